import { expectKept, ways } from './keeps-quads.ts';

expectKept(ways);
