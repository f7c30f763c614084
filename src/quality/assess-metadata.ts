import type { Text } from '../site/text.ts';
import { pathOf } from '../site/routes/routes.ts';
import type { Assessing } from './assessing.ts';
import { breachesOfCatalogue } from './assess-rules.ts';
import type { Dimension, Measure } from './measure.ts';
import { indicators, type Harvested } from './rules/mqa.ts';

const titles: Readonly<Record<string, Text>> = {
  findability: { sv: 'Metadata: att hitta', en: 'Metadata: findability' },
  accessibility: { sv: 'Metadata: att nå', en: 'Metadata: accessibility' },
  interoperability: {
    sv: 'Metadata: att läsa med andra program',
    en: 'Metadata: interoperability',
  },
  reusability: { sv: 'Metadata: att använda igen', en: 'Metadata: reusability' },
  contextuality: { sv: 'Metadata: sammanhang', en: 'Metadata: contextuality' },
};

const method: Text = {
  sv: 'Metoden som data.europa.eu bedömer metadata med (MQA), räknad på katalogen som den hämtas här. Högst 405 poäng i fem delar. Om den följer DCAT-AP prövas med reglerna här, inte med EU:s egna; andras adresser frågas inte.',
  en: 'The method by which data.europa.eu judges metadata (MQA), computed from the catalogue as it is fetched here. 405 points at most in five parts. Whether it keeps DCAT-AP is tried by the rules here, not by the EU’s own; addresses of others are not asked.',
};

const noCatalogue: Text = {
  sv: 'Det finns ingen katalog.',
  en: 'There is no catalogue.',
};

/** Points of the catalogue by the EU's method, by its dimensions. */
export async function assessMetadata(assessing: Assessing): Promise<readonly Dimension[]> {
  const elsewhere = new Set<string>();
  const harvested = assessing.said && harvestedFrom(assessing, elsewhere);
  const dimensions: Dimension[] = [];
  for (const [name, title] of Object.entries(titles)) {
    const measures: Measure[] = [];
    for (const indicator of indicators.filter(([dimension]) => dimension === name))
      measures.push(await measureOf(indicator, { assessing, harvested, elsewhere }));
    dimensions.push({ name: `mqa-${name}`, title, method, measures });
  }
  return dimensions;
}

interface Given {
  readonly assessing: Assessing;
  readonly harvested: Harvested | undefined;
  /** Addresses that were not asked, for they are those of others. */
  readonly elsewhere: Set<string>;
}

async function measureOf(
  [dimension, title, of, share]: (typeof indicators)[number],
  { assessing, harvested, elsewhere }: Given,
): Promise<Measure> {
  elsewhere.clear();
  const name = `mqa-${dimension}-${title.en.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  const address = assessing.snapshot.publicUrl + pathOf('catalogue');
  const lookedAt = { sv: address, en: address };
  if (harvested === undefined)
    return {
      name,
      title,
      lookedAt,
      missing: [],
      found: { kind: 'not-looked-at', why: noCatalogue },
    };
  // A point in tenths is as exact as anybody needs.
  const value = Math.round((await share(harvested)) * of * 10) / 10;
  return { name, title, lookedAt, missing: [...elsewhere], found: { kind: 'points', value, of } };
}

function harvestedFrom(
  { said, ask, snapshot }: Assessing,
  elsewhere: Set<string>,
): Harvested | undefined {
  if (said === undefined) return undefined;
  return {
    said,
    isReached: async (url) => {
      const response = await ask(url);
      if (response === undefined) elsewhere.add(url);
      return response?.ok === true;
    },
    conforms: async () => (await breachesOfCatalogue({ said, snapshot })).length === 0,
  };
}
