import { numbersKnownOf, rowsOf, type NumberedRows } from '../../../rdf/rows/number-rows.ts';
import { oncePerFile } from '../../../rdf/once-per-file.ts';
import { isNamed, type Quad } from '../../../rdf/terms.ts';
import { pathIn } from '../../../site/addresses.ts';
import { isReserved } from '../../../site/routes/routes.ts';

type Place = NumberedRows['place'];

/** The numbers of the things with an address that a file describes, each once. */
export const subjectsIn = oncePerFile((quads, place: Place): Uint32Array => {
  const rows = rowsWith(quads, place);
  const subjects = new Set<number>();
  for (const [index, { subject }] of quads.entries())
    if (isNamed(subject)) subjects.add(rows[4 * index] ?? 0);
  return Uint32Array.from(subjects);
});

/** A statement that points to an address of ours, and the number of that. */
interface Link {
  readonly quad: Quad;
  readonly number: number;
}

/** Where a file first points to each address of ours at which the site has no service of its own. */
export const linksIn = oncePerFile(
  (quads, place: Place, baseIri: string, vocabularyBase: string): readonly Link[] => {
    const rows = rowsWith(quads, place);
    const seen = new Set<number>();
    const links: Link[] = [];
    for (const [index, quad] of quads.entries()) {
      const number = rows[4 * index + 2] ?? 0;
      if (!isNamed(quad.object) || seen.has(number)) continue;
      seen.add(number);
      const path = pathIn({ baseIri, vocabularyBase }, quad.object.value);
      if (path !== undefined && !isReserved(path)) links.push({ quad, number });
    }
    return links;
  },
);

/** The numbers of statements, which those of the same numbering that are known already need not be asked for. */
function rowsWith(quads: readonly Quad[], place: Place): Uint32Array {
  const known = numbersKnownOf(quads);
  return known?.place === place ? known.rows : rowsOf(quads, { numberOf: place });
}
