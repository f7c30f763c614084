import type { Quad } from '../rdf/terms.ts';
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { withoutPersons } from './without-persons.ts';

/** What files say and may be kept: what the version is a hash of, and all that dumps hold together. */
export const keptQuads = oncePerSnapshot(({ read, vocabularyBase }: Snapshot): readonly Quad[] =>
  withoutPersons(read.quads, read.dataset, vocabularyBase),
);
