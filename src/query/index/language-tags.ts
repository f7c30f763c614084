import { terms, type Literal, type Term } from '../../rdf/terms.ts';

/**
 * How language tags are written. "x"@en and "x"@EN are one literal in two spellings (RDF 1.1 Concepts §3.3),
 * but the engine compares letters. So each such literal gets one spelling, the first that the data has.
 */
export interface Spellings {
  /** The literal in its first spelling; other terms as they are. */
  readonly learn: (term: Term) => Term;
  /** The tags that were learnt, as they are written. */
  readonly languages: () => readonly string[];
}

export function newSpellings(): Spellings {
  /** By tag in lower case, then by text. */
  const known = new Map<string, Map<string, Literal>>();
  const languages = new Set<string>();
  return {
    learn: (term) => {
      // A text with a direction is another literal than one without, and rare enough to stay as it is.
      if (term.termType !== 'Literal' || term.language === '' || term.direction) return term;
      const key = term.language.toLowerCase();
      const texts = known.get(key) ?? new Map<string, Literal>();
      known.set(key, texts);
      const first = texts.get(term.value) ?? term;
      texts.set(term.value, first);
      languages.add(first.language);
      return first;
    },
    languages: () => [...languages],
  };
}

/** The language tags that texts have, as they are written. */
export function languagesIn(all: readonly Term[]): readonly string[] {
  const languages = new Set<string>();
  for (const term of all)
    if (term.termType === 'Literal' && term.language !== '' && !term.direction)
      languages.add(term.language);
  return [...languages];
}

/** Whether a tag has several spellings, so that texts have to be compared. In nearly all data none has. */
export function isUnsure(languages: readonly string[]): boolean {
  return new Set(languages.map((each) => each.toLowerCase())).size < languages.length;
}

/** The tag that a query should write for a text, given the one that it wrote. */
export type SpellLanguage = (value: string, tag: string) => string;

/** @param has whether a term is in the data */
export function newSpeller(
  languages: readonly string[],
  has: (term: Term) => boolean,
): SpellLanguage {
  return (value, tag) => {
    const spellings = languages.filter((each) => each.toLowerCase() === tag.toLowerCase());
    // A text that only expressions make, as in UCASE(?x) = "A"@en: any spelling of the tag that the data has.
    return spellings.find((each) => has(terms.literal(value, each))) ?? spellings[0] ?? tag;
  };
}
