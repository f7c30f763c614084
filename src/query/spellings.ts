import type { Literal, Term } from '../rdf/terms.ts';

/**
 * How language tags are written. "x"@en and "x"@EN are one literal in two spellings (RDF 1.1 Concepts §3.3),
 * but the engine compares letters. So each such literal gets one spelling, the first that the data has.
 */
export interface Spellings {
  /** The literal in its first spelling; other terms as they are. */
  readonly learn: (term: Term) => Term;
  /** The tag that a query should write for a text, given the one that it wrote. */
  readonly spell: (value: string, tag: string) => string;
}

export function newSpellings(): Spellings {
  /** By tag in lower case, then by text: keys are texts that the data holds in memory anyway. */
  const known = new Map<string, Map<string, Literal>>();
  const first = (value: string, tag: string): Literal | undefined =>
    known.get(tag.toLowerCase())?.get(value);
  return {
    learn: (term) => {
      // A text with a direction is another literal than one without, and rare enough to stay as it is.
      if (term.termType !== 'Literal' || term.language === '' || term.direction) return term;
      const earlier = first(term.value, term.language);
      if (earlier) return earlier;
      const key = term.language.toLowerCase();
      const texts = known.get(key) ?? new Map<string, Literal>();
      known.set(key, texts.set(term.value, term));
      return term;
    },
    spell: (value, tag) => {
      const texts = known.get(tag.toLowerCase());
      // A text that only expressions make, as in UCASE(?x) = "A"@en: any spelling of the tag that the data has.
      const [any] = texts?.values() ?? [];
      return (texts?.get(value) ?? any)?.language ?? tag;
    },
  };
}
