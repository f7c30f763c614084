import type { Site } from '../support/start-site.ts';

/** A measure as a site tells of it. */
export interface Told {
  readonly kind: string;
  readonly name: string;
  readonly value?: number | boolean;
  readonly of?: number;
  readonly why?: string;
  readonly missing: readonly string[];
}

/** The quality of a site, by dimension. */
export interface QualityTold {
  readonly dimensions: readonly {
    readonly name: string;
    readonly points: { readonly value: number; readonly of: number };
    readonly measures: readonly Told[];
  }[];
}

/** What a site says of its quality. */
export async function qualityOf(site: Site, path = '/quality.json?lang=en'): Promise<QualityTold> {
  return (await (await site.get(path)).json()) as QualityTold;
}

/** All measures, whatever dimension they are of. */
export function measuresOf({ dimensions }: QualityTold): readonly Told[] {
  return dimensions.flatMap(({ measures }) => measures);
}
