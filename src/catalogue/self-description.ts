import { terms, type NamedNode, type Quad } from '../rdf/terms.ts';
import { dcterms, foaf, rdf, sd } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { describeCatalogue, describeUndeclared, type Catalogue } from './dcat/catalogue.ts';
import { downloadsOf, measureDownloads } from './dcat/offers.ts';
import { about, inGraph } from '../rdf/statements.ts';
import { words } from '../site/tagged-texts.ts';
import { dcatGraphPath } from '../site/graph-paths.ts';
import {
  describeSpecification,
  placeOf,
  type Specification,
} from './specification/specification.ts';

/**
 * What no file says of what is offered, in a graph beside the data, so that each file for download,
 * service and part of the specification has an address that leads somewhere. Sizes are not in it.
 */
export function describeOffers(snapshot: Snapshot): Quad[] {
  const graph = terms.namedNode(snapshot.baseIri + dcatGraphPath);
  const specification = describeSpecification(snapshot);
  const told = [
    ...describeUndeclared(snapshot, downloadsOf(snapshot)),
    ...(specification ? withoutDeclared(specification, snapshot) : []),
  ];
  if (told.length === 0) return [];
  const title = { sv: 'Filer, tjänster och specifikation', en: 'Files, services, specification' };
  const header = about(graph, [
    [rdf.type, sd.Graph],
    ...words(dcterms.title, title),
    ...(snapshot.whole ? [[foaf.primaryTopic, snapshot.whole] as const] : []),
  ]);
  return inGraph([...header, ...told], graph);
}

function withoutDeclared({ quads, profile }: Specification, { dataset }: Snapshot): Quad[] {
  return quads.filter(
    ({ subject, predicate, object }) =>
      !subject.equals(profile) || dataset.match(subject, predicate, object).size === 0,
  );
}

/** The catalogue with the sizes and checksums of its files, made when somebody first asks for it. */
export const catalogueOf = oncePerSnapshot(
  async (snapshot: Snapshot): Promise<Catalogue | undefined> =>
    outlineOf(snapshot) && describeCatalogue(snapshot, await measuresOf(snapshot)),
);

/** The catalogue without them. */
export const outlineOf = oncePerSnapshot((snapshot: Snapshot) =>
  describeCatalogue(snapshot, downloadsOf(snapshot)),
);

/** The specification with its documents. */
export const specificationOf = oncePerSnapshot(describeSpecification);

const measuresOf = oncePerSnapshot(measureDownloads);

/**
 * What belongs in the document of a thing beside what is said of it: the sizes of a file for download, as
 * they are known only once it has been made; the parts of a specification, as harvesters begin with it.
 */
export async function factsBeside(thing: NamedNode, snapshot: Snapshot): Promise<Quad[]> {
  const specification = placeOf(snapshot)?.profile.equals(thing)
    ? specificationOf(snapshot)
    : undefined;
  const told = specification
    ? specification.quads.filter(({ subject }) => !subject.equals(thing))
    : await measuredFacts(thing, snapshot);
  return inGraph(told, terms.namedNode(snapshot.baseIri + dcatGraphPath));
}

async function measuredFacts(thing: NamedNode, snapshot: Snapshot): Promise<Quad[]> {
  if (!isMeasured(thing, snapshot)) return [];
  const quads = describeUndeclared(snapshot, await measuresOf(snapshot));
  return quads.filter(({ subject }) => subject.equals(thing));
}

/** Whether what is told of a thing is measured at files for download, all of which are made for it. */
export function isMeasured(thing: NamedNode, { baseIri }: Snapshot): boolean {
  return ['id/distribution/', 'id/checksum/'].some((folder) =>
    thing.value.startsWith(baseIri + folder),
  );
}
