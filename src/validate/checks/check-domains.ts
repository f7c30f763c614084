import type { Dataset } from '../../rdf/dataset.ts';
import { follow } from '../../rdf/property-path.ts';
import { termKey } from '../../rdf/term-key.ts';
import type { Quad, Term } from '../../rdf/terms.ts';
import { objectsOf } from '../../rdf/values.ts';
import { rdf, rdfs } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import type { Files } from '../../load/publication-files.ts';
import { namesOf, tell } from '../findings/place.ts';

const above = { kind: 'any', path: { kind: 'predicate', predicate: rdfs.subClassOf } } as const;

/**
 * A property of our own ontology belongs to things of its class (rdfs:domain). A thing that is only of classes of
 * ours, and none of them is that one, has it by mistake; properties of others are for others.
 */
export function checkDomains(files: Files, union: Dataset): Finding[] {
  const namespace = `${files.vocabularyBase}ns/`;
  const isOurs = ({ value }: Term): boolean => value.startsWith(namespace);
  const isMisplaced = ({ subject, predicate }: Quad): boolean => {
    if (!isOurs(predicate)) return false;
    const [domain] = objectsOf(predicate, rdfs.domain, union);
    const kinds = objectsOf(subject, rdf.type, union);
    if (domain === undefined || !isOurs(domain) || !kinds.some(isOurs)) return false;
    const classes = new Set(follow(above, kinds, union).map(termKey));
    return !classes.has(termKey(domain));
  };
  return files.data.flatMap((file) =>
    file.quads.filter(isMisplaced).map((quad) => {
      const [domain] = objectsOf(quad.predicate, rdfs.domain, union);
      const message = misplaced(namesOf(quad.predicate, union), domain && namesOf(domain, union));
      return tell(quad, message, { files: [file], union });
    }),
  );
}

function misplaced(property: Text | undefined, domain: Text | undefined): Text {
  return {
    sv: `Uppgiften ”${property?.sv ?? ''}” hör till slaget ”${domain?.sv ?? ''}”. Flytta raden till en sådan post, eller rätta ”type”.`,
    en: `“${property?.en ?? ''}” belongs to the kind “${domain?.en ?? ''}”. Move the line to such an item, or correct “type”.`,
  };
}
