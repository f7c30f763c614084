import type { ByLanguage } from '../../site/text.ts';
import type { Piece, Sentence } from './told.ts';

/** What a change log says of a version. */
export interface LoggedVersion {
  readonly version: string;
  readonly summary: ByLanguage<string>;
  readonly things: ByLanguage<readonly LoggedThing[]>;
}

export interface LoggedThing {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

/**
 * Reads the change log that `release` writes (`edit/change-log.ts`): a heading for each version, below it one for each
 * language, a summary, and a list of things with what changed in each. What else people have written in it is part of the summary.
 *
 * @returns the versions in their order in the log
 */
export function readChangeLog(text: string): readonly LoggedVersion[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = '', ...lines] = section.split('\n');
      const parts = lines.join('\n').split(/^### /m);
      const told = (heading: string): ReturnType<typeof readPart> =>
        readPart(parts.find((part) => part.startsWith(`${heading}\n`)) ?? parts[0] ?? '');
      const [sv, en] = [told('Svenska'), told('English')];
      return {
        version: version.trim(),
        summary: { sv: sv.summary, en: en.summary },
        things: { sv: sv.things, en: en.things },
      };
    });
}

function readPart(part: string): { readonly summary: string; readonly things: LoggedThing[] } {
  const summary: string[] = [];
  const things: { heading: string; sentences: Sentence[] }[] = [];
  for (const line of part.split('\n').slice(1)) {
    const [, heading] = /^- \*\*(.*)\*\*$/.exec(line) ?? [];
    const [, sentence] = /^ {2}- (.*)$/.exec(line) ?? [];
    const last = things.at(-1);
    if (heading !== undefined) things.push({ heading: unescaped(heading), sentences: [] });
    else if (sentence !== undefined && last) last.sentences.push(piecesOf(sentence));
    else if (line.trim() !== '') summary.push(unescaped(line));
  }
  return { summary: summary.join(' '), things };
}

const marks: Readonly<Record<string, Piece['mark']>> = { '~~': 'removed', '**': 'added' };

/** A sentence with what is marked in it. */
function piecesOf(sentence: string): Sentence {
  const pieces = sentence.matchAll(
    /(?<mark>~~|\*\*)(?<inner>(?:\\.|[^\\])*?)\k<mark>|(?<plain>(?:\\.|[^\\~*]|~(?!~)|\*(?!\*))+|.)/gs,
  );
  return [...pieces].map(({ groups = {} }) => {
    const { mark, inner, plain = '' } = groups;
    return mark === undefined
      ? { text: unescaped(plain) }
      : { text: unescaped(inner ?? ''), mark: marks[mark] };
  });
}

function unescaped(text: string): string {
  return text.replace(/\\([\\`*_<>[\]#~])/g, '$1');
}
