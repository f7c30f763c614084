import type { Text } from '../../site/text.ts';

/** The parser's messages are for programmers: what each means to somebody who edits the file. First match wins. */
const explanations: readonly (readonly [RegExp, (found: string) => Text])[] = [
  [
    /^unclosed tag: (.*)$/,
    (name) => ({
      sv: `Filen slutar innan <${name}> är stängt. Den är avbruten, eller </${name}> saknas.`,
      en: `The file ends before <${name}> is closed. It is cut off, or </${name}> is missing.`,
    }),
  ],
  [
    /^unexpected end/,
    () => ({
      sv: 'Filen slutar mitt i. Den är avbruten.',
      en: 'The file ends in the middle. It is cut off.',
    }),
  ],
  [
    /^(?:unexpected close tag|unmatched closing tag|weird empty close tag)/,
    () => ({
      sv: 'Sluttaggen hör inte till den tagg som är öppen. Kontrollera stavning och ordning.',
      en: 'The closing tag does not belong to the tag that is open. Check spelling and order.',
    }),
  ],
  [
    /^(?:undefined entity|disallowed character in entity name|empty entity name|malformed character entity)/,
    () => ({
      sv: 'Tecknet & inleder något som inte är deklarerat. Skriv &amp; för ett och-tecken.',
      en: 'The character & begins something that is not declared. Write &amp; for an ampersand.',
    }),
  ],
  [
    /^unbound namespace prefix: "?(.*?)"?$/,
    (prefix) => ({
      sv: `Prefixet ”${prefix}:” är inte deklarerat. Lägg till xmlns:${prefix}="…" i taggen överst.`,
      en: `The prefix “${prefix}:” is not declared. Add xmlns:${prefix}="…" to the topmost tag.`,
    }),
  ],
  [
    /^duplicate attribute: (.*)$/,
    (name) => ({
      sv: `Attributet ${name} står två gånger. Ta bort det ena.`,
      en: `The attribute ${name} stands twice. Remove one.`,
    }),
  ],
  [
    /^documents may contain only one root/,
    () => ({
      sv: 'Efter slutet kommer ett element till. En XML-fil har bara ett yttersta element.',
      en: 'Another element comes after the end. An XML file has only one outermost element.',
    }),
  ],
  [
    /^(?:text data outside of root node|document must contain a root element)/,
    () => ({
      sv: 'Här väntades XML: filen ska bestå av ett yttersta element, och inget utanför det.',
      en: 'XML was expected here: the file must consist of one outermost element, and nothing outside it.',
    }),
  ],
  [
    /^(?:unquoted attribute value|attribute without value|no whitespace between attributes)/,
    () => ({
      sv: 'Attributet är inte skrivet som namn="värde", med blanksteg mellan attribut.',
      en: 'The attribute is not written as name="value", with spaces between attributes.',
    }),
  ],
  [
    /^disallowed character/,
    () => ({
      sv: 'Ett tecken här får inte stå i XML. Ett < i text skrivs &lt;.',
      en: 'A character here cannot stand in XML. A < in text is written &lt;.',
    }),
  ],
];

/** A message of the XML parser in words for an editor. */
export function explainXml(message: string): Text {
  const plain = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '');
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(plain);
    if (match) return explain(match[1] ?? '');
  }
  return { sv: `Skrivfel i XML (${plain}).`, en: `Syntax error in XML (${plain}).` };
}

export function wrongEncoding(encoding: string): Text {
  return {
    sv: `Filen säger att den är sparad som ${encoding}, men är sparad som UTF-8. Skriv encoding="UTF-8" överst.`,
    en: `The file says that it is saved as ${encoding}, but it is saved as UTF-8. Write encoding="UTF-8" at the top.`,
  };
}
