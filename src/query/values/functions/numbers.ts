import { isNumeric } from '../numbers/promote.ts';
import { roundNumber } from '../numbers/arithmetic.ts';
import type { Rounding } from '../decimals/decimal.ts';
import { floatingValue } from '../value/make-value.ts';
import { nullary, unary, type FunctionTable, type SparqlFunction } from './function-table.ts';

/** Functions on numbers (SPARQL 1.1 Query §17.4.4). */
export const numberFunctions: FunctionTable = {
  abs: rounding('abs'),
  ceil: rounding('ceil'),
  floor: rounding('floor'),
  round: rounding('round'),
  rand: nullary((query) => floatingValue('double', query.random())),
};

function rounding(how: Rounding): SparqlFunction {
  return unary((value) => (isNumeric(value) ? roundNumber(how, value) : undefined));
}
