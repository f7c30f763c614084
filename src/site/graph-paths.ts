import { folders } from './folders.ts';

/** The graph in which the snapshot tells what it offers, below the base. */
export const dcatGraphPath = `${folders.graphs}dcat`;

/** The graph in which the snapshot describes itself, below the base. */
export const voidGraphPath = `${folders.graphs}void`;

/** The graphs of the site itself: queries reach them by GRAPH or FROM, as they are no part of what files say. */
export const ownGraphs = [voidGraphPath, dcatGraphPath] as const;
