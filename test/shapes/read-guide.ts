import { readFileSync } from 'node:fs';

/** What a comment in the guide says to do, with the block that follows it. */
export interface Step {
  /** Heading of the section. */
  readonly title: string;
  readonly file?: string | undefined;
  /** Whether the file is not there yet. */
  readonly isNew: boolean;
  readonly edit: (text: string) => string;
  /** What the checker prints then, as the guide shows it. */
  readonly answer?: string | undefined;
  /** Whether the step stands for itself: a mistake that is shown and not kept. */
  readonly isExample: boolean;
}

/** Reads the comments of the guide: readers do not see them, and they make its examples testable. */
export function readGuide(path: string): readonly Step[] {
  const sections = readFileSync(path, 'utf8').split(/^## /m).slice(1);
  return sections.flatMap((section) =>
    [...section.matchAll(comment)].map(([, words = '', block = '']) => ({
      title: section.split('\n')[0] ?? '',
      ...stepOf(words, block),
    })),
  );
}

const comment =
  /^<!-- ((?!prettier).*?) -->\n(?:\n(?:<!-- prettier-ignore -->\n)?```(?:yaml|text)\n(.*?)^```$)?/gms;

function stepOf(words: string, block: string): Omit<Step, 'title'> {
  const [, shown] = /^svar: (.*)$/.exec(words) ?? [];
  const instruction = shown ?? words;
  const file = /data\/\S+/.exec(instruction)?.[0];
  const isExample = shown !== undefined && shown !== 'så här långt';
  const answer = shown === undefined ? undefined : block;
  const isNew = instruction.startsWith('ny fil ');
  return { file, isNew, edit: editOf(instruction, block), answer, isExample };
}

type Edit = (text: string) => string;

/** The ways in which the guide says where. What is between « and » stands in the file. */
const instructions: readonly (readonly [
  RegExp,
  (found: readonly string[], block: string) => Edit,
])[] = [
  [/^sist i/, (_, block) => (text) => `${text}\n${block}`],
  [/^ny fil /, (_, block) => () => block],
  [
    / efter «(.*)»$/,
    ([after = ''], block) => onLine(after, (line) => `${line}\n${block.trimEnd()}`),
  ],
  [
    / med «(.*)» i stället för «(.*)»$/,
    ([by = '', old = '']) => onLine(old, (line) => line.replace(old, by)),
  ],
  [/ i stället för «(.*)»$/, ([old = ''], block) => onLine(old, () => block.trimEnd())],
  [/ utan «(.*)»$/, ([old = '']) => onLine(old, () => undefined)],
  [/ utan allt från «(.*)» till «(.*)»$/, ([from = '', to = '']) => between(from, to, '')],
  [/ från «(.*)» till «(.*)»$/, ([from = '', to = ''], block) => between(from, to, `${block}\n`)],
  [
    / alla «(.*)» blir «(.*)»$/,
    ([old = '', by = '']) =>
      (text) =>
        text.replaceAll(old, by),
  ],
];

function editOf(words: string, block: string): Edit {
  for (const [pattern, edit] of instructions) {
    const found = pattern.exec(words);
    if (found) return edit(found.slice(1), block);
  }
  return (text) => text;
}

/** Changes the first line that holds a text, or takes it away. What an earlier recipe changed is left. */
function onLine(sought: string, change: (line: string) => string | undefined): Edit {
  return (text) => {
    const lines = text.split('\n');
    const index = lines.findIndex((line) => line.includes(sought));
    const changed = change(lines[index] ?? '');
    if (index < 0 && changed !== undefined && lines.includes(changed)) return text;
    if (index < 0) throw new Error(`There is no line with ${sought}`);
    return lines.toSpliced(index, 1, ...(changed === undefined ? [] : [changed])).join('\n');
  };
}

function between(from: string, to: string, by: string): Edit {
  return (text) => {
    const [start, end] = [text.indexOf(from), text.indexOf(to)];
    if (start < 0 || end < start) throw new Error(`${from} … ${to} does not stand there`);
    return text.slice(0, start) + by + text.slice(end);
  };
}
