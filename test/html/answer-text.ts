/** An answer as the engine writes it: a row a line. */
export function answerText(vars: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  const body = lines && `${lines}\n`;
  return `{"head":{"vars":${JSON.stringify(vars)}},"results":{"bindings":[\n${body}]}}\n`;
}
