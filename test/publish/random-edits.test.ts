import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { newMemory } from '../../src/publish/memory.ts';
import { packPublication } from '../../src/publish/pack-publication.ts';
import { publish, type Publication } from '../../src/publish/publish.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { folderWith, wordless } from '../support/files.ts';
import { newDice } from '../query/evaluator/random-queries.ts';
import { editAtRandom } from './random-edits.ts';

/** All that comes of a publication: what is told, and the bytes that the site and its queries are handed. */
function said(publication: Publication) {
  const { outcome, findings, notes } = publication;
  if (publication.outcome === 'invalid') return { outcome, findings, notes };
  const { read, generated } = publication.snapshot;
  const lines = [read, generated].map(({ quads }) => quads.map(quadToNQuads));
  const { snapshot, packed } = packPublication(publication.snapshot);
  const bytes = serialize({ packed, snapshot: { ...snapshot, taken: undefined } });
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { outcome, findings, notes, lines, version: snapshot.version, digest };
}

const seeds = [1, 2, 3, 4];

it.each(seeds)(
  'what is remembered changes nothing, however files are edited: seed %i',
  async (seed) => {
    const dice = newDice(seed);
    const data = await folderWith({ 'a.nt': '' });
    const sources = { data, baseIri: 'https://data.example/', ...wordless };
    const memory = newMemory();
    const outcomes = new Set<string>();
    for (let edit = 0; edit < 60; edit += 1) {
      await editAtRandom(data, dice);
      const remembering = said(await publish(sources, memory));
      expect(remembering, `edit ${edit}`).toEqual(said(await publish(sources)));
      outcomes.add(remembering.outcome);
    }
    expect(outcomes).toEqual(new Set(['published', 'invalid']));
  },
);
