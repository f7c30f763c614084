import { nearestOf } from '../../../load/text/nearest.ts';
import { entryOf } from '../../../rdf/entry-of.ts';
import { labelOf } from '../../../rdf/labels.ts';
import { resolveIri } from '../../../rdf/iris/resolve-iri.ts';
import { isNamed, terms, type Term } from '../../../rdf/terms.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Language } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';

/** What things to pick from are called in a list. */
export interface LinkNames {
  /** In the order of the names. */
  readonly all: readonly string[];
  readonly nameOf: (iri: string) => string;
  readonly isOption: (iri: string) => boolean;
  /** What somebody means by a name or an address; `undefined` for neither. */
  readonly iriOf: (words: string) => string | undefined;
  /** A name like what somebody wrote. */
  readonly nearest: (words: string) => string | undefined;
}

/** What gives names for things to pick from; the same things are named once. */
export function newNamer(
  snapshot: Snapshot,
  language: Language,
): (options: readonly Term[]) => LinkNames {
  const known = new Map<string, LinkNames>();
  return (options) =>
    entryOf(known, options.map(({ value }) => value).join('\n'), () =>
      linkNames(options, snapshot, language),
    );
}

/** Names for things to pick from: their labels, with their addresses where two have the same. */
function linkNames(
  options: readonly Term[],
  { dataset, baseIri }: Snapshot,
  language: Language,
): LinkNames {
  const pathOf = (iri: string): string => pathUnder(baseIri, iri) ?? iri;
  const labels = options.filter(isNamed).map(({ value }) => {
    const label = labelOf(terms.namedNode(value), dataset, [language]);
    return [value, label?.value.replaceAll(/\s+/g, ' ').trim() ?? pathOf(value)] as const;
  });
  const counts = new Map<string, number>();
  for (const [, label] of labels) {
    const name = label.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = new Map(
    labels.map(([iri, label]) => {
      const isAlone = counts.get(label.toLowerCase()) === 1;
      return [iri, isAlone ? label : `${label} (${pathOf(iri)})`] as const;
    }),
  );
  const byName = new Map([...names].map(([iri, name]) => [name.toLowerCase(), iri] as const));
  const all = [...names.values()].sort((one, other) => one.localeCompare(other, language));
  return {
    all,
    nameOf: (iri) => names.get(iri) ?? pathOf(iri),
    isOption: (iri) => names.has(iri),
    iriOf: (words) => {
      const named = byName.get(words.toLowerCase());
      if (named !== undefined) return named;
      const isAddress = /^[a-z][a-z0-9+.-]*:|\//i.test(words) && !/\s/.test(words);
      return isAddress ? resolveIri(words, baseIri) : undefined;
    },
    nearest: (words) => nearestOf(words, all),
  };
}
