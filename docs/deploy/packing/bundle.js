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
    plugins: [requireWithin],
    // What CommonJS knows and a module does not; parts of packages that we never run ask for it as they are loaded.
    transform: { define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } },
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    // In one folder, as the program finds its files from where its code lies.
    chunkFileNames: '[name]-[hash].js',
    // Classes of Comunica are known by their names, and names are read in what an operator sends us of an error.
    keepNames: true,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  for (const file of copied) copyFileSync(file, join(folder, basename(file)));
  const files = output.flatMap(({ moduleIds = [] }) => moduleIds);
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf([...files, ...copied]));
  writeFileSync(note, build);
}
