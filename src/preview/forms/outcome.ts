/** What comes of a form that was sent. */
export type Outcome =
  /** Done: the browser goes on to another page. */
  | { readonly outcome: 'done'; readonly location: string }
  | { readonly outcome: 'shown'; readonly status: number; readonly page: string };
