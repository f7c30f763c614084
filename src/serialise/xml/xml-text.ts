/** XML 1.0 §2.2, Char. */
const forbiddenCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether XML can hold the text at all, even escaped. */
export function isXmlText(text: string): boolean {
  return !forbiddenCharacter.test(text);
}

/** Text without what XML has no way to write. */
export function toXmlText(text: string): string {
  return text.replace(new RegExp(forbiddenCharacter, 'gu'), '\uFFFD');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  // XML 1.0 §2.11: a parser makes a bare carriage return a line feed.
  '\r': '&#xD;',
};

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** Text between the quotes of an attribute, where a parser makes white space a space (XML 1.0 §3.3.3). */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character);
}
