import type { Dataset } from '../../../rdf/dataset.ts';
import { newLineHash } from '../../../rdf/rows/line-hash.ts';
import { linesInOrder } from '../../../rdf/rows/lines-in-order.ts';
import type { Quad, Term } from '../../../rdf/terms.ts';
import { dcat } from '../../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms } from '../../../rdf/vocabulary.ts';
import { pathIn } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf } from '../../../rdf/values.ts';

/** How many characters of the hash a version ends in. */
const hashLength = 12;

/** A version that ends in a hash of the content, after a day or another name: `2026-11-23+0a1b2c3d4e5f`. */
export const hashedVersion = /^(.*)\+([0-9a-f]{12})$/;

/** What a version is the hash of. */
export type Content = Pick<Files, 'data' | 'baseIri' | 'vocabularyBase'>;

/**
 * Portals fetch what a dataset says has been modified. Where its version ends in a hash, the content must
 * be that of the hash, and the day before it that of `modified`: so nobody forgets to move the date.
 */
export function checkContentVersion(files: Files, union: Dataset, today: Date): Finding[] {
  return [...union.match(null, dcat.version)].flatMap((quad) => {
    const [, name = '', hash] = hashedVersion.exec(quad.object.value) ?? [];
    if (hash === undefined) return [];
    const isDay = /^\d{4}-\d\d-\d\d$/.test(name);
    const current = contentHash(files, quad.subject);
    const modified = literalsOf(quad.subject, dcterms.modified, union).map(({ value }) => value);
    const surroundings = { files: files.data, union };
    if (hash !== current) {
      const next = `${isDay ? today.toISOString().slice(0, 10) : name}+${current}`;
      return [tell(quad, changed(quad.object.value, next), surroundings, 'warning')];
    }
    const isMoved = !isDay || modified.some((date) => date.startsWith(name));
    return isMoved ? [] : [tell(quad, otherDay(name), surroundings, 'warning')];
  });
}

/**
 * The part of a version that the data decides: the same wherever it is published and in whatever order
 * it was read. What a dataset says of its own version and date does not count, and blank nodes count alike.
 */
export function contentHash(files: Content, dataset: Term): string {
  const own = [dcat.version, dcterms.modified];
  const isOwn = ({ subject, predicate }: Quad): boolean =>
    subject.equals(dataset) && own.some((property) => property.equals(predicate));
  const said = files.data.flatMap(({ quads }) => quads.filter((quad) => !isOwn(quad)));
  const { order, line } = linesInOrder(said, {
    ofTerm: (term) => `,${JSON.stringify(wordsOf(term, files))}`,
    ofTerms: (texts) => `[${texts.slice(1)}]`,
  });
  const hash = newLineHash();
  for (const place of order.keys()) hash.add(place === 0 ? line(place) : `\n${line(place)}`);
  return hash.soFar().digest('hex').slice(0, hashLength);
}

/** A term without the name of the place where it is published, and without names that reading order gave. */
function wordsOf(term: Term, files: Content): readonly string[] {
  const relative = (iri: string): string => pathIn(files, iri) ?? iri;
  if (term.termType === 'NamedNode') return [term.termType, relative(term.value)];
  if (term.termType !== 'Literal') return [term.termType];
  return [term.termType, term.value, term.language, relative(term.datatype.value)];
}

function changed(version: string, next: string): Text {
  return {
    sv: `Innehållet har ändrats sedan version ${version}. Flytta fram ”modified” till i dag och skriv ”version: ${next}”.`,
    en: `The content has changed since version ${version}. Move “modified” forward to today and write “version: ${next}”.`,
  };
}

function otherDay(day: string): Text {
  return {
    sv: `Versionen är från ${day}, men ”modified” säger något annat. Skriv ”modified: ${day}”.`,
    en: `The version is of ${day}, but “modified” says otherwise. Write “modified: ${day}”.`,
  };
}
