import { expectKept, otherWays } from './keeps-quads.ts';

expectKept(otherWays);
