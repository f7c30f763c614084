import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Text } from '../../../site/text.ts';
import { explainYaml } from './explain-yaml.ts';
import { deepest, SyntaxSlip, tooDeep } from '../../text/syntax-slip.ts';
import { keyTwice } from './read-json.ts';
import type { Tree, TreeEntry, TreeScalar } from './tree.ts';

/** How much aliases may repeat: more than anybody does by hand, and less than what fills the memory. */
const mostRepeated = 10_000;

/**
 * YAML 1.2 in its core schema → a tree that knows where everything stands and how numbers were written
 * (YAML-LD 1.0 §3). Aliases stand for what they repeat, within bounds.
 *
 * @throws SyntaxSlip where it is no YAML or stands for too much
 */
export function readYaml(text: string): {
  readonly tree: Tree;
  readonly slips: readonly SyntaxSlip[];
  /** Words that YAML takes for names of its own, and that may have been meant as text. */
  readonly doubts: readonly SyntaxSlip[];
} {
  const lineCounter = new LineCounter();
  // Doubled keys are found below, which the library's own way takes quadratic time for.
  const document = parse(text, lineCounter);
  const [first] = document.errors;
  // After a slip in the layout YAML misreads what follows: only the first is one of the editor's.
  if (first?.message.includes('call stack'))
    throw new SyntaxSlip(deepestPlace(text), tooDeep(deepest));
  if (first) {
    const { offset, text: words } = explainYaml(first, text);
    throw new SyntaxSlip(offset, words);
  }
  const reader = new YamlReader(text);
  const tree = reader.read(document.contents, 0);
  return { tree, slips: reader.slips, doubts: reader.doubts() };
}

function parse(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> {
  const options = { lineCounter, prettyErrors: false, uniqueKeys: false } as const;
  try {
    return parseDocument(text, options);
  } catch (cause) {
    // The library reads brackets within each other by calling itself.
    if (cause instanceof RangeError) throw new SyntaxSlip(deepestPlace(text), tooDeep(deepest));
    throw cause;
  }
}

/** Where brackets are nested too deeply or, where there are none, the line that is indented most. */
function deepestPlace(text: string): number {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return index;
  }
  const indents = [...text.matchAll(/^[ -]*/gm)];
  const most = indents.reduce((one, other) => (other[0].length > one[0].length ? other : one));
  return most.index + most[0].length;
}

class YamlReader {
  readonly slips: SyntaxSlip[] = [];
  readonly #text: string;
  readonly #anchors = new Map<string, { readonly tree: Tree; readonly size: number }>();
  readonly #named = new Map<string, SyntaxSlip>();
  #size = 0;
  #repeated = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: unknown, depth: number): Tree {
    if (isAlias(node)) return this.#repeat(node.source, offsetOf(node));
    if (depth > deepest) throw new SyntaxSlip(offsetOf(node as Node), tooDeep(deepest));
    const before = this.#size;
    this.#size += 1;
    const tree = this.#readPlain(node, depth);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, { tree, size: this.#size - before });
    return tree;
  }

  #readPlain(node: unknown, depth: number): Tree {
    if (isMap(node)) return this.#readMap(node, depth);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, depth + 1));
      return { kind: 'list', items, offset: offsetOf(node) };
    }
    if (!isScalar(node)) return { kind: 'scalar', value: null, offset: 0 };
    const scalar = readScalar(node);
    const name = node.anchor ?? (node.tag?.startsWith('!') ? node.tag : undefined);
    if (name !== undefined) this.#named.set(name, new SyntaxSlip(scalar.offset, nameUnused));
    if (this.#isListWithoutSpace(node)) this.slips.push(new SyntaxSlip(scalar.offset, dashAlone));
    return scalar;
  }

  /** Anchors that nothing repeats, and tags that say nothing: most likely the first word of a text. */
  doubts(): readonly SyntaxSlip[] {
    return [...this.#named.values()];
  }

  /** A hyphen with no space behind it begins a text, which then swallows the items that follow. */
  #isListWithoutSpace({ type, range }: Scalar): boolean {
    if (type !== 'PLAIN' || !range) return false;
    return /^-[^]*\n *-/.test(this.#text.slice(range[0], range[1]));
  }

  #readMap(map: YAMLMap, depth: number): Tree {
    const entries = new Map<string, TreeEntry>();
    for (const { key, value } of map.items) {
      const keyOffset = offsetOf(key as Node);
      const name = isScalar(key) ? textOf(key) : undefined;
      if (name === undefined) throw new SyntaxSlip(keyOffset, keyNoText);
      if (entries.has(name)) this.slips.push(new SyntaxSlip(keyOffset, keyTwice));
      const tree: Tree =
        value === null
          ? { kind: 'scalar', value: null, offset: keyOffset }
          : this.read(value, depth + 1);
      entries.set(name, { key: name, keyOffset, value: tree });
    }
    return { kind: 'map', entries, offset: offsetOf(map) };
  }

  /** What an alias repeats. A few that repeat each other could stand for more than any memory holds. */
  #repeat(name: string, offset: number): Tree {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) throw new SyntaxSlip(offset, aliasAstray);
    this.#named.delete(name);
    this.#size += anchored.size;
    this.#repeated += anchored.size;
    if (this.#repeated > mostRepeated) throw new SyntaxSlip(offset, aliasesTooMany);
    return anchored.tree;
  }
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

const special: Readonly<Record<string, string>> = {
  Infinity: 'INF',
  '-Infinity': '-INF',
  NaN: 'NaN',
};

function readScalar(scalar: Scalar): TreeScalar {
  const { value, source } = scalar;
  const offset = offsetOf(scalar);
  if (typeof value === 'number') {
    const digits = special[String(value)] ?? decimalDigits(source) ?? String(value);
    return { kind: 'scalar', value: { value, digits }, offset };
  }
  const isKept = typeof value === 'string' || typeof value === 'boolean' || value === null;
  return { kind: 'scalar', value: isKept ? value : textOf(scalar), offset };
}

/** Hexadecimal and octal forms are not digits in any XSD datatype. */
function decimalDigits(source: string | undefined): string | undefined {
  return source !== undefined && /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(source) ? source : undefined;
}

/** What stands at a scalar, as written where it is plain text or digits. */
function textOf({ value, source = '' }: Scalar): string {
  return typeof value === 'string' ? value : source;
}

const dashAlone: Text = {
  sv: 'Ett blanksteg saknas efter bindestrecket. Skriv ”- ” framför varje sak i listan.',
  en: 'A space is missing after the hyphen. Write “- ” before each item of the list.',
};

const nameUnused: Text = {
  sv: 'Ordet före texten, som börjar med & eller !, är utelämnat: i YAML är det ett namn. Sätt citattecken runt texten om ordet hör till den.',
  en: 'The word before the text, which begins with & or !, is left out: in YAML it is a name. Put quotation marks around the text if the word belongs to it.',
};

const keyNoText: Text = {
  sv: 'En nyckel ska vara en text.',
  en: 'A key must be a text.',
};

const aliasAstray: Text = {
  sv: 'Aliaset (*namn) leder inte till något som står före det.',
  en: 'The alias (*name) leads to nothing that stands before it.',
};

const aliasesTooMany: Text = {
  sv: `Alias (*namn) upprepar mer än ${mostRepeated} värden. Ge det som upprepas en adress, och länka till det.`,
  en: `Aliases (*name) repeat more than ${mostRepeated} values. Give what is repeated an address, and link to it.`,
};
