import { hasBlankNode, termsOf, withLabels } from '../rdf/quad-terms.ts';
import type { Quad, Term } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';

/** RFC 3987 §2.2, in the form of Turtle's IRIREF: absolute, without the characters that would end or break it. */
const writableIri = /^[a-z][a-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\\p{Surrogate}]*$/iu;

/** Turtle 1.1 §6.5, LANGTAG. */
const writableLanguage = /^(?:[a-z]+(?:-[a-z0-9]+)*)?$/i;

/** Most IRIs are that plain, and told so much sooner. */
const plainIri = /^[a-z][a-z0-9+.-]*:[\w!#-;=?@[\]~]*$/i;

/** Half of a surrogate pair is no character of Unicode; N-Triples cannot escape it and UTF-8 cannot encode it. */
const halfSurrogate = /\p{Surrogate}/u;

/** Any half, in a pair or not: texts without one are told so much sooner. */
const surrogate = /[\ud800-\udfff]/;

/** Both a BLANK_NODE_LABEL of Turtle and an NCName of XML. */
const writableLabel = /^[A-Za-z_](?:[\w.-]*[\w-])?$/;

/** The first term that no syntax can hold, in words; `undefined` where all is well. */
export function findUnwritable(quads: readonly Quad[]): Text | undefined {
  let before: Quad | undefined;
  for (const quad of quads) {
    const { subject, predicate, object, graph } = quad;
    // In order, most have terms of the one before.
    const isFine =
      (subject === before?.subject || isWritable(subject)) &&
      (predicate === before?.predicate || isWritable(predicate)) &&
      (graph === before?.graph || isWritable(graph)) &&
      isWritable(object);
    before = quad;
    if (isFine) continue;
    const term = termsOf(quad).find((candidate) => !isWritable(candidate));
    if (term) return describe(term, quad);
  }
  return undefined;
}

/** What JSON-LD 1.1 and RDF/XML cannot say: the triple terms and text directions of RDF 1.2. */
export function findBeyondRdf11(quads: readonly Quad[]): Text | undefined {
  const quad = quads.find(({ object }) =>
    object.termType === 'Literal' ? object.direction : object.termType === 'Quad',
  );
  if (!quad) return undefined;
  const { subject, predicate } = quad;
  return {
    sv: `Värdet av ${predicate.value} för ${subject.value} är en trippel eller har textriktning (RDF 1.2), vilket formatet saknar.`,
    en: `The value of ${predicate.value} of ${subject.value} is a triple or has a text direction (RDF 1.2), which the format lacks.`,
  };
}

/** Numbers the blank nodes anew, in the statements' order, if the label of one would break a syntax. */
export function withWritableLabels(quads: readonly Quad[]): readonly Quad[] {
  const numbers = new Map<string, number>();
  for (const quad of quads) {
    if (!hasBlankNode(quad)) continue;
    for (const term of termsOf(quad)) {
      if (term.termType !== 'BlankNode' || numbers.has(term.value)) continue;
      numbers.set(term.value, numbers.size + 1);
    }
  }
  if ([...numbers.keys()].every((label) => writableLabel.test(label))) return quads;
  return quads.map((quad) => withLabels(quad, (label) => `b${numbers.get(label) ?? 0}`));
}

/**
 * Writes halves of surrogate pairs as `\uXXXX`, for texts that must be told of even so, such as the answer
 * to a query that has cut a pair in two.
 */
export function escapeLoneSurrogates(text: string): string {
  return text.replace(
    /\p{Surrogate}/gu,
    (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function isWritable(term: Term): boolean {
  switch (term.termType) {
    case 'NamedNode':
      return isWritableIri(term.value);
    case 'Literal': {
      const { value, language, datatype } = term;
      if (surrogate.test(value) && halfSurrogate.test(value)) return false;
      return language === '' ? isWritableIri(datatype.value) : writableLanguage.test(language);
    }
    case 'Quad':
      return [term.subject, term.predicate, term.object].every(isWritable);
    case 'BlankNode':
    case 'DefaultGraph':
    case 'Variable':
      return true;
  }
}

function isWritableIri(iri: string): boolean {
  return plainIri.test(iri) || writableIri.test(iri);
}

function describe(term: Term, { subject, predicate }: Quad): Text {
  const what =
    term.termType === 'Literal'
      ? `${JSON.stringify(term.value)}${term.language && '@'}${term.language} (${term.datatype.value})`
      : `<${term.value}>`;
  return {
    sv: `${what} är ingen giltig adress, text eller språkkod (i ${predicate.value} för ${subject.value}).`,
    en: `${what} is no valid address, text or language tag (in ${predicate.value} of ${subject.value}).`,
  };
}
