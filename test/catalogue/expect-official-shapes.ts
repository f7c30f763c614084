import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/catalogue/self-description.ts';
import type { Quad } from '../../src/rdf/terms.ts';
import { dcterms } from '../../src/rdf/vocabulary.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { isThere, readTurtle, resultsOf, shapesFolder } from './official-shapes.ts';
import { snapshotOf } from '../support/published.ts';

/** What no catalogue can satisfy, what the Swedish profile has otherwise, and what is not known of a place or period. */
const exceptions: readonly RegExp[] = [
  // A place that has an address at GeoNames has its map there.
  /^Warning \S+\/(?:2703330|jamtlands-lan) http:\/\/www\.w3\.org\/ns\/dcat#(?:bbox|centroid) $/,
  // A period that goes on has no end.
  /^Warning c14n\d http:\/\/www\.w3\.org\/ns\/dcat#endDate $/,
  // SPDX's addresses are http; the pattern wants https.
  /^Violation .*checksum\/[\w-]+ http:\/\/spdx\.org\/rdf\/terms#algorithm http:\/\/spdx\.org\/rdf\/terms#checksumAlgorithm_sha256$/,
  // The Swedish profile writes GeoNames with http; the pattern wants https.
  /^Warning .* http:\/\/purl\.org\/dc\/terms\/spatial /,
  // The publishers on the EU's list are the EU's own bodies.
  /^Warning .* http:\/\/purl\.org\/dc\/terms\/publisher /,
  // The status is of the new list; the file knows the old one of ADMS.
  /^Warning .* http:\/\/www\.w3\.org\/ns\/adms#status /,
];

/** Tests of a catalogue by the shapes of the EU, where they are here. */
export function expectOfficialShapes(name: string, sources: Sources): void {
  describe.skipIf(!isThere)(
    `${name}, by DCAT-AP 3.0.1${isThere ? '' : ` (skipped: no ${shapesFolder})`}`,
    () => {
      let quads: readonly Quad[];
      let background: readonly Quad[];

      beforeAll(async () => {
        quads = (await catalogueOf(await snapshotOf(sources)))?.quads ?? [];
        background = [
          ...(await readTurtle(join(shapesFolder, 'background.ttl'))),
          ...(await readTurtle(join(import.meta.dirname, 'background.ttl'))),
        ];
      });

      it('keeps shapes.ttl', async () => {
        expect(await resultsOf('shapes.ttl', quads)).toEqual([]);
      });

      it.each(['range.ttl', 'dcat-ap-SHACL.ttl'])(
        'keeps %s, as far as codes of others are known here',
        async (file) => {
          expect(await resultsOf(file, quads, background)).toEqual([]);
        },
      );

      it.each([
        ['shapes_recommended.ttl', false],
        ['mdr-vocabularies.shape.ttl', true],
        ['deprecateduris.ttl', true],
      ] as const)(
        'keeps %s, but for what nobody can or we do otherwise',
        async (file, needsBackground) => {
          const results = await resultsOf(file, quads, needsBackground ? background : []);
          const isKnown = (result: string): boolean =>
            exceptions.some((exception) => exception.test(result));
          expect(results.filter((result) => !isKnown(result))).toEqual([]);
        },
      );

      it('would be told of what is missing: its titles are taken away', async () => {
        const without = quads.filter(({ predicate }) => !predicate.equals(dcterms.title));
        expect((await resultsOf('shapes.ttl', without)).length).toBeGreaterThan(2);
      });
    },
  );
}
