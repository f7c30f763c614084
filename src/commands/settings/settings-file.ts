import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { isNull, itemsOf, type Tree, type TreeEntry } from '../../load/jsonld/text/tree.ts';
import { unreadable } from '../../load/loaded.ts';
import { nearestOf } from '../../load/text/nearest.ts';
import { positionAt } from '../../load/text/position.ts';
import { SyntaxSlip } from '../../load/text/syntax-slip.ts';
import type { FileSettings, Placed } from '../../site/settings/given.ts';
import { settingsTable } from '../../site/settings/settings-table.ts';
import type { Text } from '../../site/text.ts';

/** What a file sets, and all that is wrong with it. */
export interface FileReading {
  readonly settings: FileSettings;
  readonly mistakes: readonly Text[];
}

/** The file that counts where nobody names one. */
const usualFile = 'styrkedata.yaml';

type Row = (typeof settingsTable)[number];

/** The settings that a file can have: all but the one that says which file. */
export const rowsOfFile: readonly Row[] = settingsTable.filter(({ flag }) => flag !== 'config');

/**
 * Settings of a YAML file, by flag; paths in it begin at its folder.
 *
 * @param named the file; where nobody names one, `styrkedata.yaml` counts if it is there
 */
export async function readSettingsFile(named: string | undefined): Promise<FileReading> {
  const path = named ?? usualFile;
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return named === undefined && isAbsent ? '' : unreadable(path, cause);
  });
  if (typeof text !== 'string') return { settings: {}, mistakes: [at(path, text.message)] };
  return text === '' ? { settings: {}, mistakes: [] } : readSettingsText(text, path);
}

async function readSettingsText(text: string, path: string): Promise<FileReading> {
  const placeOf = (offset: number): string => {
    const { line, column } = positionAt(text, offset);
    return `${path}:${line}:${column}`;
  };
  const read = await treeOf(text);
  const mistakes = read.slips.map((slip) => at(placeOf(slip.offset), slip.text));
  const { tree } = read;
  if (isNull(tree)) return { settings: {}, mistakes };
  if (tree?.kind !== 'map')
    return { settings: {}, mistakes: tree ? [at(placeOf(tree.offset), noMap)] : mistakes };
  const settings: Record<string, Placed> = {};
  for (const entry of tree.entries.values()) {
    const setting = readEntry(entry, dirname(path));
    if ('mistake' in setting) mistakes.push(at(placeOf(setting.offset), setting.mistake));
    else settings[setting.flag] = { text: setting.text, place: placeOf(entry.value.offset) };
  }
  return { settings, mistakes };
}

/** The tree of a YAML text, or why it is none. The reader is loaded where there is something to read. */
async function treeOf(text: string): Promise<{
  readonly tree: Tree | undefined;
  readonly slips: readonly SyntaxSlip[];
}> {
  const { readYaml } = await import('../../load/jsonld/text/read-yaml.ts');
  try {
    const { tree, slips, doubts } = readYaml(text);
    return { tree, slips: [...slips, ...doubts] };
  } catch (slip) {
    if (slip instanceof SyntaxSlip) return { tree: undefined, slips: [slip] };
    throw slip;
  }
}

type EntryReading =
  | { readonly flag: string; readonly text: string }
  | { readonly mistake: Text; readonly offset: number };

function readEntry({ key, keyOffset, value }: TreeEntry, folder: string): EntryReading {
  const row = rowsOfFile.find(
    (each) => each.flag === key || ('alias' in each && each.alias === key),
  );
  if (row === undefined) return { mistake: unknownSetting(key), offset: keyOffset };
  const isList = 'isList' in row;
  const words = isList ? itemsOf(value).map(textOf) : [textOf(value)];
  if (words.includes(undefined)) return { mistake: wrongKind(key, isList), offset: value.offset };
  const text = words.join(' ');
  const isPath = 'isPath' in row && text !== '' && !isAbsolute(text);
  return { flag: row.flag, text: isPath ? join(folder, text) : text };
}

/** What a scalar says, as written; `undefined` for what is none. */
function textOf(tree: Tree): string | undefined {
  if (tree.kind !== 'scalar') return undefined;
  const { value } = tree;
  if (typeof value === 'object') return value === null ? '' : value.digits;
  return String(value);
}

function at(place: string, { sv, en }: Text): Text {
  return { sv: `${place}: ${sv}`, en: `${place}: ${en}` };
}

const noMap: Text = {
  sv: 'Inställningar skrivs som ”namn: värde”, en på varje rad.',
  en: 'Settings are written as “name: value”, one on each line.',
};

function unknownSetting(key: string): Text {
  const nearest = nearestOf(
    key,
    rowsOfFile.map(({ flag }) => flag),
  );
  return {
    sv: `Det finns ingen inställning som heter ”${key}”. ${nearest ? `Menades ${nearest}?` : 'Se styrkedata --help.'}`,
    en: `There is no setting “${key}”. ${nearest ? `Was ${nearest} meant?` : 'See styrkedata --help.'}`,
  };
}

function wrongKind(key: string, isList: boolean): Text {
  return isList
    ? {
        sv: `${key} ska vara en text, eller en lista med texter.`,
        en: `${key} must be a text, or a list of texts.`,
      }
    : {
        sv: `${key} ska vara ett enda värde, och ingen lista.`,
        en: `${key} must be one value, and no list.`,
      };
}
