import { dirname, join, posix } from 'node:path';
import type { LoadedFile } from '../../../load/loaded.ts';
import { terms, type NamedNode } from '../../../rdf/terms.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import { withoutEnding } from '../../../site/addresses.ts';
import { isOwnYaml } from '../../files/own-yaml.ts';
import type { Kind } from './kinds.ts';

/** Where a new thing is written: at the end of a file, or in one of its own. */
export interface Home {
  readonly path: string;
  readonly isNew: boolean;
  /** Whether it holds the one thing, and not others of the kind besides. */
  readonly isOfOne: boolean;
  /** A file that holds things of the kind, whose terms a new file has too. */
  readonly like: LoadedFile | undefined;
}

/**
 * Things are written where others of their kind are: in a file of their own where each of those has one that is named after it,
 * else after them; where there are none, in the file of the thing that they belong to, else in a file named after the kind.
 *
 * @param word the last part of the new thing's address
 * @param near IRIs of things that it is linked with, the closest first
 */
export function homeOf(
  kind: Kind,
  {
    word,
    near,
    data,
    root,
  }: {
    readonly word: string;
    readonly near: readonly string[];
    readonly data: readonly LoadedFile[];
    readonly root: string;
  },
): Home {
  const own = data.filter(isOwnYaml);
  const counted = own
    .map((file) => ({ file, things: thingsIn(file, kind) }))
    .filter(({ things }) => things.length > 0)
    .sort((one, other) => other.things.length - one.things.length);
  const [most] = counted;
  const areAlone = counted.every(({ file, things: [first = '', ...others] }) => {
    return others.length === 0 && first.endsWith(`/${lastOf(file)}`);
  });
  if (most && areAlone && kind.folder !== undefined)
    return {
      path: join(dirname(most.file.path), `${word}.yaml`),
      isNew: true,
      isOfOne: true,
      like: most.file,
    };
  if (most) return { path: most.file.path, isNew: false, isOfOne: false, like: most.file };
  const closest = near.flatMap((iri) => own.find((file) => describes(file, iri)) ?? [])[0];
  if (closest && kind.folder !== undefined)
    return { path: closest.path, isNew: false, isOfOne: false, like: closest };
  const name = (kind.folder?.split('/').at(-2) ?? kind.key.toLowerCase()) + '.yaml';
  return { path: join(root, name), isNew: true, isOfOne: false, like: own[0] };
}

/** The things of a kind that a file describes. Parts of others are counted as the things that have them. */
function thingsIn({ quads }: LoadedFile, kind: Kind): string[] {
  const typed = quads
    .filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(kind.class))
    .map(({ subject }) => subject);
  return typed.map(({ value }) => value);
}

function describes({ locate }: LoadedFile, iri: string): boolean {
  const subject: NamedNode = terms.namedNode(iri);
  return locate({ subject, predicate: rdf.type }) !== undefined;
}

function lastOf({ graph }: LoadedFile): string {
  return posix.basename(withoutEnding(graph));
}
