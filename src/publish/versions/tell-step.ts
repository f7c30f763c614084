import type { Step } from '../../archive/store/steps.ts';
import type { Changes } from '../../changes/changes.ts';
import { tellChanges, type Versions } from '../../html/changes/tell-changes.ts';
import { kindsOf } from '../../model/property-guide.ts';
import { inLanguage, type Language } from '../../site/text.ts';

/** More things than this are counted and not told: nobody reads them, and they are in the files. */
const mostThings = 1000;

/** What changed between two versions, in sentences of both languages, to be kept with the later one. */
export function tellStep(changes: Changes, versions: Versions): Step {
  const { things } = changes;
  const shown = { ...changes, things: things.slice(0, mostThings) };
  const told = { sv: tellChanges(shown, versions, 'sv'), en: tellChanges(shown, versions, 'en') };
  const summaryIn = (language: Language): string =>
    things.length > mostThings
      ? tellChanges(changes, versions, language).summary
      : inLanguage(told, language).summary;
  return {
    summary: { sv: summaryIn('sv'), en: summaryIn('en') },
    total: things.length,
    things: told.sv.things.map(({ iri, fate, ...sv }, index) => {
      const change = shown.things[index];
      const snapshot = fate === 'vanished' ? versions.before : versions.after;
      const kinds = change ? kindsOf(change.thing, snapshot).map(({ value }) => value) : [];
      const en = told.en.things[index] ?? sv;
      return {
        ...(iri !== undefined && { iri }),
        fate,
        kinds,
        told: { sv: telling(sv), en: telling(en) },
      };
    }),
  };
}

function telling({
  heading,
  sentences,
}: Pick<ReturnType<typeof tellChanges>['things'][number], 'heading' | 'sentences'>) {
  return { heading, sentences };
}
