import { faultOfIri } from '../rdf/iri.ts';
import { termsOf } from '../rdf/quad-terms.ts';
import type { Quad, Term } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';
import { explainIri } from './explain-iri.ts';
import type { Mistake } from './finding.ts';
import type { Locate } from './parsed.ts';

/**
 * What is wrong with the terms of a file. Parsers differ in what they let through; what no syntax could write
 * again, or no other tool would read, stops here whatever it was written in.
 */
export function judgeTerms(quads: readonly Quad[], locate: Locate): Mistake[] {
  const judged = new Map<string, Text | undefined>();
  return quads.flatMap((quad) => {
    const message = partsOf(quad)
      .map((term) => judgeOnce(term, judged))
      .find((fault) => fault !== undefined);
    return message
      ? [{ position: locate(quad) ?? locate({ subject: quad.subject }), message }]
      : [];
  });
}

function partsOf(quad: Quad): readonly Term[] {
  return termsOf(quad).flatMap((term): readonly Term[] =>
    term.termType === 'Literal' ? [term, term.datatype] : [term],
  );
}

function judgeOnce(term: Term, judged: Map<string, Text | undefined>): Text | undefined {
  const key = keyOf(term);
  if (key === undefined) return undefined;
  if (judged.has(key)) return judged.get(key);
  const fault = judge(term);
  judged.set(key, fault);
  return fault;
}

/** Terms that need no judgement have none: most texts are plain. */
function keyOf(term: Term): string | undefined {
  if (term.termType === 'NamedNode') return term.value;
  if (term.termType !== 'Literal') return undefined;
  if (halfCharacter.test(term.value)) return `"${term.value}`;
  return term.language === '' ? undefined : `@${term.language}`;
}

function judge(term: Term): Text | undefined {
  if (term.termType === 'Literal' && halfCharacter.test(term.value)) return broken;
  if (term.termType === 'Literal')
    return isLanguageTag(term.language) ? undefined : noLanguage(term.language);
  const fault = faultOfIri(term.value);
  return fault && explainIri(term.value, fault);
}

/** Half of a surrogate pair is no character of Unicode, and no syntax can write it. */
const halfCharacter = /\p{Surrogate}/u;

const broken: Text = {
  sv: 'Texten innehåller ett halvt tecken (till exempel \\uD83D utan fortsättning). Skriv tecknet helt.',
  en: 'The text contains half a character (for example \\uD83D without what follows). Write the whole character.',
};

/** What Turtle's grammar takes for a language tag (RDF 1.1 Turtle §6.5, LANGTAG). */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]+(?:-[a-z\d]+)*$/i.test(tag);
}

function noLanguage(tag: string): Text {
  return {
    sv: `”${tag}” är ingen språkkod. Skriv till exempel sv eller en-GB, med bindestreck mellan delarna.`,
    en: `“${tag}” is not a language tag. Write for example sv or en-GB, with hyphens between its parts.`,
  };
}
