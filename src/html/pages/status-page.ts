import type { Finding } from '../../load/finding.ts';
import type { Severity } from '../../load/text/mistake.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { momentIn } from '../kit/dates.ts';
import { html, type Html } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';
import { factList } from '../values/description-list.ts';
import type { Page } from '../kit/page.ts';

/** What became of the files. */
export interface Status {
  /** Since when what is on disk is held back; not at all where it is published. */
  readonly since: Date | undefined;
  readonly findings: readonly Finding[];
}

const words = {
  title: { sv: 'Läget', en: 'Status' },
  current: {
    sv: 'Det som står i filerna är publicerat.',
    en: 'What the files say is published.',
  },
  heldBack: {
    sv: 'Den senaste ändringen är inte publicerad. Den förra versionen visas tills felen är rättade.',
    en: 'The latest change is not published. The version before it is shown until the errors are mended.',
  },
  since: { sv: 'Hålls tillbaka sedan', en: 'Held back since' },
  version: { sv: 'Version som visas', en: 'Version that is shown' },
  read: { sv: 'Läst', en: 'Read' },
  statements: { sv: 'Uppgifter', en: 'Statements' },
  unclear: {
    sv: 'Filerna kunde inte läsas alls. Den som sköter driften hittar orsaken i loggen (”failure”).',
    en: 'The files could not be read at all. Whoever runs the site finds the cause in the log (“failure”).',
  },
} satisfies Record<string, Text>;

const headings: Readonly<Record<Severity, Text>> = {
  violation: { sv: 'Fel som ska rättas', en: 'Errors to mend' },
  warning: { sv: 'Varningar', en: 'Warnings' },
  note: { sv: 'Bra att veta', en: 'Good to know' },
};

/** What is published, what is held back and why, for editors. */
export function renderStatusPage(
  page: Page,
  { since, findings }: Status,
  snapshot: Snapshot,
): string {
  const { language } = page;
  const title = inLanguage(words.title, language);
  const isUnclear = since !== undefined && !findings.some(isViolation);
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">
        ${since ? inLanguage(words.heldBack, language) : inLanguage(words.current, language)}
      </p>
    </header>
    ${factList([
      [inLanguage(words.since, language), since ? [momentIn(since, language)] : []],
      [inLanguage(words.version, language), [html`<code>${snapshot.version}</code>`]],
      [inLanguage(words.read, language), [momentIn(snapshot.taken, language)]],
      [inLanguage(words.statements, language), [String(snapshot.read.dataset.size)]],
    ])}
    ${isUnclear && html`<p>${inLanguage(words.unclear, language)}</p>`}
    ${(['violation', 'warning', 'note'] as const).map((severity) =>
      renderFindings(
        severity,
        findings.filter((finding) => finding.severity === severity),
        language,
      ),
    )}`;
  return layout(page, { title, content }, snapshot);
}

function isViolation({ severity }: Finding): boolean {
  return severity === 'violation';
}

function renderFindings(
  severity: Severity,
  findings: readonly Finding[],
  language: Language,
): Html | undefined {
  if (findings.length === 0) return undefined;
  return html`<section>
    <h2>
      ${inLanguage(headings[severity], language)} <span class="count">${findings.length}</span>
    </h2>
    <ul class="plain">
      ${findings.map((finding) => renderFinding(finding, language))}
    </ul>
  </section>`;
}

function renderFinding({ path, position, about, message }: Finding, language: Language): Html {
  const place = position ? `${path}:${position.line}:${position.column}` : path;
  return html`<li>
    <code>${place}</code
    ><br />${about && html`<strong>${inLanguage(about, language)}:</strong> `}${inLanguage(message, language)}
  </li>`;
}
