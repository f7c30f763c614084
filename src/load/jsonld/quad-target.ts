import type DataFactory from '@rdfjs/data-model/Factory.js';
import type { StatementPositions } from '../text/parsed.ts';
import type { Position } from '../text/position.ts';
import type { Remarks } from './remarks/remarks.ts';

/** Where statements and remarks go, and what they are made with. */
export interface QuadTarget {
  readonly terms: DataFactory;
  readonly statements: StatementPositions;
  readonly placeOf: (offset: number) => Position;
  readonly remarks: Remarks;
}
