/**
 * Makes `dist/bundle/` of the modules in `dist/` and of the packages that they import: the programs as few files, with the
 * licences of all that is in them. Run by `npm ci`, `npm start` and before the package is packed.
 * Does nothing where the bundle is of these very modules and packages.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildOfModules, programs } from '../../../dist/site/program-files.js';
import { licencesOf } from './licences.js';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'dist/bundle');
/** Last written: a bundle without it is none. */
const note = join(folder, 'build.txt');
const { resolve } = createRequire(import.meta.url);

/** What is sent to browsers as its package has it. */
const copied = ['yasqe.min.js', 'yasqe.min.css'].map((name) =>
  resolve(`@zazuko/yasqe/build/${name}`),
);

/**
 * Where we take Comunica's own copies of modules by `require`, they are the bundle's copies; else they would be looked for
 * in packages that are not there.
 */
const requireWithin = {
  name: 'require-within',
  transform: (code, file) =>
    file.startsWith(join(root, 'dist/query/comunica/'))
      ? code.replace('const require = createRequire(import.meta.url);', '')
      : undefined,
};

/** n3 streams as Node does; the copy of Node's streams for browsers that it names would be a part of each start. */
const ownStreams = {
  name: 'own-streams',
  resolveId: (name, importer = '') =>
    name === 'readable-stream' && importer.startsWith(join(root, 'node_modules/n3/'))
      ? { id: 'node:stream', external: true }
      : undefined,
};

const moduleOf = (path) => join(root, 'dist', path);

/** Other programs, which have modules in common with the site: those that load the least first. */
const others = {
  'query-process': ['query-process'],
  queries: ['query-thread'],
  publications: ['publish-thread', 'answer-thread', 'archive-thread'],
};

/** What a start of the site loads. The program itself is no part of it: it waits for its end, and all that is in one file with it would. */
const program = moduleOf('command-line.js');
const started = [program, moduleOf('commands/serving/serve-command.js')];

/** What the first page loads beside: one file too. */
const pages = [
  'http/routes/home-route',
  'http/routes/documents/page-routes',
  'html/document/document-page',
].map((path) => moduleOf(`${path}.js`));

/** What runs before it is known where compiled code is kept: a file of its own, so that all others come from there. */
const first = ['begin', [program]];

/**
 * Files of what a start of the site loads: a few instead of a hundred, each of which costs a start more than to compile it. What
 * queries or publications load too lies in files of its own, so that they load nothing for the site alone.
 */
function newGroups() {
  const loadedBy = new Map();
  const isLoadedBy = (names, id, context) => {
    if (!loadedBy.has(names)) loadedBy.set(names, importsOf(names, context));
    return loadedBy.get(names).has(id);
  };
  const shared = Object.entries(others).map(([name, list]) => [
    `site-and-${name}`,
    list.map((each) => moduleOf(programs[each])),
  ]);
  const isStarted = (id, context) => id !== program && isLoadedBy(started, id, context);
  const isForPages = (id, context) =>
    isLoadedBy(pages, id, context) && !shared.some(([, list]) => isLoadedBy(list, id, context));
  const groups = [first, ...shared, ['site', started]].map(([name, modules]) => ({
    name,
    isIn: (id, context) => isStarted(id, context) && isLoadedBy(modules, id, context),
  }));
  return [...groups, { name: 'pages', isIn: isForPages }].map(
    ({ name, isIn }, index, { length }) => ({
      debugName: name,
      priority: length - index,
      name: (id, context) => (isIn(id, context) ? name : null),
    }),
  );
}

/** All that modules import as they are loaded, themselves included. */
function importsOf(modules, context) {
  const found = new Set(modules);
  for (const id of found)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

const build = buildOfModules();
if (!existsSync(note) || readFileSync(note, 'utf8') !== build) await makeBundle();

async function makeBundle() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const entries = { ...programs, index: 'index.js' };
  const bundle = await rolldown({
    cwd: root,
    platform: 'node',
    input: Object.fromEntries(
      Object.entries(entries).map(([name, path]) => [name, join(root, 'dist', path)]),
    ),
    plugins: [requireWithin, ownStreams],
    // What CommonJS knows and a module does not; parts of packages that we never run ask for it as they are loaded.
    transform: { define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } },
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    // In one folder, as the program finds its files from where its code lies; by names that stay, as compiled code is kept by them.
    chunkFileNames: '[name].js',
    codeSplitting: { groups: newGroups() },
    // Classes of Comunica are known by their names, and names are read in what an operator sends us of an error.
    keepNames: true,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  for (const file of copied) copyFileSync(file, join(folder, basename(file)));
  const files = output.flatMap(({ moduleIds = [] }) => moduleIds);
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf([...files, ...copied]));
  writeFileSync(note, build);
}
