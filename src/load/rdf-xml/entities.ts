import type { Text } from '../../site/text.ts';
import { SyntaxSlip } from '../syntax-slip.ts';

/** How many characters entities may stand for in one file: more than any vocabulary needs, and no memory's worth. */
const mostCharacters = 10_000_000;

const predefined: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  quot: '"',
};

/**
 * The internal entities that a document type declares (XML 1.0 §4.2.1), by name, each expanded when it is
 * asked for.
 *
 * @param doctype what stands between `<!DOCTYPE` and `>`
 * @param placeOf the place that is read at the moment
 */
export function readEntities(doctype: string, placeOf: () => number): Record<string, string> {
  const declared = new Map<string, string>();
  const bare = doctype.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '');
  for (const [, name = '', double, single] of bare.matchAll(declaration)) {
    // The first declaration is the one that counts (§4.2).
    if (!declared.has(name)) declared.set(name, decodeCharacters(double ?? single ?? ''));
  }
  let spent = 0;
  const expand = (name: string, within: readonly string[]): string => {
    const text = declared.get(name);
    if (text === undefined) throw new SyntaxSlip(placeOf(), undeclared(name));
    if (within.includes(name)) throw new SyntaxSlip(placeOf(), circular(name));
    if (text.includes('<')) throw new SyntaxSlip(placeOf(), markup(name));
    const expanded = text.replace(reference, (_, code: string | undefined, inner: string) =>
      code === undefined ? (predefined[inner] ?? expand(inner, [...within, name])) : fromCode(code),
    );
    spent += expanded.length;
    if (spent > mostCharacters) throw new SyntaxSlip(placeOf(), tooMuch);
    return expanded;
  };
  const entities = {};
  for (const name of declared.keys()) {
    if (!(name in predefined))
      Object.defineProperty(entities, name, { get: () => expand(name, []), enumerable: true });
  }
  return entities;
}

const declaration = /<!ENTITY\s+([^\s%"'<>&;]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const reference = /&(?:#(x[\da-fA-F]+|\d+)|([^\s&;#]+));/g;

/** Character references in a declaration are read at once, other entities when they are used (§4.5). */
function decodeCharacters(value: string): string {
  return value.replace(/&#(x[\da-fA-F]+|\d+);/g, (_, code: string) => fromCode(code));
}

function fromCode(code: string): string {
  const number = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code);
  return number <= 0x10_ff_ff ? String.fromCodePoint(number) : '\uFFFD';
}

function undeclared(name: string): Text {
  return {
    sv: `Entiteten &${name}; är inte deklarerad.`,
    en: `The entity &${name}; is not declared.`,
  };
}

function circular(name: string): Text {
  return {
    sv: `Entiteten &${name}; innehåller sig själv.`,
    en: `The entity &${name}; contains itself.`,
  };
}

function markup(name: string): Text {
  return {
    sv: `Entiteten &${name}; innehåller märkning (<). Skriv ut den där den används.`,
    en: `The entity &${name}; contains markup (<). Write it out where it is used.`,
  };
}

const tooMuch: Text = {
  sv: `Entiteterna står för mer än ${mostCharacters} tecken. Skriv ut adresserna i stället.`,
  en: `The entities stand for more than ${mostCharacters} characters. Write the addresses out instead.`,
};
