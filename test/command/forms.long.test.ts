import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, inventedRegion } from '../support/files.ts';
import { formOf } from '../support/read-form-page.ts';
import { startCommand, type Running } from '../support/run-command.ts';

interface Page {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
}

describe('forms in the preview of a region that is not ours', () => {
  let root = '';
  let running: Running;
  let origin = '';
  let cookie = '';
  const base = 'https://data.example/';
  const need = `${base}id/need/fler-skogsbrukare`;
  const pathOf = (name: string): string => join(root, 'data', name);
  const read = (name: string): Promise<string> => readFile(pathOf(name), 'utf8');
  const ask = async (
    address: string,
    init: Pick<RequestInit, 'method' | 'body'> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> => {
    const answer = await fetch(`${origin}/.preview/${address}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...headers },
    });
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
    };
  };
  const send = (address: string, sent: URLSearchParams, from = origin): Promise<Page> =>
    ask(address, { method: 'POST', body: sent }, { origin: from });
  const addressOf = (thing: string): string => `form?thing=${encodeURIComponent(thing)}`;
  const open = async (address: string): Promise<URLSearchParams> => {
    const { status, text } = await ask(address);
    expect([address, status]).toEqual([address, 200]);
    return formOf(text);
  };

  beforeAll(async () => {
    root = await folderWith({});
    const { data, ontology, shapes } = inventedRegion();
    await cp(data, join(root, 'data'), { recursive: true });
    const folders = ['--ontology', ontology, '--shapes', shapes, '--base', base, '--port', '0'];
    running = startCommand(['preview', '--data', join(root, 'data'), '--lang', 'en', ...folders]);
    const address = new URL(await running.said(/word=/));
    origin = address.origin;
    const entered = await fetch(address, { redirect: 'manual' });
    cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  afterAll(async () => {
    running.process.kill();
    await running.ended;
  });

  it('save nothing where nothing is changed', async () => {
    const before = await read('plan/needs.yaml');
    const sent = await open(addressOf(need));
    sent.set('do', 'save');
    const { status, text } = await send(addressOf(need), sent);
    expect([status, text]).toEqual([200, expect.stringContaining('Nothing was changed')]);
    expect(await read('plan/needs.yaml')).toBe(before);
  });

  it('change a line, and then say so', async () => {
    const before = await read('plan/needs.yaml');
    const sent = await open(addressOf(need));
    const english = [...sent].find(([, value]) => value.startsWith('More people'))?.[0] ?? '';
    sent.set(english, 'Many more people who can use the forest with care');
    sent.set('do', 'save');
    const { status, location } = await send(addressOf(need), sent);
    expect([status, location]).toEqual([303, `${addressOf(need)}&saved`]);
    expect(await read('plan/needs.yaml')).toBe(before.replace('More people', 'Many more people'));
    expect((await ask(location ?? '')).text).toContain('Saved.');
  });

  it('are checked by the same rules, tell it beside the field, and keep what was written', async () => {
    const before = await read('plan/needs.yaml');
    const sent = await open(addressOf(need));
    const area = [...sent].find(([, value]) => value.endsWith('varsamt-skogsbruk'))?.[0] ?? '';
    sent.set(area, '');
    sent.set('do', 'save');
    const { status, text } = await send(addressOf(need), sent);
    expect(status).toBe(422);
    const list = /<ul class="findings" id="value-0-concernsArea-findings"[^>]*>(.*?)<\/ul>/s.exec(
      text,
    );
    expect(list?.[1]).toContain('The need concerns no area.');
    expect(text).toContain('href="#value-0-concernsArea-findings"');
    expect(formOf(text).get(area)).toBe('');
    expect(await read('plan/needs.yaml')).toBe(before);
  });

  it('show both versions where somebody else was quicker, and keep the one that is chosen', async () => {
    const sent = await open(addressOf(need));
    const name = [...sent].find(([, value]) => value.startsWith('Fler som'))?.[0] ?? '';
    sent.set(name, 'Fler som vill bruka skog varsamt');
    sent.set('do', 'save');
    const theirs = (await read('plan/needs.yaml')).replace('sv: Fler som kan', 'sv: Många som kan');
    await writeFile(pathOf('plan/needs.yaml'), theirs);
    const { status, text } = await send(addressOf(need), sent);
    expect(status).toBe(409);
    for (const words of ['Många som kan bruka skog', 'Fler som vill bruka skog'])
      expect(text).toContain(words);
    expect(await read('plan/needs.yaml')).toBe(theirs);
    const choice = formOf(text);
    const chosen = async (which: string): Promise<string | null> => {
      choice.set('keep/0/label', which);
      choice.set('do', 'merge');
      return formOf((await send(addressOf(need), choice)).text).get(name);
    };
    expect(await chosen('theirs')).toBe('Många som kan bruka skog varsamt');
    expect(await chosen('mine')).toBe('Fler som vill bruka skog varsamt');
  });

  it('take over what only somebody else has changed', async () => {
    const sent = await open(addressOf(need));
    const theirs = (await read('plan/needs.yaml')).replace('sv: Många som kan', 'sv: Fler som kan');
    await writeFile(pathOf('plan/needs.yaml'), theirs);
    sent.set('do', 'save');
    const { text } = await send(addressOf(need), sent);
    expect(formOf(text).get('0/label/0/sv/0')).toBe('Fler som kan bruka skog varsamt');
  });

  it('get a row more and less by buttons alone', async () => {
    const sent = await open(addressOf(need));
    sent.set('do', 'add:0/concernsArea/1');
    const more = formOf((await send(addressOf(need), sent)).text);
    expect(more.get('0/concernsArea/1')).toBe('');
    more.set('do', 'remove:0/concernsArea/1');
    expect(formOf((await send(addressOf(need), more)).text).has('0/concernsArea/1')).toBe(false);
  });

  it('add a thing with its link, and remove it with it', async () => {
    const [needs, plan] = [await read('plan/needs.yaml'), await read('strength-area.yaml')];
    const sent = await open('new?kind=need');
    sent.set('0/label/0/sv/0', 'Bättre vägar');
    sent.set('0/label/0/en/0', 'Better roads');
    sent.set('do', 'save');
    const missing = await send('new?kind=need', sent);
    expect([missing.status, missing.text]).toEqual([
      422,
      expect.stringContaining('in no action plan'),
    ]);
    sent.set('extra/of', `${base}id/action-plan/levande-skog`);
    sent.set('0/concernsArea/0', `${base}id/sub-area/levande-byar`);
    sent.set('extra/quote', 'En utmaning är de långa avstånden');
    const added = await send('new?kind=need', sent);
    const thing = `${base}id/need/battre-vagar`;
    expect([added.status, added.location]).toEqual([303, `${addressOf(thing)}&saved`]);
    expect(await read('plan/needs.yaml')).toContain('- id: id/need/battre-vagar\n  type: Need\n');
    expect(await read('strength-area.yaml')).toContain(
      'id/challenge/langa-avstand, id/need/battre-vagar]',
    );
    const page = await ask(`remove?thing=${encodeURIComponent(thing)}`);
    expect(page.text).toContain('Action plan for Living forest');
    const removal = formOf(page.text);
    removal.delete('grave');
    const { status } = await send(`remove?thing=${encodeURIComponent(thing)}`, removal);
    expect(status).toBe(303);
    expect([await read('plan/needs.yaml'), await read('strength-area.yaml')]).toEqual([
      needs,
      plan,
    ]);
  });

  it('list all kinds, and what there is of each', async () => {
    const { text } = await ask('things');
    expect(text).toContain('href="new?kind=need"');
    expect(text).toContain(addressOf(need).replaceAll('&', '&amp;'));
  });

  it('are closed to other origins, and know no paths and no more than a form', async () => {
    const before = await read('plan/needs.yaml');
    const sent = await open(addressOf(need));
    sent.set('do', 'save');
    for (const address of [addressOf(need), 'new?kind=need', `remove?thing=${need}`])
      expect((await send(address, sent, 'https://evil.example')).status).toBe(403);
    for (const thing of ['../../etc/passwd', 'file:///etc/passwd', '', `${base}id/nothing`])
      for (const page of ['form', 'remove'])
        expect((await ask(`${page}?thing=${encodeURIComponent(thing)}`)).status).toBe(404);
    expect((await ask('new?kind=__proto__')).status).toBe(404);
    const large = new URLSearchParams({
      field: '0/label',
      '0/label/0/sv/0': 'å'.repeat(1_000_000),
    });
    expect((await send(addressOf(need), large)).status).toBe(413);
    const strange = new URLSearchParams([
      ...sent,
      ['0/label/__proto__/x', 'y'],
      ['0/label/99999/sv/0', 'z'],
    ]);
    strange.set('do', 'remove:');
    expect((await send(addressOf(need), strange)).status).toBe(200);
    expect(await read('plan/needs.yaml')).toBe(before);
  });
});
