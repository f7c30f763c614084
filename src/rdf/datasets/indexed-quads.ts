import type { Dataset } from '../dataset.ts';
import type { Quad, Term } from '../terms.ts';
import { FoundQuads } from './found-quads.ts';
import { numbersKnownOf } from '../rows/number-rows.ts';
import { numberedDataset } from './numbered-quads.ts';

type Part = (typeof parts)[number];
const parts = ['subject', 'predicate', 'object', 'graph'] as const;

const none: readonly Quad[] = [];

/**
 * Makes quads fit for being looked up very often: pages, descriptions and shapes ask thousands of small
 * questions. (n3's store looks into every graph for each of them, and makes the terms anew.)
 *
 * @param quads each once; they are kept as they are
 */
export function indexQuads(quads: readonly Quad[]): Dataset {
  // To sort numbers takes a tenth of the time that texts take.
  const numbered = numbersKnownOf(quads);
  return numbered ? numberedDataset(numbered, quads) : indexByTexts(quads);
}

function indexByTexts(quads: readonly Quad[]): Dataset {
  const indexes = new Map<Part, ReadonlyMap<string, readonly Quad[]>>();
  const having = (part: Part, term: Term): readonly Quad[] => {
    const index = indexes.get(part) ?? indexBy(part, quads);
    indexes.set(part, index);
    return index.get(term.value) ?? none;
  };
  return new FoundQuads(quads, (wanted) => {
    let fewest = quads;
    for (const [place, part] of parts.entries()) {
      const term = wanted[place];
      if (!term) continue;
      const candidates = having(part, term);
      if (candidates.length < fewest.length) fewest = candidates;
    }
    return fewest;
  });
}

/** By the text of a term, whatever kind it is of: what is found is compared as a whole. */
function indexBy(part: Part, quads: readonly Quad[]): ReadonlyMap<string, readonly Quad[]> {
  const index = new Map<string, Quad[]>();
  for (const quad of quads) {
    const { value } = quad[part];
    const others = index.get(value);
    if (others) others.push(quad);
    else index.set(value, [quad]);
  }
  return index;
}
