/** The graph in which the snapshot tells what it offers, below the base. */
export const offersPath = 'graph/dcat';

/** The graph in which the snapshot describes itself, below the base. */
export const holdingsPath = 'graph/void';
