import { faultOfIri } from '../rdf/iris/iri.ts';
import type { BaseQuad } from '@rdfjs/types';
import type { Quad, Term } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';
import { explainIri } from './text/explain-iri.ts';
import type { Mistake } from './text/mistake.ts';
import type { Locate } from './text/parsed.ts';

/**
 * What is wrong with the terms of a file. Parsers differ in what they let through; what no syntax could write
 * again, or no other tool would read, stops here whatever it was written in.
 *
 * @param ownGraph the name of the file's graph, which nobody wrote
 */
export function judgeTerms(quads: readonly Quad[], locate: Locate, ownGraph: string): Mistake[] {
  const judge = new Judge(ownGraph);
  return quads.flatMap((quad) => {
    const message = judge.statement(quad);
    return message
      ? [{ position: locate(quad) ?? locate({ subject: quad.subject }), message }]
      : [];
  });
}

/** Judges each address and language tag once: there may be millions of statements, and few of those. */
class Judge {
  /** Of each that was judged what is wrong with it, or that nothing is. */
  readonly #iris = new Map<string, Text | 'right'>();
  readonly #languages = new Map<string, Text | undefined>();

  constructor(ownGraph: string) {
    this.#iris.set(ownGraph, 'right');
  }

  statement({ subject, predicate, object, graph }: BaseQuad): Text | undefined {
    return (
      this.#term(subject) ?? this.#term(predicate) ?? this.#object(object) ?? this.#term(graph)
    );
  }

  /** Triple terms are judged by their parts (RDF 1.2 §3.1). */
  #object(object: BaseQuad['object']): Text | undefined {
    if (object.termType === 'Quad') return this.statement(object);
    if (object.termType !== 'Literal') return this.#term(object);
    if (halfCharacter.test(object.value)) return broken;
    return this.#term(object.datatype) ?? this.#language(object.language);
  }

  #term({ termType, value }: Term): Text | undefined {
    if (termType !== 'NamedNode') return undefined;
    const judged = this.#iris.get(value) ?? this.#judge(value);
    return judged === 'right' ? undefined : judged;
  }

  #judge(iri: string): Text | 'right' {
    const fault = faultOfIri(iri);
    const judged = fault ? explainIri(iri, fault) : 'right';
    this.#iris.set(iri, judged);
    return judged;
  }

  #language(tag: string): Text | undefined {
    if (tag === '' || this.#languages.has(tag)) return this.#languages.get(tag);
    const message = isLanguageTag(tag) ? undefined : noLanguage(tag);
    this.#languages.set(tag, message);
    return message;
  }
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
