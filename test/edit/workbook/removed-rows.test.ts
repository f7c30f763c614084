import { expect, it } from 'vitest';
import { newNamer } from '../../../src/edit/workbook/book/link-names.ts';
import { removeRows } from '../../../src/edit/workbook/remove-rows.ts';
import { Drafts } from '../../../src/edit/new/drafts.ts';
import { readVersion } from '../../../src/publish/read-version.ts';
import { folderWith, inventedRegion } from '../../support/files.ts';

const { ontology, shapes } = inventedRegion();
const baseIri = 'https://data.example/';

const posts = `- id: id/post/a
  type: Post
  postIn: id/organisation/b
  observedHolder: { type: Person, name: Kim Exempel, seeAlso: id/organisation/b }

- id: id/organisation/a
  type: PublicOrganisation
- id: id/organisation/b
  type: PublicOrganisation
`;
const turtle =
  '<https://data.example/id/x> <https://e.example/p> <https://data.example/id/organisation/a> .\n';

it('takes things without a row away as the form does, and tells where a link stands that cannot be changed', async () => {
  const data = await folderWith({ 'a.yaml': posts, 'b.ttl': turtle });
  const version = await readVersion({ data, ontology, shapes, baseIri });
  const drafts = new Drafts();
  const { snapshot } = version;
  const names = newNamer(snapshot, 'sv');
  const importing = {
    ...{ version, drafts, root: data, today: '2026-11-30' },
    naming: { names, language: 'sv' as const, baseIri },
  };
  const rows = ['a', 'b'].map((name) => ({ id: `id/organisation/${name}`, sheet: 'Organisation' }));
  const findings = await removeRows(rows, importing);
  expect(findings.map(({ path, message }) => [path, message.sv])).toEqual([
    ['Organisation', expect.stringMatching(/^id\/organisation\/a kan inte .*b\.ttl:1\./)],
  ]);
  expect(drafts.files().map(({ after }) => after)).toEqual([
    `- id: id/post/a
  type: Post
  observedHolder: { type: Person, name: Kim Exempel }

- id: id/organisation/a
  type: PublicOrganisation

- id: id/organisation/b
  type: Tombstone
  label:
    sv: id/organisation/b
    en: id/organisation/b
  removed: 2026-11-30
`,
  ]);
});
