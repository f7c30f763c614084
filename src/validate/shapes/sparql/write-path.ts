import type { PropertyPath } from '../../../rdf/property-path.ts';

const suffixes = { optional: '?', repeated: '+', any: '*' } as const;
const separators = { sequence: '/', alternative: '|' } as const;

/** Property path in the syntax of SPARQL (SPARQL 1.1 Query §9.1), in brackets wherever it has parts. */
export function writePath(path: PropertyPath): string {
  switch (path.kind) {
    case 'predicate':
      return `<${path.predicate.value}>`;
    case 'inverse':
      return `(^${writePath(path.path)})`;
    case 'optional':
    case 'repeated':
    case 'any':
      return `(${writePath(path.path)}${suffixes[path.kind]})`;
    case 'sequence':
    case 'alternative':
      return `(${path.paths.map(writePath).join(separators[path.kind])})`;
  }
}
