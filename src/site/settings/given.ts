import { rowOf, type Flag } from './settings-table.ts';

/** Texts by name: flags by theirs, or the environment by that of its variables. */
export type Flags = Readonly<Partial<Record<string, string>>>;

/** A setting in a file, and where it stands. */
export interface Placed {
  readonly text: string;
  /** File, line and column: `styrkedata.yaml:3:7`. */
  readonly place: string;
}

/** What files hold, by name. */
export type FileSettings = Readonly<Partial<Record<string, Placed>>>;

/** What files say of settings, beside flags and environment. */
export interface FromFiles {
  /** Values whose variable names a file that holds them (`SERVICES_FILE`), by variable. */
  readonly secrets?: FileSettings;
  /** What the file of settings has, by flag. */
  readonly file?: FileSettings;
}

/** Where settings are given. What stands first counts. */
export interface Origins extends FromFiles {
  readonly flags: Flags;
  readonly environment: Flags;
}

/** How a setting was given. */
export interface Given {
  readonly origin: 'flag' | 'environment' | 'secret' | 'file' | 'default';
  /** How the operator named it: `--port`, `PORT` or `styrkedata.yaml:3:7: port`. */
  readonly name: string;
  /** Where it stands: its flag, variable or place in a file; nowhere for a default. */
  readonly place: string;
  readonly text: string | undefined;
  /** Whether it may be a secret: it is one, or was handed over in a file of its own. */
  readonly isSecret: boolean;
}

/** How a setting is given. An empty value counts as none: that is how deployment tools write «not set». */
export function givenIn(
  flag: Flag,
  { flags, environment, secrets = {}, file = {} }: Origins,
): Given {
  const row = rowOf(flag);
  const variable = row.variable ?? '';
  const named = [flag, 'alias' in row ? row.alias : flag].find((name) => flags[name]);
  const isSecret = 'isSecret' in row;
  if (named !== undefined) return { ...plain('flag', `--${named}`, flags[named]), isSecret };
  if (environment[variable])
    return { ...plain('environment', variable, environment[variable]), isSecret };
  const secret = secrets[variable];
  if (secret?.text) {
    const { text, place } = secret;
    return { origin: 'secret', name: `${variable}_FILE (${place})`, place, text, isSecret: true };
  }
  const placed = file[flag];
  if (placed?.text) {
    const { text, place } = placed;
    return { origin: 'file', name: `${place}: ${flag}`, place, text, isSecret };
  }
  const text = row.default?.toString();
  return { origin: 'default', name: `--${flag}`, place: '', text, isSecret: false };
}

function plain(origin: 'flag' | 'environment', name: string, text: string | undefined): Given {
  return { origin, name, place: name, text, isSecret: false };
}
