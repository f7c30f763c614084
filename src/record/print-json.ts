import type { Json, JsonObject } from './json.ts';

/** So much fits on a line. */
const lineLength = 160;

/**
 * Writes JSON (RFC 8259) for programs and people: what is short stands on one line, so that a
 * record of small parts is not mostly blanks.
 */
export function printJson(value: Json): string {
  return `${print(value, 0)}\n`;
}

function print(value: Json, indent: number): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line.length + indent <= lineLength)
    return spaced(value);
  const inner = ' '.repeat(indent + 2);
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((each: Json) => print(each, indent + 2))]
    : [
        '{',
        '}',
        membersOf(value as JsonObject).map(
          ([key, each]) => `${JSON.stringify(key)}: ${print(each, indent + 2)}`,
        ),
      ];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** On one line, with a space after each colon and comma. */
function spaced(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  const parts = membersOf(value as JsonObject).map(
    ([key, each]) => `${JSON.stringify(key)}: ${spaced(each)}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** The members that are written. */
function membersOf(object: JsonObject): (readonly [key: string, value: Json])[] {
  return Object.entries(object).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
}
