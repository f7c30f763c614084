import type { Quad, Term } from '../../rdf/terms.ts';

/** What an evaluator finds, as it finds it; leaving a loop over it early ends the evaluation. */
export type Result =
  | { readonly kind: 'boolean'; readonly answer: boolean }
  | {
      readonly kind: 'rows';
      readonly variables: readonly string[];
      /** One value for each variable; `undefined` where it has none. */
      readonly rows: AsyncIterable<readonly (Term | undefined)[]>;
    }
  | { readonly kind: 'quads'; readonly quads: AsyncIterable<Quad> };
