import { isAbsoluteIri } from '../../rdf/iris/iri.ts';
import type { FormatName } from '../../rdf/syntaxes/formats.ts';
import { termKey } from '../../rdf/term-key.ts';
import type { Quad, Term } from '../../rdf/terms.ts';
import { serialise } from '../../serialise/serialise.ts';
import { AnswerTooLarge, bytesPerMegabyte, newByteCounter } from './bounded-text.ts';
import { wrongResult, type Result } from './result.ts';
import { Unwritable } from './row-writer.ts';
import { newStopwatch } from './stopwatch.ts';
import type { WriterOptions, Written } from './written.ts';

/** Writes what CONSTRUCT and DESCRIBE found. @throws AnswerTooLarge, Unwritable, and whatever stops the evaluation */
export async function writeGraph(
  result: Result,
  format: FormatName,
  { answerMegabytes, style }: WriterOptions,
): Promise<Written> {
  if (result.kind !== 'quads') throw wrongResult(result);
  const graph = new Graph(result.areDistinct === true, answerMegabytes * bytesPerMegabyte);
  // What is there at once need not be waited for, one by one.
  if (Symbol.iterator in result.quads) for (const quad of result.quads) graph.add(quad);
  else for await (const quad of result.quads) graph.add(quad);
  const { timeAsync, elapsed } = newStopwatch();
  const serialisation = await timeAsync(() => serialise(graph.quads, format, style));
  if (serialisation.outcome === 'impossible') throw new Unwritable(serialisation.reason);
  newByteCounter(answerMegabytes)(serialisation.body);
  return { body: serialisation.body, serialise: elapsed() };
}

/** Gathers a graph, which has each triple once, however many solutions give it. */
class Graph {
  readonly quads: Quad[] = [];
  /** Keys of the triples; nothing where they come once anyway. */
  readonly #keys: Set<string> | undefined;
  readonly #most: number;
  #characters = 0;
  #last: Quad | undefined;

  /** @param most characters: no syntax has fewer bytes for them, prefixes aside, so that no more are gathered in vain */
  constructor(areDistinct: boolean, most: number) {
    this.#keys = areDistinct ? undefined : new Set();
    this.#most = most;
  }

  add(quad: Quad): void {
    if (!this.#isStatement(quad) || this.#isKnown(quad)) return;
    this.#last = quad;
    this.quads.push(quad);
    const { subject, predicate, object } = quad;
    this.#characters += subject.value.length + predicate.value.length + object.value.length;
    if (this.#characters > this.#most) throw new AnswerTooLarge();
  }

  #isKnown(quad: Quad): boolean {
    if (!this.#keys) return false;
    const { size } = this.#keys;
    return this.#keys.add(keyOf(quad)).size === size;
  }

  /** What a template makes that no graph can hold is left out (SPARQL 1.1 Query §16.2). */
  #isStatement({ subject, predicate, object }: Record<'subject' | 'predicate' | 'object', Term>) {
    const last = this.#last;
    return (
      (subject === last?.subject || isIri(subject) || subject.termType === 'BlankNode') &&
      (predicate === last?.predicate || isIri(predicate)) &&
      (object.termType !== 'NamedNode' || isIri(object))
    );
  }
}

function isIri({ termType, value }: Term): boolean {
  return termType === 'NamedNode' && isAbsoluteIri(value);
}

/** The same for the same triple: no line ends within an IRI or a label. */
function keyOf({ subject, predicate, object }: Quad): string {
  return `${termKey(subject)}\n${termKey(predicate)}\n${termKey(object)}`;
}
