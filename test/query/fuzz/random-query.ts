import { graphs, literals, properties, things } from './random-data.ts';
import type { Random } from './random.ts';

const variables = ['?a', '?b', '?c', '?d', '?e'];

/** A SELECT or ASK query by chance, over the grammar of SPARQL 1.1 but for what has no one answer (LIMIT, SAMPLE, RAND …). */
export function randomQuery(random: Random): string {
  const kinds: readonly (() => string)[] = [
    () => `SELECT * { ${group(random, 3)} }`,
    () => `SELECT ${projection(random)} { ${group(random, 3)} }`,
    () =>
      `SELECT DISTINCT ${[...new Set(random.some(2, () => random.pick(variables)))].join(' ')} { ${group(random, 3)} }`,
    () => grouped(random, 2),
    () => `ASK { ${group(random, 3)} }`,
    () => ofOnePattern(random),
  ];
  return random.pick(kinds)();
}

/** What may be read off an index: different terms and counts of the quads that fit one pattern. */
function ofOnePattern(random: Random): string {
  const [subject, predicate, object] = [
    random.pick(['?a', '?a', random.pick(things)]),
    random.pick(['?b', '?b', random.pick(properties)]),
    random.pick(['?c', '?c', random.pick(things)]),
  ];
  const pattern = `${subject} ${predicate} ${object}`;
  const place = random.pick(['default', '?d', random.pick(graphs)]);
  const where = place === 'default' ? pattern : `GRAPH ${place} { ${pattern} }`;
  const [one, other] = [random.pick(['?a', '?b', '?c', '?d']), random.pick(['?a', '?b', '?c'])];
  return random.pick([
    `SELECT (COUNT(*) AS ?e) { ${where} }`,
    `SELECT (COUNT(DISTINCT ${one}) AS ?e) { ${where} }`,
    `SELECT DISTINCT ${one} { ${where} }`,
    `SELECT ${one} (COUNT(*) AS ?e) { ${where} } GROUP BY ${one}`,
    `SELECT ${one} (COUNT(DISTINCT ${other}) AS ?e) { ${where} } GROUP BY ${one}`,
    `SELECT (SUM(DISTINCT ${one}) AS ?e) { ${where} }`,
  ]);
}

function projection(random: Random): string {
  const plain = random.some(3, () => random.pick(variables));
  const made = random.chance(0.4) ? ` (${expression(random, 2)} AS ${freshName(random)})` : '';
  return [...new Set(plain)].join(' ') + made;
}

function grouped(random: Random, depth: number): string {
  const key = random.pick(variables);
  const aggregate = random.pick([
    'COUNT(*)',
    `COUNT(${random.pick(variables)})`,
    `COUNT(DISTINCT ${random.pick(variables)})`,
    `SUM(${random.pick(variables)})`,
    `AVG(${random.pick(variables)})`,
  ]);
  const having = random.chance(0.3) ? ' HAVING (COUNT(*) > 1)' : '';
  if (random.chance(0.3))
    return `SELECT (${aggregate} AS ${freshName(random)}) { ${group(random, depth)} }`;
  return `SELECT ${key} (${aggregate} AS ${freshName(random)}) { ${group(random, depth)} } GROUP BY ${key}${having}`;
}

/** A variable that no other part of the query has: it may be given a value but once. */
function freshName(random: Random): string {
  return `?made${random.below(1_000_000_000)}`;
}

/** A group of patterns, nested to some depth. */
function group(random: Random, depth: number): string {
  const parts = random.some(3, () => part(random, depth));
  return [triples(random), ...parts].sort(() => random.next() - 0.7).join(' ');
}

function part(random: Random, depth: number): string {
  if (depth === 0) return triples(random);
  const inner = (): string => group(random, depth - 1);
  const parts: readonly (() => string)[] = [
    () => triples(random),
    () => triples(random),
    () => `OPTIONAL { ${inner()} }`,
    () => `OPTIONAL { ${triples(random)} FILTER(${condition(random, 1)}) }`,
    () => `{ ${inner()} } UNION { ${inner()} }`,
    () => `MINUS { ${inner()} }`,
    () => `FILTER(${condition(random, 2)})`,
    () => `FILTER ${random.pick(['', 'NOT '])}EXISTS { ${inner()} }`,
    () => `GRAPH ${random.pick([...graphs, '?g', '?e'])} { ${inner()} }`,
    () => `{ SELECT ${projection(random)} { ${inner()} } }`,
    () => `{ ${grouped(random, depth - 1)} }`,
    () => `BIND(${expression(random, 2)} AS ${freshName(random)})`,
    () => values(random),
    () => `${subject(random)} ${path(random, 2)} ${object(random)} .`,
  ];
  return random.pick(parts)();
}

function triples(random: Random): string {
  const triple = (): string =>
    `${subject(random)} ${random.chance(0.8) ? random.pick(properties) : random.pick(variables)} ${object(random)} .`;
  return random.some(2, triple).join(' ');
}

function subject(random: Random): string {
  return random.chance(0.75) ? random.pick(variables) : random.pick(things);
}

function object(random: Random): string {
  if (random.chance(0.7)) return random.pick(variables);
  return random.pick(random.chance(0.5) ? things : literals);
}

function path(random: Random, depth: number): string {
  const property = random.pick(properties);
  if (depth === 0) return property;
  const inner = (): string => path(random, depth - 1);
  return random.pick<() => string>([
    () => `(${inner()})*`,
    () => `(${inner()})+`,
    () => `(${inner()})?`,
    () => `^(${inner()})`,
    () => `(${inner()}/${inner()})`,
    () => `(${inner()}|${inner()})`,
    // How often a pair comes that several properties join is read in two ways (§18.4): `+` has each once.
    () => `(!(${property}|^${random.pick(properties)}))+`,
  ])();
}

function values(random: Random): string {
  const [one, other] = [random.pick(variables), random.pick(variables)];
  const cell = (): string =>
    random.chance(0.15) ? 'UNDEF' : random.pick(random.chance(0.6) ? things : literals);
  if (one === other) return `VALUES ${one} { ${random.some(3, cell).join(' ')} }`;
  const rows = random.some(3, () => `(${cell()} ${cell()})`);
  return `VALUES (${one} ${other}) { ${rows.join(' ')} }`;
}

function condition(random: Random, depth: number): string {
  const variable = random.pick(variables);
  const inner = (): string => condition(random, depth - 1);
  const plain: readonly (() => string)[] = [
    () =>
      `${expression(random, 1)} ${random.pick(['=', '!=', '<', '>', '<=', '>='])} ${expression(random, 1)}`,
    () => `BOUND(${variable})`,
    () => `${random.pick(['isIRI', 'isLiteral', 'isBlank', 'isNumeric'])}(${variable})`,
    () => `LANGMATCHES(LANG(${variable}), ${random.pick(['"*"', '"sv"', '"en"'])})`,
    () =>
      `${variable} ${random.pick(['', 'NOT '])}IN (${random.some(3, () => random.pick([...things, ...literals])).join(', ')})`,
    () => `REGEX(STR(${variable}), ${random.pick(['"a"', '"^h"', '"Z"'])}, "i")`,
    () => `sameTerm(${variable}, ${random.pick(variables)})`,
    () => `CONTAINS(STR(${variable}), "a")`,
  ];
  const nested: readonly (() => string)[] = [
    () => `!(${inner()})`,
    () => `(${inner()} && ${inner()})`,
    () => `(${inner()} || ${inner()})`,
  ];
  return random.pick(depth > 0 ? [...plain, ...nested] : plain)();
}

function expression(random: Random, depth: number): string {
  if (depth === 0 || random.chance(0.4)) {
    return random.chance(0.6) ? random.pick(variables) : random.pick(literals);
  }
  const inner = (): string => expression(random, depth - 1);
  return random.pick<() => string>([
    () => `(${inner()} ${random.pick(['+', '-', '*'])} ${inner()})`,
    () => `STR(${inner()})`,
    () => `LANG(${inner()})`,
    () => `DATATYPE(${inner()})`,
    () => `STRLEN(STR(${inner()}))`,
    () => `UCASE(STR(${inner()}))`,
    () => `SUBSTR(STR(${inner()}), ${random.below(4)}, 2)`,
    () => `COALESCE(${inner()}, ${inner()})`,
    () => `IF(${condition(random, 0)}, ${inner()}, ${inner()})`,
    () => `CONCAT(STR(${inner()}), "x")`,
    () => `ABS(${inner()})`,
    () => `YEAR(${inner()})`,
  ])();
}
