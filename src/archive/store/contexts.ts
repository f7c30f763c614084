import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import {
  contextDigest,
  digestPattern,
  type SharedContext,
} from '../../rdf/syntaxes/shared-context.ts';

/**
 * Keeps a context of JSON-LD beside the versions, so that documents that were fetched once can be read for ever.
 *
 * @throws where the folder cannot be written
 */
export async function keepContext(folder: string, { digest, text }: SharedContext): Promise<void> {
  const path = contextPath(folder, digest);
  if (await stat(path).catch(() => undefined)) return;
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  await writeWhole(path, (file) => file.writeFile(text));
}

/** A context that was kept; nothing where none has the digest, or the file is not what was written. */
export async function readContext(folder: string, digest: string): Promise<string | undefined> {
  if (!digestPattern.test(digest)) return undefined;
  const text = await readFile(contextPath(folder, digest), 'utf8').catch(() => undefined);
  return text !== undefined && contextDigest(text) === digest ? text : undefined;
}

function contextPath(folder: string, digest: string): string {
  return join(folder, 'contexts', `${digest}.jsonld`);
}
