import { createHash, hash } from 'node:crypto';
import { release } from '../../site/release.ts';
import { descriptionDigest } from '../../snapshot/description-digest.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

const editions = new WeakMap<Snapshot, string>();

/**
 * A word that changes with everything that answers are made from: the data, its description, how it is
 * written, and this program. Servers of the same data have the same.
 */
export function editionOf(snapshot: Snapshot): string {
  const edition = editions.get(snapshot) ?? makeEdition(snapshot);
  editions.set(snapshot, edition);
  return edition;
}

function makeEdition(snapshot: Snapshot): string {
  const { fingerprint, prefixes, context, images } = snapshot;
  const made = [release, fingerprint, prefixes, context, descriptionDigest(snapshot)];
  const whole = createHash('sha256').update(JSON.stringify(made));
  for (const { bytes } of Object.values(images)) whole.update(bytes);
  return whole.digest('base64url');
}

/** A strong validator of what an edition answers to a question (RFC 9110 §8.8.3), without its quotation marks. */
export function tagOf(snapshot: Snapshot, ...asked: readonly (string | undefined)[]): string {
  const text = JSON.stringify([editionOf(snapshot), ...asked]);
  return hash('sha256', text, 'base64url').slice(0, 22);
}
