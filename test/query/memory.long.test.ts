import { afterAll, expect, it } from 'vitest';
import { question, startEngine } from './start-engine.ts';

const rows = Array.from({ length: 500 }, (_, index) => `:s${index} :p "${index}" .`);
const engine = startEngine(`@prefix : <> . :g { ${rows.join('\n')} }`, {
  limits: { seconds: 15, memoryMegabytes: 100 },
});
afterAll(() => engine.close());

const doublings = Array.from(
  { length: 16 },
  (_, index) => `BIND(CONCAT(?x${index}, ?x${index}) AS ?x${index + 1})`,
);

it('a query that needs more memory than it may have is ended, and the process lives', async () => {
  // A text of a megabyte for each row, and no row can go before the last has come.
  const pattern = `BIND("0123456789abcdef" AS ?x0) ${doublings.join('\n')} ?s ?p ?o`;
  const sort = `SELECT (UCASE(CONCAT(?x16, ?o)) AS ?y) { ${pattern} } ORDER BY ?y`;
  expect(await engine.run(question(sort))).toEqual({
    outcome: 'too-large',
    what: 'memory',
    megabytes: 100,
  });
  expect(await engine.run(question('ASK { ?s ?p ?o }'))).toMatchObject({ outcome: 'answered' });
});
