import { createHash } from 'node:crypto';
import { quadToNQuads } from '../rdf/n-quads.ts';
import type { Layer, Snapshot } from './snapshot.ts';

const digests = new WeakMap<Layer, string>();

/** A word for all that the site says of itself: the same word, the same statements in the same order. */
export function descriptionDigest({ generated }: Pick<Snapshot, 'generated'>): string {
  const digest = digests.get(generated) ?? digestOf(generated);
  digests.set(generated, digest);
  return digest;
}

/** Notes the word for statements where somebody has worked it out before, so that they need not be looked at. */
export function noteDescriptionDigest(generated: Layer, digest: string): void {
  digests.set(generated, digest);
}

function digestOf({ quads }: Layer): string {
  const hash = createHash('sha256');
  for (const quad of quads) hash.update(quadToNQuads(quad));
  return hash.digest('base64url');
}
