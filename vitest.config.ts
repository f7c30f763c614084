import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { defineConfig, type Plugin } from 'vitest/config';
import OurDataLater from './test/support/our-data-later.ts';
import WriteScores from './test/support/write-scores.ts';

const source = path.join(import.meta.dirname, 'src') + path.sep;
const built = path.join(import.meta.dirname, 'dist') + path.sep;

/**
 * Tests import `src/`, and what runs is what was built of it: the program itself, which nothing has to translate once more
 * for each worker. `test/support/build.ts` sees to it that it is built of these very files.
 */
const runsWhatIsBuilt: Plugin = {
  name: 'runs-what-is-built',
  enforce: 'pre',
  resolveId(specifier, importer) {
    if (importer === undefined || !/^\..*\.ts$/.test(specifier)) return undefined;
    const file = path.resolve(path.dirname(importer), specifier);
    if (!file.startsWith(source)) return undefined;
    return { id: built + file.slice(source.length).replace(/\.ts$/, '.js'), external: true };
  },
};

// In most tests a function runs a few times, so that compiling it well costs more than it gives: V8 begins with that later, and looks for
// garbage less often, but for the long tests.
const forShortTests = [
  '--interrupt-budget=2500000',
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
];
if (!process.argv.includes('.long.test')) forShortTests.forEach(setFlagsFromString);

export default defineConfig({
  plugins: [runsWhatIsBuilt],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/clean-up.ts'],
    reporters: ['default', new WriteScores()],
    // Patience costs nothing: what goes wrong fails by what it says, on a busy machine too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
    pool: 'threads',
    sequence: { sequencer: OurDataLater },
    maxWorkers: 2,
    isolate: false,
    server: { deps: { external: [/[\\/]dist[\\/]/] } },
    // Comunica leaves promises behind where it finds no way to evaluate a query; the query itself fails as it should.
    onUnhandledError: ({ message }) => !message.startsWith('Query operation processing failed'),
  },
});
