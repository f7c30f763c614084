import { termToNQuads } from '../../rdf/n-quads.ts';
import type { Quad } from '../../rdf/terms.ts';

/** A term that a store gives back as another. */
export interface AlteredTerm {
  /** As N-Triples writes it. */
  readonly given: string;
  /** Nothing where the statement was lost. */
  readonly got: string | undefined;
}

/** Altered terms in a row, for people: `"01" → "1"; "1.50" → "1.5"`. */
export function listAltered(altered: readonly AlteredTerm[]): string {
  return altered.map(({ given, got = '–' }) => `${given} → ${got}`).join('; ');
}

/**
 * Which alterations some statements from a store may have met. What came back does not tell what was given, so it is those of
 * the kinds of terms that are in them: of the same datatype, with a language, IRIs, or blank nodes.
 */
export function alterationsIn(
  quads: readonly Quad[],
  altered: readonly AlteredTerm[],
): readonly AlteredTerm[] {
  if (altered.length === 0) return [];
  const kinds = new Set(
    quads.flatMap(({ subject, predicate, object }) =>
      [subject, predicate, object].map((term) => kindOf(termToNQuads(term))),
    ),
  );
  return altered.filter(({ given, got = given }) =>
    [given, got].some((text) => kinds.has(kindOf(text))),
  );
}

/** What kind of term a text of N-Triples is: a literal by its datatype, with or without a language. */
function kindOf(text: string): string {
  if (!text.startsWith('"')) return text.charAt(0);
  const afterValue = text.slice(text.lastIndexOf('"') + 1);
  return afterValue.startsWith('@') ? '@' : `"${afterValue}`;
}
