import { describe, expect, it } from 'vitest';
import { publish } from '../../src/publish/publish.ts';
import { folderWith } from '../support/files.ts';
import { processorSeconds } from '../support/processor-seconds.ts';
import { base, load, told } from './load-text.ts';

const long = 600_000;

/** Takes at most so many seconds of the processor, which is far more than is needed and far less than for ever. */
async function within<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
  const started = processorSeconds();
  const result = await work();
  expect(processorSeconds() - started).toBeLessThan(seconds);
  return result;
}

const levels = 20_000;
const vocabulary = '"@context": {"@vocab": "http://v/"}';

describe('what is nested without end', () => {
  it.each([
    [
      'blank nodes in Turtle',
      'x.ttl',
      `<a> <http://v/p> ${'[ <http://v/p> '.repeat(levels)}1${' ]'.repeat(levels)} .`,
    ],
    ['lists in Turtle', 'x.ttl', `<a> <http://v/p> ${'( '.repeat(levels)}${') '.repeat(levels)} .`],
    [
      'nodes in RDF/XML',
      'x.rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://v/">${'<T><p>'.repeat(4000)}${'</p></T>'.repeat(4000)}</rdf:RDF>`,
    ],
  ])('is read: %s', { timeout: long }, async (_, name, text) => {
    const { files, findings } = await within(60, () => load({ [name]: text }));
    expect(findings).toEqual([]);
    expect(files[0]?.quads.length).toBeGreaterThanOrEqual(8000);
  });

  it.each([
    [
      'nodes in RDF/XML',
      'x.rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://v/">${'<T><p>'.repeat(levels)}${'</p></T>'.repeat(levels)}</rdf:RDF>`,
      /^x\.rdf:1:\d+ violation There are more than/,
    ],
    [
      'objects in JSON-LD',
      'x.jsonld',
      `{${vocabulary}, "p": ${'{"p": '.repeat(levels)}1${'}'.repeat(levels)}}`,
      /^x\.jsonld:1:\d+ violation There are more than/,
    ],
    [
      'arrays in JSON-LD',
      'x.jsonld',
      `{${vocabulary}, "p": ${'['.repeat(levels)}${']'.repeat(levels)}}`,
      /^x\.jsonld:1:\d+ violation There are more than/,
    ],
    [
      'brackets in YAML-LD',
      'x.yamlld',
      `${vocabulary}\np: ${'['.repeat(levels)}${']'.repeat(levels)}`,
      /^x\.yamlld:2:\d+ violation There are more than/,
    ],
    [
      'indentation in YAML-LD',
      'x.yamlld',
      `${vocabulary}\n${Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level)}p:\n`).join('')}${' '.repeat(3000)}p: 1\n`,
      /^x\.yamlld:\d+:\d+ violation There are more than/,
    ],
    [
      'contexts in contexts',
      'x.jsonld',
      `{"@context": ${'{"p": {"@id": "http://v/p", "@context": '.repeat(1000)}{}${'}}'.repeat(1000)}}`,
      /^x\.jsonld:1:\d+ violation There are more than/,
    ],
  ])('is a finding with its place: %s', { timeout: long }, async (_, name, text, pattern) => {
    const loaded = await within(60, () => load({ [name]: text }));
    expect(told(loaded)).toEqual([expect.stringMatching(pattern)]);
  });
});

describe('what stands for far more than it is', () => {
  const doubled = (line: (level: number) => string): string =>
    Array.from({ length: 40 }, (_, level) => line(level + 1)).join('');
  it.each([
    [
      'entities of XML',
      'x.rdf',
      `<!DOCTYPE r [<!ENTITY e0 "ha">${doubled((level) => `<!ENTITY e${level} "&e${level - 1};&e${level - 1};">`)}]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description><p xmlns="http://v/">&e40;</p></rdf:Description></rdf:RDF>`,
      /^x\.rdf:2:\d+ violation The entities stand for/,
    ],
    [
      'an entity that is used again and again',
      'x.rdf',
      `<!DOCTYPE r [<!ENTITY e "${'x'.repeat(10_000)}">]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description><p xmlns="http://v/">${'&e;'.repeat(10_000)}</p></rdf:Description></rdf:RDF>`,
      /^x\.rdf:2:\d+ violation The entities stand for/,
    ],
    [
      'aliases of YAML',
      'x.yamlld',
      `${vocabulary}\np0: &p0 [ha]\n${doubled((level) => `p${level}: &p${level} [*p${level - 1}, *p${level - 1}]\n`)}`,
      /^x\.yamlld:\d+:\d+ violation Aliases/,
    ],
  ])('is a finding with its place: %s', { timeout: long }, async (_, name, text, pattern) => {
    const loaded = await within(60, () => load({ [name]: text }));
    expect(told(loaded)).toEqual([expect.stringMatching(pattern)]);
  });
});

describe('much of the same', () => {
  it(
    'is read in time that grows with it: an @id map and doubled keys of 100 000',
    { timeout: long },
    async () => {
      const keys = Array.from(
        { length: 100_000 },
        (_, number) => `"http://e/${number}": {"n": ${number}}`,
      ).join(',\n');
      const text = `{"@context": {"@vocab": "http://v/", "of": {"@container": "@id"}}, "@id": "http://e/", "of": {${keys}}}`;
      const { files } = await within(60, () => load({ 'x.jsonld': text }));
      expect(files[0]?.quads).toHaveLength(200_000);
    },
  );

  it('is published: 100 000 blank nodes', { timeout: long }, async () => {
    const text = Array.from(
      { length: 100_000 },
      (_, number) => `<a> <http://v/p> [ <http://v/n> ${number} ] .\n`,
    ).join('');
    const data = await folderWith({ 'x.ttl': text });
    const publication = await within(110, () => publish({ data, baseIri: base }));
    expect(publication.outcome).toBe('published');
    expect(publication.notes).toEqual([]);
  });

  it.each([
    ['a chain', `<a> <http://v/p> ${'[ <http://v/p> '.repeat(5000)}1${' ]'.repeat(5000)} .`],
    [
      'all pointing at all',
      Array.from(
        { length: 900 },
        (_, pair) => `_:n${pair % 30} <http://v/p> _:n${Math.floor(pair / 30)} .`,
      ).join('\n'),
    ],
  ])(
    'is published with a warning where blank nodes cannot be told apart: %s',
    { timeout: long },
    async (_, text) => {
      const data = await folderWith({ 'x.ttl': `<b> <http://v/p> [ <http://v/q> 1 ] .\n${text}` });
      const publication = await within(60, () => publish({ data, baseIri: base }));
      if (publication.outcome !== 'published')
        throw new Error(JSON.stringify(publication.findings));
      expect(
        publication.notes.map(({ severity, position, message }) => [
          severity,
          position?.line,
          message.en,
        ]),
      ).toEqual([['warning', 2, expect.stringContaining('cannot be given lasting names')]]);
      // What can be named is.
      const names = publication.snapshot.read.quads.map(({ subject }) => subject.value);
      expect(names).toContain('c14n0');
    },
  );
});
