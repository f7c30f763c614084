import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inventedRegion } from '../support/files.ts';
import { committed, startPreview, type Preview } from '../support/start-preview.ts';
import { changesIn, editorAt } from './editor-at-work.ts';
import { findBrowser, remedy } from './find-browser.ts';
import { keyboard, mouse, type Hand } from './hands.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);

/** Nobody: the invented region has no persons. */
const person = `- id: id/post/processledare-levande-skog
  observedHolder:
    type: Person
    name: Alex Exempel
    mailbox: mailto:alex@region.example
    observedIn: id/source/levande-skog
    reviewBy: 2027-06-30
`;

/** Words of the source, and what the program makes of them. */
const words = 'Laddstationer i varje by ska byggas 2027 och 2028';
const quotation = [
  'evidence:',
  '  type: SpecificResource',
  '  source: id/source/levande-skog',
  '  selector:',
  '    - type: TextQuoteSelector',
  `      exact: ${words}`,
  '    - type: TextPositionSelector',
  '      start: 509',
  '      end: 558',
];

const base = 'https://data.example/';

describe.skipIf(executable === undefined)('the ten commonest tasks', () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await startPreview(inventedRegion(base), executable ?? '', {
      prepare: async (own) => {
        await writeFile(join(own.root, 'data/people.yaml'), person);
        committed(own);
      },
      words: () => ['--base', base, '--author', 'Kim Exempel <kim@region.example>'],
    });
  });
  beforeEach(() => {
    preview.git('checkout', '-q', '--', '.');
    preview.git('clean', '-qfd');
  });
  afterEach(() => Promise.all(preview.browser.contexts().map((context) => context.close())));
  afterAll(() => preview.close());

  describe.each([
    ['by keyboard, without script', keyboard, false],
    ['by mouse, with script', mouse, true],
  ])('%s', (_, hand: Hand, hasScript) => {
    const way = { hand, hasScript, base };
    const editor = editorAt(() => preview, way);
    const { open, openForm, openNew, button, save, named, take } = editor;

    it('a contact is changed, and removed', async () => {
      const page = await openForm('id/post/processledare-levande-skog');
      const holder = page.getByRole('group', { name: /^Innehavare enligt källan: / });
      await hand.write(holder.getByLabel('Namn', { exact: true }), 'Kim Exempel');
      await take(page, 'kontakt', holder, holder);
      await save(page);
      expect(changesIn(preview)).toEqual([
        'data/people.yaml',
        '-    name: Alex Exempel',
        '+    name: Kim Exempel',
      ]);
      await hand.press(button(page, /^Ta bort ?: Innehavare/));
      await button(page, /^Lägg till ?: Innehavare/).waitFor();
      await save(page);
      expect(changesIn(preview)).toEqual([
        'data/people.yaml',
        '-  observedHolder:',
        '-    type: Person',
        '-    name: Alex Exempel',
        '-    mailbox: mailto:alex@region.example',
        '-    observedIn: id/source/levande-skog',
        '-    reviewBy: 2027-06-30',
      ]);
    });

    it('a misprint is mended, with the addresses that follow from the text', async () => {
      const right = 'Alla byar har laddstationer för elbilar.\n          Företag';
      await preview.edit('vision.yaml', right, right.replace('stationer', 'statoner'));
      const page = await open();
      await hand.press(page.getByRole('link', { name: 'Rätta ett skrivfel' }));
      await hand.write(page.getByLabel('Texten'), 'vision-text/12651f81f528');
      await hand.write(page.getByLabel('Så står det'), 'laddstatoner');
      await hand.write(page.getByLabel('Så ska det stå'), 'laddstationer');
      await hand.press(button(page, 'Visa vad som ändras'));
      await page.getByRole('heading', { name: 'Detta ändras' }).waitFor();
      await take(
        page,
        'skrivfel',
        page.getByRole('heading', { level: 1 }),
        button(page, 'Gör ändringen'),
      );
      await hand.press(button(page, 'Gör ändringen'));
      await page.getByText('Skrivfelet är rättat.').waitFor();
      expect(changesIn(preview)).toEqual([]);
    });

    it('a text and a date are changed', async () => {
      const page = await openForm('id/action/laddstationer');
      const description = page.locator('.field', { hasText: /^\s*Beskrivning/ }).first();
      await hand.write(
        description.getByLabel('svenska', { exact: true }),
        'En laddstation i varje by.',
      );
      const end = page.getByLabel('Slutar', { exact: false }).first();
      // In which order somebody types a date is the browser's own.
      if (hasScript) await hand.write(end, '2029-06-30');
      await take(page, 'text', description, description);
      await save(page);
      expect(changesIn(preview)).toEqual([
        'data/plan/actions.yaml',
        '-    sv: En laddstation med två uttag i varje by som saknar en.',
        '+    sv: En laddstation i varje by.',
        ...(hasScript ? ['-    endDate: 2028-12-31', '+    endDate: 2029-06-30'] : []),
      ]);
    });

    it('a sub-area is added', async () => {
      const page = await openNew('delområde');
      await hand.pick(page.getByLabel('Hör till', { exact: false }), 'Levande skog');
      await named(page, 'Laddning', 'Charging');
      await hand.write(page.getByLabel('Ord ur källan'), words);
      await take(
        page,
        'delomrade',
        page.getByRole('heading', { level: 1 }),
        page.getByLabel('Ord ur källan'),
      );
      await hand.press(button(page, 'Spara'));
      await page.getByRole('heading', { level: 1, name: 'Ändra: Laddning' }).waitFor();
      expect(changesIn(preview)).toEqual([
        'data/strength-area.yaml',
        '-  hasSubArea: [id/sub-area/varsamt-skogsbruk, id/sub-area/levande-byar]',
        '+  hasSubArea: [id/sub-area/varsamt-skogsbruk, id/sub-area/levande-byar, id/sub-area/laddning]',
        '+',
        '+- id: id/sub-area/laddning',
        '+  type: [SubArea, Concept]',
        '+  label:',
        '+    sv: Laddning',
        '+    en: Charging',
        '+  inScheme: def/strength-areas',
        '+  primarySource: id/source/levande-skog',
        ...quotation.map((line) => `+  ${line}`),
      ]);
    });

    it('a need is added', async () => {
      const page = await openNew('behov');
      await hand.pick(
        page.getByLabel('Hör till', { exact: false }),
        'Handlingsplan för Levande skog',
      );
      await named(page, 'Laddning i varje by', 'Charging in every village');
      await hand.pick(page.getByLabel('Område', { exact: true }), 'Levande byar');
      await hand.write(page.getByLabel('Ord ur källan'), words);
      await take(
        page,
        'behov',
        page.getByRole('heading', { level: 1 }),
        page.getByLabel('Ord ur källan'),
      );
      await hand.press(button(page, 'Spara'));
      await page.getByRole('heading', { level: 1, name: 'Ändra: Laddning i varje by' }).waitFor();
      expect(changesIn(preview)).toEqual([
        'data/plan/needs.yaml',
        '+',
        '+- id: id/need/laddning-i-varje-by',
        '+  type: Need',
        '+  label:',
        '+    sv: Laddning i varje by',
        '+    en: Charging in every village',
        '+  concernsArea: id/sub-area/levande-byar',
        '+  primarySource: id/source/levande-skog',
        ...quotation.map((line) => `+  ${line}`),
        'data/strength-area.yaml',
        '-  identifies: [id/need/fler-skogsbrukare, id/challenge/langa-avstand]',
        '+  identifies: [id/need/fler-skogsbrukare, id/challenge/langa-avstand, id/need/laddning-i-varje-by]',
      ]);
    });

    it('a meeting is added', async () => {
      const page = await openNew('möte');
      await named(page, 'Öppet möte om skolan', 'Open meeting on the school');
      await hand.write(page.getByLabel('Börjar', { exact: false }), '2027-03-04T13:00:00+01:00');
      await hand.pick(page.getByLabel('Plats', { exact: true }), 'Exempelby kommun');
      await hand.pick(
        page.getByLabel('Mötesserie', { exact: true }),
        'Öppna möten för Levande skog',
      );
      const told = 'Öppet möte i Bygdegården i Exempelby den 4 mars 2027 klockan 13';
      await hand.write(page.getByLabel('Ord ur källan'), told);
      await take(
        page,
        'mote',
        page.getByRole('heading', { level: 1 }),
        page.getByLabel('Mötesserie', { exact: true }),
      );
      await save(page);
      expect(changesIn(preview)).toEqual([
        'data/meetings.yaml',
        '+',
        '+- id: id/meeting/oppet-mote-om-skolan',
        '+  type: Event',
        '+  label:',
        '+    sv: Öppet möte om skolan',
        '+    en: Open meeting on the school',
        '+  begins: 2027-03-04T13:00:00+01:00',
        '+  location: id/place/exempelby',
        '+  meetingOf: id/open-meetings/levande-skog',
        '+  primarySource: id/source/levande-skog',
        '+  evidence:',
        '+    type: SpecificResource',
        '+    source: id/source/levande-skog',
        '+    selector:',
        '+      - type: TextQuoteSelector',
        `+        exact: ${told}`,
        '+      - type: TextPositionSelector',
        '+        start: 755',
        '+        end: 818',
      ]);
    });

    it('a thing gets evidence from a source', async () => {
      const page = await openForm('id/need/fler-skogsbrukare');
      await hand.press(button(page, /^Lägg till ?: Belägg/));
      const evidence = page.locator('.field', { hasText: /^\s*Belägg/ }).first();
      const quote = evidence.locator('textarea').last();
      await hand.write(quote, 'Utbildningen i varsamt skogsbruk har börjat');
      await take(page, 'belagg', evidence, quote);
      await save(page);
      const added = changesIn(preview).filter((line) => line.startsWith('+'));
      expect(added.slice(-8)).toEqual([
        '+    - type: SpecificResource',
        '+      source: id/source/levande-skog',
        '+      selector:',
        '+        - type: TextQuoteSelector',
        '+          exact: Utbildningen i varsamt skogsbruk har börjat',
        '+        - type: TextPositionSelector',
        '+          start: 654',
        '+          end: 697',
      ]);
    });

    it('a thing is removed, with a tombstone at its address', async () => {
      const page = await openForm('id/meeting/skogsmote-hosten-2026');
      await hand.press(page.getByRole('link', { name: 'Ta bort hela saken …' }));
      await page.getByText('Inget annat länkar hit.').waitFor();
      await take(page, 'ta-bort', page.getByRole('heading', { level: 1 }), button(page, 'Ta bort'));
      await hand.press(button(page, 'Ta bort'));
      await page.getByText('Borttaget.').waitFor();
      expect(changesIn(preview)).toEqual([
        'data/meetings.yaml',
        '-# Bara dagen är känd.',
        '-  type: Event',
        '-  label: { sv: Öppet möte om skogen, en: Open meeting on the forest }',
        '-  meetingOf: id/open-meetings/levande-skog',
        '-  onDay: 2026-10-01',
        '-  location: id/place/exempelby',
        '-  hasStatusObservation: { type: StatusObservation, status: cancelled, observedIn: id/source/levande-skog }',
        '-  fromSource: id/source/levande-skog',
        '+  type: Tombstone',
        '+  label:',
        '+    sv: Öppet möte om skogen',
        '+    en: Open meeting on the forest',
        `+  removed: ${new Date().toISOString().slice(0, 10)}`,
      ]);
    });

    it('what has changed is seen, and undone', async () => {
      await preview.edit('region.yaml', 'label: { sv: Växeln,', 'label: { sv: Kundtjänst,');
      const page = await open();
      const change = page.locator('#panel li', { hasText: 'Namn är nu' }).first();
      for (let turn = 0; !hasScript && turn < 60 && (await change.count()) === 0; turn += 1) {
        await page.waitForTimeout(500);
        await page.reload();
      }
      await change.waitFor();
      await take(page, 'andrat', page.getByRole('heading', { name: /ändrat/i }), change);
      await hand.press(change.getByRole('button', { name: 'Ångra' }));
      await expect.poll(() => changesIn(preview)).toEqual([]);
    });

    it('what was done is handed in as a proposal', async () => {
      await preview.edit('region.yaml', 'label: { sv: Växeln,', 'label: { sv: Kundtjänst,');
      const page = await open();
      await hand.press(page.getByRole('link', { name: 'Spara som förslag' }));
      await take(
        page,
        'forslag',
        page.getByRole('heading', { level: 1 }),
        button(page, 'Spara förslaget'),
      );
      await hand.press(button(page, 'Spara förslaget'));
      await page.getByText(/Förslaget är sparat som forslag\//).waitFor();
      const branch = preview.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/forslag');
      const lines = preview.git('diff', '-U0', 'main', branch).split('\n').slice(-2);
      expect(lines).toEqual([
        '-  label: { sv: Växeln, en: The switchboard }',
        '+  label: { sv: Kundtjänst, en: The switchboard }',
      ]);
      preview.git('branch', '-D', branch);
    });
  });
});
