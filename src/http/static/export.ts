import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folderState, writeFolder } from '../../files/write-folder.ts';
import { release } from '../../site/release.ts';
import { newContent, type Content } from '../wire/content.ts';
import { newFileWriter } from './file-writer.ts';
import { unservedDetail } from './problem-files.ts';
import { writeRules } from './rules/rules.ts';
import type { StaticSite } from './rules/static-site.ts';
import { writeSite, type SiteWriting, type StaticFile } from './write-site.ts';

/** By this file in a folder it is known that the folder was written here. */
const listName = 'export.json';
const maker = 'styrkedata export';

/** Where the files are that a web server sends. */
export const rootName = 'site';

export interface Exported {
  readonly files: number;
  readonly bytes: number;
  /** Addresses that are no files, below the base. */
  readonly unserved: readonly string[];
}

/** Whether a folder may be written anew: it is not there, has nothing in it, or was written here before. */
export async function mayBeWritten(folder: string): Promise<boolean> {
  const state = await folderState(folder);
  if (state !== 'filled') return state !== 'file';
  try {
    const list: unknown = JSON.parse(await readFile(join(folder, listName), 'utf8'));
    return typeof list === 'object' && list !== null && 'maker' in list && list.maker === maker;
  } catch {
    return false;
  }
}

/**
 * Writes all that a site answers as files into a folder, with rules for web servers beside.
 *
 * @throws what the system says where the folder cannot be written; what was there stays then
 */
export function exportSite(
  folder: string,
  writing: Omit<SiteWriting, 'onFile' | 'onProblem'>,
): Promise<Exported> {
  const { snapshot } = writing.edition;
  return writeFolder(folder, async (draft) => {
    const list: FileEntry[] = [];
    const root = newFileWriter(join(draft, rootName));
    const site = await writeSite({
      ...writing,
      onFile: (file) => {
        const { content, lastModified = snapshot.taken } = file.reply;
        const bytes = content?.bytes ?? Buffer.alloc(0);
        root(file.name, bytes, lastModified);
        list.push(entryOf(file, content));
      },
      onProblem: (name, body) => {
        root(name, body, snapshot.taken);
      },
    });
    await writeOthers(draft, site);
    const { version, baseIri } = snapshot;
    const head = { maker, release, base: baseIri, version };
    const told = { ...head, unserved: site.unserved, reason: unservedDetail, files: list };
    await writeFile(join(draft, listName), `${JSON.stringify(told, null, 1)}\n`);
    const bytes = list.reduce((sum, file) => sum + file.bytes, 0);
    return { files: list.length, bytes, unserved: site.unserved };
  });
}

interface FileEntry {
  readonly file: string;
  readonly address: string;
  readonly accept: string;
  readonly language?: string | undefined;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

function entryOf(
  { name, target, accept, acceptLanguage, reply }: StaticFile,
  content: Content | undefined,
): FileEntry {
  const { bytes, digest } = content ?? newContent('');
  return {
    ...{ file: `${rootName}/${name}`, address: target, accept, language: acceptLanguage },
    ...{ status: reply.status, type: reply.headers['Content-Type'] ?? '', bytes: bytes.length },
    sha256: Buffer.from(digest, 'base64url').toString('hex'),
  };
}

async function writeOthers(draft: string, site: StaticSite): Promise<void> {
  for (const [name, text] of Object.entries(writeRules(site))) {
    await mkdir(dirname(join(draft, name)), { recursive: true });
    await writeFile(join(draft, name), text);
  }
}
