import type { FindIn } from '../../edit/new/try-files.ts';
import type { Sources } from '../../publish/publish.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import type { Language } from '../../site/text.ts';

/** What forms need of the preview. */
export interface FormOptions {
  readonly sources: Sources;
  /** What the files say, right or wrong. */
  readonly read: () => Promise<FilesVersion>;
  readonly find: FindIn;
  readonly language: Language;
  /** Headers of the preview's pages. */
  readonly headers: Readonly<Record<string, string>>;
  /** Has the preview show what was written; nobody waits for it. */
  readonly refresh: () => void;
}
