import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../src/load/finding.ts';
import { loadContext } from '../../src/load/contexts/load-context.ts';
import { loadFolder } from '../../src/load/load-folder.ts';
import type { LoadedFile } from '../../src/load/loaded.ts';
import { printFindings } from '../../src/validate/findings/print-findings.ts';
import { findBreaches } from '../../src/validate/shapes/check-shapes.ts';
import type { Files } from '../../src/load/publication/publication-files.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { folderWith } from '../support/files.ts';
import type { Case } from './case.ts';
import { copiesOf } from './copies.ts';
import { edited, type Texts } from './edit.ts';

const repository = join(import.meta.dirname, '../..');
const baseIri = 'https://data.example/';
const bases = { baseIri, vocabularyBase: baseIri };

/** Valid data to break. */
export interface Base {
  readonly files: Files;
  /** By path below `data/` or `ontology/`. */
  readonly texts: Texts;
  /** Loads texts that stand in for files of the base. */
  readonly load: (texts: Texts) => Promise<readonly LoadedFile[]>;
}

/** Files of the base that are not as they are in `data/`. */
const changes: readonly Case[] = ['upplevelser', 'jord-skog-och-vatten'].map((area) => ({
  breaks: 'nothing',
  edits: [
    {
      in: `strength-area/${area}.yaml`,
      replace: 'completeness: not-published',
      by: 'completeness: partial',
    },
  ],
}));

/** Our own data, with some invented parts of action plans. */
export async function readOwn(): Promise<Base> {
  const { folder, load } = await newLoader();
  const own = await folder('data', '');
  const more = await folder('test/shapes/more', 'more/');
  const ontology = await folder('ontology', 'ontology/');
  const texts = {
    ...(await textsOf('data', own)),
    ...(await textsOf('ontology', ontology)),
    ...(await textsOf('test/shapes/more', more)),
  };
  const shapes = await folder('shapes', 'shapes/');
  const files = {
    ...bases,
    data: [...own, ...more],
    ontology,
    shapes,
    storedCopies: [],
    images: [],
  };
  return replaced({ files, texts, load }, edited(texts, changes));
}

/** An invented region with a whole action plan. */
export async function readInvented(): Promise<Base> {
  const { folder, load } = await newLoader();
  const path = 'test/fixtures/exempellan/data';
  const data = await folder(path, '');
  const ontology = await folder('ontology', 'ontology/');
  const shapes = await folder('shapes', 'shapes/');
  const files = { ...bases, data, ontology, shapes, storedCopies: [], images: [] };
  return { files, texts: await textsOf(path, data), load };
}

/** Invented catalogues with all that they may lead to. */
export async function readCopies(): Promise<Base> {
  const { folder, load } = await newLoader();
  const texts = await copiesOf(join(import.meta.dirname, 'copied/catalogue.yaml'));
  const data = await load(texts);
  const shapes = await folder('shapes', 'shapes/');
  return {
    files: { ...bases, data, ontology: [], shapes, storedCopies: [], images: [] },
    texts,
    load,
  };
}

async function newLoader() {
  const read = await loadContext(join(repository, 'ontology'), baseIri);
  const context = read.outcome === 'loaded' ? read.context : undefined;
  const folder = async (path: string, graphFolder: string): Promise<readonly LoadedFile[]> => {
    const root = join(repository, path, '/');
    const { files } = await loadFolder(root, { baseIri, context, graphFolder });
    return files.map((file) => ({ ...file, path: file.path.slice(root.length) }));
  };
  let loads = 0;
  const load = async (texts: Texts): Promise<readonly LoadedFile[]> => {
    if (Object.keys(texts).length === 0) return [];
    const root = await folderWith(texts);
    loads += 1; // blank nodes are named after the folder
    const options = { baseIri, context, graphFolder: `edited${loads}/` };
    const { files, findings } = await loadFolder(root, options);
    if (findings.length > 0) throw new Error(printFindings(findings, 'text', 'en'));
    return files.map((file) => ({ ...file, path: file.path.slice(root.length + 1) }));
  };
  return { folder, load };
}

async function textsOf(folder: string, files: readonly LoadedFile[]): Promise<Texts> {
  const texts = files.map(async ({ path }) => {
    const text = await readFile(join(repository, folder, path), 'utf8');
    return [path, text] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** The base with other texts in place of some of its own. */
async function replaced(base: Base, texts: Texts): Promise<Base> {
  const changed = Object.entries(texts).filter(([path, text]) => text !== base.texts[path]);
  const loaded = new Map(
    (await base.load(Object.fromEntries(changed))).map((file) => [file.path, file]),
  );
  const current = (file: LoadedFile): LoadedFile => loaded.get(file.path) ?? file;
  const { files } = base;
  return {
    ...base,
    texts,
    files: { ...files, data: files.data.map(current), ontology: files.ontology.map(current) },
  };
}

/** What is found when all cases of a round are broken at once, and the texts as they were then. */
export async function checkRound(
  base: Base,
  cases: readonly Case[],
): Promise<{ readonly findings: readonly Finding[]; readonly texts: Texts }> {
  const { files, texts } = await replaced(base, edited(base.texts, cases));
  const union = unionOf([...files.data, ...files.ontology].flatMap(({ quads }) => quads));
  const { results, tell, findings } = await findBreaches(files, union);
  return { findings: [...results.map(tell), ...findings], texts };
}
