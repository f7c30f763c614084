import type { Text } from '../../../site/text.ts';

/** What an editor wants said of a new thing: values by key, and parts of it by theirs. */
export interface Wishes {
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Texts by key and language, as files have them. */
  readonly texts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly parts: ReadonlyMap<string, Wishes>;
}

/**
 * Words such as `concernsArea=hallbar-energi` or `involves.agent=region` → values by key. Several values have semicolons between.
 *
 * @returns what is wrong where a word is none of these
 */
export function readWishes(
  words: readonly string[],
): { readonly wishes: Wishes } | { readonly mistake: Text } {
  const open = emptyWishes();
  for (const word of words) {
    const [, path = '', text = ''] = /^([A-Za-z][\w.]*)=(.*)$/s.exec(word) ?? [];
    const names = path.split('.');
    const key = names.pop();
    if (!key) return { mistake: noWish(word) };
    const place = partOf(open, names);
    place.values.set(key, isWhole.has(key) ? [text] : text.split(';').map((each) => each.trim()));
  }
  return { wishes: open };
}

/** Keys whose values are running text, in which a semicolon is one. */
const isWhole: ReadonlySet<string> = new Set(['text', 'quote', 'description', 'note']);

/** Wishes that can be added to. */
interface OpenWishes extends Wishes {
  readonly values: Map<string, readonly string[]>;
  readonly texts: Map<string, Readonly<Record<string, unknown>>>;
  readonly parts: Map<string, OpenWishes>;
}

export function emptyWishes(): OpenWishes {
  return { values: new Map(), texts: new Map(), parts: new Map() };
}

/** The wishes for a part of a part, made where there are none yet. */
export function partOf(wishes: OpenWishes, keys: readonly string[]): OpenWishes {
  let place = wishes;
  for (const key of keys) {
    const part = place.parts.get(key) ?? emptyWishes();
    place.parts.set(key, part);
    place = part;
  }
  return place;
}

function noWish(word: string): Text {
  return {
    sv: `”${word.slice(0, 60)}” kan inte användas så. Skriv en uppgift och dess värde: concernsArea=hallbar-energi.`,
    en: `“${word.slice(0, 60)}” cannot be used like that. Write a key and its value: concernsArea=hallbar-energi.`,
  };
}
