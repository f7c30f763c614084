import { nameBlankNodes } from '../rdf/blank-nodes/blank-node-names.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { hasBlankNode, withLabels } from '../rdf/quad-terms.ts';
import { terms, type Quad } from '../rdf/terms.ts';
import { withoutEnding } from '../site/addresses.ts';
import type { Finding } from './finding.ts';
import type { Listed } from './list-files.ts';
import type { LoadedFile } from './loaded.ts';

/** The stems that several files share, such as `vocab.ttl` and `vocab.rdf`. */
export function sharedStems(files: readonly Listed[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    files.flatMap(({ name }) => {
      const stem = withoutEnding(name);
      const isShared = seen.has(stem);
      seen.add(stem);
      return isShared ? [stem] : [];
    }),
  );
}

export interface Untwinned {
  readonly files: readonly LoadedFile[];
  readonly findings: readonly Finding[];
}

/**
 * Leaves out a file that says the same as another with the same name and another ending: published twice,
 * its blank nodes would stand for twice as many things.
 *
 * @param twins files that share a stem, by the stem
 */
export async function withoutCopies(
  files: readonly LoadedFile[],
  twins: ReadonlyMap<string, readonly LoadedFile[]>,
): Promise<Untwinned> {
  const copies = new Map<LoadedFile, LoadedFile>();
  for (const group of twins.values()) {
    const originals = new Map<string, LoadedFile>();
    for (const file of group) {
      const content = await contentOf(file);
      const original = originals.get(content);
      if (original) copies.set(file, original);
      else originals.set(content, file);
    }
  }
  return {
    files: files.filter((file) => !copies.has(file)),
    findings: [...copies].map(([copy, original]) => sameContent(copy, original)),
  };
}

/** What a file says, in one spelling whatever it is written in. */
async function contentOf({ quads, graph }: LoadedFile): Promise<string> {
  const own = quads.map((quad) => withoutGraph(quad, graph));
  const { names } = await nameBlankNodes(own.filter(hasBlankNode));
  const lines = own.map((quad) =>
    quadToNQuads(withLabels(quad, (label) => names.get(label) ?? label)),
  );
  return [...new Set(lines)].sort().join('');
}

function withoutGraph(quad: Quad, own: string): Quad {
  const { subject, predicate, object, graph } = quad;
  return graph.value === own ? terms.quad(subject, predicate, object) : quad;
}

function sameContent({ path }: LoadedFile, original: LoadedFile): Finding {
  return {
    severity: 'note',
    path,
    message: {
      sv: `Filen säger detsamma som ${original.path}, som publiceras. Den här är utelämnad.`,
      en: `The file says the same as ${original.path}, which is published. This one is left out.`,
    },
  };
}
