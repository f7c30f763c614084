import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoresIn } from '../../src/commands/serving/small-files.ts';
import type { FileScore, Scores } from '../../src/quality/scores.ts';
import { buildOfProgram } from '../../src/site/program-files.ts';
import { readSettings } from '../../src/site/settings/settings.ts';
import { folderWith, museum } from '../support/files.ts';
import { startSite } from '../support/start-site.ts';

const suite = 'test/conformance/w3c-sparql.long.test.ts';
const score: FileScore = {
  ...{ passed: 41, failed: ['sum-1'], failures: 1 },
  ...{ leftOut: 2, at: '2026-01-31T10:00:00.000Z' },
};
const scores: Scores = { build: buildOfProgram() ?? '', files: { [suite]: score } };

/** What the dimension of the program has, where the setting names a file with a text, and what was logged. */
async function toldOf(text: string) {
  const folder = await folderWith({ 'scores.json': text });
  const warnings: unknown[] = [];
  const note = (line: unknown): void => void warnings.push(line);
  const log = { debug: note, info: note, warn: note, error: note };
  const { settings } = readSettings({ scores: join(folder, 'scores.json') }, {});
  const reading = await scoresIn(settings, log);
  const site = await startSite(museum(), undefined, undefined, { scores: reading });
  const { dimensions } = (await (await site.get('/quality.json?lang=en')).json()) as {
    readonly dimensions: readonly { name: string; measures: readonly { name: string }[] }[];
  };
  const page = await (await site.get('/quality?lang=sv', { accept: 'text/html' })).text();
  const turtle = await (await site.get('/quality', { accept: 'text/turtle' })).text();
  await site.close();
  const measures = dimensions.find(({ name }) => name === 'build')?.measures ?? [];
  const named = (name: string) => measures.find((measure) => measure.name === name);
  return { named, page, turtle, warnings };
}

describe('what the tests of the program found', () => {
  it('is told of the build that runs, with what failed, what was left out and when', async () => {
    const { named, page, turtle, warnings } = await toldOf(JSON.stringify(scores));
    expect(named('build-sparql')).toMatchObject({
      ...{ kind: 'share', value: 41, of: 42, missing: ['sum-1'] },
      lookedAt: `${suite}; 2026-01-31; 2 left out`,
    });
    expect(named('build-shacl')).toMatchObject({ kind: 'not-looked-at' });
    expect(page).toMatch(/41 av 42/);
    expect(turtle).toMatch(
      /build-sparql-measured>[^]*?dqv#value>\s+41;\s+prov:generatedAtTime "2026-01-31T10/,
    );
    expect(warnings).toEqual([]);
  });

  it.each([
    ['of another build', JSON.stringify({ ...scores, build: 'x' }), 'another build'],
    ['no JSON', '{', 'no file of figures'],
    ['of another form', '{"build":"x","files":{"a":{"passed":-1}}}', 'no file of figures'],
  ])('is not told where the file is %s; that is', async (_, text, why) => {
    const { named, warnings } = await toldOf(text);
    const reason = expect.stringContaining(why) as string;
    expect(named('build-sparql')).toMatchObject({ kind: 'not-looked-at', why: reason });
    expect(warnings).toEqual([expect.objectContaining({ event: 'scores-unusable', reason })]);
  });
});
