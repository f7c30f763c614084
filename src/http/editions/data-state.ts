/** How the data on disk stands to what is served. */
export type DataState =
  | { readonly outcome: 'current' }
  /** What is on disk cannot be published; what was read before still is. */
  | { readonly outcome: 'held-back'; readonly since: Date; readonly findings: number };
