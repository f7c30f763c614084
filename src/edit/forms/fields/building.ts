import type { StoredCopy } from '../../../load/publication/load-stored-copies.ts';
import type { Position } from '../../../load/text/position.ts';
import type { Surroundings } from '../../new/things/surroundings.ts';
import type { Posted } from './posted.ts';

/** What the fields of a form are made with. */
export interface Building {
  readonly surroundings: Surroundings;
  /** What was sent of the form; `undefined`: the fields are as the files have them. */
  readonly posted: Posted | undefined;
  readonly storedCopies: readonly StoredCopy[];
  /** The IRI of the thing that the form is for. */
  readonly thing: string;
  /** The file that fields are read from, and places in it. */
  readonly path: string;
  readonly text: string;
  readonly positionOf: (offset: number) => Position;
}
