import { kindsOf } from '../../src/model/property-guide.ts';
import { toUriSpelling } from '../../src/site/addresses.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

/** The path below the base of a document of each class that has any. */
export function documentOfEachClass(snapshot: Snapshot): readonly string[] {
  const paths = new Map<string, string>();
  for (const [path, [topic]] of snapshot.documents) {
    const kind = topic && kindsOf(topic, snapshot)[0]?.value;
    if (kind !== undefined && !paths.has(kind)) paths.set(kind, toUriSpelling(path));
  }
  return [...paths.values()];
}
