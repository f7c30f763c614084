import { labelProperties } from '../rdf/labels.ts';
import { terms, type NamedNode, type Quad, type Term } from '../rdf/terms.ts';
import { dcat, spdx } from '../rdf/catalogue-vocabulary.ts';
import { dcterms, foaf, prov, rdf, vcard } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What leads from a catalogue to all that a harvester needs in the same document (DCAT-AP-SE: Skördning). */
const followed: ReadonlySet<string> = new Set(
  [
    dcat.accessService,
    dcat.catalog,
    dcat.contactPoint,
    dcat.dataset,
    dcat.distribution,
    dcat.landingPage,
    dcat.qualifiedRelation,
    dcat.service,
    dcterms.conformsTo,
    dcterms.creator,
    dcterms.hasPart,
    dcterms.provenance,
    dcterms.publisher,
    dcterms.rights,
    dcterms.spatial,
    dcterms.temporal,
    foaf.homepage,
    foaf.page,
    prov.agent,
    prov.qualifiedAttribution,
    spdx.checksum,
    vcard.hasAddress,
    vcard.hasTelephone,
  ].map(({ value }) => value),
);

/** What files say of a catalogue and of what it leads to, in no graph. */
export function declaredFrom(catalogue: NamedNode, snapshot: Snapshot): Quad[] {
  const said: Quad[] = [];
  const seen = new Set([catalogue.value]);
  const open: Term[] = [catalogue];
  for (let subject = open.pop(); subject !== undefined; subject = open.pop()) {
    for (const { predicate, object } of snapshot.read.dataset.match(subject)) {
      said.push(terms.quad(subject as Quad['subject'], predicate, object));
      const isPart = object.termType === 'BlankNode' || followed.has(predicate.value);
      if (!isPart || seen.has(object.value)) continue;
      seen.add(object.value);
      open.push(object);
    }
  }
  return said;
}

/** The names of what statements mention and do not describe: codes, licences, places of others. */
export function namesOfOthers(quads: readonly Quad[], { dataset }: Snapshot): Quad[] {
  const described = new Set(quads.map(({ subject }) => subject.value));
  const values = quads.filter(({ predicate }) => !predicate.equals(rdf.type));
  const mentioned = new Set(
    values.flatMap(({ object: { termType, value } }) =>
      termType === 'NamedNode' && !described.has(value) ? [value] : [],
    ),
  );
  return [...mentioned].flatMap((iri) => {
    const thing = terms.namedNode(iri);
    const names = labelProperties.flatMap((property) => [...dataset.match(thing, property)]);
    return names.map(({ predicate, object }) => terms.quad(thing, predicate, object));
  });
}
