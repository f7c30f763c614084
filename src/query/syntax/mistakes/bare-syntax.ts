const textsInQuery =
  /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|#[^\r\n]*/g;

/** A query with blanks for its strings, comments and IRIs: what is left are its keywords and names, where they stood. */
export function bareSyntax(query: string): string {
  return query.replace(textsInQuery, (text) => ' '.repeat(text.length));
}
