import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { literalsOf } from '../../rdf/values.ts';
import { labelProperties } from '../../rdf/labels.ts';
import { isNamed, terms, type NamedNode, type Term } from '../../rdf/terms.ts';
import { languages } from '../../site/text.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import { pairOf } from '../new/add-value.ts';
import type { Key } from '../new/keys.ts';
import type { Building } from './building.ts';
import type { PlainValue, SpokenTexts, SpokenValue } from './form.ts';
import type { Inputs } from './inputs.ts';
import { iriOf, isLink, writtenLink } from './links.ts';

/** What a scalar of a file says, digits as they are written. */
export function saidBy({ value, source }: Scalar): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value.trim() : (source ?? String(value));
}

/** The values under a key, each by itself. */
export function nodesIn(node: unknown): Node[] {
  if (isSeq(node)) return node.items as Node[];
  const isNothing = node === null || node === undefined || (isScalar(node) && node.value === null);
  return isNothing ? [] : [node as Node];
}

/** Whether a value is written in a way that a form does not know: by an alias, with an anchor or a tag. */
export function isStrange(node: Node): boolean {
  return isAlias(node) || ('anchor' in node && Boolean(node.anchor)) || Boolean(node.tag);
}

/** The numbers of a field's values: those that were sent, else those that the file has, else one for a value to come. */
export function numbersOf(
  name: string,
  count: number,
  { posted, isSent }: Pick<Building, 'posted'> & { readonly isSent: boolean },
): readonly number[] {
  const numbers =
    isSent && posted ? posted.numbers(name) : Array.from({ length: count }, (_, index) => index);
  return numbers;
}

/** Reads one text, number, date or link. */
export function plainValue(
  name: string,
  node: Scalar | undefined,
  {
    key,
    inputs,
    isSent,
    building,
  }: {
    readonly key: Key;
    readonly inputs: Inputs;
    readonly isSent: boolean;
    readonly building: Building;
  },
): PlainValue {
  const { surroundings, posted } = building;
  const said = node ? saidBy(node) : '';
  const linked = isLink(key);
  const inFile = linked && said !== '' ? iriOf(said, key, surroundings) : said;
  const sent = isSent ? (posted?.text(name) ?? '').trim() : undefined;
  const text = sent === undefined ? inFile : linked ? picked(sent, inputs.options, building) : sent;
  const isAsBefore = text === inFile;
  const written = isAsBefore || !linked ? text : writtenLink(text, key, surroundings);
  return {
    kind: 'plain',
    name,
    input: inputs.input,
    text,
    written: isAsBefore ? said : written,
    options: inputs.options,
    node,
  };
}

/** What somebody picked from a list, by its address or by its name. */
function picked(sent: string, options: readonly Term[], { surroundings }: Building): string {
  const { snapshot } = surroundings;
  if (sent === '' || options.some(({ value }) => value === sent)) return sent;
  const named = options
    .filter(isNamed)
    .filter((option) => namesIn(snapshot)(option).has(sent.toLowerCase()));
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only.value;
  // Nobody who writes an e-mail address thinks of a scheme.
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(sent)) return `mailto:${sent}`;
  return iriOf(sent, plainLink, surroundings);
}

const plainLink: Key = { key: '', iri: '', type: '@id', isSpoken: false };

const namesIn = oncePerSnapshot(({ dataset }) => {
  return ({ value }: NamedNode): ReadonlySet<string> =>
    new Set(
      labelProperties.flatMap((property) =>
        literalsOf(terms.namedNode(value), property, dataset).map((name) =>
          name.value.toLowerCase(),
        ),
      ),
    );
});

/** Reads a text in several languages; `undefined` where it is written otherwise. */
export function spokenValue(
  name: string,
  node: Node | undefined,
  {
    property,
    key,
    inputs,
    isSent,
    building,
  }: {
    readonly property: NamedNode;
    readonly key: Key;
    readonly inputs: Inputs;
    readonly isSent: boolean;
    readonly building: Building;
  },
): SpokenValue | undefined {
  if (node !== undefined && !isMap(node)) return undefined;
  const map = node as YAMLMap | undefined;
  const tags = [...languages, ...(map?.items ?? []).map((pair) => String(pair.key))];
  if (tags.some((tag) => !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag))) return undefined;
  const all = [...new Set(tags)].map((language): SpokenTexts | undefined => {
    const nodes = nodesIn(map && pairOf(map, language)?.value);
    if (nodes.some((each) => !isScalar(each) || isStrange(each))) return undefined;
    const own = `${name}/${language}`;
    const isSeveral =
      nodes.length > 1 || severalIn(building.surroundings.snapshot).has(property.value);
    const known = numbersOf(own, nodes.length, { posted: building.posted, isSent });
    const numbers = known.length > 0 ? known : [nodes.length];
    const values = numbers.map((number) =>
      plainValue(`${own}/${number}`, nodes[number] as Scalar | undefined, {
        ...{ key, inputs, isSent, building },
      }),
    );
    return { language, name: own, isSeveral, values };
  });
  return all.some((each) => each === undefined)
    ? undefined
    : { kind: 'spoken', name, languages: all as readonly SpokenTexts[], node };
}

/** Properties of which a thing has several texts in one language, as of keywords. */
const severalIn = oncePerSnapshot(({ dataset }): ReadonlySet<string> => {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { subject, predicate, object } of dataset) {
    if (object.termType !== 'Literal' || object.language === '') continue;
    const key = `${subject.value} ${predicate.value} ${object.language}`;
    if (seen.has(key)) several.add(predicate.value);
    seen.add(key);
  }
  return several;
});
