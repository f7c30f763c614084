import { FoundQuads, type Wanted } from '../../../rdf/datasets/found-quads.ts';
import type { Dataset } from '../../../rdf/dataset.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Quad } from '../../../rdf/terms.ts';

/** The statements of a report, each once: they are written, and then read one after the other, so that no index of them is kept. */
export class ReportQuads {
  readonly #quads = new Map<string, Quad>();

  get size(): number {
    return this.#quads.size;
  }

  add(quad: Quad): this {
    const { subject, predicate, object, graph } = quad;
    const key = [subject, predicate, object, graph].map(termKey).join(' ');
    if (!this.#quads.has(key)) this.#quads.set(key, quad);
    return this;
  }

  match(subject?: Wanted, predicate?: Wanted, object?: Wanted, graph?: Wanted): Dataset {
    return new FoundQuads([...this]).match(subject, predicate, object, graph);
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads.values();
  }
}
