import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/command.ts';
import { settingsSchema } from '../../src/commands/settings/settings-schema.ts';
import { readSettingsFile, rowsOfFile } from '../../src/commands/settings/settings-file.ts';
import { readSettings } from '../../src/site/settings/settings.ts';
import { settingsTable } from '../../src/site/settings/settings-table.ts';
import { folderWith } from '../support/files.ts';

interface Held {
  readonly setting: string;
  readonly value: string;
  readonly origin: string;
  readonly place: string;
}

/** What `styrkedata config` says, asked for in this process. */
async function config(words: readonly string[], environment: Record<string, string> = {}) {
  let [output, complaints] = ['', ''];
  const code = await run(['config', '--lang', 'en', ...words], {
    environment,
    print: (text) => (output += text),
    complain: (text) => (complaints += text),
    isWatched: false,
    onStop: () => undefined,
    onInputEnd: () => undefined,
    onReload: () => undefined,
  });
  const held = code === 0 && words.includes('json') ? (JSON.parse(output) as Held[]) : [];
  const of = (name: string) => held.find(({ setting }) => setting === name);
  return { code, output, complaints: complaints.trimEnd().split('\n'), of };
}

describe('the file of settings', () => {
  it('comes after flag and environment, and each setting tells whence it is', async () => {
    const folder = await folderWith({
      'my.yaml':
        'port: 1\nbase: https://file.example/\nservices:\n  - https://a.example/\n  - https://b.example/\nquery-seconds: 7\n',
      'data/x.ttl': '',
    });
    const path = join(folder, 'my.yaml');
    const words = ['--format', 'json', '--config', path, '--port', '8080'];
    const { of } = await config(words, { BASE_IRI: 'https://environment.example/' });
    expect(of('port')).toMatchObject({ value: '8080', origin: 'flag', place: '--port' });
    expect(of('base')).toMatchObject({
      value: 'https://environment.example/',
      origin: 'environment',
      place: 'BASE_IRI',
    });
    expect(of('services')).toMatchObject({
      value: 'https://a.example/ https://b.example/',
      place: `${path}:4:3`,
    });
    expect(of('query-seconds')).toMatchObject({
      value: '7',
      origin: 'file',
      place: `${path}:6:16`,
    });
    expect(of('log-level')).toMatchObject({ value: 'info', origin: 'default', place: '' });
    expect(of('public-url')).toMatchObject({ value: 'https://environment.example/' });
  });

  it('names folders from where it stands', async () => {
    const folder = await folderWith({ 'my.yaml': 'data: mine\n', 'mine/x.ttl': '' });
    const { of } = await config(['--format', 'json', '--config', join(folder, 'my.yaml')]);
    expect(of('data')?.value).toBe(join(folder, 'mine'));
  });

  it('has all that is wrong with it told at once, with place and what was meant', async () => {
    const text = 'prot: 3000\nport: 70000\nhost: [a]\nbase: ftp://x/\nzzzzzzzzz: 1\nport: 3\n';
    const path = join(await folderWith({ 'my.yaml': text }), 'my.yaml');
    const { code, complaints } = await config(['--config', path]);
    expect(code).toBe(2);
    expect(complaints).toEqual([
      `styrkedata: ${path}:6:1: The same key stands twice. Remove one, or bring the values together under one key.`,
      `styrkedata: ${path}:1:1: There is no setting “prot”. Was port meant?`,
      `styrkedata: ${path}:3:7: host must be one value, and no list.`,
      `styrkedata: ${path}:5:1: There is no setting “zzzzzzzzz”. See styrkedata --help.`,
      expect.stringContaining(`${path}:4:7: base is “ftp://x/”. It must be an absolute address`),
    ]);
  });

  it.each([
    ['a list', '- port: 3000\n', ':1:1: Settings are written as'],
    ['no YAML', 'port: "3000\n', ':2:1: '],
    ['a tab', 'port:\n\t3000\n', ': The line is indented with a tab'],
    ['aliases that multiply', bomb(), 'repeat more than'],
  ])('is refused with a place where it is %s', async (_, text, expected) => {
    const path = join(await folderWith({ 'my.yaml': text }), 'my.yaml');
    const { code, complaints } = await config(['--config', path]);
    expect(code).toBe(2);
    expect(complaints[0]).toContain(path);
    expect(complaints[0]).toContain(expected);
  });

  it('may be empty, but not absent where it is named', async () => {
    const folder = await folderWith({ 'my.yaml': '# nothing yet\n' });
    expect((await config(['--config', join(folder, 'my.yaml')])).code).toBe(0);
    const { code, complaints } = await config(['--config', join(folder, 'none.yaml')]);
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringContaining('none.yaml: Does not exist.')]);
  });
});

function bomb(): string {
  const lines = ['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => {
    const before = `*${'abcdef'.charAt(index)}`;
    return `${name}: &${name} [${Array<string>(9).fill(before).join(', ')}]`;
  });
  return ['a: &a [x]', ...lines].join('\n');
}

describe('a value in a file of its own', () => {
  it('counts for its variable, and is never shown', async () => {
    const folder = await folderWith({ value: 'https://secret.example/\n', bad: 'ftp://secret/' });
    const services = { SERVICES_FILE: join(folder, 'value') };
    const { of, output } = await config(['--format', 'json'], services);
    expect(of('services')).toMatchObject({
      value: '…',
      origin: 'secret',
      place: join(folder, 'value'),
    });
    expect(output).not.toContain('secret.example');
    const wrong = await config([], { SERVICES_FILE: join(folder, 'bad') });
    expect(wrong.code).toBe(2);
    expect(wrong.complaints.join(' ')).toMatch(/SERVICES_FILE .* is “…”\. It must be absolute/);
  });

  it('is told of where it cannot be read, or stands beside its variable', async () => {
    const folder = await folderWith({ value: 'https://a.example/' });
    const SERVICES_FILE = join(folder, 'value');
    const both = await config([], { SERVICES_FILE, SERVICES: 'https://b.example/' });
    expect(both.complaints).toEqual([expect.stringContaining('Both SERVICES and SERVICES_FILE')]);
    const none = await config([], { SERVICES_FILE: join(folder, 'none') });
    expect(none.complaints).toEqual([expect.stringContaining('Does not exist')]);
  });
});

describe('the schema of the file of settings', () => {
  const accepts = new Ajv().compile(settingsSchema() as object);

  it('is what docs/settings.schema.json has', async () => {
    const path = join(import.meta.dirname, '../../docs/settings.schema.json');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(settingsSchema());
  });

  const samples = [0, 1, 8080, 1_000_000_000, -1, 1.5, true, false, 'info', 'sv', 'json', 'x', []];
  const cases = rowsOfFile
    .filter((row) => 'least' in row || 'choices' in row)
    .flatMap(({ flag }) => samples.map((sample) => [flag, sample] as const));

  it.each(cases)('says of %s: %j what the program says', async (flag, sample) => {
    const text = JSON.stringify({ [flag]: sample, base: 'https://data.example/' });
    const path = join(await folderWith({ 'my.yaml': text }), 'my.yaml');
    const file = await readSettingsFile(path);
    const { outcome } = readSettings({}, {}, { file: file.settings });
    const isTaken = file.mistakes.length === 0 && outcome === 'settled';
    expect(accepts(JSON.parse(text))).toBe(isTaken);
  });

  it('has the settings that docs/operations.md has', async () => {
    const docs = await readFile(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    for (const { flag, variable } of settingsTable)
      expect(docs).toMatch(
        new RegExp(`^\\| \`--${flag}\`.*\\| ${variable ? `\`${variable}\`` : '–'} `, 'm'),
      );
  });

  it('knows no other names', () => {
    expect(accepts({ prot: 3000 })).toBe(false);
    expect(accepts({ services: ['https://a.example/', 'https://b.example/'] })).toBe(true);
    expect(accepts({ host: ['a'] })).toBe(false);
  });
});
