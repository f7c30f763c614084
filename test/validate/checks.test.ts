import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { folderWith, noWords } from '../support/files.ts';
import { told } from './told.ts';

const prefixes = `@prefix st: <ns/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> . @prefix dcterms: <http://purl.org/dc/terms/> .
`;
const toldOfTurtle = async (...files: readonly string[]) =>
  (await told(Object.fromEntries(files.map((text, n) => [`${n}.ttl`, prefixes + text])))).lines;

describe('review dates', () => {
  const reviewedBy = (day: string) => toldOfTurtle(`<id/a> st:reviewBy "${day}"^^xsd:date .`);

  it('may be today', async () => {
    expect(await reviewedBy('2026-11-23')).toEqual([]);
  });

  it('are a warning once they have passed', async () => {
    expect(await reviewedBy('2026-11-22')).toEqual([
      expect.stringMatching(/^0\.ttl:4:20: warning: .* by 2026-11-22\. .*“reviewBy”/),
    ]);
  });

  it('are compared with the present day unless told otherwise', async () => {
    const data = await folderWith({
      'a.ttl': `${prefixes}<id/a> st:reviewBy "2020-01-01"^^xsd:date .`,
    });
    const shapes = noWords;
    const { findings } = await check({ data, shapes, baseIri: 'https://x.example/' });
    expect(findings).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('organisation numbers', () => {
  const numbered = (number: string, type = 'organisation-number') =>
    toldOfTurtle(`<id/a> <http://x.example/p> "${number}"^^<def/datatype/${type}> .`);

  it.each(['232100-0214', '2321000214', '202100-2114', '556036-0793'])(
    'are right: %s',
    async (number) => {
      expect(await numbered(number)).toEqual([]);
    },
  );

  it.each(['232100-0215', '232100-2014', '323100-0214'])('are told of: %s', async (number) => {
    expect(await numbered(number)).toEqual([
      expect.stringMatching(/^0\.ttl:4:29: error: .*check digit/),
    ]);
  });

  const publisher = (number: string, identifier = number) =>
    toldOfTurtle(
      `<http://dataportal.se/organisation/SE${number}> dcterms:identifier "${identifier}" .`,
    );

  it.each([
    ['2321000214', '2321000214'],
    ['2321000214', '232100-0214'],
    ['2321000214-unit', '2321000214'],
  ])('are right in the address of a publisher: %s, %s', async (number, identifier) => {
    expect(await publisher(number, identifier)).toEqual([]);
  });

  it('are told of when a publisher has a wrong one, or another than its address', async () => {
    expect(await publisher('2321000215')).toEqual([
      expect.stringMatching(/^0\.ttl:4:\d+: error: .*check digit.*“id” and “identifier”/),
    ]);
    expect(await publisher('2321000214', '2021002114')).toEqual([
      expect.stringMatching(/^0\.ttl:4:\d+: error: .*“identifier: '2321000214'”/),
    ]);
  });

  it('are known by their datatype alone', async () => {
    expect(await numbered('232100-0215', 'county-code')).toEqual([]);
  });
});

describe('a thing', () => {
  it('is described in one file, and added to in others', async () => {
    const lines = await toldOfTurtle(
      '<id/a> a st:Vision .',
      '<id/a> st:horizonYear "2030"^^xsd:gYear .',
    );
    expect(lines).toEqual([]);
  });

  it('is told of where a second file describes it, under that file’s name for it', async () => {
    const lines = await toldOfTurtle(
      '<id/a> a st:Vision ; skos:prefLabel "One"@en .',
      '\n<id/a> a st:Process ; skos:prefLabel "Other"@en .',
    );
    expect(lines).toEqual([
      expect.stringMatching(
        /^1\.ttl:5:1: error: Other: The same “id” is already described in 0\.ttl:4\./,
      ),
    ]);
  });

  it('of others may be described anywhere', async () => {
    const thing = '<http://x.example/a> a st:Vision .';
    expect(await toldOfTurtle(thing, thing)).toEqual([]);
  });

  it('may be described anywhere in data that does not use our vocabulary', async () => {
    const thing = '<id/a> a foaf:Document .';
    expect(await toldOfTurtle(thing, thing)).toEqual([]);
  });
});

describe('an address in a list', () => {
  it('that leads nowhere is told of where it is written', async () => {
    const { lines } = await told({
      'x.yaml':
        'id: page/x\ntype: Page\nlabel: { sv: X, en: X }\nfooterLinks:\n  - page/x\n  - page/y\n',
    });
    expect(lines).toEqual([
      expect.stringMatching(
        /^x\.yaml:6:5: warning: X: Points to <https:\/\/data\.example\/page\/y>/,
      ),
    ]);
  });
});

describe('a graph', () => {
  const described = `<graph/0> a sd:Graph ; dcterms:title "0"@en ; dcterms:license <http://x.example/l> ;
    dcterms:issued "2026-11-23"^^xsd:date .`;

  it('needs no description where no other has one', async () => {
    expect(await toldOfTurtle('<id/a> foaf:name "A" .', '<id/a> foaf:name "B" .')).toEqual([]);
  });

  it('needs a description where others have one', async () => {
    expect(await toldOfTurtle(described, '<id/a> foaf:name "B" .')).toEqual([
      expect.stringMatching(/^1\.ttl:1:1: warning: .* Add an item to 0\.ttl with “id: graph\/1”/),
    ]);
  });

  it.each([
    ['title', 'dcterms:title "0"@en ;'],
    ['license', 'dcterms:license <http://x.example/l> ;'],
  ])('is told of where its description lacks “%s”', async (key, part) => {
    expect(await toldOfTurtle(described.replace(part, ''))).toEqual([
      expect.stringMatching(
        new RegExp(`^0\\.ttl:4:1: warning: .*The description of the graph lacks “${key}”`),
      ),
    ]);
  });
});

describe('a code', () => {
  const list =
    '<id/x> a st:StrengthArea . <def/list> a skos:ConceptScheme ; skos:prefLabel "The list"@en .\n';
  const code = '<def/list/one> a skos:Concept ; skos:inScheme <def/list> .\n';

  it('that its list has can be linked to', async () => {
    expect(await toldOfTurtle(`${list}${code}<id/a> skos:relatedMatch <def/list/one> .`)).toEqual(
      [],
    );
  });

  it('that its list does not have is an error, told once', async () => {
    expect(await toldOfTurtle(`${list}${code}<id/a> skos:relatedMatch <def/list/two> .`)).toEqual([
      expect.stringMatching(/^0\.ttl:6:26: error: .*The code is not in the list “The list”/),
    ]);
  });

  it('of an empty list is an error that tells how to fill it', async () => {
    expect(await toldOfTurtle(`${list}<id/a> skos:relatedMatch <def/list/d/one> .`)).toEqual([
      expect.stringMatching(/: error: .*“The list” is empty.*styrkedata import codes/),
    ]);
  });

  it('of a list of others is a warning where part of the list is here', async () => {
    const theirs = (list + code).replaceAll('<def/', '<http://x.example/');
    const link = '<id/a> skos:relatedMatch <http://x.example/list/two> .';
    expect(await toldOfTurtle(theirs + link)).toEqual([expect.stringMatching(/: warning: /)]);
    expect(await toldOfTurtle(theirs.replace(/<\S+one>.*/, '') + link)).toEqual([]);
  });

  it('is none where the property is of no code, such as a page below the address of the list', async () => {
    const page = '<def/list> foaf:topic <http://x.example/def/list/about>, <def/list/about.html> .';
    const lines = await toldOfTurtle(list + code + page);
    expect(lines.join()).not.toMatch(/not in the list|error/);
  });

  it.each([
    ['35.1', '“nace2:351”'],
    ['A01.1', '“nace2:A011”'],
  ])('of NACE is spelt without a dot: %s', async (written, right) => {
    const link = `<id/a> foaf:topic <http://data.europa.eu/ux2/nace2/${written}> .`;
    expect(await toldOfTurtle(link)).toEqual([expect.stringContaining(right)]);
  });

  it.each(['A', '01', '351', '3511', 'nace2', ''])('of NACE is right: %s', async (written) => {
    const link = `<id/a> foaf:topic <http://data.europa.eu/ux2/nace2/${written}> .`;
    expect(await toldOfTurtle(link)).toEqual([]);
  });
});

describe('a target picture', () => {
  const years = (vision: string, target: string) =>
    toldOfTurtle(`<id/v> st:horizonYear "${vision}"^^xsd:gYear ; st:alignedWith <id/t> .
<id/t> st:horizonYear "${target}"^^xsd:gYear .`);

  it('is further ahead than its visions', async () => {
    expect(await years('2030', '2050')).toEqual([]);
  });

  it.each(['2030', '2029'])('is told of where it is not: %s', async (target) => {
    expect(await years('2030', target)).toEqual([
      expect.stringMatching(
        /^0\.ttl:4:23: error: .*2030 .*“alignedWith” is for 20\d\d.*“horizonYear”/,
      ),
    ]);
  });
});

describe('a property of ours', () => {
  const sentence = (type: string) =>
    `<id/a> a st:${type} ; st:hasSubArea <id/b> . <id/b> a st:SubArea .`;

  it('belongs to things of its class', async () => {
    expect((await toldOfTurtle(sentence('ActionPlan'))).join()).toMatch(
      /error: .*belongs to the kind/,
    );
    expect((await toldOfTurtle(sentence('StrengthArea'))).join()).not.toMatch(/belongs to/);
  });

  it('leads to things of its class, and has values of its type', async () => {
    const lines = await toldOfTurtle(`<id/a> a st:StrengthArea ; st:hasSubArea <id/b> ;
  st:countyNumber 23 ; st:observedIn <http://x.example/o> , <id/o> .
<id/b> a st:Vision . <id/o> a foaf:Agent . <http://x.example/o> a foaf:Agent .`);
    expect(lines).toEqual([
      expect.stringMatching(/^0\.ttl:4:42: error: .*“has sub-area” must lead to .*“sub-area”/),
      expect.stringMatching(/^0\.ttl:5:19: error: .*must be a text\. Put quotation marks/),
      expect.stringMatching(
        /^0\.ttl:5:61: error: .*“observed in” must lead to .*“source document”/,
      ),
    ]);
  });

  it('may stand on things of others', async () => {
    const lines = await toldOfTurtle(
      '<id/a> a foaf:Document ; st:hasSubArea <http://x.example/b> .',
    );
    expect(lines.join()).not.toMatch(/belongs to/);
  });
});

describe('a check', () => {
  it('is left out by its name', async () => {
    const data = await folderWith({ 'a.ttl': '<id/a> <http://x.example/p> <id/nobody> .' });
    const shapes = noWords;
    const sources = { data, shapes, baseIri: 'https://x.example/' };
    const severities = async (...withoutChecks: readonly 'references'[]) =>
      (await check({ ...sources, withoutChecks })).findings.filter(
        ({ severity }) => severity === 'warning',
      ).length;
    expect(await severities()).toBe(1);
    expect(await severities('references')).toBe(0);
  });

  it('of what is missing waits until every file can be read', async () => {
    const lines = await told({
      'a.ttl': '<id/a> <http://x.example/p> <id/b> .',
      'b.ttl': '<id/b> <http://x.example/p> ',
    });
    expect(lines.lines.join()).not.toMatch(/described nowhere/);
  });
});
