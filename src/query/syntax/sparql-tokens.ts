import { lex } from '@traqula/rules-sparql-1-2';

/** Tokens of the library's that are not as the grammar has them (SPARQL 1.1 Query §19.8), by name. */
const mended: Readonly<Record<string, RegExp>> = {
  // Digits before the point may be missing.
  Decimal: /\d*\.\d+/,
  DecimalPositive: /\+\d*\.\d+/,
  DecimalNegative: /-\d*\.\d+/,
  // Two words, and between them any blanks and comments.
  BuiltInNotexists: /not(?:[\t\n\r ]|#[^\n\r]*[\n\r])+exists/i,
  NotIn: /not(?:[\t\n\r ]|#[^\n\r]*[\n\r])+in/i,
  // Either sign ends the line.
  Comment: /#[^\n\r]*/,
};

/** What a query is made of, in the order in which the parser tries it. */
export const sparqlTokens = lex.sparql12LexerBuilder.tokenVocabulary.map((token) => {
  const pattern = mended[token.name];
  return pattern ? { ...token, PATTERN: pattern } : token;
});
