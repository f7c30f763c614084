import { activitiesIn, append } from '../../archive/events/log.ts';
import { happenedSince } from '../../archive/events/happened.ts';
import { standaloneClasses } from '../../catalogue/dcat/standalone.ts';
import { catalogueOf } from '../../catalogue/self-description.ts';
import { entitiesIn, type Entity } from '../../changes/entities.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { Quad } from '../../rdf/terms.ts';
import { streamNames, type StreamName } from '../../site/streams.ts';
import { keptQuads } from '../../snapshot/kept-quads.ts';
import { saying } from '../../snapshot/restore-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { describeSnapshot } from '../describe-snapshot.ts';

/**
 * Tells in the logs of an archive what happened between what they say and what a snapshot says. Nothing of persons is told: the
 * catalogue is that of the data without them.
 *
 * @param published when it was served
 * @throws where the archive cannot be read or written
 */
export async function recordEvents(
  snapshot: Snapshot,
  archive: string,
  published: Date,
): Promise<void> {
  const moment = { published, version: snapshot.version };
  const quads = keptQuads(snapshot);
  const kept = describeSnapshot(saying(snapshot, quads));
  const entities: Readonly<Record<StreamName, () => Promise<readonly Entity[]>>> = {
    things: () => entitiesIn(quads, () => true),
    catalogue: async () => catalogueEntities((await catalogueOf(kept))?.quads ?? []),
  };
  for (const stream of streamNames) {
    const log = await activitiesIn(archive, stream);
    await append(archive, stream, happenedSince(log, await entities[stream](), moment));
  }
}

/** What is told of on its own in a feed of catalogues; all else is told with what leads to it (DCAT-AP Feeds §1.1). */
function catalogueEntities(quads: readonly Quad[]): Promise<readonly Entity[]> {
  const alone = new Set(
    quads
      .filter(
        ({ predicate, object }) =>
          predicate.equals(rdf.type) && standaloneClasses.has(object.value),
      )
      .map(({ subject }) => subject.value),
  );
  return entitiesIn(quads, (iri) => alone.has(iri));
}
