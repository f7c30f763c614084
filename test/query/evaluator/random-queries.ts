/** Whole numbers below `size`, the same ones each time (Park and Miller's generator). */
export function newDice(seed: number): (size: number) => number {
  let state = (seed * 7919) % 2_147_483_647 || 1;
  return (size) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % size;
  };
}

type Roll = (size: number) => number;

const variable = (roll: Roll): string => `?${'abcde'[roll(5)] ?? 'a'}`;
const node = (roll: Roll): string => `<x:${roll(5)}>`;
const predicate = (roll: Roll): string => `<p:${roll(3)}>`;
const variableOrNode = (roll: Roll): string => (roll(3) > 0 ? variable(roll) : node(roll));

/** Quads in N-Quads, few different terms, so that much fits by chance. */
export function randomQuads(roll: Roll): string {
  const lines = Array.from({ length: 12 }, () => {
    const graph = ['', '<g:0>', '<g:1>'][roll(3)] ?? '';
    return `${node(roll)} ${predicate(roll)} ${node(roll)} ${graph} .`;
  });
  return [...new Set(lines)].join('\n');
}

function randomTriple(roll: Roll): string {
  const between = roll(8) === 0 ? variable(roll) : predicate(roll);
  return `${variableOrNode(roll)} ${between} ${variableOrNode(roll)} .`;
}

function randomPath(roll: Roll, depth: number): string {
  const inner = (): string => (depth > 0 ? randomPath(roll, depth - 1) : predicate(roll));
  const forms = [
    () => `${inner()}+`,
    () => `${inner()}*`,
    () => `${inner()}?`,
    () => `${inner()}/${inner()}`,
    () => `${inner()}|${inner()}`,
    () => `^${inner()}`,
    () => `!(${predicate(roll)}|${predicate(roll)})`,
    predicate,
  ];
  return `(${forms[roll(forms.length)]?.(roll) ?? ''})`;
}

function randomCondition(roll: Roll, depth: number): string {
  const inner = (): string => randomCondition(roll, depth - 1);
  const simple = [
    () => `BOUND(${variable(roll)})`,
    () => `${variable(roll)} = ${variableOrNode(roll)}`,
    () => `!(${variable(roll)} = ${variableOrNode(roll)})`,
  ];
  const deep = [
    () => `(${inner()} && ${inner()})`,
    () => `(${inner()} || ${inner()})`,
    () => `EXISTS { ${randomGroup(roll, depth - 1, false)} }`,
    () => `NOT EXISTS { ${randomGroup(roll, depth - 1, false)} }`,
  ];
  const forms = depth > 0 ? [...simple, ...deep] : simple;
  return forms[roll(forms.length)]?.() ?? '';
}

/** @param isFree whether anything may come: MINUS, BIND, VALUES and sub-selects mean something else within EXISTS */
function randomElement(roll: Roll, depth: number, isFree: boolean): string {
  const group = (): string => `{ ${randomGroup(roll, depth - 1, isFree)} }`;
  const simple = [
    () => randomTriple(roll),
    () => randomTriple(roll),
    () => `${variableOrNode(roll)} ${randomPath(roll, 1)} ${variableOrNode(roll)} .`,
    () => `FILTER(${randomCondition(roll, isFree ? depth : 0)})`,
  ];
  const deep = [
    () => `OPTIONAL ${group()}`,
    () => `OPTIONAL ${group()}`,
    () => `${group()} UNION ${group()}`,
    group,
    () => `GRAPH ${roll(2) ? variable(roll) : `<g:${roll(3)}>`} ${group()}`,
  ];
  const free = [
    () => `MINUS ${group()}`,
    () => `{ SELECT ${roll(2) ? 'DISTINCT ' : ''}${variable(roll)} ${group()} }`,
    () => `VALUES (${variable(roll)}) { (${node(roll)}) (UNDEF) }`,
    () => `VALUES ?a { ${node(roll)} ${node(roll)} }`,
    () => `BIND(${variableOrNode(roll)} AS ?v${roll(1000)})`,
  ];
  const forms = [...simple, ...(depth > 0 ? deep : []), ...(isFree && depth > 0 ? free : [])];
  return forms[roll(forms.length)]?.() ?? '';
}

function randomGroup(roll: Roll, depth: number, isFree: boolean): string {
  return Array.from({ length: 1 + roll(3) }, () => randomElement(roll, depth, isFree)).join('\n');
}

export function randomQuery(roll: Roll): string {
  return `SELECT * { ${randomGroup(roll, 3, true)} }`;
}
