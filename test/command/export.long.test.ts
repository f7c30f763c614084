import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folderWith, library } from '../support/files.ts';
import { runCommand, startCommand } from '../support/run-command.ts';

const { data, ontology, shapes } = library();
const words = ['--data', data, '--ontology', ontology, '--shapes', shapes, '--lang', 'en'];

describe('styrkedata export', () => {
  it('writes a folder, and writes it anew over its own', async () => {
    const folder = join(await folderWith({}), 'new/site');
    const first = await runCommand(['export', '--static', folder, ...words]);
    expect([first.code, first.complaints]).toEqual([0, '']);
    expect(first.output).toContain('  sparql\n');
    expect((await readdir(folder)).sort()).toEqual(['export.json', 'server', 'site']);
    const again = await runCommand(['export', '--static', folder, ...words]);
    expect(again.code).toBe(0);
    expect(await readdir(join(folder, '..'))).toEqual(['site']);
  });

  it('leaves a folder with something else in it alone', async () => {
    const folder = await folderWith({ 'letter.txt': 'Dear Sir' });
    const { code, complaints } = await runCommand(['export', '--static', folder, ...words]);
    expect(code).toBe(2);
    expect(complaints).toContain('holds something else than an earlier export');
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('Dear Sir');
  });

  it('leaves what was there, and nothing beside it, when it is asked to stop', async () => {
    const parent = await folderWith({});
    const folder = join(parent, 'site');
    await runCommand(['export', '--static', folder, ...words]);
    const before = await readFile(join(folder, 'export.json'), 'utf8');
    const running = startCommand(['export', '--static', folder, ...words]);
    for (let beside: string[] = []; beside.length < 2; beside = await readdir(parent))
      await delay(5);
    running.process.kill('SIGINT');
    const { code, complaints } = await running.ended;
    expect([code, complaints]).toEqual([
      2,
      `styrkedata: Stopped. What was in ${folder} is still there.\n`,
    ]);
    expect(await readdir(parent)).toEqual(['site']);
    expect(await readFile(join(folder, 'export.json'), 'utf8')).toBe(before);
  });

  it.each([[['export']], [['export', '--static', '']]])(
    'needs to know where to: %j',
    async (line) => {
      const { code, complaints } = await runCommand([...line, ...words]);
      expect([code, complaints]).toEqual([
        2,
        'styrkedata: It is not told where the files are to go. Name a folder with --static.\n',
      ]);
    },
  );
});
