import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Two folders up is right from `src/site/`, from `dist/site/` and from `dist/bundle/`.
const root = new URL('../../', import.meta.url);
const modules = new URL('dist/', root);
const bundle = new URL('dist/bundle/', root);
const isBundled = new URL('.', import.meta.url).href === bundle.href;

/** What runs as a process or a thread of its own: by its name, the module below `dist/`. */
export const programs = {
  'command-line': 'command-line.js',
  'publish-thread': 'publish/publish-thread.js',
  'archive-thread': 'publish/versions/archive-thread.js',
  'answer-thread': 'publish/answer-thread.js',
  'reply-thread': 'http/apart/reply-thread.js',
  'export-thread': 'http/static/export-thread.js',
  'query-process': 'query/process/process-program.js',
  'query-thread': 'query/threads/thread-program.js',
} as const;

/**
 * The file of a program, from the build that this code is of: threads and processes run JavaScript, so it is the
 * compiled one, also where a test runs `src/`.
 */
export function programFile(name: keyof typeof programs): URL {
  return isBundled ? new URL(`${name}.js`, bundle) : new URL(programs[name], modules);
}

/** The command line: from the bundle where that was made of the modules beside it, or where there are none. */
export function commandLineFile(): URL {
  const made = existsSync(bundledBuild) ? readFileSync(bundledBuild, 'utf8') : undefined;
  const isCurrent = made !== undefined && (buildOfModules() ?? made) === made;
  return isCurrent ? new URL('command-line.js', bundle) : programFile('command-line');
}

const bundledBuild = new URL('build.txt', bundle);

/** A word that changes whenever this program is compiled of anything else; none where nothing was compiled. */
export function buildOfProgram(): string | undefined {
  return isBundled ? readFileSync(bundledBuild, 'utf8') : buildOfModules();
}

/** The hash of what the compiler has noted of all files that it read, and npm of all packages. */
export function buildOfModules(): string | undefined {
  const [compiled, installed] = [
    new URL('.tsbuildinfo', modules),
    new URL('node_modules/.package-lock.json', root),
  ];
  if (!existsSync(compiled)) return undefined;
  const hash = createHash('sha256').update(readFileSync(compiled));
  if (existsSync(installed)) hash.update(readFileSync(installed));
  return hash.digest('hex');
}

/** A folder that comes with the program: its vocabulary, its shapes, or the data that it shares. */
export function programFolder(name: 'ontology' | 'shapes' | 'data'): string {
  return fileURLToPath(new URL(name, root));
}

/** The folder of the languages that the program speaks beside those that it is written in, which are never compiled. */
export function languagesFolder(): string {
  return fileURLToPath(new URL('src/site/languages', root));
}

/** A file for browsers, which is never compiled, by its path below `src/html/assets/`. */
export function browserFile(path: string): URL {
  return new URL(`src/html/assets/${path}`, root);
}

/** A file for browsers out of a package: the bundle has a copy of it beside it. */
export function packageFile(path: string): URL {
  if (isBundled) return new URL(basename(path), bundle);
  return pathToFileURL(createRequire(import.meta.url).resolve(path));
}
