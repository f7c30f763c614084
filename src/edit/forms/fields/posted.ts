/** What a browser sent of a form. */
export interface Posted {
  /** Whether a field was on the form at all: one that was not is as the file has it. */
  readonly hasField: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  /** The numbers of the values below a name, in order. */
  readonly numbers: (name: string) => readonly number[];
}

/** The names under which a form tells which fields it has. */
export const fieldMark = 'field';

/** The name under which a form tells what each of its fields said when it was opened. */
export const earlierMark = 'earlier';

/** No field has more values than this: a name with a larger number was not made by a form. */
const mostValues = 10_000;

/** Forms grow by two parts for each thing within another. */
const deepest = 40;

/** Reads what was sent. */
export function readPosted(sent: URLSearchParams): Posted {
  const fields = new Set(sent.getAll(fieldMark));
  const texts = new Map<string, string>();
  const numbers = new Map<string, Set<number>>();
  for (const [name, text] of sent) {
    texts.set(name, text.replace(/\r\n?/g, '\n'));
    const parts = name.split('/');
    if (parts.length > deepest) continue;
    for (const [index, part] of parts.entries()) {
      if (!/^\d{1,5}$/.test(part) || index === 0 || Number(part) > mostValues) continue;
      const above = parts.slice(0, index).join('/');
      const known = numbers.get(above) ?? new Set();
      numbers.set(above, known.add(Number(part)));
    }
  }
  return {
    hasField: (name) => fields.has(name),
    text: (name) => texts.get(name),
    numbers: (name) => [...(numbers.get(name) ?? [])].sort((one, other) => one - other),
  };
}
