import { Store } from 'n3';
import { newNumbering } from './numbering.ts';
import { terms, type Quad, type Term } from './terms.ts';

/** Quads that can be read and matched, never changed: what every step after loading sees. */
export interface Dataset extends Iterable<Quad> {
  readonly size: number;
  has(quad: Quad): boolean;
  /** The quads with all the terms that are given. */
  match(
    subject?: Term | null,
    predicate?: Term | null,
    object?: Term | null,
    graph?: Term | null,
  ): Dataset;
}

/** Indexes quads for matching. Equal quads count once; terms stay as they were written. */
export function toDataset(quads: Iterable<Quad>): Dataset {
  return new Store([...quads], { factory: terms });
}

/** Each statement once, in the order of their first coming. */
export function distinct(quads: Iterable<Quad>): Quad[] {
  const { numberOf } = newNumbering();
  const seen = new Map<string, Quad>();
  for (const quad of quads) {
    const { subject, predicate, object, graph } = quad;
    const key = `${numberOf(subject)} ${numberOf(predicate)} ${numberOf(object)} ${numberOf(graph)}`;
    seen.set(key, quad);
  }
  return [...seen.values()];
}
