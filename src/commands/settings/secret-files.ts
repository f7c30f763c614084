import { readFile } from 'node:fs/promises';
import { unreadable } from '../../load/loaded.ts';
import type { Flags, Placed } from '../../site/settings/given.ts';
import { settingsTable } from '../../site/settings/settings-table.ts';
import { about, type Text } from '../../site/text.ts';
import type { FileReading } from './settings-file.ts';

/** Settings whose value a file can hold: a folder or file is named anyway. */
const variables = settingsTable.flatMap((row) =>
  row.variable === undefined || 'isPath' in row ? [] : [row.variable],
);

/**
 * Values that the environment hands over in files: `SERVICES_FILE=/run/secrets/services`. Container platforms
 * and systemd (`LoadCredential=`) give secrets that way, so that no list of processes shows them.
 *
 * @returns the values by variable, without the line break at their end
 */
export async function readSecretFiles(environment: Flags): Promise<FileReading> {
  const settings: Record<string, Placed> = {};
  const mistakes: Text[] = [];
  for (const variable of variables) {
    const name = `${variable}_FILE`;
    const path = environment[name];
    if (!path) continue;
    const text = await readFile(path, 'utf8').catch((cause: unknown) => unreadable(path, cause));
    if (typeof text !== 'string') mistakes.push(about(`${name} (${path})`, text.message));
    else if (environment[variable]) mistakes.push(givenTwice(variable, name));
    else settings[variable] = { text: text.trimEnd(), place: path };
  }
  return { settings, mistakes };
}

function givenTwice(variable: string, name: string): Text {
  return {
    sv: `Både ${variable} och ${name} är satta. Ta bort den ena.`,
    en: `Both ${variable} and ${name} are set. Remove one.`,
  };
}
