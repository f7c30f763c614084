import type { Term } from '../../rdf/terms.ts';
import type { RowView } from '../values/functions/query-context.ts';
import { valueOf } from '../values/terms/value-of.ts';
import type { Value } from '../values/value/value.ts';

/** A solution of Comunica. */
export interface Bindings {
  readonly get: (variable: string) => Term | undefined;
}

/** A solution of Comunica as our expressions see it, with what is known of each EXISTS in them. */
export class ComunicaRow implements RowView {
  readonly existing: readonly (boolean | undefined)[];
  readonly #bindings: Bindings;
  #names: readonly string[] = [];

  constructor(bindings: Bindings, existing: readonly (boolean | undefined)[]) {
    this.#bindings = bindings;
    this.existing = existing;
  }

  /** The row, with the names of its slots. */
  named(names: readonly string[]): this {
    this.#names = names;
    return this;
  }

  valueAt(slot: number): Value | undefined {
    const term = this.#bindings.get(this.#names[slot] ?? '');
    return term && valueOf(term);
  }
}
