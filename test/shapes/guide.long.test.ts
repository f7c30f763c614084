import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { printFindings } from '../../src/validate/findings/print-findings.ts';
import { folderWith } from '../support/files.ts';
import { readGuide, type Step } from './read-guide.ts';

const root = join(import.meta.dirname, '../..');
const steps = readGuide(join(root, 'docs/sv/redigera.md'));
const examples = steps.filter(({ isExample }) => isExample);
const recipes = steps.filter(({ isExample }) => !isExample);

/** Does what steps say to a copy of the data, and gives what the checker says where they show it and at the end. */
async function follow(steps: readonly Step[]): Promise<string[]> {
  const copy = await folderWith({});
  await cp(join(root, 'data'), join(copy, 'data'), { recursive: true });
  const said: string[] = [];
  for (const step of steps) {
    if (step.file !== undefined) await change(join(copy, step.file), step);
    if (step.answer !== undefined) said.push(await checked(copy));
  }
  return [...said, await checked(copy)];
}

async function change(path: string, { edit, isNew }: Step): Promise<void> {
  const text = isNew ? '' : await readFile(path, 'utf8');
  await writeFile(path, edit(text));
}

async function checked(folder: string): Promise<string> {
  const sources = { ontology: join(root, 'ontology'), shapes: join(root, 'shapes') };
  const options = { baseIri: 'https://data.example/', today: new Date('2026-11-29') };
  const { findings } = await check({ data: join(folder, 'data'), ...sources, ...options });
  return printFindings(findings, 'text', 'sv').replaceAll(join(folder, '/'), '');
}

describe('docs/sv/redigera.md', () => {
  it('has examples of findings, and recipes for what editors do', () => {
    expect([examples.length, new Set(recipes.map(({ title }) => title)).size]).toEqual([6, 13]);
  });

  it('leads, recipe after recipe, to data that only wants a new version, by way of what is shown', async () => {
    const shown = recipes.flatMap(({ answer }) => answer ?? []);
    const newVersion: unknown = expect.stringMatching(
      /^\S+: varning: .*”version: .*\n0 fel, 1 varning\.\n$/,
    );
    expect(await follow(recipes)).toEqual([...shown, newVersion]);
  });

  it('shows what the checker prints, as if all its mistakes were made at once', async () => {
    const edits = examples.map((example) => ({ ...example, answer: undefined }));
    const [said = ''] = await follow(edits);
    const shown = examples.flatMap(({ answer = '' }) => findingsIn(answer));
    expect(findingsIn(said).sort()).toEqual(shown.sort());
    expect(examples.map(({ answer = '' }) => answer.split('\n').at(-2))).toEqual([
      clean.trim(),
      ...examples.slice(1).map(() => '1 fel, 0 varningar.'),
    ]);
  });
});

const clean = '0 fel, 0 varningar.\n';

function findingsIn(said: string): string[] {
  return said.split('\n').filter((line) => line.startsWith('data/'));
}
