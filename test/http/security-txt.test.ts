import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSecurity } from '../../src/catalogue/web/security-txt.ts';
import { readSettings } from '../../src/site/settings/settings.ts';
import { library, museum } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';

/** Fields of a security.txt, by name (RFC 9116 §2.2). */
function fieldsOf(text: string): Readonly<Record<string, string[]>> {
  const fields: Record<string, string[]> = {};
  for (const line of text.trimEnd().split('\n')) {
    const [, name = line, value = ''] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    (fields[name] ??= []).push(value);
  }
  return fields;
}

const base = 'https://museum.example/data/';
let site: Site;
beforeAll(async () => {
  site = await startSite(museum(base));
});
afterAll(() => site.close());

describe('security.txt', () => {
  it('names the contact of the dataset, until less than a year after the files were read', async () => {
    const snapshot = await snapshotOf(museum(base));
    const response = await site.get('/.well-known/security.txt');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const { Contact, Expires, Canonical, ...rest } = fieldsOf(await response.text());
    expect(Contact?.[0]).toMatch(/^mailto:[^@]+@/);
    expect(Expires).toHaveLength(1);
    const left = Date.parse(Expires?.[0] ?? '') - snapshot.taken.getTime();
    expect(left).toBeGreaterThan(300 * 86_400_000);
    expect(left).toBeLessThan(365 * 86_400_000);
    expect(Canonical).toEqual([`${base}.well-known/security.txt`]);
    expect(rest).toEqual({ 'Preferred-Languages': ['sv, en'] });
  });

  it('names whom the operator names instead', async () => {
    const snapshot = await snapshotOf(museum(base));
    const { Contact } = fieldsOf(writeSecurity(snapshot, 'https://cert.example/report') ?? '');
    expect(Contact).toEqual(['https://cert.example/report']);
  });

  it('is not there where nobody is named', async () => {
    const silent = await startSite(library());
    const { status } = await silent.get('/.well-known/security.txt');
    await silent.close();
    expect(status).toBe(404);
  });

  it.each([
    'http://x.example/',
    'me@x.example',
    'mailto:a',
    'https://x.example/\nContact: y',
    'ftp://x',
  ])('takes no contact such as %j', (contact) => {
    expect(readSettings({ 'security-contact': contact }, {}).outcome).toBe('mistaken');
  });

  it.each(['https://x.example/report', 'mailto:cert@x.example', 'tel:+46-63-147500'])(
    'takes %s',
    (contact) => {
      const { settings, outcome } = readSettings({ 'security-contact': contact }, {});
      expect([outcome, settings.securityContact]).toEqual(['settled', contact]);
    },
  );
});
