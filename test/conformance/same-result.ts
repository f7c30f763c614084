import { isomorphic } from 'rdf-isomorphic';
import { terms, type Quad, type Term } from '../../src/rdf/terms.ts';
import type { Row, SuiteResult } from './read-results.ts';

/** Whether two results say the same, whatever their blank nodes are called. */
export function isSameResult(actual: SuiteResult, expected: SuiteResult): boolean {
  if (actual.kind === 'boolean' && expected.kind === 'boolean') {
    return actual.answer === expected.answer;
  }
  if (actual.kind === 'graph' && expected.kind === 'graph') {
    return isomorphic(actual.quads.map(comparable), expected.quads.map(comparable));
  }
  if (actual.kind !== 'rows' || expected.kind !== 'rows') return false;
  const [rows, others] = [actual.rows.map(toCells), expected.rows.map(toCells)];
  if (rows.length !== others.length) return false;
  return matches(rows, others, { isOrdered: expected.isOrdered, names: new Map() });
}

/** Each variable's value as text; `_:name` for blank nodes. */
type Cells = ReadonlyMap<string, string>;

interface Matching {
  readonly isOrdered: boolean;
  /** Which blank node of one result is which of the other. */
  readonly names: ReadonlyMap<string, string>;
}

/** Finds a partner for the first row, and for the rest with what that says of blank nodes. */
function matches(rows: readonly Cells[], others: readonly Cells[], matching: Matching): boolean {
  const [row, ...rest] = rows;
  if (!row) return true;
  const candidates = matching.isOrdered ? others.slice(0, 1) : others;
  return candidates.some((candidate, position) => {
    const names = pair(row, candidate, matching.names);
    return names && matches(rest, others.toSpliced(position, 1), { ...matching, names });
  });
}

function pair(row: Cells, other: Cells, known: Matching['names']): Matching['names'] | undefined {
  if (row.size !== other.size) return undefined;
  const names = new Map(known);
  const partners = new Set(known.values());
  for (const [variable, cell] of row) {
    const partner = other.get(variable);
    if (partner === undefined || cell.startsWith('_:') !== partner.startsWith('_:'))
      return undefined;
    if (!cell.startsWith('_:')) {
      if (cell !== partner) return undefined;
    } else if (names.has(cell) || partners.has(partner)) {
      if (names.get(cell) !== partner) return undefined;
    } else {
      names.set(cell, partner);
      partners.add(partner);
    }
  }
  return names;
}

function toCells(row: Row): Cells {
  return new Map(Object.entries(row).map(([name, term]) => [name, toCell(term)]));
}

function toCell(term: Term): string {
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  const { value, language, datatype } = canonical(term) as Partial<
    Extract<Term, { termType: 'Literal' }>
  >;
  return JSON.stringify([term.termType, value, language, datatype?.value]);
}

const numbers = /#(?:integer|decimal|double|float)$/;

/**
 * Numbers by value and tags in lower case: the suite writes results now one way, now the other, and
 * RDF 1.1 Concepts §3.3 puts the value space of language tags in lower case.
 */
function canonical(term: Term): Term {
  if (term.termType !== 'Literal') return term;
  if (term.language !== '') return terms.literal(term.value, term.language.toLowerCase());
  if (!numbers.test(term.datatype.value) || Number.isNaN(Number(term.value))) return term;
  return terms.literal(String(Number(term.value)), term.datatype);
}

function comparable({ subject, predicate, object }: Quad): Quad {
  return terms.quad(subject, predicate, canonical(object) as Quad['object']);
}
