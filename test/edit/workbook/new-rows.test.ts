import { expect, it } from 'vitest';
import { addRows } from '../../../src/edit/workbook/add-rows.ts';
import { newNamer } from '../../../src/edit/workbook/book/link-names.ts';
import { keysIn } from '../../../src/edit/new/things/keys.ts';
import { Drafts } from '../../../src/edit/new/drafts.ts';
import { readVersion } from '../../../src/publish/read-version.ts';
import { folderWith, inventedRegion } from '../../support/files.ts';

const { ontology, shapes } = inventedRegion();
const baseIri = 'https://data.example/';

it('a new row says each text in its own language, whatever stands in it', async () => {
  const text = '- id: id/steering-document/ett\n  type: SteeringDocument\n  label: { sv: Ett }\n';
  const data = await folderWith({ 'documents.yaml': text });
  const version = await readVersion({ data, ontology, shapes, baseIri });
  const document = keysIn(version.snapshot.context).named.get('SteeringDocument');
  const drafts = new Drafts();
  const naming = { names: newNamer(version.snapshot, 'sv'), language: 'sv' as const, baseIri };
  const texts = {
    'label@sv': 'Två = 2',
    'label@fi': 'Kaksi',
    'description@en': 'One = 1',
    'description@fi': 'Yksi',
  };
  const columns = Object.keys(texts).map((key) => ({ key, title: key }));
  const sheet = {
    name: 'Dokument',
    class: document?.iri ?? '',
    columns,
    things: new Map(),
    rows: [],
  };
  const cells = Object.entries(texts).map(([key, cell], column) => ({
    ...{ key, column, cell: { kind: 'text' as const, text: cell } },
  }));
  const importing = { version, drafts, root: data, today: '2026-11-30', naming };
  expect(await addRows([{ sheet, row: 2, cells }], importing)).toEqual([]);
  expect(drafts.files().map(({ after }) => after.slice(text.length))).toEqual([
    `
- id: id/steering-document/tva
  type: SteeringDocument
  label:
    sv: Två = 2
    fi: Kaksi
  description:
    en: One = 1
    fi: Yksi
`,
  ]);
});
