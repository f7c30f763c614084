import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** Texts that are no literals of their datatype, by its local name. */
const wrong: Readonly<Record<string, string>> = {
  boolean: 'ja',
  integer: '1,5',
  decimal: '1e3',
  double: 'stor',
  float: '1.5f',
  date: '2027-06-31',
  dateTime: '2027-06-30T24:30:00',
  time: '25:00:00',
  gYear: '27',
  gYearMonth: '2027-13',
  gMonthDay: '--02-30',
  duration: 'P',
  byte: '200',
  positiveInteger: '0',
  unsignedShort: '-1',
  hexBinary: 'abc',
  base64Binary: '=',
  language: 'sv_SE',
};

/** One statement in every syntax that is read. */
const written: Readonly<Record<string, (text: string, type: string) => string>> = {
  'x.ttl': (text, type) => `<id/a> <http://v/p> "${text}"^^<${type}> .`,
  'x.trig': (text, type) => `<g> { <id/a> <http://v/p> "${text}"^^<${type}> }`,
  'x.nt': (text, type) => `<http://e/a> <http://v/p> "${text}"^^<${type}> .`,
  'x.nq': (text, type) => `<http://e/a> <http://v/p> "${text}"^^<${type}> <http://e/g> .`,
  'x.jsonld': (text, type) =>
    JSON.stringify({ '@id': 'http://e/a', 'http://v/p': { '@value': text, '@type': type } }),
  'x.yamlld': (text, type) =>
    `'@id': http://e/a\nhttp://v/p:\n  '@value': '${text}'\n  '@type': ${type}\n`,
  'x.rdf': (text, type) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:v="http://v/"><rdf:Description rdf:about="http://e/a"><v:p rdf:datatype="${type}">${text}</v:p></rdf:Description></rdf:RDF>`,
  'triple-term.ttl': (text, type) =>
    `<id/a> <http://v/says> <<( <id/b> <http://v/p> "${text}"^^<${type}> )>> .`,
};

describe('a literal that its datatype does not have', () => {
  it.each(Object.entries(written))('is an error with its place in %s', async (file, write) => {
    const files = Object.entries(wrong).map(([type, text]) => [
      `${type}-${file}`,
      write(text, xsd + type),
    ]);
    const { lines } = await told(Object.fromEntries(files) as Record<string, string>);
    const errors = lines.filter((line) => line.includes('error'));
    const places = errors.map(
      (line) =>
        /^(\w+)-[\w.-]+:\d+:\d+: error: .*(?:is no value of the type xsd:|There is no such day)/.exec(
          line,
        )?.[1] ?? line,
    );
    expect(places.sort()).toEqual(Object.keys(wrong).sort());
  });

  it('is none where it is right', async () => {
    const { lines } = await told({
      'x.ttl': `<id/a> <http://v/p> "2028-02-29"^^<${xsd}date>, "+1"^^<${xsd}integer>, "x"^^<http://v/own> .`,
    });
    expect(lines).toEqual([]);
  });
});
