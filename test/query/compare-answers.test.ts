import { createHash } from 'node:crypto';
import { canonize } from 'rdf-canonize';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import {
  compareAnswers,
  digestOf,
  verdictOf,
  type Digest,
} from '../../src/query/citations/compare-answers.ts';

type Cell = string | { readonly node: string };

/** Rows as the engine writes SPARQL JSON: a row a line. */
function rowsOf(variables: readonly string[], rows: readonly (readonly Cell[])[]) {
  const lines = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(
        row.map((cell, index) => [
          variables[index],
          typeof cell === 'string'
            ? { type: 'literal', value: cell }
            : { type: 'bnode', value: cell.node },
        ]),
      ),
    ),
  );
  const head = `{"head":{"vars":${JSON.stringify(variables)}},"results":{"bindings":[`;
  return {
    kind: 'select' as const,
    body: [head, ...[lines.join(',\n')].filter(Boolean), ']}}\n'].join('\n'),
  };
}

const graphOf = (body: string) => ({ kind: 'construct' as const, body });

async function digest(answer: Parameters<typeof digestOf>[0], isOrdered = false): Promise<Digest> {
  const counted = await digestOf(answer, isOrdered);
  if (counted === undefined) throw new Error('Nobody can tell the nodes apart.');
  return counted;
}

const node = (name: string): Cell => ({ node: name });

describe('the digest of rows', () => {
  it('is SHA-256 of the sorted rows as lines, below the names of the columns', async () => {
    const { hash, size } = await digest(rowsOf(['b', 'a'], [['y', '1'], ['x', 'å\t"'], ['x']]));
    const lines = '?b\t?a\n"x"\t\n"x"\t"å\\t\\""\n"y"\t"1"\n';
    expect(hash).toBe(createHash('sha256').update(lines).digest('hex'));
    expect(size).toBe(3);
  });

  it('does not depend on the order of rows, and on how often each comes it does', async () => {
    const { hash } = await digest(rowsOf(['a'], [['1'], ['2'], ['2']]));
    expect((await digest(rowsOf(['a'], [['2'], ['1'], ['2']]))).hash).toBe(hash);
    expect((await digest(rowsOf(['a'], [['1'], ['1'], ['2']]))).hash).not.toBe(hash);
    expect((await digest(rowsOf(['b'], [['1'], ['2'], ['2']]))).hash).not.toBe(hash);
  });

  it('depends on the order that the query asks for, and tells rows that only came in another', async () => {
    const one = await digest(rowsOf(['a'], [['1'], ['2']]), true);
    const other = await digest(rowsOf(['a'], [['2'], ['1']]), true);
    const less = await digest(rowsOf(['a'], [['2']]), true);
    expect([one, other, less].map((each) => verdictOf(one, each))).toEqual([
      'same',
      'reordered',
      'different',
    ]);
    expect(verdictOf(one, undefined)).toBe('unclear');
  });

  it.each([false, true])(
    'does not depend on what nameless nodes are called (ordered: %s)',
    async (isOrdered) => {
      const knows = (p: string, q: string, r: string) =>
        rowsOf(
          ['a', 'b'],
          [
            [node(p), node(q)],
            [node(q), node(r)],
            [node(r), 'x'],
          ],
        );
      const { hash } = await digest(knows('p', 'q', 'r'), isOrdered);
      expect((await digest(knows('q', 'r', 'p'), isOrdered)).hash).toBe(hash);
      const circle = rowsOf(
        ['a', 'b'],
        [
          [node('p'), node('q')],
          [node('q'), node('p')],
          [node('r'), 'x'],
        ],
      );
      expect((await digest(circle, isOrdered)).hash).not.toBe(hash);
    },
  );

  it('does not depend on the order of rows with nameless nodes either', async () => {
    const rows = [
      [node('p'), node('q')],
      [node('q'), 'x'],
      [node('s'), node('t')],
      [node('t'), 'y'],
    ];
    const { hash } = await digest(rowsOf(['a', 'b'], rows));
    expect((await digest(rowsOf(['a', 'b'], rows.toReversed()))).hash).toBe(hash);
  });

  it('is none where nobody can tell nameless nodes apart', async () => {
    const chain = Array.from({ length: 300 }, (_, at) => [node(`n${at}`), node(`n${at + 1}`)]);
    expect(await digestOf(rowsOf(['a', 'b'], chain), false)).toBeUndefined();
    expect(await digestOf(rowsOf(['a', 'b'], chain), true)).toMatchObject({ size: 300 });
  });
});

describe('the digest of a graph', () => {
  const text =
    '_:a <http://x.example/p> _:b .\n_:b <http://x.example/q> "å\\n" .\n<http://x.example/s> <http://x.example/p> _:a .\n';

  it('is SHA-256 of canonical N-Quads, as others make them', async () => {
    const quads = new Parser().parse(text);
    const canonical = await canonize(quads, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
    });
    const expected = createHash('sha256').update(canonical).digest('hex');
    expect(await digest(graphOf(text))).toEqual({ hash: expected, size: 3 });
    const renamed = text.replaceAll('_:a', '_:z').split('\n').toReversed().join('\n').trim();
    expect((await digest(graphOf(`${renamed}\n`))).hash).toBe(expected);
  });
});

describe('two answers', () => {
  it('are told apart by the rows that only one has', async () => {
    const [before, after] = [rowsOf(['a'], [['1'], ['2'], ['2']]), rowsOf(['a'], [['2'], ['3']])];
    expect(await compareAnswers(before, after, false)).toMatchObject({
      removed: { total: 2, shown: ['"1"', '"2"'] },
      added: { total: 1, shown: ['"3"'] },
    });
  });

  it('are told of in part where much differs', async () => {
    const many = Array.from({ length: 500 }, (_, at) => [String(at)]);
    const { removed } = await compareAnswers(rowsOf(['a'], many), rowsOf(['a'], []), false);
    expect([removed.total, removed.shown.length]).toEqual([500, 20]);
  });

  it('of yes and no differ', async () => {
    const [yes, no] = [true, false].map((boolean) => ({
      kind: 'ask' as const,
      body: JSON.stringify({ head: {}, boolean }),
    }));
    if (!yes || !no) throw new Error('There are two.');
    const { before, after } = await compareAnswers(yes, no, false);
    expect([before?.size, after?.size]).toEqual([1, 0]);
    expect(before?.hash).not.toBe(after?.hash);
  });
});
