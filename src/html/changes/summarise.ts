import type { Change, Changes, Fate } from '../../changes/changes.ts';
import { isNamed, type Term } from '../../rdf/terms.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { isPerson } from '../../validate/findings/people.ts';
import { counted, nothingChanged, onlyIdentity, words } from './words.ts';

/** How much of each is different, in one sentence, what is gone first. */
export function summarise(changes: Changes, before: Snapshot, language: Language): string {
  if (changes.isOnlyIdentity) return inLanguage(onlyIdentity, language);
  if (changes.things.length === 0) return inLanguage(nothingChanged, language);
  const lost = changes.things
    .filter(({ fate }) => fate !== 'added')
    .flatMap(({ changes: within }) => within.flatMap(lostIn));
  const isOfPerson = (value: Term): boolean => isPerson(value, before.dataset);
  const ofFate = (fate: Fate): number =>
    changes.things.filter((change) => change.fate === fate).length;
  const counts: Readonly<Record<keyof typeof counted, number>> = {
    vanished: ofFate('vanished'),
    persons: lost.filter(isOfPerson).length,
    links: lost.filter((value) => isNamed(value) && !isOfPerson(value)).length,
    entombed: ofFate('entombed'),
    changed: ofFate('changed'),
    added: ofFate('added'),
  };
  const kinds = Object.keys(counts) as (keyof typeof counted)[];
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map(
      (kind) =>
        `${counts[kind]} ${inLanguage(counted[kind], language)[counts[kind] === 1 ? 0 : 1]}`,
    );
  const last = parts.at(-1) ?? '';
  const rest = parts.slice(0, -1).join(', ');
  return `${rest === '' ? last : `${rest} ${inLanguage(words.and, language)} ${last}`}.`;
}

/** The values that are gone without anything in their place, at any depth. */
function lostIn(change: Change): Term[] {
  if (change.kind === 'within') return change.changes.flatMap(lostIn);
  return change.kind === 'removed' ? [change.value] : [];
}
