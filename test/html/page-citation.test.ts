import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { documentPage, takeFiles, textIn } from './render.ts';

describe('a citation', () => {
  const data = `@base <https://data.example/> .
    @prefix dct: <http://purl.org/dc/terms/> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <id/all> a dcat:Dataset ; rdfs:label "Allt"@sv ; dcat:version "2026-11-24+abc" ; dct:publisher <id/p> .
    <id/p> rdfs:label "Region & län"@sv . <id/e> rdfs:label "Redaktionen"@sv .
    <graph/read> dct:creator <id/e> .
    <graph/said> { <id/åä-é> rdfs:label "a\\\\b{c}~"@sv , "x"@en ; rdfs:comment "c"@sv . }
    <graph/read> { <id/åä-é> rdfs:seeAlso <id/läst> . <id/läst> rdfs:label "Läst"@sv . }`;
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await takeFiles({ 'x.trig': data });
  });
  const cited = (path: string): string =>
    documentPage(snapshot, path).replaceAll('&amp;', '&').replaceAll('&quot;', '"');

  it('names as authors who says it, and not the publisher of what others say', () => {
    expect(textIn(cited('doc/läst'))).toContain('Redaktionen (u.å.). Läst. Allt.');
    expect(textIn(cited('doc/åä-é'))).toContain('Region & län och Redaktionen (u.å.). ');
    expect(cited('doc/läst')).toContain('author = {{Redaktionen}},');
    expect(cited('doc/läst')).toContain('publisher = {Region \\& län},');
    expect(cited('doc/läst')).toContain('"author": [\n      {\n        "literal": "Redaktionen"');
  });

  it('has the version that the data declares, which readers of the page are spared', () => {
    expect(textIn(cited('doc/läst'))).toContain('Version 2026-11-24+abc. https://');
    const foot = cited('doc/läst').split('<footer class="site">')[1];
    expect(foot).not.toContain('2026-11-24+abc');
  });

  it('is what BibTeX reads', () => {
    const page = cited('doc/åä-é');
    expect(page).toContain('@misc{aa-e,');
    expect(page).toContain(String.raw`title = {a\textbackslash{}b\{c\}\textasciitilde{}}`);
    expect(page).toContain(String.raw`author = {{Region \& län} and {Redaktionen}},`);
  });
});
