import type { Piece, ToldChanges } from '../html/changes/told.ts';
import { inLanguage, writtenLanguages, type ByLanguage, type Text } from '../site/text.ts';

const title = `# Ändringar / Changes

Vad som är ändrat i varje version av uppgifterna, den senaste först. Uppgifter om personer står inte här.
What has changed in each version of the data, the latest first. Nothing that is said of persons is kept here.
`;

const headings: Text = { sv: 'Svenska', en: 'English' };

/**
 * A change log with an entry for a version, in both languages, before those that it has. A version that it has already gets no second one.
 *
 * @param log the log so far; `undefined` where there is none
 */
export function withEntry(
  log: string | undefined,
  version: string,
  told: ByLanguage<ToldChanges>,
): string {
  const before = log ?? title;
  if (before.split('\n').includes(`## ${version}`)) return before;
  const parts = writtenLanguages.map(
    (language) => `### ${inLanguage(headings, language)}\n\n${body(inLanguage(told, language))}`,
  );
  const entry = `## ${version}\n\n${parts.join('\n')}`;
  const at = before.search(/^## /m);
  return at < 0
    ? `${before.trimEnd()}\n\n${entry}`
    : `${before.slice(0, at)}${entry}\n${before.slice(at)}`;
}

function body({ summary, things }: ToldChanges): string {
  const lines = things.flatMap(({ heading, sentences }) => [
    `- **${escaped(heading)}**`,
    ...sentences.map((sentence) => `  - ${sentence.map(marked).join('')}`),
  ]);
  return `${escaped(summary)}\n${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}`;
}

function marked({ text, mark }: Piece): string {
  const inLine = escaped(text.replace(/\s+/g, ' '));
  const [, start = '', middle = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inLine) ?? [];
  if (mark === undefined || middle === '') return inLine;
  return mark === 'removed' ? `${start}~~${middle}~~${end}` : `${start}**${middle}**${end}`;
}

/** Text that Markdown would take for something else. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#~]/g, String.raw`\$&`);
}
