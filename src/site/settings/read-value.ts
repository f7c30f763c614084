import { isIP } from 'node:net';
import type { Text } from '../text.ts';

/** A value, or what it should have been. */
export type ReadValue<Value> = { readonly value: Value } | { readonly expected: Text };

export function wholeNumber(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): ReadValue<number> {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return { value };
  return {
    expected: {
      sv: `ett heltal från ${least} till ${most}`,
      en: `a whole number from ${least} to ${most}`,
    },
  };
}

/** Whom to turn to, as RFC 9116 §2.5.3 wants it, or nobody. */
export function contact(text: string | undefined): ReadValue<string | undefined> {
  const isContact =
    text === undefined || /^(?:https:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?\d)\S*$/.test(text);
  if (isContact) return { value: text };
  return {
    expected: {
      sv: 'en adress som börjar med https://, mailto: eller tel:',
      en: 'an address that starts with https://, mailto: or tel:',
    },
  };
}

/** Somebody as git names them, or nobody. */
export function person(text: string | undefined): ReadValue<string | undefined> {
  if (
    text === undefined ||
    /^[^<>\p{Cc}]*[^<>\p{Cc}\s]\s*<[^<>\s\p{Cc}]+@[^<>\s\p{Cc}]+>$/u.test(text)
  )
    return { value: text };
  return {
    expected: {
      sv: 'ett namn och en e-postadress: Förnamn Efternamn <namn@region.example>',
      en: 'a name and a mail address: First Last <name@region.example>',
    },
  };
}

/** A port, or none. */
export function portNumber(text: string | undefined): ReadValue<number | undefined> {
  return text === undefined ? { value: undefined } : wholeNumber(text, { least: 0, most: 65_535 });
}

export function oneOf<const Value extends string>(
  text: string | undefined,
  values: readonly Value[],
): ReadValue<Value> {
  const value = values.find((candidate) => candidate === text);
  if (value !== undefined) return { value };
  return { expected: { sv: `ett av: ${values.join(', ')}`, en: `one of: ${values.join(', ')}` } };
}

export function addresses(text = ''): ReadValue<readonly string[]> {
  const value = text.split(/\s+/).filter((address) => address !== '');
  if (value.every(isWebAddress)) return { value };
  return {
    expected: {
      sv: 'fullständiga adresser med blanksteg emellan, som börjar med http:// eller https://',
      en: 'absolute addresses with spaces between, that start with http:// or https://',
    },
  };
}

/** An address of the web without user, password or fragment. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + hash === '';
}

/** An address with a place in it for the path of a file, such as `https://code.example/main/{path}#L{line}`. */
export function pattern(text: string | undefined): ReadValue<string | undefined> {
  if (text === undefined) return { value: undefined };
  const example = text.replace('{path}', 'a').replace('{line}', '1').replace(/#.*$/s, '');
  if (text.includes('{path}') && isWebAddress(example)) return { value: text };
  return {
    expected: {
      sv: 'en fullständig adress som börjar med http:// eller https:// och har {path} där filens namn ska stå',
      en: 'an absolute address that starts with http:// or https:// and has {path} where the name of the file goes',
    },
  };
}

/** Addresses of the internet protocol, or networks of such: `10.0.0.0/8`. */
export function networks(text = ''): ReadValue<readonly string[]> {
  const value = text.split(/\s+/).filter((network) => network !== '');
  if (value.every(isNetwork)) return { value };
  return {
    expected: {
      sv: 'IP-adresser eller nät med blanksteg emellan, till exempel 10.0.0.0/8',
      en: 'IP addresses or networks with spaces between, such as 10.0.0.0/8',
    },
  };
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}

export function baseIri(text: string): ReadValue<string> {
  const isBase = isWebAddress(text) && !/[?#]/.test(text) && new URL(text).pathname.endsWith('/');
  if (isBase) return { value: new URL(text).href };
  return {
    expected: {
      sv: 'en fullständig adress som börjar med http:// eller https:// och slutar med /, utan ? och # (med --port 0 måste --base anges)',
      en: 'an absolute address that starts with http:// or https:// and ends in /, without ? and # (with --port 0, --base must be given)',
    },
  };
}

/** What the IRIs of a vocabulary begin with; its namespace (`…/ns/`) says the same. */
export function vocabularyBase(text: string | undefined): ReadValue<string | undefined> {
  return text === undefined ? { value: undefined } : baseIri(text.replace(/(?<=\/)ns\/$/, ''));
}

/** Some words of a list, with spaces between. */
export function someOf<const Word extends string>(
  text = '',
  words: readonly Word[],
): ReadValue<readonly Word[]> {
  const given = text.split(/[\s,]+/).filter((word) => word !== '');
  const value = given.flatMap((word) => words.find((known) => known === word) ?? []);
  if (value.length === given.length) return { value };
  const list = words.join(', ');
  return {
    expected: { sv: `ord ur listan ${list}`, en: `words of the list ${list}` },
  };
}
