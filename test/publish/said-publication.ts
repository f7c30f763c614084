import type { Publication } from '../../src/publish/publish.ts';

/** All that a publication says, but for the time at which it was made. */
export function said(publication: Publication) {
  const { outcome, findings, notes } = publication;
  const told = [...findings, ...notes].map(({ path, position, message }) => [
    path,
    position,
    message,
  ]);
  if (publication.outcome === 'invalid') return { outcome, told };
  const { version, read, generated, shapes, places, context } = publication.snapshot;
  const layers = [read.quads, generated.quads, [...shapes]];
  return { outcome, told, version, layers, places, context };
}
