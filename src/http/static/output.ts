import { join } from 'node:path';
import { newContent, type Content } from '../wire/content.ts';
import { listPartOf, type FileEntry, type ListPart } from './file-list.ts';
import { newFileWriter } from './file-writer.ts';
import type { StaticFile } from './write-address.ts';

/** Where the files are that a web server sends. */
export const rootName = 'site';

/** Writes files of a site, and tells what its list says of them. */
export type WriteFiles = (files: readonly StaticFile[]) => ListPart;

/**
 * @param draft the folder of the export
 * @param taken when what has no day of its own was changed
 */
export function newFilesWriter(draft: string, taken: Date): WriteFiles {
  const write = newFileWriter(join(draft, rootName));
  return (files) =>
    listPartOf(
      files.map((file) => {
        const { content, lastModified = taken } = file.reply;
        write(file.name, content?.bytes ?? '', lastModified);
        return entryOf(file, content);
      }),
    );
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
