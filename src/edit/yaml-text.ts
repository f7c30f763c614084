import type { Names } from './region-answers.ts';

/** A text as YAML has it whatever it holds. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A key with a text in each language. */
export function texts(key: string, { sv, en }: Names): string {
  return [
    `${key}:`,
    `  sv: ${quoted(sv)}`,
    ...(en === undefined ? [] : [`  en: ${quoted(en)}`]),
  ].join('\n');
}

/** A name that is the same in both languages. */
export function both(name: string): Names {
  return { sv: name, en: name };
}

/** A thing as an item of a file's list: its address, its classes, and what else is said of it. */
export function item(id: string, type: string, ...entries: readonly string[]): string {
  const lines = [`type: ${type}`, ...entries].flatMap((entry) => entry.split('\n'));
  return [`- id: ${id}`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}
