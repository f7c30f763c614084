import { describeOffers } from '../catalogue/self-description.ts';
import { describeHoldings } from '../catalogue/void/void.ts';
import { withDescription, type Snapshot } from '../snapshot/snapshot.ts';

/** A snapshot with what it says of itself: what it holds, and what it offers. */
export function describeSnapshot(taken: Snapshot): Snapshot {
  return withDescription(taken, [...describeHoldings(taken), ...describeOffers(taken)]);
}
