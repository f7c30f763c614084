import { beforeAll, describe, expect, it } from 'vitest';
import { renderResultChart } from '../../src/html/query/results/result-chart.ts';
import { renderResultGraph } from '../../src/html/query/results/result-graph.ts';
import { renderResultTable } from '../../src/html/query/results/result-table.ts';
import { readRows, readStatements } from '../../src/query/results/read-answer.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { readPage } from '../support/read-page.ts';
import { answerText } from './answer-text.ts';
import { pageAt, take, textIn } from './render.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await take();
});

const context = () => ({ page: pageAt('sparql', 'en'), snapshot });
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const number = (value: string, datatype = 'integer') => ({
  type: 'literal',
  value,
  datatype: xsd + datatype,
});
const text = (value: string) => ({ type: 'literal', value });

function chart(rows: readonly object[], vars = ['name', 'n']): string | undefined {
  return renderResultChart(readRows(answerText(vars, rows), 100), context())?.text;
}

/** Where the bars of a chart begin, and how long they are, in percent. */
function barsIn(drawn = ''): { left: number; width: number }[] {
  return readPage(drawn)
    .elements('rect')
    .map((bar) => {
      const percent = (name: string) => Number(bar.attribute(name)?.replace('%', ''));
      return { left: percent('x'), width: percent('width') };
    });
}

describe('a chart', () => {
  it('has a bar for each row, as long as its number', () => {
    const drawn = chart([
      { name: text('a'), n: number('10') },
      { name: text('b'), n: number('5') },
    ]);
    const [long, short] = barsIn(drawn).map(({ width }) => width);
    expect((long ?? 0) / (short ?? 1)).toBeCloseTo(2);
    expect(readPage(drawn ?? '').one('img').name).toMatch(/^n by name /);
  });

  it('draws what is below nothing to the left', () => {
    const drawn = chart([
      { name: text('a'), n: number('-5', 'decimal') },
      { name: text('b'), n: number('5', 'decimal') },
    ]);
    const [below, above] = barsIn(drawn).map(({ left }) => left);
    expect(below).toBe(0);
    expect(above).toBeGreaterThan(0);
  });

  it('has the first forty of many rows, and says so', () => {
    const rows = Array.from({ length: 70 }, (_, n) => ({ name: text(`${n}`), n: number('1') }));
    const drawn = chart(rows) ?? '';
    expect(barsIn(drawn)).toHaveLength(40);
    expect(
      readPage(drawn)
        .all('paragraph')
        .map(({ text }) => text),
    ).toContain('The first 40 rows. The table has more.');
    expect(chart(rows.slice(0, 40))).not.toContain('The first');
  });

  it.each<[string, readonly object[]]>([
    ['one row', [{ name: text('a'), n: number('1') }]],
    ['no numbers', [{ name: text('a'), n: text('1') }, { name: text('b') }]],
    ['numbers alone', [{ n: number('1') }, { n: number('2') }]],
    [
      'what has no end',
      [
        { name: text('a'), n: number('INF', 'double') },
        { name: text('b'), n: number('1', 'double') },
      ],
    ],
  ])('is not drawn of %s', (_, rows) => {
    expect(chart(rows)).toBeUndefined();
  });
});

describe('a table', () => {
  it('leaves open what has no value, and knows where it ends', () => {
    const body = answerText(['a', 'b'], [{ a: text('x') }, { b: number('1') }, {}]);
    const rows = readRows(body, 2);
    expect([rows.rows.length, rows.total]).toEqual([2, 3]);
    expect(textIn(renderResultTable(rows, '3 rows', context()).text)).toBe(
      'Show rows with 3 rows a b x 1',
    );
  });

  it('has no rows where there are none', () => {
    const rows = readRows(answerText(['a'], []), 10);
    expect(rows).toEqual({ variables: ['a'], rows: [], total: 0 });
  });

  it('shows a text with lines, quotes and tags as it is', () => {
    const value = 'a\n"b" <c>,\n]}}';
    const rows = readRows(
      answerText(['a'], [{ a: { type: 'literal', value, 'xml:lang': 'fi' } }]),
      10,
    );
    const shown = renderResultTable(rows, '1 row', context()).text;
    expect(shown).toContain('&lt;c&gt;');
    expect(shown).toContain('lang="fi"');
  });
});

describe('a graph', () => {
  it('shows nameless things within what leads to them, and circles of them once', () => {
    const body = `<urn:a> <urn:p> _:b .
_:b <urn:q> "inner" .
_:c <urn:r> _:d .
_:d <urn:r> _:c .
`;
    const statements = readStatements(body, 10);
    expect(statements.total).toBe(4);
    const shown = renderResultGraph(statements, context()).text;
    expect(readPage(shown).elements('section')).toHaveLength(2);
    expect(textIn(shown)).toContain('inner');
  });
});
