import { settingsTable } from '../site/settings/settings-table.ts';

/** What `--help` prints: how each command is used, and the table of settings. */
export function help(usages: readonly string[]): string {
  const line = (flag: string, variable: string, what: string): string =>
    `  ${flag.padEnd(widestFlag)}  ${variable.padEnd(widestVariable)}  ${what}`;
  const rows = settingsTable.map((row) => {
    const { flag, variable = '', help: what } = row;
    const range = 'least' in row ? `, ${row.least} to ${row.most} (default: ${row.default})` : '';
    return line(`--${flag}`, variable, what + range);
  });
  return `${usages.join('\n')}

${line('flag', 'environment', 'what')}
${rows.join('\n')}
`;
}

const widestFlag = widest(settingsTable.map(({ flag }) => `--${flag}`));
const widestVariable = widest(settingsTable.map(({ variable = '' }) => variable));

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}
