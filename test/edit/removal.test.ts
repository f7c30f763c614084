import { describe, expect, it } from 'vitest';
import { draftRemoval, removalOf } from '../../src/edit/forms/plan-removal.ts';
import { Drafts } from '../../src/edit/new/drafts.ts';
import { readVersion } from '../../src/publish/read-version.ts';
import { folderWith, inventedRegion } from '../support/files.ts';
import { writtenWays } from '../support/written-ways.ts';

const base = 'https://data.example/';

describe('removing a thing', () => {
  const { ontology, shapes } = inventedRegion();
  const removed = async (
    path: string,
    grave?: string,
    text = writtenWays,
  ): Promise<string | undefined> => {
    const data = await folderWith({ 'a.yaml': text });
    const version = await readVersion({ data, ontology, shapes, baseIri: base });
    const files = { version, drafts: new Drafts() };
    const removal = await removalOf(base + path, files);
    if (removal === undefined) return undefined;
    if (!(await draftRemoval(base + path, removal, { ...files, grave }))) return undefined;
    return files.drafts.files()[0]?.after;
  };

  it('takes the links to it along, its comment too, and keeps the rest', async () => {
    const after = await removed('id/steering-document/ett');
    const itself =
      '# Om strategin.\n- id: id/steering-document/ett\n  type: SteeringDocument\n  label:\n    sv: Ett\n    en: One\n';
    expect(writtenWays).toContain(itself);
    const rest = writtenWays
      .replace(itself, '')
      .replace('    - id/steering-document/ett # först\n', '');
    expect(after).toBe(rest);
  });

  it('leaves a tombstone where one is wanted', async () => {
    const after = await removed('id/steering-document/tva', '2026-11-30');
    expect(after).toContain(
      '- id: id/steering-document/tva\n  type: Tombstone\n  label:\n    sv: Två\n    en: Two\n  removed: 2026-11-30\n',
    );
  });

  it('leaves none for a person, who is forgotten', async () => {
    const text = `- id: id/person/kim\n  type: Person\n  name: Kim Exempel\n\n${writtenWays}`;
    const after = await removed('id/person/kim', '2026-11-30', text);
    expect(after).toBe(writtenWays);
  });

  it('takes several links out of one line, and out of what begins at a dash', async () => {
    const links = ['postIn', 'contactPoint'].map((key) => `${key}: id/organisation/1`);
    const [first, then] = ['role: process-leader', "name: 'A'"];
    const text = `- id: id/post/a
  type: Post
  note: { sv: Ett, en: One }
  observedHolder: { ${[...links, first].join(', ')} }
  hasPart:
    - { ${[first, ...links].join(', ')} }
    - { ${[links[0], first, links[1], then].join(', ')} }
    - ${[...links, first, then].join('\n      ')}
- id: id/organisation/1
  type: PublicOrganisation
`;
    expect(await removed('id/organisation/1', undefined, text)).toBe(`- id: id/post/a
  type: Post
  note: { sv: Ett, en: One }
  observedHolder: { role: process-leader }
  hasPart:
    - { role: process-leader }
    - { role: process-leader, name: 'A' }
    - role: process-leader
      name: 'A'
`);
  });

  it('tells what leads to it, with its place', async () => {
    const data = await folderWith({ 'a.yaml': writtenWays });
    const version = await readVersion({ data, ontology, shapes, baseIri: base });
    const removal = await removalOf(`${base}id/organisation/1`, { version, drafts: new Drafts() });
    expect(removal?.pointing.map(({ subject, line }) => [subject?.value, line])).toEqual([
      [`${base}id/post/handlaggare`, 8],
    ]);
  });

  it('knows nothing of what no file describes', async () => {
    expect(await removed('id/../../etc/passwd')).toBeUndefined();
  });
});
