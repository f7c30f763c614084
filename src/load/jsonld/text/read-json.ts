import type { Text } from '../../../site/text.ts';
import { deepest, SyntaxSlip, tooDeep } from '../../text/syntax-slip.ts';
import type { Tree, TreeEntry } from './tree.ts';

export const keyTwice: Text = {
  sv: 'Samma nyckel står två gånger. Ta bort den ena, eller slå ihop värdena under en nyckel.',
  en: 'The same key stands twice. Remove one, or bring the values together under one key.',
};

/**
 * JSON (RFC 8259) → a tree that knows where everything stands and how numbers were written.
 *
 * @throws SyntaxSlip where it is no JSON
 */
export function readJson(text: string): Tree {
  return new JsonReader(text).readAll();
}

const space = /[ \t\r\n]*/y;
const string = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001F]*)*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?(?![\w.])/iy;
const word = /(?:true|false|null)(?!\w)/y;
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): Tree {
    const tree = this.#read();
    if (this.#next() !== undefined) throw new SyntaxSlip(this.#at, afterEnd);
    return tree;
  }

  #read(): Tree {
    const next = this.#next();
    if (next !== '{' && next !== '[') return this.#readScalar();
    this.#depth += 1;
    if (this.#depth > deepest) throw new SyntaxSlip(this.#at, tooDeep(deepest));
    const tree = next === '{' ? this.#readMap() : this.#readList();
    this.#depth -= 1;
    return tree;
  }

  #readMap(): Tree {
    const offset = this.#at;
    const entries = new Map<string, TreeEntry>();
    this.#readParts('}', () => {
      const keyOffset = this.#at;
      const key = this.#next() === '"' ? this.#take(string) : undefined;
      if (key === undefined)
        throw new SyntaxSlip(this.#at, this.#next() === undefined ? cutOff : noKey);
      const name = JSON.parse(key) as string;
      if (entries.has(name)) throw new SyntaxSlip(keyOffset, keyTwice);
      if (this.#next() !== ':') throw new SyntaxSlip(this.#at, noColon);
      this.#at += 1;
      entries.set(name, { key: name, keyOffset, value: this.#read() });
    });
    return { kind: 'map', entries, offset };
  }

  #readList(): Tree {
    const offset = this.#at;
    const items: Tree[] = [];
    this.#readParts(']', () => items.push(this.#read()));
    return { kind: 'list', items, offset };
  }

  /** What stands between brackets, with commas between. */
  #readParts(end: '}' | ']', readPart: () => unknown): void {
    this.#at += 1;
    if (this.#next() === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#next();
      readPart();
      const next = this.#next();
      if (next !== ',' && next !== end)
        throw new SyntaxSlip(this.#at, next === undefined ? cutOff : noComma);
      this.#at += 1;
      if (next === end) return;
    }
  }

  #readScalar(): Tree {
    const offset = this.#at;
    const digits = this.#take(number);
    if (digits !== undefined)
      return { kind: 'scalar', value: { value: Number(digits), digits }, offset };
    const plain = this.#take(word);
    if (plain !== undefined) return { kind: 'scalar', value: words[plain] ?? null, offset };
    const text = this.#take(string);
    if (text === undefined) throw new SyntaxSlip(offset, problemAt(this.#text[offset]));
    return { kind: 'scalar', value: JSON.parse(text) as string, offset };
  }

  /** The next character that is no space; nothing at the end. */
  #next(): string | undefined {
    this.#take(space);
    return this.#text[this.#at];
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

function problemAt(character: string | undefined): Text {
  if (character === undefined) return cutOff;
  return character === '"' ? openText : noValue;
}

const openText: Text = {
  sv: 'Texten är inte avslutad med citattecken på samma rad, eller innehåller ett omvänt snedstreck som inte får stå så.',
  en: 'The text does not end with a quotation mark on the same line, or contains a backslash that cannot stand like that.',
};
const cutOff: Text = {
  sv: 'Filen slutar mitt i. En klammer är inte stängd, eller slutet saknas.',
  en: 'The file ends in the middle. A bracket is not closed, or the end is missing.',
};
const afterEnd: Text = {
  sv: 'Här står något efter slutet.',
  en: 'Something stands here after the end.',
};
const noKey: Text = {
  sv: 'Här väntades en nyckel inom citattecken.',
  en: 'A key in quotation marks was expected here.',
};
const noColon: Text = {
  sv: 'Här väntades ett kolon efter nyckeln.',
  en: 'A colon was expected here after the key.',
};
const noComma: Text = {
  sv: 'Här väntades ett komma eller en slutklammer.',
  en: 'A comma or a closing bracket was expected here.',
};
const noValue: Text = {
  sv: 'Här väntades ett värde: en text inom citattecken, ett tal, true, false, null, { eller [.',
  en: 'A value was expected here: a text in quotation marks, a number, true, false, null, { or [.',
};
