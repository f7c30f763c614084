import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderWith, inventedRegion } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';

interface Sent {
  readonly method?: string;
  readonly body?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Page {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
}

describe('what the preview does for an editor', () => {
  let root = '';
  let running: Running;
  let origin = '';
  let cookie = '';
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
      .toString()
      .trim();
  const pathOf = (name: string): string => join(root, 'data', name);
  const read = (name: string): Promise<string> => readFile(pathOf(name), 'utf8');
  const edit = async (name: string, from: string, to: string): Promise<void> => {
    const text = await read(name);
    expect(text).toContain(from);
    await writeFile(pathOf(name), text.replace(from, to));
  };
  const ask = async (address: string, init: Sent = {}): Promise<Page> => {
    const answer = await fetch(`${origin}/.preview/${address}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    });
    const text = await answer.text();
    return { status: answer.status, text, location: answer.headers.get('location') };
  };
  const send = (address: string, sent: Record<string, string>, from = origin): Promise<Page> => {
    const body = new URLSearchParams(sent);
    return ask(address, { method: 'POST', body, headers: { origin: from } });
  };
  const hiddenIn = (text: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  const panelWith = (words: RegExp): Promise<string> =>
    expect
      .poll(() => ask('panel').then(({ text }) => text))
      .toMatch(words)
      .then(async () => (await ask('panel')).text);

  beforeAll(async () => {
    root = await folderWith({});
    const { data, ontology, shapes } = inventedRegion();
    await cp(data, join(root, 'data'), { recursive: true });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'a');
    const folders = ['--ontology', ontology, '--shapes', shapes, '--port', '0'];
    const who = ['--author', 'Kim Exempel <kim@region.example>', '--lang', 'en'];
    const base = ['--base', 'https://data.example/'];
    running = startCommand(['preview', '--data', join(root, 'data'), ...folders, ...base, ...who]);
    const address = new URL(await running.said(/word=/));
    origin = address.origin;
    const entered = await fetch(address, { redirect: 'manual' });
    cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  beforeEach(() => {
    git('checkout', '-q', '--', '.');
    git('clean', '-qfd');
  });
  afterAll(async () => {
    running.process.kill();
    await running.ended;
  });

  it('mends a misprint, once what follows from it was shown', async () => {
    await edit('vision.yaml', 'växer och brukas varsamt. Alla', 'växer och brukas varsamtt. Alla');
    const page = 'task?name=correct';
    expect((await ask(page)).text).toMatch(/<label for="from">/);
    const wrong = { thing: 'vision-text/12651f81f528', from: 'no such words', to: 'x' };
    const refused = await send(page, wrong);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('exactly once')]);
    expect(refused.text).toContain('value="no such words"');
    const before = await read('vision.yaml');
    const fixed = { ...wrong, from: 'hela', to: 'alla' };
    expect((await send(page, fixed)).status).toBe(422);
    const right = { ...wrong, from: 'varsamtt. Alla', to: 'varsamt. Alla' };
    const shown = await send(page, right);
    expect([shown.status, await read('vision.yaml')]).toEqual([200, before]);
    expect(shown.text).toMatch(/<del[^>]*>varsamtt<\/del>/);
    const seen = hiddenIn(shown.text, 'seen');
    await edit('region.yaml', 'Växeln', 'Växel');
    await edit('vision.yaml', '# Exempellän', '# Hela Exempellän');
    const other = await send(page, { ...right, seen });
    expect([other.status, other.text]).toEqual([
      409,
      expect.stringContaining('have changed since'),
    ]);
    const done = await send(page, { ...right, seen: hiddenIn(other.text, 'seen') });
    expect([done.status, done.location]).toEqual([303, './?done=correct']);
    expect(await read('vision.yaml')).toContain('varsamt. Alla');
    expect((await ask('?done=correct')).text).toContain('The misprint is mended.');
  });

  it('says that nothing has to be filled in, and what stops a release', async () => {
    expect((await ask('task?name=fill')).text).toContain('Nothing has to be changed');
    await edit('vision.yaml', 'horizonYear: 2030', 'horizonYear: 2031');
    const { status, text } = await send('task?name=release', { earlier: 'HEAD' });
    expect([status, text]).toEqual([422, expect.stringContaining('vision.yaml:')]);
    const unknown = await send('task?name=release', { earlier: 'nowhere' });
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('“nowhere”')]);
  });

  it('saves a proposal, whose words the editor may choose', async () => {
    await edit(
      'region.yaml',
      'label: { sv: Växeln, en: The switchboard }',
      'label: { sv: Växeln, en: The desk }',
    );
    const page = await ask('propose');
    expect(page.text).toContain('value="Changed: The desk');
    expect(page.text).not.toContain('type="radio"');
    const unseen = await send('propose', { title: 'A new name', seen: 'x' });
    expect([unseen.status, git('branch', '--list', 'proposal/*')]).toEqual([409, '']);
    const seen = hiddenIn(page.text, 'seen');
    const { status, text } = await send('propose', { title: 'A new name', seen });
    expect([status, text]).toEqual([
      200,
      expect.stringContaining('The proposal is saved as proposal/'),
    ]);
    const [, name = ''] = /saved as (proposal\/[\w-]+)/.exec(text) ?? [];
    expect(git('log', '-1', '--format=%an %s', name)).toBe('Kim Exempel A new name');
    expect(git('diff', '--name-only', 'main', name)).toBe('data/region.yaml');
    expect(git('branch', '--show-current')).toBe('main');
    const lost = await send('propose', { title: 'x', send: 'origin', seen });
    expect([lost.status, lost.text]).toEqual([502, expect.stringContaining('no remote “origin”')]);
  });

  it('takes a new file away, and brings one back that is gone, as it was', async () => {
    const before = await read('meetings.yaml');
    // What git leaves alone is not offered: nothing could bring it back.
    await writeFile(join(root, '.git/info/exclude'), 'notes.txt\n');
    await writeFile(pathOf('notes.txt'), 'mine');
    await rm(pathOf('meetings.yaml'));
    await writeFile(
      pathOf('more.yaml'),
      '- id: id/place/ny\n  type: Location\n  label: { sv: Ny, en: New }\n',
    );
    await panelWith(/New file[^]*File that is gone|File that is gone[^]*New file/);
    const { text: panel } = await ask('panel');
    const links = [...panel.matchAll(/undo-file\?id=([\w-]+)/g)].map(([, id = '']) => id);
    expect(links).toHaveLength(2);
    for (const id of links) {
      const told = await ask(`undo-file?id=${id}`);
      expect([told.status, told.text]).toEqual([200, expect.stringMatching(/Vanishes: New|New: /)]);
      expect((await send('undo-file', { id })).status).toBe(303);
    }
    expect(await read('meetings.yaml')).toBe(before);
    await expect(stat(pathOf('more.yaml'))).rejects.toThrow('ENOENT');
    expect(git('status', '--porcelain')).toBe('');
    expect((await send('undo-file', { id: links[0] ?? '' })).status).toBe(409);
  });

  it('leaves a new file that has changed since it was told of', async () => {
    await writeFile(pathOf('more.yaml'), '- id: id/place/ny\n  type: Location\n');
    const panel = await panelWith(/undo-file/);
    const [, id = ''] = /undo-file\?id=([\w-]+)/.exec(panel) ?? [];
    await writeFile(pathOf('more.yaml'), '- id: id/place/annan\n  type: Location\n');
    expect((await send('undo-file', { id })).status).toBe(409);
    expect(await read('more.yaml')).toContain('annan');
  });

  it('leads from a finding to its line, its page and its field, and shows no other file', async () => {
    await edit('vision.yaml', 'horizonYear: 2030', 'horizonYear: x');
    const panel = await panelWith(/class="violation"/);
    const [, file = ''] = /href="\/\.preview\/(file\?[^"#]*)/.exec(panel) ?? [];
    const { status, text } = await ask(file.replaceAll('&amp;', '&'));
    expect([status, text]).toEqual([200, expect.stringMatching(/aria-current[^]*horizonYear: x/)]);
    expect(panel).toMatch(/form\?thing=[^"]*levande-skog-2030[^"]*#field-[^"]*horizonYear"/);
    for (const path of ['/etc/passwd', '../../package.json', join(root, '.git/config'), ''])
      expect((await ask(`file?path=${encodeURIComponent(path)}`)).status).toBe(404);
  });

  it('does nothing for other origins, unknown names and forms without bounds', async () => {
    const title = { title: 'x' };
    for (const address of ['propose', 'task?name=release', 'undo-file'])
      expect((await send(address, title, 'https://evil.example')).status).toBe(403);
    for (const name of ['', 'x', 'constructor', '__proto__'])
      expect((await ask(`task?name=${name}`)).status).toBe(404);
    const much = { title: 'x'.repeat(3_000_000) };
    for (const address of ['propose', 'task?name=correct'])
      expect((await send(address, much)).status).toBe(413);
  });
});
