import { readFile } from 'node:fs/promises';
import { parseDocument, type Document } from 'yaml';
import { spliced } from '../files/splices.ts';
import type { Rewritten } from '../files/write-files.ts';

/** Files on their way to what they are to be: nothing is written. */
export class Drafts {
  readonly #files = new Map<string, { readonly before: Buffer | undefined; after: string }>();
  readonly #documents = new Map<
    string,
    { readonly text: string; readonly document: Document.Parsed }
  >();

  /** A file as it is to be; `undefined` where there is none yet. */
  async read(path: string): Promise<string | undefined> {
    const known = this.#files.get(path);
    if (known) return known.after;
    const before = await readFile(path).catch(() => undefined);
    if (before === undefined) return undefined;
    const after = before.toString('utf8');
    this.#files.set(path, { before, after });
    return after;
  }

  /** The same as YAML, read once as long as it stays; nobody may change it. */
  async document(path: string): Promise<Document.Parsed | undefined> {
    const text = await this.read(path);
    if (text === undefined) return undefined;
    const known = this.#documents.get(path);
    if (known?.text === text) return known.document;
    const document = parseDocument(text);
    this.#documents.set(path, { text, document });
    return document;
  }

  /** Puts a text in the place of what a file is to be. */
  async write(path: string, after: string): Promise<void> {
    await this.read(path);
    const file = this.#files.get(path);
    if (file) file.after = after;
    else this.#files.set(path, { before: undefined, after });
  }

  /** Adds things at the end of a file's list; `false` where the file is no list of YAML. */
  async append(path: string, items: string): Promise<boolean> {
    const text = await this.read(path);
    if (text === undefined || !/^- /m.test(text)) return false;
    const end = text.trimEnd().length;
    const added = spliced(text, [{ start: end, end: text.length, by: `\n\n${items}` }]);
    await this.write(path, added ?? text);
    return true;
  }

  /** The files that are to be another. */
  files(): Rewritten[] {
    return [...this.#files]
      .filter(([, { before, after }]) => before?.toString('utf8') !== after)
      .map(([path, file]) => ({ path, ...file }));
  }
}
