/**
 * Makes n3's text easier to read: indents what is nested, parts statements by an empty line, leaves out
 * the prefixes that nothing uses and writes characters beyond U+FFFF as they are. Literals are safe: n3 escapes their line breaks, so each
 * line break is between terms, and no literal ends a line with a bracket.
 */
export function layOut(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of withoutNeedlessEscapes(withoutUnusedPrefixes(text)).split('\n')) {
    if (line.startsWith(']')) depth -= 1;
    const isNested = depth > 0 || line.startsWith(']');
    lines.push(isNested ? '    '.repeat(depth + 1) + line.trimStart() : line);
    if (line.endsWith('[')) depth += 1;
    if (depth === 0 && /[.}]$/.test(line) && !line.startsWith('@prefix')) lines.push('');
  }
  return `${lines.join('\n').trim()}\n`;
}

function withoutUnusedPrefixes(text: string): string {
  const names = text.replace(/^@prefix .*$|"(?:[^"\\]|\\.)*"|<[^>]*>/gm, '');
  return text.replace(/^@prefix ([\w-]+): .*\n/gm, (line, prefix: string) =>
    new RegExp(`\\b${prefix}:`).test(names) ? line : '',
  );
}

/** Each escape is taken as a whole, so that `\\\\U0001f600` stays a backslash before a U. */
function withoutNeedlessEscapes(text: string): string {
  return text.replace(/\\(?:U([\da-f]{8})|[^])/g, (escape: string, code?: string) =>
    code === undefined ? escape : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
