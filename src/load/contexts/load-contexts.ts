import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../../site/text.ts';
import { positionsIn, type Position } from '../text/position.ts';
import type { Finding } from '../finding.ts';
import type { ContextLibrary } from '../jsonld/context/process-context.ts';
import { readJson } from '../jsonld/text/read-json.ts';
import { readYaml } from '../jsonld/text/read-yaml.ts';
import { textIn, valueAt, type Tree, type TreeEntry } from '../jsonld/text/tree.ts';
import { SyntaxSlip } from '../text/syntax-slip.ts';

/** Copies of contexts that others publish, and what is wrong with them. */
export interface Contexts {
  readonly library: ContextLibrary;
  readonly findings: readonly Finding[];
}

/** The table of addresses, `https://schema.org/: schema.org.jsonld` a line. */
const table = 'index.yaml';

/**
 * Reads the copies of contexts that others publish, so that what refers to them can be read and nothing is
 * fetched. An address counts with `http` or `https`, and with or without a slash at its end.
 *
 * @param folder need not exist
 */
export async function loadContexts(folder: string): Promise<Contexts> {
  const path = join(folder, table);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return noTable(folder);
  const findings: Finding[] = [];
  const trees = new Map<string, Tree>();
  const rows = readTable(path, text, findings);
  for (const { key, value } of rows.entries) {
    const file = textIn(value);
    const found = file === undefined ? undefined : await readCopy(join(folder, file), findings);
    if (found) trees.set(spellingOf(key), found);
    else if (file === undefined)
      findings.push(broken(path, noName(key), rows.placeOf(value.offset)));
  }
  return { library: (iri) => trees.get(spellingOf(iri)), findings };
}

async function noTable(folder: string): Promise<Contexts> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return {
    library: () => undefined,
    findings: isThere ? [{ severity: 'warning', path: folder, message: tableMissing }] : [],
  };
}

interface Table {
  readonly entries: readonly TreeEntry[];
  readonly placeOf: (offset: number) => Position;
}

function readTable(path: string, text: string, findings: Finding[]): Table {
  const placeOf = positionsIn(text);
  const tree = readTree(path, text, findings);
  if (tree?.kind === 'map') return { entries: [...tree.entries.values()], placeOf };
  if (tree) findings.push(broken(path, noTableWithin, placeOf(tree.offset)));
  return { entries: [], placeOf };
}

async function readCopy(path: string, findings: Finding[]): Promise<Tree | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    findings.push(broken(path, copyMissing));
    return undefined;
  }
  const tree = readTree(path, text, findings);
  const context = valueAt(tree, '@context');
  if (tree && !context) findings.push(broken(path, noContextWithin));
  return context;
}

function readTree(path: string, text: string, findings: Finding[]): Tree | undefined {
  try {
    return /\.ya?ml(?:ld)?$/i.test(path) ? readYaml(text).tree : readJson(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxSlip)) throw cause;
    findings.push(broken(path, cause.text, positionsIn(text)(cause.offset)));
    return undefined;
  }
}

/** Documents write the address of one context in several ways, as servers answer to all of them. */
function spellingOf(iri: string): string {
  return iri.replace(/^http:/i, 'https:').replace(/\/$/, '');
}

function broken(path: string, message: Text, position?: Position): Finding {
  return { severity: 'violation', path, position, message };
}

const tableMissing: Text = {
  sv: `Mappen har ingen ${table}, så inget i den används. Skriv en rad per context: adressen, kolon, filens namn.`,
  en: `The folder has no ${table}, so nothing in it is used. Write a line for each context: the address, a colon, the name of the file.`,
};
const noTableWithin: Text = {
  sv: 'Här väntades rader med en adress, ett kolon och ett filnamn.',
  en: 'Lines with an address, a colon and a file name were expected here.',
};
const copyMissing: Text = {
  sv: `Filen finns inte, men står i ${table}. Lägg in den, eller ta bort raden.`,
  en: `The file does not exist, but stands in ${table}. Add it, or remove the line.`,
};
const noContextWithin: Text = {
  sv: 'Filen har ingen @context.',
  en: 'The file has no @context.',
};

function noName(address: string): Text {
  return {
    sv: `Efter ${address} väntades ett filnamn.`,
    en: `A file name was expected after ${address}.`,
  };
}
