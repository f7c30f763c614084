import { nearestOf } from '../../../load/text/nearest.ts';
import { labelProperties } from '../../../rdf/labels.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Outcome } from './outcome.ts';

/**
 * The address below the base of what an editor calls by its address, the last part of that, or its name.
 *
 * @param classes those that it may be of; none where any will do
 */
export function findThing(
  words: string,
  classes: readonly Term[],
  snapshot: Snapshot,
): Outcome<string> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(words)) return { value: words };
  const things = thingsOf(classes, snapshot);
  const found = things.filter(
    ({ path, names }) =>
      path === words ||
      path.endsWith(`/${words}`) ||
      names.some((name) => name.toLowerCase() === words.toLowerCase()),
  );
  const [only, ...others] = found.map(({ path }) => path);
  if (only !== undefined && others.length === 0) return { value: only };
  if (only !== undefined) return { mistake: several(words, [only, ...others]) };
  const all = things.flatMap(({ path, names }) => [
    path.slice(path.lastIndexOf('/') + 1),
    ...names,
  ]);
  return {
    mistake: none(
      words,
      nearestOf(words, all),
      things.map(({ path }) => path),
    ),
  };
}

interface Thing {
  readonly path: string;
  readonly names: readonly string[];
}

function thingsOf(classes: readonly Term[], { dataset, baseIri }: Snapshot): Thing[] {
  const subjects = new Map<string, NamedNode>();
  for (const { subject } of dataset.match(null, rdf.type))
    if (subject.termType === 'NamedNode') subjects.set(subject.value, subject);
  return [...subjects.values()].flatMap((subject): Thing[] => {
    const path = pathUnder(baseIri, subject.value);
    if (path === undefined || !path.startsWith('id/')) return [];
    const types = objectsOf(subject, rdf.type, dataset);
    const fits =
      classes.length === 0 || classes.some((each) => types.some((one) => one.equals(each)));
    if (!fits) return [];
    const names = labelProperties.flatMap((property) => literalsOf(subject, property, dataset));
    return [{ path, names: names.map(({ value }) => value) }];
  });
}

/** How many are named to choose from. */
const mostShown = 8;

function several(words: string, paths: readonly string[]): Text {
  const list = paths.slice(0, mostShown).join(', ');
  return {
    sv: `”${words}” kan vara flera saker. Skriv hela adressen: ${list}.`,
    en: `“${words}” may be several things. Write the whole address: ${list}.`,
  };
}

function none(words: string, near: string | undefined, paths: readonly string[]): Text {
  const list = paths.slice(0, mostShown).join(', ');
  const [perhaps, maybe] =
    near === undefined ? ['', ''] : [` Menade du ”${near}”?`, ` Did you mean “${near}”?`];
  return {
    sv: `”${words}” finns inte här.${perhaps}${list && ` De som finns: ${list}.`}`,
    en: `There is no “${words}” here.${maybe}${list && ` There are ${list}.`}`,
  };
}
