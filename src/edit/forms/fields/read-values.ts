import { isAlias, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Term } from '../../../rdf/terms.ts';
import type { Key } from '../../new/things/keys.ts';
import { quote } from '../../new/things/quote.ts';
import type { Building } from './building.ts';
import type { PlainValue } from './form.ts';
import type { Inputs } from './inputs.ts';
import { iriOf, isLink, writtenLink } from './links.ts';
import { namedOptions } from './option-names.ts';

/** What a scalar of a file says, digits as they are written. */
export function saidBy({ value, source }: Scalar): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value.trim() : (source ?? JSON.stringify(value));
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

/** Words of a source that are to be evidence: what becomes of them, or why nothing does. */
export function quotedValue(name: string, building: Building): PlainValue {
  const { posted, storedCopies, surroundings } = building;
  const text = posted?.text(name)?.trim() ?? '';
  const input = { input: 'long-text', isQuote: true } as const;
  const plain = { kind: 'plain', name, ...input, text, written: text, options: [] } as const;
  if (text === '') return { ...plain, node: undefined };
  const quoted = quote(text, storedCopies, surroundings.snapshot.baseIri);
  return 'mistake' in quoted
    ? { ...plain, node: undefined, mistake: quoted.mistake }
    : { ...plain, node: undefined, content: quoted.value.evidence };
}

/** What somebody picked from a list, by its address or by its name. */
function picked(sent: string, options: readonly Term[], { surroundings }: Building): string {
  const { snapshot } = surroundings;
  if (sent === '' || options.some(({ value }) => value === sent)) return sent;
  const named = namedOptions(options, snapshot).get(sent.toLowerCase());
  if (named !== undefined) return named;
  // Nobody who writes an e-mail address thinks of a scheme.
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(sent)) return `mailto:${sent}`;
  return iriOf(sent, plainLink, surroundings);
}

const plainLink: Key = { key: '', iri: '', type: '@id', isSpoken: false };
