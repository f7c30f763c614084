import { givenIn, type Given, type Origins } from '../site/settings/given.ts';
import type { Settings } from '../site/settings/settings.ts';
import { settingsTable } from '../site/settings/settings-table.ts';
import { inLanguage, type Text } from '../site/text.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal/terminal.ts';

/** A setting as it holds. */
interface Holding {
  readonly setting: string;
  readonly value: string;
  readonly origin: Given['origin'];
  /** Its flag, variable, or place in a file. */
  readonly place: string;
}

/** `styrkedata config`: every setting as it holds, and whence; as JSON with `--format json`. */
export function configCommand(settings: Settings, terminal: Terminal, origins: Origins): ExitCode {
  const holding = settingsTable.map(({ flag }) =>
    holdingOf(givenIn(flag, origins), flag, settings),
  );
  if (settings.format === 'json') {
    terminal.print(`${JSON.stringify(holding, null, 2)}\n`);
    return exitCodes.done;
  }
  const widths = [
    Math.max(...holding.map(({ setting }) => setting.length)),
    Math.max(...holding.map(({ value }) => value.length)),
  ] as const;
  for (const { setting, value, origin, place } of holding) {
    const whence = `${inLanguage(words[origin], settings.language)} ${place}`.trimEnd();
    terminal.print(`${setting.padEnd(widths[0])}  ${value.padEnd(widths[1])}  ${whence}\n`);
  }
  return exitCodes.done;
}

/** What came in a file of its own may be a secret, and is not shown. */
function holdingOf(given: Given, setting: string, settings: Settings): Holding {
  const { origin, place, text, isSecret } = given;
  const made: Readonly<Record<string, string>> = {
    base: settings.base,
    'public-url': settings.publicUrl,
  };
  return { setting, value: isSecret ? '…' : (text ?? made[setting] ?? '–'), origin, place };
}

const words: Readonly<Record<Given['origin'], Text>> = {
  flag: { sv: 'flagga', en: 'flag' },
  environment: { sv: 'miljövariabel', en: 'environment' },
  secret: { sv: 'egen fil', en: 'file of its own' },
  file: { sv: 'inställningsfil', en: 'settings file' },
  default: { sv: 'standard', en: 'default' },
};
