import { entryOf } from '../../rdf/entry-of.ts';
import { termToNQuads } from '../../rdf/n-quads.ts';
import type { Term } from '../../rdf/terms.ts';
import { blankNodes, nameIri } from '../servers/blank-node-names.ts';
import type { Pattern } from '../port/store.ts';

/** Variables for the terms of a statement, and for the names of its blank nodes. */
const variables = ['?s', '?p', '?o', '?g'] as const;
const names = ['?sn', '?pn', '?on', '?gn'] as const;

/** The query that finds patterns: a row for each statement that each kind of pattern finds, with its blank nodes named. */
export function writePatterns(patterns: readonly Pattern[], most: number): string {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    entryOf(groups, kindOf(pattern), (): Pattern[] => []).push(pattern);
  const parts = [...groups].map(([kind, alike]) => `{ ${writeAlike(kind, alike)} }`);
  return [
    `SELECT ?k ${variables.join(' ')} ?sn ?on WHERE {`,
    parts.join(' UNION '),
    nameOf('?s', '?sn'),
    nameOf('?o', '?on'),
    `} LIMIT ${most + 1}`,
  ].join('\n');
}

/** Which places of a pattern have terms, and whether they are blank nodes: patterns of one kind are asked for by one list. */
export function kindOf(pattern: Pattern): string {
  return [0, 1, 2, 3].map((place) => letterFor(pattern[place] ?? undefined)).join('');
}

function letterFor(term: Term | undefined): string {
  if (term === undefined) return '-';
  return term.termType === 'BlankNode' ? 'b' : 't';
}

function writeAlike(kind: string, patterns: readonly Pattern[]): string {
  const statement = `GRAPH ?g { ?s ?p ?o } BIND("${kind}" AS ?k)`;
  const places = [0, 1, 2, 3].filter((place) => kind[place] !== '-');
  if (places.length === 0) return statement;
  const isBlank = (place: number): boolean => kind[place] === 'b';
  const given = places.map((place) => (isBlank(place) ? names[place] : variables[place])).join(' ');
  // A row that stands there twice would find everything twice.
  const rows = new Set(
    patterns.map((pattern) => `(${places.map((place) => written(pattern[place])).join(' ')})`),
  );
  const blanks = places
    .filter(isBlank)
    .map((place) => named(variables[place] ?? '', names[place] ?? ''));
  return [`VALUES (${given}) { ${[...rows].join(' ')} }`, ...blanks, statement].join(' ');
}

function written(term: Pattern[number]): string {
  if (!term) return 'UNDEF';
  return termToNQuads(term.termType === 'BlankNode' ? nameIri(term.value) : term);
}

function nameOf(node: string, name: string): string {
  return `OPTIONAL { ${named(node, name)} }`;
}

function named(node: string, name: string): string {
  const { graph, names: property } = blankNodes;
  return `GRAPH ${termToNQuads(graph)} { ${name} ${termToNQuads(property)} ${node} }`;
}
