import type { Dataset } from '../../../rdf/dataset.ts';
import { isNamed, type Quad } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { owl } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell } from '../../findings/place.ts';

/**
 * An account of a link (owl:Axiom, OWL 2 Mapping to RDF §2.3) is about a link that the data has: who moves the link
 * and forgets the account leaves a justification of nothing. Parts that are missing are told of by the shapes.
 */
export function checkAnnotatedLinks({ data }: Files, union: Dataset): Finding[] {
  return [...union.match(null, owl.annotatedTarget)]
    .filter((quad) => isOfNothing(quad, union))
    .map((quad) => tell(quad, noSuchLink, { files: data, union }));
}

function isOfNothing({ subject, object }: Quad, union: Dataset): boolean {
  const sources = objectsOf(subject, owl.annotatedSource, union);
  const properties = objectsOf(subject, owl.annotatedProperty, union).filter(isNamed);
  const pairs = sources.flatMap((source) => properties.map((property) => ({ source, property })));
  return (
    pairs.length > 0 &&
    pairs.every(({ source, property }) => union.match(source, property, object).size === 0)
  );
}

const noSuchLink: Text = {
  sv: 'Det finns ingen sådan länk. Rätta adresserna, eller ta bort uppgiften om den.',
  en: 'There is no such link. Correct the addresses, or remove the account of it.',
};
