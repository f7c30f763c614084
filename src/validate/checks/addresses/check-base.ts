import { dcat } from '../../../rdf/vocabularies/catalogue-vocabulary.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { oncePerFile } from '../../../rdf/once-per-file.ts';
import type { Quad } from '../../../rdf/terms.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { placeOf } from '../../findings/place.ts';

/** Below this share of all that is described, a site would look empty. */
const little = 0.05;

/**
 * Whether what data describes lies under the base at all: what does not has no page, is in no list and is
 * not found by searching. The first thing that newcomers do is to start without naming their base.
 *
 * @param path of the data, where the finding is told
 */
export function checkBase(path: string, { data, baseIri }: Files): Finding[] {
  const catalogues = data.flatMap(({ quads }) => cataloguesIn(quads));
  const message = isSurelyNear(data, baseIri) ? undefined : faraway(data, baseIri);
  return [
    ...(message ? [{ severity: 'warning' as const, path, message }] : []),
    ...farCatalogue(catalogues, { data, baseIri }),
  ];
}

const cataloguesIn = oncePerFile((quads) =>
  quads.filter(
    ({ predicate, object }) => object.value === dcat.Catalog.value && predicate.equals(rdf.type),
  ),
);

/** How many addresses under the base a file describes, and how many others. */
const countIn = oncePerFile((quads, baseIri: string) => {
  const described = describedIn([{ quads }]);
  const under = underOf(described, baseIri);
  return { under, others: described.size - under };
});

/** Whether one file alone has enough under the base for all. Several may describe the same, so that there are no more others than their sum. */
function isSurelyNear(data: readonly Pick<LoadedFile, 'quads'>[], baseIri: string): boolean {
  const counts = data.map(({ quads }) => countIn(quads, baseIri));
  const others = counts.reduce((sum, each) => sum + each.others, 0);
  return counts.some(({ under }) => under >= (under + others) * little);
}

function describedIn(data: readonly Pick<LoadedFile, 'quads'>[]): Set<string> {
  const described = new Set<string>();
  for (const { quads } of data)
    for (const { subject } of quads)
      if (subject.termType === 'NamedNode') described.add(subject.value);
  return described;
}

function underOf(described: ReadonlySet<string>, baseIri: string): number {
  let under = 0;
  for (const iri of described) under += pathUnder(baseIri, iri) === undefined ? 0 : 1;
  return under;
}

function faraway(data: Files['data'], baseIri: string): Text | undefined {
  const described = describedIn(data);
  const under = underOf(described, baseIri);
  if (described.size === 0 || under >= described.size * little) return undefined;
  const fitting = fittingBase([...described]);
  const count = {
    sv: under === 0 ? 'Inget' : `Bara ${under}`,
    en: under === 0 ? 'None' : `Only ${under}`,
  };
  const advice =
    fitting === undefined
      ? { sv: '', en: '' }
      : {
          sv: ` De flesta börjar med ${fitting}. Ange --base ${fitting}`,
          en: ` Most begin with ${fitting}. Give --base ${fitting}`,
        };
  return {
    sv: `${count.sv} av det som beskrivs (adresser: ${described.size}) ligger under --base ${baseIri}, så sidor och sökning blir nästan tomma.${advice.sv}`,
    en: `${count.en} of what is described (addresses: ${described.size}) lies under --base ${baseIri}, so pages and search will be nearly empty.${advice.en}`,
  };
}

/** The longest beginning, up to a slash, that all addresses on the most common host have. */
function fittingBase(iris: readonly string[]): string | undefined {
  const byOrigin = new Map<string, string[]>();
  for (const iri of iris) {
    const [origin] = /^https?:\/\/[^/?#]+\//i.exec(iri) ?? [];
    if (origin === undefined) continue;
    const others = byOrigin.get(origin);
    if (others) others.push(iri);
    else byOrigin.set(origin, [iri]);
  }
  const [most] = [...byOrigin.values()].sort((one, other) => other.length - one.length);
  return most?.reduce(sharedBeginning).replace(/[^/]*$/, '');
}

function sharedBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** A catalogue that the site's own address for it does not show. */
function farCatalogue(
  catalogues: readonly Quad[],
  { data, baseIri }: Pick<Files, 'data' | 'baseIri'>,
): Finding[] {
  const isOurs = ({ subject }: Quad): boolean => pathUnder(baseIri, subject.value) !== undefined;
  const [first] = catalogues;
  if (first === undefined || catalogues.some(isOurs)) return [];
  const message = {
    sv: `Katalogen <${first.subject.value}> ligger inte under --base ${baseIri}, så den visas inte på ${baseIri}datasets/dcat.`,
    en: `The catalogue <${first.subject.value}> does not lie under --base ${baseIri}, so ${baseIri}datasets/dcat does not show it.`,
  };
  return [{ severity: 'warning', ...placeOf(first, data), message }];
}
