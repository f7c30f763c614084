import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { inventedRegion, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

async function find(query: string, snapshot: Snapshot): Promise<string[]> {
  const finding = await search(query, snapshot);
  const hits = finding.outcome === 'found' ? finding.hits : [];
  return hits.map(({ thing }) => thing.value.replace(snapshot.baseIri, ''));
}

describe('in our data, what people write leads to what they mean', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await snapshotOf(ourSources());
  });

  const [experiences, energy, land, digital] = [
    'id/strength-area/upplevelser',
    'id/strength-area/hallbar-energi',
    'id/strength-area/jord-skog-och-vatten',
    'id/strength-area/digitala-losningar',
  ];
  const leader = /^id\/post\/processledare-/;

  it.each([
    ['turism', experiences],
    ['turismen', experiences],
    ['naturturism', experiences],
    ['turismföretag', experiences],
    ['besöksnäring', experiences],
    ['skidåkning', experiences],
    ['fjällen', experiences],
    ['tourism', experiences],
    ['skiing', experiences],
    ['energi', energy],
    ['energin', energy],
    ['vindkraftverk', energy],
    ['solceller', energy],
    ['elnätet', energy],
    ['wind power', energy],
    ['skog', land],
    ['skogen', land],
    ['skogsbruk', land],
    ['jordbruket', land],
    ['farming', land],
    ['forestry', land],
    ['AI', digital],
    ['digitalisering', digital],
    ['artificial intelligence', digital],
    ['upplevelser', experiences],
    ['sustainable energy', energy],
    ['kontakt', leader],
    ['kontaktpersoner', leader],
    ['contact', leader],
    ['kontakt turism', 'id/post/processledare-upplevelser'],
    ['contact energy', 'id/post/processledare-hallbar-energi'],
    ['vem ansvarar för energi', 'id/post/processledare-hallbar-energi'],
    ['telefon', /^id\/contact-point\//],
    ['phone number', /^id\/contact-point\//],
    ['063-14 75 00', 'id/contact-point/vaxel'],
    ['063147500', 'id/contact-point/vaxel'],
    ['+46 63 14 75 00', 'id/contact-point/vaxel'],
    ['0046 (0)63 147500', 'id/contact-point/vaxel'],
    ['063-14', 'id/contact-point/vaxel'],
    ['2321000214', 'id/organisation/2321000214'],
    ['styrkeområden', /^id\/strength-area\//],
    ['strength areas', /^id\/strength-area\//],
    ['visioner', /^id\/vision\//],
    ['handlingsplaner', /^id\/action-plan\//],
    ['öppna möten', /^id\/open-meetings\//],
    ['vara med', /^id\/open-meetings\//],
    ['RUS 2050', 'id/steering-document/rus-2050'],
    ['mål 7', 'http://metadata.un.org/sdg/7'],
    ['Östersund', /^id\/place\//],
  ])('«%s»', async (query, wanted) => {
    const [first = 'nothing'] = await find(query, snapshot);
    if (typeof wanted === 'string') expect(first).toBe(wanted);
    else expect(first).toMatch(wanted);
  });

  it('the kind of what comes first is the first to choose from', async () => {
    const finding = await search('kontakt', snapshot);
    expect(finding.outcome === 'found' && finding.facets[0]?.kind.value).toBe(
      'http://www.w3.org/ns/org#Post',
    );
  });
});

describe('in another region’s data', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await snapshotOf(inventedRegion());
  });

  it('labels, inflections, compounds and numbers do without any declaration', async () => {
    const [first] = await find('levande skog', snapshot);
    expect(first).toMatch(/^id\/strength-area\//);
    expect(await find('skogarna', snapshot)).toContain(first);
    expect(await find('skogsområden', snapshot)).toContain(first);
  });

  it('who finds nothing gets words that are near', async () => {
    const finding = await search('levbndesko', snapshot);
    expect(finding).toMatchObject({ outcome: 'nothing', instead: [] });
  });
});
