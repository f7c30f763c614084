import { beforeAll, describe, expect, it } from 'vitest';
import { toldOfOurData, type Edit } from './told.ts';

interface Case {
  readonly what: string;
  readonly edit: Edit;
  readonly told: RegExp;
}

const people = (replace: string, by: string): Edit => ({ in: 'people.yaml', replace, by });
const place = (replace: string, by: string): Edit => ({ in: 'place.yaml', replace, by });

/** Edits that once passed, one of each kind, none in the way of another. */
const cases: readonly Case[] = [
  {
    what: 'a municipality with the code of another',
    edit: place('municipalityCode: 2305', 'municipalityCode: 2303'),
    told: /^place\.yaml:\d+:21: fel: .*: Koden 2303 står redan hos en annan plats/,
  },
  {
    what: 'a municipality in another county',
    edit: place('municipalityCode: 2309', 'municipalityCode: 0309'),
    told: /^place\.yaml:\d+:21: fel: Krokoms kommun: Kommunkoden 0309 börjar inte med länets kod 23/,
  },
  {
    what: 'persons in a file whose terms do not say so',
    edit: {
      in: 'people-texts.yaml',
      replace: 'rights: id/rights/personuppgifter',
      by: 'rights: id/rights/texter',
    },
    told: /^people\.yaml:\d+:\d+: varning: .*En person är beskriven här, men det framgår inte att filen har personuppgifter/,
  },
  {
    what: 'a period whose end comes first',
    edit: {
      in: 'process/visionsarbete.yaml',
      replace: 'endMonth: 2021-03',
      by: 'endMonth: 2020-03',
    },
    told: /^process\/visionsarbete\.yaml:\d+:13: fel: .*: Perioden slutar innan den börjar\. Rätta ”startMonth”/,
  },
  {
    what: 'a day outside its month',
    edit: {
      in: 'process/visionsarbete.yaml',
      replace: 'earliestStart: 2020-10-01',
      by: 'earliestStart: 2019-10-01',
    },
    told: /^process\/visionsarbete\.yaml:\d+:18: fel: .*: Dagen 2019-10-01 ligger inte i månaden 2020-10/,
  },
  {
    what: 'the day that no longer lies in the month that was changed',
    edit: { in: 'posts.yaml', replace: '# Befattningar', by: '# Befattningarna' },
    told: /^process\/visionsarbete\.yaml:\d+:14: fel: .*: Dagen 2021-03-31 ligger inte i månaden 2020-03/,
  },
  {
    what: 'a decision in a hundred years',
    edit: {
      in: 'steering-document/rus-2050.yaml',
      replace: 'dateAccepted: 2021-02-17',
      by: 'dateAccepted: 2121-02-17',
    },
    told: /^steering-document\/rus-2050\.yaml:\d+:15: fel: RUS 2050: Dagen 2121-02-17 har inte varit än/,
  },
  {
    what: 'a year that the address of the vision denies',
    edit: {
      in: 'vision/upplevelser-2030.yaml',
      replace: 'horizonYear: 2030',
      by: 'horizonYear: 2031',
    },
    told: /^vision\/upplevelser-2030\.yaml:\d+:16: fel: .*: Adressen slutar på 2030/,
  },
  {
    what: 'a mailbox with a misspelt domain',
    edit: {
      in: 'organisation.yaml',
      replace: 'ekonomienheten@regionjh.se',
      by: 'ekonomienheten@regionhj.se',
    },
    told: /^organisation\.yaml:\d+:10: varning: Ekonomienheten: Brevlådan har en annan domän .*regionjh\.se/,
  },
  {
    what: 'a review in ten years',
    edit: people('reviewBy: 2027-06-30', 'reviewBy: 2036-06-30'),
    told: /^people\.yaml:\d+:15: fel: (?:.*: )?Dagen för översyn ligger mer än ett år fram/,
  },
  {
    what: 'a name outside the file about persons, and never the name itself',
    edit: {
      in: 'posts.yaml',
      replace: "sv: 'Processledare, Digitala lösningar'",
      by: "sv: 'Processledare, Digitala lösningar: Åsa Hofsten'",
    },
    told: /^posts\.yaml:6:\d+: fel: .*Här står namnet på eller e-postadressen till en person/,
  },
  {
    what: 'a name that was not translated',
    edit: {
      in: 'strength-area/upplevelser.yaml',
      replace: 'en: Experiences',
      by: 'en: Upplevelser',
    },
    told: /^strength-area\/upplevelser\.yaml:\d+:9: varning: Upplevelser: Det engelska namnet är detsamma/,
  },
  {
    what: 'a post code that is not that of the address',
    edit: { in: 'organisation.yaml', replace: 'postCode: 831 29', by: 'postCode: 831 92' },
    told: /^organisation\.yaml:\d+:13: varning: Fakturaadress: ”831 92” står inte i hela adressen/,
  },
  {
    what: 'a website without its beginning',
    edit: {
      in: 'catalogue.yaml',
      replace: 'homepage: https://www.regionjh.se/',
      by: 'homepage: www.regionjh.se',
    },
    told: /^catalogue\.yaml:\d+:13: fel: .*: Adressen är inte hel/,
  },
  {
    what: 'a licence that is only a name',
    edit: {
      in: 'graphs.yaml',
      replace: 'license: http://creativecommons.org/publicdomain/zero/1.0/',
      by: 'license: CC0',
    },
    told: /^graphs\.yaml:\d+:12: fel: .*: Adressen är inte hel/,
  },
];

describe('an edit that is wrong', () => {
  let lines: readonly string[] = [];
  beforeAll(async () => {
    lines = await toldOfOurData(...cases.map(({ edit }) => edit));
  });

  it.each(cases)('is told of: $what', ({ told }) => {
    expect(lines.filter((line) => told.test(line))).toHaveLength(1);
  });

  it('is told of once, and nothing else is', () => {
    const others = lines.filter((line) => !cases.some(({ told }) => told.test(line)));
    expect(others).toEqual([]);
  });

  it('never brings a name into what is told', () => {
    expect(lines.join('\n')).not.toMatch(/Hofsten/i);
  });
});
