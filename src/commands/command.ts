import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { commands, type Command } from './commands.ts';
import type { Invocation } from './terminal/invocation.ts';
import { keepCompiledCode } from '../files/compiled-code.ts';
import { openPrivateFolder } from '../files/private-folder.ts';
import { settingsTable } from '../site/settings/settings-table.ts';
import { givenIn, type Flags, type Origins } from '../site/settings/given.ts';
import { readSettings, type Settings } from '../site/settings/settings.ts';
import { inLanguage, type Language, type Text } from '../site/text.ts';
import { readSecretFiles } from './settings/secret-files.ts';
import { readSettingsFile } from './settings/settings-file.ts';
import { help } from './help.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal/terminal.ts';

/**
 * The command line: `styrkedata check`, `serve` and the others, each with its settings.
 *
 * @param words the arguments after the program's name
 * @returns the exit code
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const reading = readWords(words);
  if ('mistake' in reading) return refuse([reading.mistake], 'sv', terminal);
  const { flags, name } = reading;
  if (flags['help'] !== undefined || name === undefined) {
    terminal.print(help(Object.values(commands).map((command) => command.help)));
    return name === undefined && flags['help'] === undefined
      ? exitCodes.couldNotRun
      : exitCodes.done;
  }
  const { origins, mistakes: inFiles } = await originsOf(flags, terminal.environment);
  const settled = readSettings(flags, terminal.environment, origins);
  const { settings } = settled;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return refuse([unknownCommand(name)], settings.language, terminal);
  const mistakes = [
    ...inFiles,
    ...(settled.outcome === 'mistaken' ? settled.mistakes : []),
    ...misusedWords(command, reading),
    ...(command.readsFolders ? await missingFolders(settings) : []),
  ];
  if (mistakes.length > 0) return refuse(mistakes, settings.language, terminal);
  await keepCompiledCode(() => openPrivateFolder('code', settings.cacheFolder));
  return command.run(settings, terminal, { ...reading, origins });
}

/** Where settings are given, the files that flags and environment name included, and what is wrong with those files. */
async function originsOf(
  flags: Flags,
  environment: Flags,
): Promise<{ readonly origins: Origins; readonly mistakes: readonly Text[] }> {
  const named = givenIn('config', { flags, environment }).text;
  const [file, secrets] = await Promise.all([
    readSettingsFile(named),
    readSecretFiles(environment),
  ]);
  return {
    origins: { flags, environment, file: file.settings, secrets: secrets.settings },
    mistakes: [...file.mistakes, ...secrets.mistakes],
  };
}

interface Words extends Omit<Invocation, 'origins'> {
  readonly name: string | undefined;
}

function readWords(words: readonly string[]): Words | { readonly mistake: Text } {
  const flags = [...settingFlags, ...Object.values(commands).flatMap((command) => command.flags)];
  const switches = Object.values(commands).flatMap((command) => command.switches ?? []);
  const typeOf = (flag: string): 'string' | 'boolean' =>
    switches.includes(flag) ? 'boolean' : 'string';
  const options = {
    ...Object.fromEntries(flags.map((flag) => [flag, { type: typeOf(flag) }] as const)),
    help: { type: 'boolean' as const, short: 'h' },
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    const [name, ...operands] = positionals;
    const texts = Object.entries(values).map(([flag, value]) => [flag, String(value)]);
    return { name, operands, flags: Object.fromEntries(texts) as Flags };
  } catch (cause) {
    return { mistake: unknownWord(words.find((word) => word.startsWith('-')) ?? String(cause)) };
  }
}

const settingFlags: readonly string[] = settingsTable.flatMap((row) => [
  row.flag,
  ...('alias' in row ? [row.alias] : []),
]);

/** Words too many, too few or in the wrong place, and flags of another command. */
function misusedWords(command: Command, { operands, flags }: Words): Text[] {
  const [last] = command.operands.slice(-1);
  const takesMore = last?.endsWith('…') === true;
  const surplus = operands.filter((word, index) => {
    const expected = command.operands[index] ?? (takesMore ? last : undefined);
    const isPlaceholder = expected !== undefined && expected === expected.toUpperCase();
    return !isPlaceholder && word !== expected;
  });
  const strangers = Object.keys(flags).filter(
    (flag) => !settingFlags.includes(flag) && !command.flags.includes(flag),
  );
  const missing = command.operands
    .slice(operands.length)
    .filter((expected) => !expected.endsWith('…'));
  return [
    ...[...surplus, ...strangers.map((flag) => `--${flag}`)].map(unknownWord),
    ...missing.map(missingWord),
  ];
}

async function missingFolders({ data, ontology, shapes, shared }: Settings): Promise<Text[]> {
  const checked = await Promise.all(
    Object.entries({ data, ontology, shapes, shared }).map(async ([flag, path]) => {
      if (typeof path !== 'string') return [];
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
  for (const mistake of mistakes) complain(`styrkedata: ${inLanguage(mistake, language)}\n`);
  return exitCodes.couldNotRun;
}

function unknownCommand(name: string): Text {
  return {
    sv: `Kommandot ”${name}” finns inte. Skriv ${listOf('eller')} (se --help).`,
    en: `There is no command “${name}”. Write ${listOf('or')} (see --help).`,
  };
}

/** The commands in a row: `check, serve or import`. */
function listOf(or: string): string {
  const names = Object.keys(commands);
  return `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1) ?? ''}`;
}

function unknownWord(word: string): Text {
  return {
    sv: `”${word}” kan inte användas så. Se styrkedata --help.`,
    en: `“${word}” cannot be used like that. See styrkedata --help.`,
  };
}

function missingWord(word: string): Text {
  return {
    sv: `Ordet ${word} saknas. Se styrkedata --help.`,
    en: `The word ${word} is missing. See styrkedata --help.`,
  };
}

function missingFolder(flag: string, path: string): Text {
  return {
    sv: `Mappen eller filen ”${path}” (--${flag}) finns inte. Kontrollera namnet.`,
    en: `The folder or file “${path}” (--${flag}) does not exist. Check the name.`,
  };
}
