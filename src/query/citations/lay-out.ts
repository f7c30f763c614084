import type { TokenKind } from '../templates/token-kind.ts';

/** A token of a query, written as everybody writes it. */
export interface Piece {
  readonly kind: TokenKind;
  readonly text: string;
  /** Whether there were blanks before it. */
  readonly isApart: boolean;
}

/** Tokens as a query that people can read: a line for each statement, braces around what is set in. */
export function layOut(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let brackets = 0;
  const end = (): void => {
    if (line !== '') lines.push('  '.repeat(depth) + line);
    line = '';
  };
  pieces.forEach((piece, index) => {
    const { kind, text } = piece;
    const sign = kind === 'other' ? text : '';
    if (sign === '(') brackets += 1;
    if (sign === ')') brackets -= 1;
    if (sign === '}') {
      end();
      depth = Math.max(0, depth - 1);
    }
    line += line === '' || isGlued(piece, pieces[index - 1]) ? text : ` ${text}`;
    const next = pieces[index + 1]?.text;
    const isStatement = brackets === 0 && (sign === '.' || sign === ';');
    if (sign === '{' || (sign === '}' && next !== ')') || isStatement) end();
    if (sign === '{') depth += 1;
  });
  end();
  return lines.join('\n');
}

/** Whether two tokens stand without a blank: where people write them so, and where they are one sign to the parser. */
function isGlued({ kind, text, isApart }: Piece, before: Piece | undefined): boolean {
  if (before?.text === '(' || text === ')' || text === ',') return true;
  if (kind === 'tag' || text === '^^' || before?.text === '^^') return true;
  return text === '>>' && before?.text === ')' && !isApart;
}
