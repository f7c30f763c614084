import type { Explanation } from '../../query/question/explanation.ts';
import type { Explained } from '../../query/question/query-engine.ts';
import { planForms } from '../../site/forms.ts';
import { inLanguage, locales, type Language, type Text } from '../../site/text.ts';
import { html, type Html } from '../kit/template.ts';
import { shortIri } from '../values/path-text.ts';
import { renderDownloads } from './answer-downloads.ts';
import type { AskedQuery } from './asked-query.ts';
import { operatorWords } from './plan-words.ts';
import type { ShownAnswer } from './query-answer.ts';
import type { PageContext } from '../values/page-context.ts';

const words = {
  title: { sv: 'Så besvarades frågan', en: 'How the query was answered' },
  noTitle: {
    sv: 'Hur frågan besvaras går inte att visa',
    en: 'How the query is answered cannot be shown',
  },
  lead: {
    sv: 'Frågan kördes till slut, men i stället för svaret visas stegen på vägen dit. Varje steg arbetar med rader från stegen som står under det. Tiden för ett steg räknar in dem.',
    en: 'The query was run to its end, but instead of the answer, here are the steps on the way there. Each step works on rows from the steps below it. Its time includes theirs.',
  },
  estimated: { sv: 'Uppskattade rader', en: 'Estimated rows' },
  actual: { sv: 'Verkliga rader', en: 'Actual rows' },
  time: { sv: 'Tid', en: 'Time' },
  started: { sv: 'Antal starter', en: 'Times started' },
  never: { sv: 'Behövde aldrig köras', en: 'Never had to run' },
  slowest: { sv: 'Mest tid', en: 'Most time' },
  take: { sv: 'Hämta stegen', en: 'Get the steps' },
} satisfies Record<string, Text>;

/** Why nothing can be told of how a query is answered. */
export const untold: Text = {
  sv: 'Frågor besvaras av en databas bakom den här tjänsten, och den berättar inte om sina steg. Därför kördes frågan inte.',
  en: 'Queries are answered by a store behind this service, which does not tell of its steps. So the query was not run.',
};

/** How a query was answered, as a page shows it: the steps as a list in lists. */
export function showPlan(
  { plan }: Explained,
  asked: AskedQuery,
  context: PageContext,
): ShownAnswer {
  const { page } = context;
  const { language } = page;
  const title = inLanguage(words[plan.isTold ? 'title' : 'noTitle'], language);
  const content = plan.isTold
    ? html`<p>${inLanguage(words.lead, language)}</p>
        <ul class="plan">
          ${renderStep(plan.root, { context, slowest: slowestIn(plan.root) })}
        </ul>
        <h3>${inLanguage(words.take, language)}</h3>
        ${renderDownloads(
          asked,
          planForms.filter(({ name }) => name !== 'html'),
          page,
        )}`
    : html`<p>${inLanguage(untold, language)}</p>`;
  return {
    title,
    content: html`<section id="answer" class="answer">
      <h2>${title}</h2>
      ${content}
    </section>`,
  };
}

interface Steps {
  readonly context: PageContext;
  readonly slowest: Explanation | undefined;
}

function renderStep(step: Explanation, steps: Steps): Html {
  const { operator, detail, inputs } = step;
  const { context, slowest } = steps;
  const { language } = context.page;
  return html`<li>
    <p>
      <strong>${inLanguage(operatorWords[operator], language)}</strong>
      <span class="tag">${operator}</span>
      ${step === slowest && html`<span class="slowest">${inLanguage(words.slowest, language)}</span>`}
    </p>
    ${detail !== '' && html`<code>${shortened(detail, context)}</code>`}
    ${renderCounts(step, language)}
    ${
      inputs.length > 0 &&
      html`<ul>
        ${inputs.map((input) => renderStep(input, steps))}
      </ul>`
    }
  </li> `;
}

function renderCounts(step: Explanation, language: Language): Html {
  const { estimate, rows, milliseconds, started } = step;
  const locale = inLanguage(locales, language);
  const number = new Intl.NumberFormat(locale);
  const time = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  if (started === 0) return html`<p class="note">${inLanguage(words.never, language)}.</p>`;
  const counts: readonly (readonly [keyof typeof words, string])[] = [
    ['estimated', number.format(estimate)],
    ['actual', number.format(rows)],
    ['time', `${time.format(milliseconds)} ms`],
    ...(started > 1 ? [['started', number.format(started)] as const] : []),
  ];
  return html`<dl>
    ${counts.map(
      ([name, count]) =>
        html`<div>
          <dt>${inLanguage(words[name], language)}</dt>
          <dd>${count}</dd>
        </div> `,
    )}
  </dl>`;
}

/** IRIs as short as elsewhere on the page. */
function shortened(detail: string, { snapshot }: PageContext): string {
  return detail.replace(/<([^<>"{}|^`\\\s]+)>/g, (whole, iri: string) => {
    const short = shortIri(iri, snapshot);
    return short === iri ? whole : short;
  });
}

/** The step that took the most time beside what the steps below it took; nothing where there is but one. */
function slowestIn(root: Explanation): Explanation | undefined {
  const steps = stepsOf(root);
  if (steps.length < 2) return undefined;
  return steps.reduce((one, other) => (ownTime(other) > ownTime(one) ? other : one));
}

function stepsOf(step: Explanation): readonly Explanation[] {
  return [step, ...step.inputs.flatMap(stepsOf)];
}

function ownTime({ milliseconds, inputs }: Explanation): number {
  return inputs.reduce((time, input) => time - input.milliseconds, milliseconds);
}
