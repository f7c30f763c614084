/** What the button that was pressed says: what to do, and with which row. */
export function actIn(sent: URLSearchParams): { readonly act: string; readonly row: string } {
  const [, act = '', row = ''] = /^([a-z]+)(?::(.*))?$/s.exec(sent.get('do') ?? '') ?? [];
  return { act, row };
}

/** What was sent, with a row more or without one. */
export function withRows(sent: URLSearchParams, act: string, row: string): URLSearchParams {
  if (act === 'add') return new URLSearchParams([...sent, [row, '']]);
  const isRow = (name: string): boolean => name === row || name.startsWith(`${row}/`);
  return act === 'remove' ? new URLSearchParams([...sent].filter(([name]) => !isRow(name))) : sent;
}
