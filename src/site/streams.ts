/** The event streams of the site: of all things, and of the catalogue for portals. */
export const streamNames = ['things', 'catalogue'] as const;

export type StreamName = (typeof streamNames)[number];
