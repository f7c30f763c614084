import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { expect } from 'vitest';
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

/** Walks through edits of files, each published with what the last one left and anew, and tells what came of them. */
export async function walk(
  seed: number,
  edits: number,
  words: typeof wordless = wordless,
): Promise<ReadonlySet<string>> {
  const dice = newDice(seed);
  const data = await folderWith({ 'a.nt': '' });
  const sources = { data, baseIri: 'https://data.example/', ...words };
  const memory = newMemory();
  const outcomes = new Set<string>();
  for (let edit = 0; edit < edits; edit += 1) {
    await editAtRandom(data, dice);
    const remembering = said(await publish(sources, memory));
    expect(remembering, `edit ${edit}`).toEqual(said(await publish(sources)));
    outcomes.add(remembering.outcome);
  }
  return outcomes;
}

/** A vocabulary and shapes for what is edited. */
export async function someWords(): Promise<typeof wordless> {
  return {
    ontology: await folderWith({ 'words.ttl': ontology }),
    shapes: await folderWith({ 'shapes.ttl': shapes }),
  };
}

const ontology = `
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  <ns/Class0> a rdfs:Class . <ns/Class1> a rdfs:Class . <ns/Class2> a rdfs:Class .
  <ns/p0> a rdfs:Property, <http://www.w3.org/2002/07/owl#ObjectProperty> .
  <ns/p1> a <http://www.w3.org/2002/07/owl#ObjectProperty> ; rdfs:range skos:Concept .
  <ns/p2> a <http://www.w3.org/2002/07/owl#ObjectProperty> .
`;

const shapes = `
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  <s> a sh:NodeShape ; sh:targetSubjectsOf <ns/p0> ; sh:severity sh:Warning ; sh:nodeKind sh:IRI ;
    sh:property [ sh:path <ns/p1> ; sh:maxCount 1 ; sh:class <ns/Class1> ; sh:severity sh:Warning ] ,
      [ sh:path rdfs:label ; sh:uniqueLang true ; sh:minCount 1 ; sh:severity sh:Warning ] .
`;
