import { beforeAll, describe, expect, it } from 'vitest';
import { toldOfOurData, type Edit } from './told.ts';

interface Case {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** The findings that must come, as an editor reads them. */
  readonly told: readonly RegExp[];
}

const goals = 'interpretation/goal-claims-hallbar-energi.yaml';

/** One mistake each, none in the way of another, so that one reading of the data shows them all. */
const cases: readonly Case[] = [
  {
    what: 'a quotation at the wrong place, with the right one',
    edits: [{ in: goals, replace: 'start: 4465', by: 'start: 4466' }],
    told: [
      /^interpretation\/goal-claims-hallbar-energi\.yaml:\d+:18: fel: Hållbar energi 2030 läses som ett bidrag till delmål 7\.2: Citatet står på 4465–4559 i källan, inte på 4466–4559\. Rätta ”start” och ”end”\.$/,
    ],
  },
  {
    what: 'a goal that does not exist',
    edits: [
      { in: goals, replace: '- sdg:7.2\n', by: '- sdg:7.9\n' },
      { in: goals, replace: 'toGoal: sdg:7.2 ', by: 'toGoal: sdg:7.9 ' },
    ],
    told: [
      /^interpretation\/goal-claims-hallbar-energi\.yaml:9:7: varning: Hållbar energi 2030: Koden finns inte i listan ”De globala målen/,
      /^interpretation\/goal-claims-hallbar-energi\.yaml:\d+:\d+: fel: .*: Målet finns inte i/,
    ],
  },
  {
    what: 'a NACE code with a dot',
    edits: [{ in: 'interpretation/nace.yaml', replace: '- nace2:351', by: '- nace2:35.1' }],
    told: [/^interpretation\/nace\.yaml:\d+:7: fel: Hållbar energi: NACE-koden .*nace2:351/],
  },
  {
    what: 'a slug that is taken',
    edits: [
      {
        in: 'strength-area/upplevelser.yaml',
        replace: 'id: id/open-meetings/upplevelser',
        by: 'id: id/open-meetings/hallbar-energi',
      },
    ],
    told: [
      /^strength-area\/hallbar-energi\.yaml:.*flera svenska namn/,
      /^strength-area\/hallbar-energi\.yaml:.*flera engelska namn/,
      /^strength-area\/upplevelser\.yaml:\d+:3: fel: Öppna möten för Upplevelser: Samma ”id” beskrivs redan i strength-area\/hallbar-energi\.yaml:\d+\. .* eget ”id”/,
    ],
  },
  {
    what: 'a vision without a text',
    edits: [
      { in: 'translation/hallbar-energi-2030-en.yaml', replace: '    text:\n', by: '    note:\n' },
    ],
    told: [/^translation\/hallbar-energi-2030-en\.yaml:\d+:\d+: fel: .*: .*Lägg till ”text:”/],
  },
  {
    what: 'a person without a post, and never of their name',
    edits: [
      {
        in: 'people.yaml',
        replace: '- id: id/post/overgripande-ansvar\n',
        by: '- id: id/post/som-inte-finns\n',
      },
    ],
    told: [/^people\.yaml:\d+:\d+: fel: .*som-inte-finns: .*[Bb]efattning/],
  },
  {
    what: 'a review date that has passed, under the name of the post',
    edits: [{ in: 'people.yaml', replace: 'reviewBy: 2027-06-30', by: 'reviewBy: 2026-11-22' }],
    told: [
      /^people\.yaml:11:15: varning: Processledare, Digitala lösningar: Uppgiften skulle ha setts över senast 2026-11-22\. .*”reviewBy”/,
    ],
  },
  {
    what: 'a text that has changed without a new edition',
    edits: [
      {
        in: 'vision/upplevelser-2030.yaml',
        replace: 'naturliga resurser i kombination',
        by: 'resurser i kombination',
      },
    ],
    told: [
      /^vision\/upplevelser-2030\.yaml:\d+:13: fel: Visionstext: .*Texten har ändrats utan ny utgåva: ge den nya lydelsen ett eget id, ”id: id\/vision-text\/[0-9a-f]{12}”/,
      /^vision\/upplevelser-2030\.yaml:\d+:13: fel: .*står inte ordagrant i källan/,
    ],
  },
  {
    what: 'an organisation number with its digits swapped',
    edits: [
      {
        in: 'organisation.yaml',
        replace: 'organisationNumber: 232100-0214',
        by: 'organisationNumber: 232100-0241',
      },
    ],
    told: [/^organisation\.yaml:9:23: fel: Region Jämtland Härjedalen: .*kontrollsiffran/],
  },
  {
    what: 'a file that nothing describes',
    edits: [{ in: 'graphs.yaml', replace: 'id: graph/place\n', by: 'id: graph/platser\n' }],
    told: [/^place\.yaml:1:1: varning: .*graphs\.yaml med ”id: graph\/place” och ”type: Graph”/],
  },
  {
    what: 'a code of an empty list',
    edits: [
      { in: 'interpretation/nabs.yaml', replace: '- def/nabs-2007/nabs05', by: '- def/eye-ris3/e' },
    ],
    told: [/^interpretation\/nabs\.yaml:\d+:7: fel: Hållbar energi: /],
  },
  {
    what: 'a vision that goes further than its target picture',
    edits: [
      {
        in: 'vision/digitala-losningar-2030.yaml',
        replace: 'horizonYear: 2030',
        by: 'horizonYear: 2050',
      },
    ],
    told: [
      /^vision\/digitala-losningar-2030\.yaml:\d+:16: fel: Digitala lösningar 2030: Visionen gäller 2050 men målbilden under ”alignedWith” gäller 2050/,
    ],
  },
  {
    what: 'a publisher of no kind',
    edits: [
      { in: 'catalogue.yaml', replace: '  kind: publisher-type:RegionalAuthority\n', by: '' },
    ],
    told: [
      /^catalogue\.yaml:\d+:3: fel: .*: Det framgår inte vad utgivaren är för slags organisation\. Lägg till raden ”kind: publisher-type:RegionalAuthority”\.$/,
    ],
  },
  {
    what: 'a contact that is the publisher',
    edits: [
      {
        in: 'dataset.yaml',
        replace: 'contact: id/contact/regionen',
        by: 'contact: http://dataportal.se/organisation/SE2321000214',
      },
    ],
    told: [
      /^dataset\.yaml:\d+:12: fel: .*: Adressen under ”contact” leder inte till någon kontakt\. /,
      /^dataset\.yaml:\d+:14: fel: .*: Utgivaren och kontakten har samma adress\. Ge kontakten ett eget ”id”/,
    ],
  },
  {
    what: 'a text in the place of an address',
    edits: [
      {
        in: 'dataset.yaml',
        replace: 'conformsTo: spec/styrkeomraden',
        by: 'dcterms:conformsTo: Specifikationen',
      },
    ],
    told: [
      /^dataset\.yaml:\d+:\d+: fel: .*: Under ”conformsTo” ska det stå adressen till en specifikation\. Rätta raden\.$/,
    ],
  },
  {
    what: 'a title in no language',
    edits: [
      {
        in: 'catalogue.yaml',
        replace:
          'title:\n    sv: Länkade öppna data från Region Jämtland Härjedalen\n    en: Linked open data from Region Jämtland Härjedalen',
        by: 'title: Öppna data',
      },
    ],
    told: [
      /^catalogue\.yaml:\d+:10: fel: .*: Det framgår inte vilket språk texten under ”title” är på\. Skriv den under ”sv:” eller ”en:”/,
    ],
  },
];

describe('our own data', () => {
  let lines: readonly string[] = [];
  beforeAll(async () => {
    lines = await toldOfOurData(...cases.flatMap(({ edits }) => edits));
  });

  it('is right', async () => {
    expect(await toldOfOurData()).toEqual([]);
  });

  it.each(cases)('is told of $what', ({ told }) => {
    expect(lines).toEqual(
      expect.arrayContaining(told.map((line) => expect.stringMatching(line) as unknown)),
    );
  });

  it('is told of nothing else', () => {
    const patterns = cases.flatMap(({ told }) => told);
    expect(lines.filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([]);
  });

  it('is never told of by the name of a person', () => {
    expect(lines.join('\n')).not.toMatch(/hofsten|kumpula/i);
  });
});
