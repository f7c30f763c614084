import type { Text } from '../../site/text.ts';

/** A slip in the writing of a file, and where. It stops the reading of one file, and no other. */
export class SyntaxSlip extends Error {
  readonly offset: number;
  readonly text: Text;

  constructor(offset: number, text: Text) {
    super(text.en);
    this.offset = offset;
    this.text = text;
  }
}

/** How deep things may be nested: far deeper than anybody writes, and less than what fills the stack. */
export const deepest = 500;

/** What is said where something is nested more deeply than it may be. */
export function tooDeep(levels: number): Text {
  return {
    sv: `Här är fler än ${levels} nivåer i varandra. Ge sakerna adresser, och länka till dem i stället.`,
    en: `There are more than ${levels} levels within each other here. Give the things addresses, and link to them instead.`,
  };
}
