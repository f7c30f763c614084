import type { Case, Edit, Where } from './case.ts';

/** The text of files, by path. */
export type Texts = Readonly<Record<string, string>>;

/** Makes the edits of some cases, all found in the texts as they were. */
export function edited(texts: Texts, cases: readonly Case[]): Texts {
  const edits = cases.flatMap((one) => one.edits);
  const lost = edits.find((edit) => edit.in !== '*' && texts[edit.in] === undefined);
  if (lost) throw new Error(`There is no ${lost.in}`);
  const files = Object.entries(texts).map(([path, text]) => {
    const own = edits.filter((edit) => edit.in === path).map((edit) => placed(edit, text));
    const inOrder = own.sort((one, other) => other.offset - one.offset);
    const changed = inOrder.reduce(
      (before, { offset, length, by }) =>
        before.slice(0, offset) + by + before.slice(offset + length),
      text,
    );
    return [path, path.endsWith('.yaml') ? renamed(changed, edits) : changed];
  });
  return Object.fromEntries(files) as Texts;
}

function placed({ in: path, of, replace, by }: Edit, text: string) {
  const offset = indexOf(replace, text, of, path);
  if (by !== '') return { offset, length: replace.length, by };
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset + replace.length) + 1;
  return { offset: start, length: end - start, by };
}

/** Addresses that change everywhere; longer ones that begin alike are others. */
function renamed(text: string, edits: readonly Edit[]): string {
  return edits
    .filter((edit) => edit.in === '*')
    .reduce(
      (before, { replace, by }) =>
        before.replaceAll(new RegExp(`\\b${replace}(?![\\w/-])`, 'g'), by),
      text,
    );
}

/** The line on which a finding must stand, in the edited texts. */
export function placeOf({ edits }: Case, where: Where | undefined, texts: Texts) {
  const [{ in: file, of: thing, by }] = edits;
  const path = where?.in ?? file;
  const of = where?.of ?? (where?.in === undefined ? thing : undefined);
  const text = texts[path] ?? '';
  const at = where?.at ?? (where === undefined && by !== '' ? by.trimStart() : of);
  const offset = indexOf(at ?? '', text, at === of ? undefined : of, path);
  return { path, line: text.slice(0, offset).split('\n').length };
}

function indexOf(sought: string, text: string, of: string | undefined, path: string): number {
  const start = of === undefined ? 0 : text.indexOf(of);
  const offset = start < 0 ? -1 : text.indexOf(sought, start);
  if (offset < 0) throw new Error(`“${sought}” does not stand in ${path} after “${of ?? ''}”`);
  return offset;
}

/** Sorts cases into as few rounds as possible, no two of a round changing the same thing. */
export function rounds(cases: readonly Case[]): Case[][] {
  const renames = cases.filter(({ edits }) => edits[0].in === '*');
  const others = cases.filter((one) => !renames.includes(one));
  return [...fitted(renames), ...fitted(others)];
}

function fitted(cases: readonly Case[]): Case[][] {
  const made: { readonly cases: Case[]; readonly things: Set<string> }[] = [];
  for (const one of cases) {
    const things = one.edits.map(({ in: path, of, replace }) => `${path} ${of ?? replace}`);
    const free = made.find((round) => things.every((thing) => !round.things.has(thing)));
    const round = free ?? { cases: [], things: new Set<string>() };
    if (free === undefined) made.push(round);
    round.cases.push(one);
    for (const thing of things) round.things.add(thing);
  }
  return made.map((round) => round.cases);
}
