import type { toAlgebra } from '@traqula/algebra-sparql-1-2';

/** The algebra that Comunica takes: of quads, without GRAPH. */
export type QuadOperation = ReturnType<typeof toAlgebra>;
