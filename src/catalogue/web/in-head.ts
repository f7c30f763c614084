import type { Json } from '../../record/json.ts';

/** So much stands in the head of a page for programs: it is sent with every page (bytes). */
export const mostInHead = 4096;

/** JSON as it stands in an element of a page. Nothing in it can end the element, as `<` is written as JSON may write it. */
export function writeInHead(json: Json): string {
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}

/** How much JSON takes there (bytes). */
export function sizeInHead(json: Json): number {
  return Buffer.byteLength(writeInHead(json));
}

export type JsonNode = Readonly<Record<string, Json | undefined>>;

/**
 * A node with as many keys as there is room for, the first ones first; of a list as many items. What does not fit is passed
 * over for what does.
 *
 * @param room bytes
 */
export function asMuchAsFits(node: JsonNode, room: number): JsonNode {
  let written: JsonNode = {};
  let left = room - sizeInHead({});
  const add = (key: string, value: Json, size: number): void => {
    if (size > left) return;
    written = { ...written, [key]: value };
    left -= size;
  };
  for (const [key, value] of Object.entries(node)) {
    if (value === undefined) continue;
    // The colon and the comma.
    const sizeOfKey = sizeInHead(key) + 2;
    if (!Array.isArray(value)) {
      add(key, value, sizeOfKey + sizeInHead(value));
      continue;
    }
    const items = itemsThatFit(value as readonly Json[], left - sizeOfKey - 2);
    if (items.length > 0) add(key, items, sizeOfKey + sizeInHead(items));
  }
  return written;
}

function itemsThatFit(items: readonly Json[], room: number): readonly Json[] {
  let left = room;
  return items.filter((item) => {
    const size = sizeInHead(item) + 1;
    const fits = size <= left;
    if (fits) left -= size;
    return fits;
  });
}
