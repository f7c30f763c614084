import type { LinkReport } from '../outgoing/link-asker.ts';
import type { Text } from '../site/text.ts';
import type { Dimension, Measure } from './measure.ts';

/** Measures with whether links to others answer, beside how fresh the data is. */
export function withLinks(
  dimensions: readonly Dimension[],
  report: LinkReport | undefined,
): readonly Dimension[] {
  return dimensions.map((dimension) =>
    dimension.name === 'freshness'
      ? { ...dimension, measures: [...dimension.measures, measureOf(report)] }
      : dimension,
  );
}

const names = {
  name: 'links-elsewhere',
  title: { sv: 'Länkar till andra som svarar', en: 'Links to others that answer' },
} as const;

const notAsked: Text = {
  sv: 'Ingen webbplats har frågats (inställningen check-links).',
  en: 'No website has been asked (the setting check-links).',
};

const beingAsked: Text = {
  sv: 'De frågas just nu. Ladda om sidan om en stund.',
  en: 'They are being asked just now. Load the page again in a while.',
};

const noLinks: Text = {
  sv: 'Data har inga länkar till andra.',
  en: 'The data has no links to others.',
};

function measureOf(report: LinkReport | undefined): Measure {
  const { all = 0, asked = [] } = report ?? {};
  const [first] = asked.map(({ at }) => at.toISOString()).sort();
  if (report === undefined || first === undefined) {
    const why = report === undefined ? notAsked : all === 0 ? noLinks : beingAsked;
    const nothing = { sv: 'ingenting', en: 'nothing' };
    return { ...names, found: { kind: 'not-looked-at', why }, lookedAt: nothing, missing: [] };
  }
  const wrong = asked.filter(({ fault }) => fault !== undefined);
  return {
    ...names,
    found: { kind: 'share', value: asked.length - wrong.length, of: asked.length },
    lookedAt: lookedAt(report, first.slice(0, 10)),
    at: first,
    missing: wrong.map(({ address, fault }) => ({
      sv: `${address} (${fault?.sv})`,
      en: `${address} (${fault?.en})`,
    })),
  };
}

/** How many were asked of how many, where and when. */
function lookedAt({ all, asked, isAsking }: LinkReport, day: string): Text {
  const hosts = new Set(asked.map(({ address }) => new URL(address).host)).size;
  return {
    sv: `${asked.length} av ${all} adresser hos ${hosts} webbplatser, från ${day}${isAsking ? '; fler frågas just nu' : ''}`,
    en: `${asked.length} of ${all} addresses at ${hosts} websites, since ${day}${isAsking ? '; more are being asked just now' : ''}`,
  };
}
