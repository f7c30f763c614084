import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkCommand } from './check-command.ts';
import { serveCommand } from './serve-command.ts';
import { readSettings, settingsTable, type Flags, type Settings } from './site/settings.ts';
import type { Language, Text } from './site/text.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

const commands: Readonly<
  Record<string, (settings: Settings, terminal: Terminal) => Promise<ExitCode>>
> = {
  check: checkCommand,
  serve: serveCommand,
};

/**
 * The command line: `styrkedata check` and `styrkedata serve`, each with its settings.
 *
 * @param words the arguments after the program's name
 * @returns the exit code
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const reading = readWords(words);
  if ('mistake' in reading) return refuse([reading.mistake], 'sv', terminal);
  const { flags, name } = reading;
  if (flags['help'] !== undefined || name === undefined) {
    terminal.print(help());
    return name === undefined && flags['help'] === undefined
      ? exitCodes.couldNotRun
      : exitCodes.done;
  }
  const settled = readSettings(flags, terminal.environment);
  if (settled.outcome === 'mistaken') return refuse(settled.mistakes, settled.language, terminal);
  const { settings } = settled;
  const command = commands[name];
  const mistakes = [
    ...(command ? [] : [unknownCommand(name)]),
    ...(await missingFolders(settings)),
  ];
  if (command === undefined || mistakes.length > 0)
    return refuse(mistakes, settings.language, terminal);
  return command(settings, terminal);
}

type Words =
  { readonly flags: Flags; readonly name: string | undefined } | { readonly mistake: Text };

function readWords(words: readonly string[]): Words {
  const flags = settingsTable
    .flatMap((row) => [row.flag, ...('alias' in row ? [row.alias] : [])])
    .map((flag) => [flag, { type: 'string' as const }] as const);
  const options = { ...Object.fromEntries(flags), help: { type: 'boolean' as const, short: 'h' } };
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    const [name, ...surplus] = positionals;
    if (surplus.length > 0) return { mistake: unknownWord(surplus.join(' ')) };
    const texts = Object.entries(values).map(([flag, value]) => [flag, String(value)]);
    return { name, flags: Object.fromEntries(texts) as Flags };
  } catch (cause) {
    return { mistake: unknownWord(words.find((word) => word.startsWith('-')) ?? String(cause)) };
  }
}

async function missingFolders({ data, ontology, shapes }: Settings): Promise<Text[]> {
  const named = Object.entries({ data, ontology, shapes }).filter(([, path]) => path !== undefined);
  const checked = await Promise.all(
    named.map(async ([flag, path = '']) => {
      const exists = await stat(path).then(
        () => true,
        () => false,
      );
      return exists ? [] : [missingFolder(flag, path)];
    }),
  );
  return checked.flat();
}

function refuse(mistakes: readonly Text[], language: Language, { complain }: Terminal): ExitCode {
  for (const mistake of mistakes) complain(`styrkedata: ${mistake[language]}\n`);
  return exitCodes.couldNotRun;
}

function help(): string {
  const rows = settingsTable.map(
    ({ flag, variable, help: what }) =>
      `  --${flag.padEnd(14)} ${(variable ?? '').padEnd(21)} ${what}`,
  );
  return `styrkedata check   says what is wrong with the data
styrkedata serve   publishes the data

  flag             environment           what
${rows.join('\n')}
`;
}

function unknownCommand(name: string): Text {
  return {
    sv: `Kommandot ”${name}” finns inte. Skriv check eller serve (se --help).`,
    en: `There is no command “${name}”. Write check or serve (see --help).`,
  };
}

function unknownWord(word: string): Text {
  return {
    sv: `”${word}” kan inte användas så. Se styrkedata --help.`,
    en: `“${word}” cannot be used like that. See styrkedata --help.`,
  };
}

function missingFolder(flag: string, path: string): Text {
  return {
    sv: `Mappen eller filen ”${path}” (--${flag}) finns inte. Kontrollera namnet.`,
    en: `The folder or file “${path}” (--${flag}) does not exist. Check the name.`,
  };
}
