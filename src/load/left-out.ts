import { inLanguage, type Text } from '../site/text.ts';
import type { Finding } from './finding.ts';
import type { LeftOut, Reason } from './list-files.ts';

/** How many names of each kind are told; who wants all can look. */
const mostNames = 8;

const kinds: Readonly<Record<Reason, Text>> = {
  ending: { sv: 'med en ändelse som inte läses', en: 'with an ending that is not read' },
  unrelated: { sv: 'som inte är länkade data', en: 'that are no linked data' },
  hidden: { sv: 'dolda', en: 'hidden' },
  ignored: { sv: 'enligt .styrkedataignore', en: 'by .styrkedataignore' },
  link: { sv: 'länkar till mappar', en: 'links to folders' },
};

/** What of a folder was not read, in one line: nothing is left out in silence. */
export function tellLeftOut(root: string, leftOut: readonly LeftOut[]): Finding[] {
  if (leftOut.length === 0) return [];
  const groups = (Object.keys(kinds) as Reason[]).flatMap((reason) => {
    const names = leftOut.filter((file) => file.reason === reason).map(({ name }) => name);
    return names.length === 0 ? [] : [{ kind: kinds[reason], names }];
  });
  const list = (language: keyof Text): string =>
    groups
      .map(
        ({ kind, names }) =>
          `${names.length} ${inLanguage(kind, language)} (${shown(names, language)})`,
      )
      .join(', ');
  const message = { sv: `Inte läst: ${list('sv')}.`, en: `Not read: ${list('en')}.` };
  return [{ severity: 'note', path: root, message }];
}

function shown(names: readonly string[], language: keyof Text): string {
  const more = names.length - mostNames;
  const rest = { sv: ` och ${more} till`, en: ` and ${more} more` };
  return names.slice(0, mostNames).join(', ') + (more > 0 ? inLanguage(rest, language) : '');
}
