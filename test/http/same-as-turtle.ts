import { Parser } from 'n3';
import { expect } from 'vitest';
import { terms } from '../../src/rdf/terms.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import type { Site } from '../support/start-site.ts';
import { readAsJsonLd } from './read-as-json-ld.ts';

/** Expects of documents that JSON-LD says to jsonld.js, which fetches the context, what Turtle says. */
export async function expectSameAsTurtle(
  paths: readonly string[],
  site: Site,
  base: string,
): Promise<void> {
  for (const path of paths) {
    const [written, turtle] = await Promise.all(
      ['application/ld+json', 'text/turtle'].map(async (accept) =>
        (await fetch(site.origin + path, { headers: { accept } })).text(),
      ),
    );
    const { '@context': context } = JSON.parse(written ?? '') as Record<string, unknown>;
    expect([path, context]).toEqual([path, expect.stringMatching(`^${base}context/`)]);
    const read = await readAsJsonLd(written ?? '', { from: base, to: `${site.origin}/` });
    await expectSameQuads(read, new Parser({ factory: terms }).parse(turtle ?? ''));
  }
}
