import type { Text } from '../../site/text.ts';
import { shownAddress } from '../text/shown-address.ts';

/** n3's messages are for programmers: what each means to somebody who edits the file. First match wins. */
const explanations: readonly (readonly [RegExp, (found: string) => Text])[] = [
  [
    /^Undefined prefix "(.*):"/,
    (prefix) => ({
      sv: `Prefixet ”${prefix}:” är inte deklarerat. Lägg till raden @prefix ${prefix}: <…> . överst i filen.`,
      en: `The prefix “${prefix}:” is not declared. Add the line @prefix ${prefix}: <…> . at the top of the file.`,
    }),
  ],
  [
    /^Expected (?:punctuation|dot|declaration)/,
    () => ({
      sv: 'Här saknas en punkt, ett semikolon eller ett komma efter föregående uttryck.',
      en: 'A full stop, semicolon or comma is missing after the expression before this.',
    }),
  ],
  [
    /^(?:Invalid IRI|Expected valid IRI)/,
    () => ({
      sv: 'Adressen inom < > är ogiltig. Ta bort blanksteg och otillåtna tecken.',
      en: 'The address within < > is invalid. Remove spaces and characters that are not allowed.',
    }),
  ],
  [
    /^(?:Unclosed graph|(?:Expected|Unexpected).* eof)/,
    () => ({
      sv: 'Filen slutar mitt i ett uttryck. Avsluta det sista uttrycket med punkt eller stäng parentesen.',
      en: 'The file ends within an expression. End the last one with a full stop or close the bracket.',
    }),
  ],
  [
    /^Expected (?:entity|predicate|IRI)/,
    () => ({
      sv: 'Här väntades en adress, skriven som <…> eller prefix:namn.',
      en: 'An address was expected here, written as <…> or prefix:name.',
    }),
  ],
  [
    /^Unexpected literal/,
    () => ({
      sv: 'En text kan inte stå här: det som beskrivs och egenskapens namn måste vara adresser.',
      en: 'A text cannot stand here: what is described and the name of a property must be addresses.',
    }),
  ],
  [
    /^Unexpected "([^]*)" on line/,
    (found) => ({
      sv: `”${shownAddress(found)}” kan inte läsas här. Kontrollera citattecken, < > och punkt strax före.`,
      en: `“${shownAddress(found)}” cannot be read here. Check quotation marks, < > and the full stop just before.`,
    }),
  ],
];

/** An n3 error message in words for an editor, without the line number (which is printed apart). */
export function explainN3(message: string): Text {
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(message);
    if (match) return explain((match[1] ?? '').trim());
  }
  const plain = message.replace(/ on line \d+\.$/, '');
  return { sv: `Skrivfel i filen (${plain}).`, en: `Syntax error (${plain}).` };
}
