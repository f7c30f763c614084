import { readFile } from 'node:fs/promises';
import type { Finding } from '../../load/finding.ts';
import type { Position } from '../../load/text/position.ts';
import type { Text } from '../../site/text.ts';
import type { Rewritten } from './write-files.ts';

/** A value that stands at a place of a file, and what is to stand there instead. All else stays, letter for letter. */
export interface TextEdit {
  readonly path: string;
  readonly position: Position;
  readonly from: string;
  readonly to: string;
}

export type Rewriting =
  | { readonly outcome: 'rewritten'; readonly files: readonly Rewritten[] }
  | { readonly outcome: 'refused'; readonly findings: readonly Finding[] };

/** What files become by edits. Nothing is written; an edit whose value is not at its place is told of, and then nothing is done. */
export async function rewrite(edits: readonly TextEdit[]): Promise<Rewriting> {
  const byPath = new Map<string, TextEdit[]>();
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  const files: Rewritten[] = [];
  const findings: Finding[] = [];
  for (const [path, own] of byPath) {
    const before = await readFile(path);
    let text = before.toString('utf8');
    // From the end to the beginning, so that the places of the others stay what they are.
    for (const edit of own.toSorted(lastFirst)) {
      const offset = offsetOf(edit, text);
      if (offset === undefined) findings.push(notThere(edit));
      else text = text.slice(0, offset) + edit.to + text.slice(offset + edit.from.length);
    }
    files.push({ path, before, after: text });
  }
  return findings.length > 0 ? { outcome: 'refused', findings } : { outcome: 'rewritten', files };
}

function lastFirst({ position: one }: TextEdit, { position: other }: TextEdit): number {
  return other.line - one.line || other.column - one.column;
}

/** Where the value begins, perhaps after a quotation mark; `undefined` where something else stands there. */
function offsetOf({ position, from }: TextEdit, text: string): number | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  let start = mark;
  for (let line = 1; line < position.line; line += 1) start = text.indexOf('\n', start) + 1;
  const offset = start + position.column - 1;
  return [offset, offset + 1].find((at) => text.startsWith(from, at));
}

function notThere({ path, position, from, to }: TextEdit): Finding {
  const message: Text = {
    sv: `Här väntades ”${from}”, och programmet kan inte byta det självt. Skriv ”${to}”.`,
    en: `“${from}” was expected here, and the program cannot replace it itself. Write “${to}”.`,
  };
  return { severity: 'violation', path, position, message };
}
