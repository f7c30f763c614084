/**
 * Whether a text is an absolute IRI as far as can be told without knowing its scheme: it begins with one,
 * and has neither spaces nor the characters that no IRI may hold (RFC 3987 §2.2).
 */
export function isAbsoluteIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u0020]*$/i.test(text);
}
