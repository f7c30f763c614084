import { inLanguage, type Language } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { measuredThing } from './assess-rules.ts';
import { metOf, missingIn, pointsOf, type Dimension, type Measure } from './measure.ts';

/** Measures as plain JSON, with words in one language. */
export function writeQuality(
  dimensions: readonly Dimension[],
  snapshot: Snapshot,
  language: Language,
): string {
  const body = {
    of: measuredThing(snapshot).value,
    version: snapshot.version,
    computed: snapshot.taken.toISOString(),
    dimensions: dimensions.map((dimension) => ({
      name: dimension.name,
      title: inLanguage(dimension.title, language),
      method: inLanguage(dimension.method, language),
      points: pointsOf(dimension),
      met: metOf(dimension),
      measures: dimension.measures.map((measure) => asJson(measure, language)),
    })),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function asJson({ name, title, found, lookedAt, at, missing }: Measure, language: Language) {
  return {
    name,
    title: inLanguage(title, language),
    ...found,
    ...(found.kind === 'not-looked-at' && { why: inLanguage(found.why, language) }),
    lookedAt: inLanguage(lookedAt, language),
    ...(at !== undefined && { at }),
    missing: missing.map((each) => missingIn(each, language)),
  };
}
