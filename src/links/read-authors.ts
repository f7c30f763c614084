import { isPersonalDocument } from '../describe/personal-documents.ts';
import { titleOf } from '../model/texts.ts';
import type { NamedNode } from '../rdf/terms.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Author } from './link-set.ts';

/** Agents with their names, without those that personal data speaks of: sets are copied in bulk. */
export function authorsOf(agents: readonly NamedNode[], snapshot: Snapshot): readonly Author[] {
  return agents
    .filter((agent) => !isPersonalDocument(snapshot, [agent]))
    .map((iri) => ({ iri, name: titleOf(iri, '', snapshot.read.dataset) }));
}
