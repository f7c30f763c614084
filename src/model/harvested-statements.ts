import { boundedDescription } from '../rdf/bounded-description.ts';
import { labelStatements } from '../rdf/labels.ts';
import { withoutGraphs } from '../rdf/statements.ts';
import { isBlank, isNamed, type NamedNode, type Quad } from '../rdf/terms.ts';
import { dcat, spdx } from '../rdf/vocabularies/catalogue-vocabulary.ts';
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
  const isPart = ({ predicate, object }: Quad): boolean =>
    isBlank(object) || followed.has(predicate.value);
  return withoutGraphs(boundedDescription([catalogue], snapshot.read.dataset, isPart));
}

/** The names of what statements mention and do not describe: codes, licences, places of others. */
export function namesOfOthers(quads: readonly Quad[], { dataset }: Snapshot): Quad[] {
  const described = new Set(quads.map(({ subject }) => subject.value));
  const values = quads.filter(({ predicate }) => !predicate.equals(rdf.type));
  const mentioned = values
    .map(({ object }) => object)
    .filter((object) => isNamed(object) && !described.has(object.value))
    .map(({ value }) => value);
  return withoutGraphs(labelStatements(mentioned, dataset));
}
