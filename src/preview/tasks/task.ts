import type { FindIn } from '../../edit/new/try-files.ts';
import type { Prepared } from '../../edit/prepared.ts';
import type { Environment } from '../../publish/git/git.ts';
import type { Sources } from '../../publish/publish.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import type { Text } from '../../site/text.ts';

/** What an editor writes for a task. */
export interface TaskField {
  readonly name: string;
  readonly label: Text;
  readonly help: Text;
  /** How it is begun; empty, unless given. */
  readonly start?: string;
}

/** What a task is done with. */
export interface TaskTools {
  readonly sources: Sources;
  readonly version: FilesVersion;
  readonly find: FindIn;
  readonly environment: Environment;
}

/** Something that the program does for an editor, as the command of the same name does. */
export interface Task {
  readonly title: Text;
  readonly help: Text;
  /** What is told when it is done. */
  readonly done: Text;
  readonly fields: readonly TaskField[];
  readonly prepare: (
    values: Readonly<Record<string, string>>,
    tools: TaskTools,
  ) => Promise<Prepared>;
}
