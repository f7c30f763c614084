import type { Past } from '../archive/past.ts';
import type { RequestLimits } from '../sparql/sparql-request.ts';
import type { Citations } from './citations.ts';
import type { NewPerClient } from './new-per-client.ts';

/** What citing needs beside a request; where versions are not kept there is none of it. */
export interface Citing {
  readonly past: Past;
  readonly citations: Citations;
  readonly newPerClient: NewPerClient;
  readonly limits: RequestLimits;
}
