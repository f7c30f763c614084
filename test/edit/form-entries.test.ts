import { expect, it } from 'vitest';
import { readVersion } from '../../src/publish/read-version.ts';
import { folderWith, inventedRegion } from '../support/files.ts';
import { differences } from '../support/written-ways.ts';
import { send } from './send-form.ts';

const { ontology, shapes } = inventedRegion();
const baseIri = 'https://data.example/';
const officer = `${baseIri}id/post/handlaggare`;

it.each([
  [
    'the first of a map in one line',
    '- { id: id/post/handlaggare, type: Post, role: process-leader, note: { sv: Ett, en: One } }',
    { '0/role/0': '', '0/note/0/sv/0': '', '0/note/0/en/0': '' },
    '+- { id: id/post/handlaggare, type: Post }',
  ],
  [
    'all of a text in the place of which another language comes',
    '- { id: id/post/handlaggare, type: Post, note: { sv: Ett } }',
    { '0/note/0/sv/0': '', '0/note/0/en/0': 'One' },
    '+- { id: id/post/handlaggare, type: Post, note: { en: One } }',
  ],
  [
    'the last line, with another after it',
    '- id: id/post/handlaggare\n  type: Post\n  note:\n    sv: Ett',
    { '0/note/0/sv/0': '', '0/note/0/en/0': 'One' },
    '+    en: One',
  ],
])('takes entries out, and puts others in: %s', async (_, text, values, expected) => {
  const data = await folderWith({ 'a.yaml': text });
  const version = await readVersion({ data, ontology, shapes, baseIri });
  const files = await send(version, officer, (sent) => {
    for (const [name, value] of Object.entries(values)) sent.set(name, value);
  });
  const lines = files['a.yaml'] ? differences(files['a.yaml']) : [];
  expect(lines.at(-1)).toBe(expected);
});
