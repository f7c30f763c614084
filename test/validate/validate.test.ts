import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { printFindings } from '../../src/validate/findings/print-findings.ts';
import { fixture, folderWith, library } from '../support/files.ts';

/** Checks the library with some of its data replaced, and gives back the lines that an editor would read. */
async function told(files: Record<string, string>, language: 'sv' | 'en' = 'en') {
  const data = await folderWith(files);
  const checked = await check({ ...library(), data });
  const lines = printFindings(checked.findings, 'text', language).trimEnd().split('\n');
  return { outcome: checked.outcome, lines: lines.map((line) => line.replace(`${data}/`, '')) };
}

const author =
  '@prefix lib: <terms#> . <id/a> a lib:Author ; <http://xmlns.com/foaf/0.1/name> "A" .\n';

describe('validating', () => {
  it('lets through what is right', async () => {
    const checked = await check(library());
    expect(checked).toMatchObject({ outcome: 'valid', findings: [] });
  });

  it("speaks the shape's words, in both languages, where something is missing", async () => {
    const files = { 'a.ttl': author, 'b.yaml': 'id: id/b\ntype: Book\nwrittenBy: id/a\n' };
    expect((await told(files)).lines).toEqual([
      expect.stringMatching(/^b\.yaml:1:1: error: .*id\/b: The book has no title\. Add the line/),
      '1 error, 0 warnings.',
    ]);
    expect((await told(files, 'sv')).lines[0]).toMatch(
      /^b\.yaml:1:1: fel: .*: Boken saknar titel\. /,
    );
  });

  it('speaks its own words where the shape has none, and never of shapes', async () => {
    const { lines } = await told({
      'a.ttl': author,
      'b.yaml': 'id: id/b\ntype: Book\ntitle: {sv: Bok}\nwrittenBy: id/b\nprice: dyr\n',
      'c.yaml': 'id: id/c\ntype: Book\ntitle: {sv: Bok C}\n',
    });
    expect(lines).toEqual([
      expect.stringMatching(/^b\.yaml:4:12: error: Bok: b in “written by” is not a Author/),
      expect.stringMatching(
        /^b\.yaml:5:8: error: Bok: “dyr” in “price” has the wrong form.*decimal/,
      ),
      expect.stringMatching(
        /^c\.yaml:1:1: error: Bok C: The value of “written by” is missing\. Add it/,
      ),
      '3 errors, 0 warnings.',
    ]);
    expect(lines.join('\n')).not.toMatch(/minCount|_:|sh:|b\d+_/);
  });

  it('warns, and publishes all the same, where the shape only warns', async () => {
    const data = await folderWith({
      'a.ttl': author,
      'b.yaml': 'id: id/b\ntype: Book\ntitle: {sv: Bok}\nwrittenBy: id/a\nprinted: snart\n',
    });
    const { outcome, findings } = await check({ ...library(), data, withoutChecks: ['literals'] });
    expect(outcome).toBe('valid');
    expect(findings).toMatchObject([{ severity: 'warning', position: { line: 5, column: 10 } }]);
  });

  it('refuses a literal that its datatype does not have, whatever the shapes say', async () => {
    const { outcome, lines } = await told({
      'a.ttl': `${author}<id/a> <http://x.example/born> "2027-06-31"^^<http://www.w3.org/2001/XMLSchema#date> .`,
    });
    expect(outcome).toBe('invalid');
    expect(lines[0]).toMatch(
      /^a\.ttl:2:\d+: error: A: There is no such day: the month has 30 days/,
    );
  });

  it('refuses a term that the ontology does not have among its own', async () => {
    const { outcome, lines } = await told({
      'a.ttl': `${author}<id/a>\n  lib:adress "x" .\n`,
    });
    expect(outcome).toBe('invalid');
    expect(lines[0]).toMatch(/^a\.ttl:3:14: error: A: The term “adress” is not.*“address”\?/);
  });

  it('warns of our own addresses that lead nowhere', async () => {
    const { outcome, lines } = await told({
      'a.ttl': `${author}<id/a> <http://x.example/knows> <id/nobody>, <graph/a>, <doc/a>, <sparql> .\n`,
    });
    expect(outcome).toBe('valid');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^a\.ttl:2:\d+: warning: A: Points to <.*id\/nobody>/);
  });

  it('names a thing without a name by what it belongs to', async () => {
    const shapes = await folderWith({
      'a.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix lib: <terms#> .
        <shapes/a> a sh:NodeShape ; sh:targetObjectsOf lib:address ;
          sh:property [ sh:path lib:street ; sh:minLength 3 ] .`,
    });
    const data = await folderWith({
      'a.ttl': `${author}<id/a> lib:address [\n lib:street "x" ] .`,
    });
    const { findings } = await check({ ...library(), data, shapes });
    expect(findings).toMatchObject([
      { about: { en: 'A' }, position: { line: 3, column: 13 }, severity: 'violation' },
    ]);
  });

  it('checks rules in SPARQL, with the values of a row in their words', async () => {
    const shapes = await folderWith({
      'a.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> .
<shapes/a> a sh:NodeShape ; sh:targetClass <terms#Author> ;
  sh:sparql [ sh:select "SELECT $this ?value { $this <http://xmlns.com/foaf/0.1/name> ?value FILTER(STRLEN(?value) < 2) }" ; sh:message "Too short: {?value}"@en ] .`,
    });
    const data = await folderWith({ 'a.ttl': author });
    const { outcome, findings } = await check({ ...library(), data, shapes });
    expect(outcome).toBe('invalid');
    expect(findings).toMatchObject([{ message: { en: 'Too short: A' } }]);
  });

  it.each([
    ['MINUS { $this ?p 1 }', /MINUS may not be used/],
    ['VALUES ?x { 1 }', /VALUES may not be used/],
    ['{ BIND (1 AS $this) }', /\?this has a value already/],
    ['{ SELECT ?x { ?x ?p ?o } }', /must select \?this/],
    ['FILTER (', /query is wrong/],
  ])('refuses rules in SPARQL whose values cannot be bound before: %s', async (part, reason) => {
    const shapes = await folderWith({
      'a.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> .
<shapes/a> a sh:NodeShape ; sh:targetClass <terms#Author> ;
  sh:sparql [
    sh:select "SELECT $this { $this ?q ?r . ${part} }" ] .`,
    });
    const data = await folderWith({ 'a.ttl': author });
    const { findings } = await check({ ...library(), data, shapes });
    expect(findings).toMatchObject([{ severity: 'violation', position: { line: 4 } }]);
    expect(findings[0]?.message.en).toMatch(reason);
  });

  it('checks every node however often it is met', async () => {
    const many = Array.from(
      { length: 120 },
      (_, n) =>
        `<id/b${n}> a lib:Book ; lib:writtenBy <id/b0> ; <http://purl.org/dc/terms/title> "t"@sv .`,
    );
    const { lines } = await told({
      'a.ttl': `@prefix lib: <terms#> .\n${many.join('\n')}\n<id/x> <http://xmlns.com/foaf/0.1/name> "X" .`,
    });
    expect(lines.at(-1)).toBe('120 errors, 0 warnings.');
  });

  it('shows what is wrong in files that can be read, beside those that cannot', async () => {
    const { lines } = await told({
      'a.ttl': author,
      'b.yaml': 'id: id/b\ntype: Book\nwrittenBy: id/a\n',
      'c.ttl': '<a> <b> .',
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'c.ttl',
      'b.yaml',
      '2 errors, 0 warnings.',
    ]);
  });

  it('refuses shapes that cannot be used', async () => {
    const shapes = await folderWith({
      'a.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> .
<shapes/a> a sh:NodeShape ; sh:targetClass <terms#Book> ; sh:property [ sh:path <terms#price> ; sh:pattern "(" ] .`,
    });
    const { outcome, findings } = await check({ ...library(), shapes });
    expect(outcome).toBe('invalid');
    expect(findings[0]?.message.en).toMatch(/^The shape cannot be used.*no regular expression/);
  });
});

describe('findings', () => {
  const finding = {
    severity: 'violation',
    path: 'a,b.yaml',
    position: { line: 1, column: 2 },
    about: { sv: 'Sak', en: 'Thing: 1' },
    message: { sv: 'Fel', en: '100 %\nwrong' },
  } as const;

  it('are annotations where GitHub reads them', () => {
    expect(printFindings([finding], 'github', 'en')).toBe(
      '::error file=a%2Cb.yaml,line=1,col=2,title=Thing%3A 1::100 %25%0Awrong\n',
    );
  });

  it('are JSON for programs', () => {
    expect(JSON.parse(printFindings([finding], 'json', 'sv'))).toEqual([
      { severity: 'violation', path: 'a,b.yaml', line: 1, column: 2, about: 'Sak', message: 'Fel' },
    ]);
  });
});

describe('the vocabulary of this folder', () => {
  it('stays out of data that does not use it', async () => {
    const data = await folderWith({ 'a.ttl': '<id/a> <http://x.example/p> "x" .' });
    const checked = await check({ data, baseIri: 'https://x.example/' });
    expect(checked.outcome === 'valid' && checked.data.quads).toHaveLength(1);
  });

  it('is asked for by name otherwise', async () => {
    const data = await folderWith({ 'a.ttl': '<id/a> <http://x.example/p> "x" .' });
    const ontology = fixture('library/ontology');
    const checked = await check({ data, ontology, baseIri: 'https://x.example/' });
    expect(checked.outcome === 'valid' && checked.data.quads.length).toBeGreaterThan(10);
  });
});
