import { castFunctions } from './casts.ts';
import { dateFunctions } from './dates.ts';
import type { SparqlFunction } from './function-table.ts';
import { hashFunctions } from './hash.ts';
import { numberFunctions } from './numbers.ts';
import { stringFunctions } from './strings.ts';
import { termFunctions } from './terms.ts';
import { tripleFunctions } from './triples.ts';

/** The functions of SPARQL, by the names of the algebra (SPARQL 1.1 Query §17.4). */
export const builtInFunctions: ReadonlyMap<string, SparqlFunction> = new Map(
  Object.entries({
    ...termFunctions,
    ...stringFunctions,
    ...numberFunctions,
    ...dateFunctions,
    ...hashFunctions,
    ...tripleFunctions,
  }),
);

/** Functions with an IRI (§17.6): the constructor functions of XML Schema. All others are an error of the expression. */
export const namedFunctions = castFunctions;

/** Functions that give another value each time. */
export const volatileFunctions: ReadonlySet<string> = new Set(['rand', 'uuid', 'struuid', 'bnode']);
