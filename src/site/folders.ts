/** The folders below the base in which things, the documents about them, and the graphs of files have their addresses. */
export const folders = { things: 'id/', documents: 'doc/', graphs: 'graph/' } as const;
