import { writeLinkList } from '../../links/link-list.ts';
import { linkSetsOf } from '../../links/read-link-sets.ts';
import { writeSssomJson } from '../../links/write-sssom-json.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Json } from '../../record/json.ts';
import type { LinkExamples } from './openapi-operations.ts';

/** What the first set of links answers, with one link, to show. */
export function linkExamples(snapshot: Snapshot): LinkExamples | undefined {
  const [first] = linkSetsOf(snapshot);
  if (!first) return undefined;
  const shown = { ...first, links: first.links.slice(0, 1) };
  return {
    list: JSON.parse(writeLinkList([first], snapshot.publicUrl)) as Json,
    set: JSON.parse(writeSssomJson(shown, { snapshot, language: 'sv' })) as Json,
  };
}
