import { createHash } from 'node:crypto';
import { cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../src/publish/publish.ts';
import type { Quad } from '../src/rdf/terms.ts';
import { wellKnownPrefixes as prefixes } from '../src/rdf/prefixes.ts';
import { isReserved } from '../src/site/routes/routes.ts';
import { folderWith } from './support/files.ts';

const root = join(import.meta.dirname, '..');
const base = 'https://data.example/';
const vocabulary = 'https://w3id.org/styrkedata/';
const own = `${vocabulary}ns/`;
/** Before every review date, so that the tests hold when those have passed. */
const today = new Date('2026-11-29');

const areas = ['jord-skog-och-vatten', 'upplevelser', 'digitala-losningar', 'hallbar-energi'];
const sourceSha256 = 'd1fd838ac3a018cd22447ca7103605c8590c74d1765f0051b1c99ce2d6292c94';

let quads: readonly Quad[];
let source: string;

beforeAll(async () => {
  quads = await checkedQuads(join(root, 'data'));
  source = await readFile(join(root, 'data/source/handlingsplaner-styrkeomraden.txt'), 'utf8');
});

/** What the files say, when nothing is wrong with them but what may be. */
async function checkedQuads(data: string, ...allowed: RegExp[]): Promise<readonly Quad[]> {
  const folders = { data, ontology: join(root, 'ontology'), shapes: join(root, 'shapes') };
  const checked = await check({ ...folders, baseIri: base, today });
  const messages = checked.findings.map(({ message }) => message.en);
  expect(messages).toEqual(allowed.map((pattern) => expect.stringMatching(pattern) as string));
  if (checked.outcome !== 'valid') throw new Error('not valid');
  return checked.data.quads;
}

/** The values of a property, as text. */
function values(subject: string, predicate: string): string[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object.value);
}

function subjectsOf(type: string): string[] {
  const typed = quads.filter(
    ({ predicate, object }) => predicate.value === `${prefixes.rdf}type` && object.value === type,
  );
  return [...new Set(typed.map(({ subject }) => subject.value))];
}

function graphOf({ graph }: Quad): string {
  return graph.value.slice(`${base}graph/`.length);
}

describe('the source', () => {
  it('is stored as it was read', async () => {
    const bytes = await readFile(join(root, 'data/source/handlingsplaner-styrkeomraden.txt'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sourceSha256);
    expect(values(`${base}id/source/handlingsplaner-styrkeomraden`, `${own}sha256`)).toEqual([
      sourceSha256,
    ]);
  });

  it('holds every quotation at the place that is given for it', async () => {
    const passages = quads.filter(({ predicate }) => predicate.value === `${own}evidence`);
    expect(passages.length).toBeGreaterThan(40);
    for (const { object } of passages) {
      const [from = ''] = values(object.value, `${prefixes.oa}hasSource`);
      const [stored = ''] = values(from, `${own}storedAs`);
      const text = await readFile(join(root, 'data/source', stored), 'utf8');
      const characters = Array.from(text);
      const selectors = values(object.value, `${prefixes.oa}hasSelector`);
      const [exact, prefix = '', suffix = '', start, end] = [
        'exact',
        'prefix',
        'suffix',
        'start',
        'end',
      ].map((name) => selectors.flatMap((selector) => values(selector, prefixes.oa + name))[0]);
      const first = Number(start) - Array.from(prefix).length;
      const to = Number(end) + Array.from(suffix).length;
      expect(characters.slice(Number(start), Number(end)).join('')).toBe(exact);
      expect(characters.slice(first, to).join('')).toBe(prefix + (exact ?? '') + suffix);
    }
  });
});

describe('visions', () => {
  it.each(areas)('%s: the text is the paragraph of the source, character for character', (area) => {
    const vision = `${base}id/vision/${area}-2030`;
    const [title = ''] = labels(vision, 'sv');
    const [text = ''] = values(vision, `${own}currentText`);
    const paragraph = source.split(`\n${title}\n\n`)[1]?.split('\n')[0];
    expect(values(text, `${own}text`)).toEqual([paragraph]);
  });

  it('are quoted, and never turned into facts', () => {
    const said = (type: string): string[] => {
      const things = new Set(subjectsOf(own + type));
      const properties = quads.flatMap(({ subject, predicate }) =>
        things.has(subject.value) ? [predicate.value.replace(/^.*[/#]/, '')] : [],
      );
      return [...new Set(properties)].sort();
    };
    expect(said('Vision')).toEqual(
      // prettier-ignore
      ['alignedWith', 'contributesTo', 'currentText', 'evidence', 'hadPrimarySource', 'hasEdition', 'horizonYear', 'prefLabel', 'readAsContributingTo', 'type', 'wasGeneratedBy'],
    );
    expect(said('VisionText')).toEqual(
      // prettier-ignore
      ['created', 'creator', 'hasStatement', 'language', 'prefLabel', 'text', 'translationKind', 'translationOfWork', 'type', 'wasQuotedFrom'],
    );
    expect(said('VisionStatement')).toEqual(
      // prettier-ignore
      ['baselineYear', 'order', 'prefLabel', 'subject', 'text', 'translationOfWork', 'type'],
    );
  });

  it('have an original in Swedish and an unofficial translation to English', () => {
    for (const area of areas) {
      const editions = values(`${base}id/vision/${area}-2030`, `${own}hasEdition`);
      const kinds = editions.flatMap((edition) => values(edition, `${own}translationKind`));
      expect(kinds.sort()).toEqual([
        `${vocabulary}def/translation/original`,
        `${vocabulary}def/translation/unofficial`,
      ]);
    }
  });

  it('have all their sentences, and one that compares with 2020', () => {
    expect(areas.map((area) => statementsOf(area).length)).toEqual([6, 6, 6, 7]);
    const baselines = quads.filter(({ predicate }) => predicate.value === `${own}baselineYear`);
    expect(baselines.map(({ object }) => object.value)).toEqual(['2020']);
  });
});

function statementsOf(area: string): string[] {
  const [text = ''] = values(`${base}id/vision/${area}-2030`, `${own}currentText`);
  return values(text, `${own}hasStatement`);
}

function labels(subject: string, language: string): string[] {
  const names = [`${prefixes.skos}prefLabel`, `${prefixes.rdfs}label`, `${prefixes.dcterms}title`];
  return quads.flatMap((quad) =>
    quad.subject.value === subject &&
    names.includes(quad.predicate.value) &&
    quad.object.termType === 'Literal' &&
    quad.object.language === language
      ? [quad.object.value]
      : [],
  );
}

/** Addresses that people read as they are, and services of the site. */
function isUnnamed(iri: string): boolean {
  return /^(?:mailto|tel):/.test(iri) || isReserved(iri.replace(base, ''));
}

describe('names', () => {
  it('are there in Swedish and English for every address that is used, ours and others’', () => {
    const used = quads.flatMap(({ subject, predicate, object, graph }) =>
      [subject, predicate, object, graph].flatMap((term) =>
        term.termType === 'NamedNode' && !isUnnamed(term.value) ? [term.value] : [],
      ),
    );
    const named = (language: string): Set<string> => {
      const subjects = quads.flatMap(({ subject, predicate, object }) =>
        /(?:prefLabel|label|title)$/.test(predicate.value) &&
        object.termType === 'Literal' &&
        object.language === language
          ? [subject.value]
          : [],
      );
      return new Set(subjects);
    };
    const [swedish, english] = [named('sv'), named('en')];
    const nameless = [...new Set(used)].filter((iri) => !swedish.has(iri) || !english.has(iri));
    expect(nameless).toEqual([]);
  });
});

describe('strength areas', () => {
  it('are four, each with its parts', () => {
    expect(subjectsOf(`${own}StrengthArea`).sort()).toEqual(
      areas.map((area) => `${base}id/strength-area/${area}`).sort(),
    );
    for (const area of areas) {
      const iri = `${base}id/strength-area/${area}`;
      const holders = (predicate: string): string[] =>
        quads
          .filter((quad) => quad.predicate.value === predicate && quad.object.value === iri)
          .map(({ subject }) => subject.value.slice(base.length));
      expect(values(iri, `${own}hasVision`)).toEqual([`${base}id/vision/${area}-2030`]);
      expect(values(`${base}id/vision/${area}-2030`, `${own}horizonYear`)).toEqual(['2030']);
      expect(values(iri, `${own}hasActionPlan`)).toEqual([`${base}id/action-plan/${area}`]);
      expect(holders(`${own}concernsArea`)).toEqual([`id/open-meetings/${area}`]);
      expect(holders(`${own}leadsProcessFor`)).toEqual([`id/post/processledare-${area}`]);
    }
  });

  it('have nothing published of their plans, which differs from having none', () => {
    expect(['SubArea', 'Need', 'Challenge'].flatMap((type) => subjectsOf(own + type))).toEqual([]);
    const completeness = quads.filter(({ predicate }) => predicate.value === `${own}completeness`);
    expect(completeness.map(({ object }) => object.value)).toEqual(
      areas.map(() => `${vocabulary}def/completeness/not-published`),
    );
  });
});

describe('interpretation', () => {
  const isEditorial = ({ predicate, object }: Quad): boolean =>
    (predicate.value === `${own}basis` && object.value === `${vocabulary}def/basis/editorial`) ||
    predicate.value === `${prefixes.skos}relatedMatch` ||
    predicate.value === `${own}readAsContributingTo`;

  it('stands in graphs of its own', () => {
    const graphs = new Set(quads.filter(isEditorial).map(graphOf));
    expect([...graphs].every((graph) => graph.startsWith('interpretation/'))).toBe(true);
    expect(graphs.size).toBe(7);
  });

  it('is by nobody who would be taken for an authority', () => {
    const [editors = ''] = values(
      `${base}graph/interpretation/eurovoc`,
      `${prefixes.dcterms}creator`,
    );
    const kinds = values(editors, `${prefixes.dcterms}type`);
    expect(kinds).toEqual([expect.stringMatching(/publishertype\/(?!.*Authority)/)]);
  });

  it('can be left out, and what is left is valid and free of it', async () => {
    const data = await folderWith({});
    const isKept = (path: string): boolean => !path.includes(join('data', 'interpretation'));
    await cp(join(root, 'data'), data, { recursive: true, filter: isKept });
    const left = await checkedQuads(data, /^The content has changed since version/);
    expect(left.length).toBeGreaterThan(3000);
    expect(left.filter(isEditorial)).toEqual([]);
  });

  it('leaves five claims that the source itself states', () => {
    const stated = quads.filter(({ object }) => object.value === `${vocabulary}def/basis/stated`);
    const claims = stated.filter(({ predicate }) => predicate.value === `${own}basis`);
    const targets = claims.flatMap(({ subject: { value } }) => [
      ...values(value, `${own}toGoal`),
      ...values(value, `${own}toTargetPicture`),
    ]);
    expect(targets.sort()).toEqual([
      'http://metadata.un.org/sdg',
      ...areas.map(() => `${base}id/target-picture/2050`),
    ]);
  });
});

describe('people', () => {
  it('are in people.yaml and nowhere else', async () => {
    const personal = ['foaf/0.1/mbox', 'foaf/0.1/name', 'ns/observedHolder', 'ns/reviewBy'];
    const organisations = new Set(subjectsOf(`${prefixes.foaf}Agent`));
    const told = quads.filter(
      ({ subject, predicate }) =>
        personal.some((property) => predicate.value.endsWith(property)) &&
        !organisations.has(subject.value),
    );
    expect([...new Set(told.filter((quad) => !isTerm(quad)).map(graphOf))]).toEqual(['people']);
    const names = told.flatMap(({ predicate, object }) =>
      /mbox|name$/.test(predicate.value) ? [object.value.replace('mailto:', '')] : [],
    );
    expect(names).toHaveLength(10);
    const files = await readdir(join(root, 'data'), { recursive: true });
    for (const file of files.filter((name) => /\.(?:yaml|ttl)$/.test(name))) {
      const text = await readFile(join(root, 'data', file), 'utf8');
      const found = names.filter((name) => text.includes(name));
      expect({ file, people: found.length }).toEqual({
        file,
        people: file === 'people.yaml' ? 10 : 0,
      });
    }
  });

  it('are not spoken of when they are not published, and every area can be reached', async () => {
    const folders = { ontology: join(root, 'ontology'), shapes: join(root, 'shapes') };
    const data = join(root, 'data');
    const checked = await check({ data, ...folders, baseIri: base, today, publishPeople: false });
    if (checked.outcome !== 'valid') throw new Error('not valid');
    const left = checked.data.quads.filter((quad) => !quad.graph.value.includes('/ontology/'));
    const talk = /personuppgift|personal data|graph\/people|namn och e-post|names? and e-mail/i;
    const said = left.filter(({ subject, object }) =>
      talk.test(`${subject.value} ${object.value}`),
    );
    expect(said.map(({ object }) => object.value)).toEqual([]);
    const reached = (property: string, ends: readonly string[]): string[] =>
      left
        .filter(
          ({ predicate, subject }) => predicate.value === property && ends.includes(subject.value),
        )
        .map(({ object }) => object.value);
    for (const area of areas) {
      const posts = left
        .filter(({ predicate }) => predicate.value === `${own}leadsProcessFor`)
        .filter(({ object }) => object.value === `${base}id/strength-area/${area}`)
        .map(({ subject }) => subject.value);
      const points = reached(`${prefixes.cv}contactPoint`, posts);
      expect(reached(`${prefixes.cv}email`, points)).toEqual(['region@regionjh.se']);
    }
  });

  it('have a day by which what is said of them is reviewed', () => {
    const people = subjectsOf(`${prefixes.foaf}Person`);
    expect(people).toHaveLength(5);
    for (const person of people) expect(values(person, `${own}reviewBy`)).toHaveLength(1);
  });
});

function isTerm({ subject }: Quad): boolean {
  return subject.value.startsWith(own);
}
