import type { Literal, NamedNode } from '../../rdf/terms.ts';
import { rdf, xsd } from '../../rdf/vocabulary.ts';
import type { ExpandedValue } from './expansion/expanded.ts';
import type { QuadTarget } from './quad-target.ts';
import type { Tree, WrittenNumber } from './text/tree.ts';

/**
 * A value object → a literal (JSON-LD 1.1 API §7.2.2), but for one thing: numbers keep the digits that they
 * were written with, where the specification makes 1.5E0 of `1.50`.
 */
export function toLiteral(
  { content, type, language, direction, offset }: ExpandedValue,
  { terms, remarks }: QuadTarget,
): Literal | undefined {
  if (type === '@json') return terms.literal(canonicalJson(content), rdf.JSON);
  if (content.kind !== 'scalar') return undefined;
  if (direction !== undefined) remarks.unsaid('direction', direction, offset);
  const datatype = type === undefined ? undefined : terms.namedNode(type);
  const { value } = content;
  if (typeof value === 'string') return terms.literal(value, language ?? datatype ?? xsd.string);
  if (typeof value === 'boolean') return terms.literal(String(value), datatype ?? xsd.boolean);
  return value === null ? undefined : toNumber(value, terms, datatype);
}

/** A whole number is an integer even as `10.0` or `1e3`, which no integer is written as (§7.2.2, steps 10 and 11). */
function toNumber(
  { value, digits }: WrittenNumber,
  terms: QuadTarget['terms'],
  datatype: NamedNode | undefined,
): Literal {
  if (datatype) return terms.literal(digits, datatype);
  if (/^[-+]?\d+$/.test(digits)) return terms.literal(digits, xsd.integer);
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e21;
  return isWhole ? terms.literal(String(value), xsd.integer) : terms.literal(digits, xsd.double);
}

/** JSON in one spelling (RFC 8785), which is what makes two JSON literals comparable. */
function canonicalJson(tree: Tree): string {
  if (tree.kind === 'list') return `[${tree.items.map(canonicalJson).join(',')}]`;
  if (tree.kind === 'scalar')
    return JSON.stringify(
      typeof tree.value === 'object' ? (tree.value?.value ?? null) : tree.value,
    );
  const entries = [...tree.entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  return `{${entries.map(({ key, value }) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(',')}}`;
}
