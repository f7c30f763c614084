/** How long a server may take for each kind of work, in seconds. */
export const patience = { ping: 2, manage: 60, part: 120, commit: 600, count: 120 } as const;
