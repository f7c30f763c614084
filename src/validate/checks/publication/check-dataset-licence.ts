import type { Dataset } from '../../../rdf/dataset.ts';
import { dcat } from '../../../rdf/vocabularies/catalogue-vocabulary.ts';
import type { Quad, Term } from '../../../rdf/terms.ts';
import { dcterms, rdf } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import { objectsOf } from '../../../rdf/values.ts';

/**
 * A licence stated of a dataset is taken to hold for all of it: portals show it beside every file. So it is
 * not stated where one of the dataset's graphs has other terms (dcterms:license, dcterms:rights).
 */
export function checkDatasetLicence(files: Files, union: Dataset): Finding[] {
  const stated = [...union.match(null, rdf.type, dcat.Dataset)].flatMap(({ subject }) => [
    ...union.match(subject, dcterms.license),
  ]);
  return stated.flatMap((quad) => {
    const [other] = graphsOf(quad.subject, files, union).filter((graph) =>
      hasOtherTerms(graph, quad, union),
    );
    if (other === undefined) return [];
    const message = notForAll(pathUnder(files.baseIri, other.value) ?? other.value);
    return [tell(quad, message, { files: files.data, union })];
  });
}

/** Graphs that hold what a file says and are told to be part of a dataset. */
function graphsOf(dataset: Term, { data }: Files, union: Dataset): Term[] {
  const graphs = new Set(data.map(({ graph }) => graph));
  return [...union.match(null, dcterms.isPartOf, dataset)]
    .map(({ subject }) => subject)
    .filter(({ value }) => graphs.has(value));
}

function hasOtherTerms(graph: Term, { object: licence }: Quad, union: Dataset): boolean {
  const own = objectsOf(graph, dcterms.license, union);
  const isSilent = own.length === 0 && objectsOf(graph, dcterms.rights, union).length === 0;
  return !isSilent && !own.some((one) => one.equals(licence));
}

function notForAll(graph: string): Text {
  return {
    sv: `Licensen gäller inte hela datamängden: ”${graph}” har andra villkor. Ta bort raden ”license” här; varje graf har sin egen.`,
    en: `The licence does not hold for the whole dataset: “${graph}” has other terms. Remove the line “license” here; each graph has its own.`,
  };
}
