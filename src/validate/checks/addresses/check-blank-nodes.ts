import { unnameable } from '../../../rdf/blank-nodes/blank-node-names.ts';
import { oncePerQuads } from '../../../rdf/datasets/once-per-quads.ts';
import { oncePerFile } from '../../../rdf/once-per-file.ts';
import { blankNodesOf, hasBlankNode } from '../../../rdf/quad-terms.ts';
import { terms } from '../../../rdf/terms.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { findingOrder, placeOf } from '../../findings/place.ts';

/**
 * Blank nodes that cannot be given a name by what they hold (RDFC-1.0 §7.1): they are published, and their
 * names depend on the order of reading. Told once a file, where the first of them stands.
 */
export async function checkBlankNodes({ data, ontology }: Files): Promise<Finding[]> {
  const files = [...data, ...ontology];
  const quads = files.flatMap((file) => withBlankNodes(file.quads));
  const unnamed = quads.length === 0 ? new Set<string>() : await unnameableOf(quads);
  if (unnamed.size === 0) return [];
  return files.flatMap((file) => {
    const own = new Set(file.quads.flatMap(blankNodesOf).filter((label) => unnamed.has(label)));
    const [first] = [...own]
      .map((label) => placeOf({ subject: terms.blankNode(label) }, [file]))
      .map((place) => ({ severity: 'warning' as const, ...place, message: nameless(own.size) }))
      .sort(findingOrder);
    return first ? [first] : [];
  });
}

const withBlankNodes = oncePerFile((quads) => quads.filter(hasBlankNode));

/** The same files come again and again while one of them is edited. */
const unnameableOf = oncePerQuads(unnameable);

function nameless(count: number): Text {
  return {
    sv: `${count} noder utan adress liknar varandra så mycket, och pekar så mycket på varandra, att de inte kan få bestående namn. De publiceras, men heter olika från gång till gång. Ge dem adresser.`,
    en: `${count} nodes without an address are so alike, and point at each other so much, that they cannot be given lasting names. They are published, but are called otherwise from time to time. Give them addresses.`,
  };
}
