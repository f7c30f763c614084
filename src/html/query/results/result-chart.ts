import type { Rows } from '../../../query/results/read-answer.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { isNumeric, numberOf } from '../../kit/numbers.ts';
import { plainTerm } from './result-term.ts';
import { html, type Html } from '../../kit/template.ts';
import type { PageContext } from '../../values/page-context.ts';

/** Fewer bars compare nothing; of more rows the first are drawn, because nobody reads more. */
const [leastBars, mostBars] = [2, 40];

const words = {
  heading: { sv: 'Som diagram', en: 'As a chart' },
  by: { sv: 'efter', en: 'by' },
  same: {
    sv: 'En stapel för varje rad. Tabellen har samma uppgifter.',
    en: 'A bar for each row. The table has the same figures.',
  },
  first: {
    sv: `De ${mostBars} första raderna. Tabellen har fler.`,
    en: `The first ${mostBars} rows. The table has more.`,
  },
} satisfies Record<string, Text>;

/** In pixels; widths are shares of the space that there is, so that texts keep their size on a phone. */
const rowHeight = 40;
const barHeight = 14;
/** What a bar leaves free beside it for its number, in per cent. */
const roomForNumber = 14;
const mostCharacters = 60;

interface Bar {
  readonly label: string;
  readonly number: number;
  /** As the answer has it. */
  readonly text: string;
}

/** The first column of numbers as bars, named by another column; nothing where rows are no such thing. */
export function renderResultChart(result: Rows, context: PageContext): Html | undefined {
  const { language } = context.page;
  const columns = columnsOf(result);
  if (columns === undefined) return undefined;
  const { labels, numbers } = columns;
  const isCut = result.total > mostBars;
  const title = `${numbers} ${inLanguage(words.by, language)} ${labels.join(', ')}`;
  return html`<section class="chart">
    <h3>${inLanguage(words.heading, language)}</h3>
    ${isCut && html`<p class="note">${inLanguage(words.first, language)}</p>`}
    ${draw(barsOf(result, columns, context), title, inLanguage(words[isCut ? 'first' : 'same'], language))}
  </section>`;
}

interface Columns {
  readonly labels: readonly string[];
  readonly numbers: string;
}

/** One column tells rows apart, or all that are no numbers do together. */
function columnsOf({ variables, rows, total }: Rows): Columns | undefined {
  if (total < leastBars) return undefined;
  const column = (variable: string) => rows.map((row) => row.get(variable));
  const numbers = variables.find((variable) => isNumeric(column(variable)));
  const texts = variables.filter(
    (variable) => !isNumeric(column(variable)) && column(variable).some(Boolean),
  );
  if (numbers === undefined || texts.length === 0) return undefined;
  const telling = texts.find(
    (variable) => new Set(column(variable).map((term) => term?.value)).size === rows.length,
  );
  return { numbers, labels: telling === undefined ? texts : [telling] };
}

function barsOf({ rows }: Rows, { labels, numbers }: Columns, context: PageContext): Bar[] {
  return rows.slice(0, mostBars).map((row) => {
    const value = row.get(numbers);
    const names = labels.flatMap((label) => {
      const term = row.get(label);
      return term ? [plainTerm(term, context)] : [];
    });
    return { label: names.join(', '), number: numberOf(value) ?? 0, text: value?.value ?? '–' };
  });
}

function draw(bars: readonly Bar[], title: string, description: string): Html {
  const numbers = bars.map(({ number }) => number);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const span = high - low || 1;
  const share = (number: number): number => (Math.abs(number) / span) * (100 - roomForNumber);
  const zero = share(low);
  return html`<svg
    width="100%"
    height="${bars.length * rowHeight}"
    role="img"
    aria-labelledby="page-chart page-chart-about"
  >
    <title id="page-chart">${title}</title>
    <desc id="page-chart-about">${description}</desc>
    ${bars.map(({ label, number, text }, index) => {
      const top = index * rowHeight;
      const left = number < 0 ? zero - share(number) : zero;
      return html`<text x="0" y="${top + 14}">${shortened(label)}</text
        ><rect
          x="${percent(left)}"
          y="${top + 20}"
          width="${percent(Math.max(share(number), 0.3))}"
          height="${barHeight}"
          rx="2"
        /><text class="number" x="${percent(left + share(number))}" dx="6" y="${top + 31}"
          >${text}</text
        > `;
    })}
  </svg>`;
}

function shortened(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
