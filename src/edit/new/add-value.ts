import { isScalar, isSeq, parseDocument, visit, type Node, type YAMLMap } from 'yaml';
import { spliced } from '../files/splices.ts';
import { bareValue, yamlInline } from '../files/yaml-lines.ts';
import { pairOf } from '../files/yaml-places.ts';
import { addItems, changePairs, replaceValue, type Entry } from '../files/yaml-splices.ts';

/** What is to be said of a thing in a file. */
export interface Addition extends Entry {
  /** The thing's address, as the file has it. */
  readonly id: string;
  readonly value: string;
}

/**
 * Adds a value to a thing of a YAML file, beside the values that its key has. All else stays, letter for letter.
 *
 * @returns `undefined` where the file has no such thing, or in a form to which nothing can be added
 */
export function addValue(text: string, { id, ...entry }: Addition): string | undefined {
  const thing = thingIn(text, id);
  if (thing === undefined) return undefined;
  const value = bareValue(entry.value);
  const pair = pairOf(thing, entry.key);
  if (pair === undefined)
    return spliced(text, changePairs(text, thing, new Set(), [{ ...entry, value }]));
  const node = pair.value as Node | null;
  if (isSeq(node)) return spliced(text, addItems(text, node, [value]));
  if (!isScalar(node)) return undefined;
  if (node.value === null) return spliced(text, [replaceValue(text, thing, pair, value)]);
  if (node.value === value) return text;
  const [start = 0, end = start] = node.range ?? [];
  return spliced(text, [{ start, end, by: `[${text.slice(start, end)}, ${yamlInline(value)}]` }]);
}

/** Puts another value in the place of the one that a thing has under a key, or adds it. */
export function setValue(text: string, addition: Addition): string | undefined {
  const thing = thingIn(text, addition.id);
  const node = thing && (pairOf(thing, addition.key)?.value as Node | null | undefined);
  if (!isScalar(node) || node.value === null)
    return node && !isScalar(node) ? undefined : addValue(text, addition);
  const [start = 0, end = start] = node.range ?? [];
  return spliced(text, [{ start, end, by: yamlInline(bareValue(addition.value)) }]);
}

/** Adds a thing at the end of a list that another has under a key, after a blank line. */
export function addPart(
  text: string,
  { id, key }: Pick<Addition, 'id' | 'key'>,
  part: unknown,
): string | undefined {
  const thing = thingIn(text, id);
  const list = thing && pairOf(thing, key)?.value;
  if (!isSeq(list) || list.flow) return undefined;
  return spliced(text, addItems(text, list, [part], { isSpaced: true }));
}

/** The description of a thing that says what it is, else the first that there is. */
function thingIn(text: string, id: string): YAMLMap | undefined {
  const found: YAMLMap[] = [];
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  visit(document, {
    Map: (_, map) => {
      if (map.get('id') === id && !map.flow) found.push(map);
    },
  });
  return found.find((map) => map.has('type')) ?? found[0];
}
