import { listIn, ownWords } from '../../model/page-declaration.ts';
import { isNamed } from '../../rdf/terms.ts';
import { namedObjectsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { dcterms, rdf, skos } from '../../rdf/vocabulary.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { lineOf, textIn, wordFor, type Line } from './lines.ts';

const madeBy = { sv: 'Gjord av', en: 'Made by' };

/** What is the publisher's word and what is somebody's reading: the kinds of claims, and the graphs that others than the publisher have made. */
export function readingLines(snapshot: Snapshot, language: Language): Line[] {
  return [...claimKinds(snapshot, language), ...graphsOfOthers(snapshot, language)];
}

/** The kinds of claims that the data tells apart, with what each means. */
export function claimKinds(snapshot: Snapshot, language: Language): Line[] {
  return namedSubjectsOf(rdf.type, ownWords(snapshot).ClaimReading, snapshot.dataset)
    .flatMap((reading) => listIn(reading, 'kinds', snapshot))
    .filter(isNamed)
    .map((kind) => ({
      name: wordFor(kind, language, snapshot),
      note: textIn(kind, skos.definition, language, snapshot),
    }));
}

function graphsOfOthers(snapshot: Snapshot, language: Language): Line[] {
  const { dataset, whole } = snapshot;
  const publishers = whole ? namedObjectsOf(whole, dcterms.publisher, dataset) : [];
  const made = [...dataset.match(null, dcterms.creator)]
    .filter(
      ({ subject, object }) =>
        snapshot.graphs.has(subject.value) && !publishers.some((each) => each.equals(object)),
    )
    .flatMap(({ subject, object }) =>
      lineOf(subject, language, snapshot).map((line) => ({
        ...line,
        note: `${inLanguage(madeBy, language)} ${wordFor(object, language, snapshot)}.`,
      })),
    );
  return [...new Map(made.map((line) => [line.address, line])).values()];
}
