import { unionOf } from '../../../rdf/datasets/union.ts';
import { terms, type Quad } from '../../../rdf/terms.ts';
import { pathIn, type Bases } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { isPersonal } from '../../findings/people.ts';
import { placeOf } from '../../findings/place.ts';

/** What was published before, and what is to be. */
export interface Versions extends Bases {
  /** Where the earlier version was read from. */
  readonly path: string;
  readonly earlier: readonly LoadedFile[];
  readonly present: readonly Quad[];
}

/**
 * Addresses under the base that the earlier version describes, or has as graphs, and the present one does
 * not, not even by a tombstone. People may be forgotten: their addresses are not missed, and not told.
 */
export function checkLostAddresses(versions: Versions): Finding[] {
  const { path, earlier, present, baseIri } = versions;
  const quads = earlier.flatMap((file) => file.quads);
  const union = unionOf(quads);
  // A dump is not a graph of what it holds.
  const dump = earlier.find((file) => file.path === path)?.graph;
  const before = [...addressesIn(quads, versions)].filter((iri) => iri !== dump);
  if (before.length === 0) return [{ severity: 'violation', path, message: noneUnder(baseIri) }];
  const kept = addressesIn(present, versions);
  return before
    .filter((iri) => !kept.has(iri) && !isPersonal(terms.namedNode(iri), union))
    .map((iri) => lost(iri, earlier));
}

function addressesIn(quads: readonly Quad[], bases: Bases): ReadonlySet<string> {
  const nodes = quads.flatMap(({ subject, graph }) => [subject, graph]);
  return new Set(
    nodes
      .filter(
        ({ termType, value }) => termType === 'NamedNode' && pathIn(bases, value) !== undefined,
      )
      .map(({ value }) => value),
  );
}

function lost(iri: string, earlier: readonly LoadedFile[]): Finding {
  return {
    severity: 'violation',
    ...placeOf({ subject: terms.namedNode(iri) }, earlier),
    message: message(iri),
  };
}

function message(iri: string): Text {
  return {
    sv: `<${iri}> fanns i den tidigare versionen men saknas nu. Ta tillbaka beskrivningen, eller skriv att saken är borttagen (”id”, ”type: Tombstone”, ”removed” och, om något har tagit över, ”replacedBy”).`,
    en: `<${iri}> was in the earlier version but is missing now. Bring the description back, or say that the thing was removed (“id”, “type: Tombstone”, “removed” and, if something took over, “replacedBy”).`,
  };
}

/** That a version has no address of ours, as one has that was published under another base. */
export function noneUnder(baseIri: string): Text {
  return {
    sv: `Ingen adress här börjar med ${baseIri}, så det går inte att jämföra. Ange med --base den början som versionen gavs ut under.`,
    en: `No address here begins with ${baseIri}, so there is nothing to compare. Name with --base the beginning that the version was published under.`,
  };
}
