/** What a piece of a query is, as far as it matters for what is a constant in it. */
export type TokenKind =
  /** Blanks and comments. */
  | 'layout'
  | 'iri'
  | 'prefixed-name'
  | 'string'
  | 'tag'
  | 'number'
  | 'signed-number'
  | 'word'
  /** Variables, labels of blank nodes, and signs. */
  | 'other';
