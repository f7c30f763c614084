/** Numbers from 0 to below a limit, the same for the same seed (mulberry32). */
export type Random = (limit: number) => number;

export function newRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)] as Item;
}

const nodes = [...Array.from({ length: 9 }, (_, n) => `:n${n}`), '_:b0', '_:b1', '_:b2'];
const literals = [
  ...['1', '2', '10', '3.5', '"01"^^xsd:integer', '"x"^^xsd:integer', '1.0e0', 'true'],
  ...['"a"', '"b"', '"aaaa"', '""', '"a"@sv', '"b"@sv', '"a"@en', '"a"@en-GB', '"a"@EN', '"𝄞"'],
  ...['"2024-02-30"^^xsd:date', '"2024-01-01"^^xsd:date', '"2025-01-01Z"^^xsd:date', '"?"^^:own'],
];
const properties = [':p0', ':p1', ':p2', ':p3'];
const classes = [':C0', ':C1', ':C2', ':C3'];

/** Statements about a few nodes, which belong to classes that may lie below each other, in circles too. */
export function randomData(random: Random): string {
  const triples = Array.from({ length: 10 + random(50) }, () => {
    const object = oneOf(random, random(2) ? nodes : literals);
    return `${oneOf(random, nodes)} ${oneOf(random, properties)} ${object} .`;
  });
  const kinds = nodes
    .filter(() => random(3) > 0)
    .map((node) => `${node} a ${oneOf(random, classes)} .`);
  const order = Array.from(
    { length: random(5) },
    () => `${oneOf(random, classes)} rdfs:subClassOf ${oneOf(random, classes)} .`,
  );
  return [...triples, ...kinds, ...order].join('\n');
}

/** @param leadingTo a shape that may be referred to */
type Write = (random: Random, leadingTo: () => string) => string;

const ofValues: readonly Write[] = [
  (random) => `sh:class ${oneOf(random, classes)}`,
  (random) => `sh:datatype ${oneOf(random, ['xsd:string', 'xsd:integer', 'xsd:date', ':own'])}`,
  (random) =>
    `sh:nodeKind sh:${oneOf(random, ['IRI', 'Literal', 'BlankNode', 'IRIOrLiteral', 'BlankNodeOrIRI'])}`,
  (random) =>
    `sh:${oneOf(random, ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'])} ${oneOf(random, ['2', '3.5', '"2024-06-01"^^xsd:date'])}`,
  (random) => `sh:${oneOf(random, ['minLength', 'maxLength'])} ${random(4)}`,
  (random) => `sh:pattern "${oneOf(random, ['^a', '(a+)+$', '^(?!x)', 'A'])}"`,
  (random) =>
    `sh:pattern "${oneOf(random, ['^A', 'N1$'])}" ; sh:flags "${oneOf(random, ['i', ''])}"`,
  (random) => `sh:languageIn (${oneOf(random, ['"sv"', '"en"', '"sv" "en"', ''])})`,
  (random) => `sh:in (${[nodes[0], nodes[1], ...literals.slice(random(10))].join(' ')})`,
  (random) => `sh:hasValue ${oneOf(random, [...nodes.slice(0, 9), ...literals])}`,
  (random) => `sh:equals ${oneOf(random, properties)}`,
  (random) => `sh:disjoint ${oneOf(random, properties)}`,
  (random, leadingTo) => `sh:${oneOf(random, ['node', 'not', 'property'])} ${leadingTo()}`,
  (random, leadingTo) =>
    `sh:${oneOf(random, ['and', 'or', 'xone'])} (${leadingTo()} ${leadingTo()})`,
  (random) =>
    `sh:closed true ; sh:ignoredProperties (${random(2) ? 'rdf:type' : 'rdf:type :p0 :p1'})`,
  (random) => `sh:deactivated ${random(4) === 0}`,
  () => 'sh:severity sh:Warning',
];

const ofProperties: readonly Write[] = [
  ...ofValues,
  (random) => `sh:${oneOf(random, ['minCount', 'maxCount'])} ${random(3)}`,
  () => 'sh:uniqueLang true',
  (random) => `sh:${oneOf(random, ['lessThan', 'lessThanOrEquals'])} ${oneOf(random, properties)}`,
  (random, leadingTo) =>
    `sh:qualifiedValueShape ${leadingTo()} ; sh:qualifiedMinCount ${random(3)} ; sh:qualifiedMaxCount ${random(3)}`,
  (_, leadingTo) =>
    `sh:qualifiedValueShape ${leadingTo()} ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShapesDisjoint true`,
];

const paths: readonly Write[] = [
  (random) => oneOf(random, properties),
  (random) => oneOf(random, properties),
  (random) => `[ sh:inversePath ${oneOf(random, properties)} ]`,
  (random) => `( ${oneOf(random, properties)} [ sh:inversePath ${oneOf(random, properties)} ] )`,
  (random) => `[ sh:inversePath ( ${oneOf(random, properties)} ${oneOf(random, properties)} ) ]`,
  (random) =>
    `[ sh:alternativePath ( ${oneOf(random, properties)} ${oneOf(random, properties)} ) ]`,
  (random) =>
    `[ sh:${oneOf(random, ['zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'])} ${oneOf(random, properties)} ]`,
];

const targets: readonly Write[] = [
  (random) => `sh:targetClass ${oneOf(random, classes)}`,
  (random) => `sh:targetNode ${oneOf(random, [...nodes.slice(0, 9), ':nowhere', '"a"', '1'])}`,
  (random) => `sh:targetSubjectsOf ${oneOf(random, properties)}`,
  (random) => `sh:targetObjectsOf ${oneOf(random, properties)}`,
];

/**
 * Shapes of all components of SHACL Core, with targets of all kinds.
 *
 * @param mayLeadBack whether a shape may lead to itself
 */
export function randomShapes(random: Random, mayLeadBack: boolean): string {
  const count = 3 + random(8);
  return Array.from({ length: count }, (_, shape) => {
    const leadingTo = (): string => {
      const after = shape + 1 + random(count - shape);
      return `:S${mayLeadBack && random(4) === 0 ? random(count) : after}`;
    };
    const isProperty = random(3) > 0;
    const some = (writers: readonly Write[], most: number): string[] =>
      Array.from({ length: 1 + random(most) }, () => oneOf(random, writers)(random, leadingTo));
    const parts = [
      isProperty ? `sh:path ${oneOf(random, paths)(random, leadingTo)}` : 'a sh:NodeShape',
      ...(random(3) > 0 ? some(targets, 2) : []),
      ...some(isProperty ? ofProperties : ofValues, 4),
    ];
    return `:S${shape} ${[...new Set(parts)].join(' ; ')} .`;
  }).join('\n');
}
