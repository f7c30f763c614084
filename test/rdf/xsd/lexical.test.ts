import { describe, expect, it } from 'vitest';
import { isLexical } from '../../../src/rdf/xsd/lexical.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** For each datatype: texts that are literals of it, and texts that are not. */
const cases: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  boolean: [
    ['true', 'false', '0', '1'],
    ['TRUE', 'ja', '', ' true', '2'],
  ],
  integer: [
    ['0', '-0', '+12', '0012', '9'.repeat(400)],
    ['', '1.0', '1e3', '--1', '١', '1 ', '0x1'],
  ],
  positiveInteger: [
    ['1', '+1'],
    ['0', '-1', '-0'],
  ],
  nonNegativeInteger: [['0', '-0', '7'], ['-1']],
  negativeInteger: [['-1'], ['0', '1']],
  byte: [
    ['127', '-128'],
    ['128', '-129'],
  ],
  int: [
    ['2147483647', '-2147483648'],
    ['2147483648', '-2147483649'],
  ],
  long: [['9223372036854775807'], ['9223372036854775808']],
  unsignedLong: [['18446744073709551615'], ['18446744073709551616', '-1']],
  decimal: [
    ['1', '1.', '.5', '-1.50', '+0.0'],
    ['.', '', '1e0', '1,5', '+-1', 'INF'],
  ],
  double: [
    ['1', '1.5E3', '-.5e-3', 'INF', '-INF', '+INF', 'NaN'],
    ['inf', 'E3', '.', '1e', '+NaN'],
  ],
  float: [
    ['1e10', 'NaN'],
    ['1f', ''],
  ],
  date: [
    [
      '2027-06-30',
      '2024-02-29',
      '2000-02-29',
      '-0004-02-29',
      '12027-01-01',
      '0000-01-01',
      '2027-01-01Z',
      '2027-01-01+14:00',
    ],
    [
      '2027-06-31',
      '2027-02-29',
      '1900-02-29',
      '2027-13-01',
      '2027-00-01',
      '2027-01-00',
      '27-01-01',
      '2027-1-1',
      '2027-01-01T00:00:00',
      '2027-01-01+14:01',
      '2027-01-01+02',
      '02027-01-01',
      '',
    ],
  ],
  dateTime: [
    [
      '2027-01-01T00:00:00',
      '2027-01-01T24:00:00',
      '2027-01-01T23:59:59.999Z',
      '2027-01-01T00:00:00-13:59',
    ],
    [
      '2027-01-01',
      '2027-01-01T24:00:01',
      '2027-01-01T24:00:00.1',
      '2027-01-01T25:00:00',
      '2027-01-01T10:60:00',
      '2027-01-01T10:00:60',
      '2027-01-01 10:00:00',
      '2027-01-01T10:00',
      '2027-01-01T1:00:00',
      '2027-04-31T00:00:00Z',
    ],
  ],
  dateTimeStamp: [['2027-01-01T00:00:00Z'], ['2027-01-01T00:00:00']],
  time: [
    ['10:00:00', '24:00:00', '00:00:00.5+01:00'],
    ['10:00', '24:00:01', '10:00:60'],
  ],
  gYear: [
    ['2027', '-0001', '12027', '2027Z'],
    ['27', '02027', '2027-01'],
  ],
  gYearMonth: [['2027-12'], ['2027-13', '2027']],
  gMonth: [['--12'], ['--13', '12', '--12--']],
  gDay: [['---31'], ['---32', '---00', '31']],
  gMonthDay: [
    ['--02-29', '--12-31'],
    ['--02-30', '--04-31', '02-28'],
  ],
  duration: [
    ['P1Y', '-P1Y2M3DT4H5M6.7S', 'PT0S', 'P0D'],
    ['P', 'PT', 'P1YT', '1Y', 'P1S', 'P-1Y', 'PT1.5H', 'PT1.S'],
  ],
  yearMonthDuration: [
    ['P1Y2M', 'P2M'],
    ['P1D', 'P', 'P1Y2MT1S'],
  ],
  dayTimeDuration: [
    ['P1DT2H', 'PT1.5S'],
    ['P1Y', 'P', 'PT'],
  ],
  hexBinary: [
    ['', '0fB7'],
    ['0', '0g', '0 f'],
  ],
  base64Binary: [
    ['', 'TQ==', 'TWE=', 'TWFu', 'T W F u'],
    ['T', 'TR==', 'TWF=', 'TWFu=', ' TWFu', '===='],
  ],
  language: [
    ['sv', 'en-GB', 'de-CH-1996'],
    ['', 'sv_SE', 'tolongtag', 'sv-'],
  ],
  token: [
    ['', 'a b'],
    [' a', 'a  b', 'a\tb', 'a '],
  ],
  normalizedString: [['a  b '], ['a\nb']],
  Name: [
    ['a:b', '_x'],
    ['1a', '', 'a b'],
  ],
  NCName: [
    ['åäö', 'a-b.c'],
    ['a:b', '-a'],
  ],
  NMTOKEN: [
    ['1a', ':'],
    ['', 'a b'],
  ],
  string: [['', 'a\nb'], []],
  anyURI: [['', 'a b', 'https://example.org/å'], []],
};

describe('the lexical space of', () => {
  const rows = Object.entries(cases).flatMap(([name, [right, wrong]]) => [
    ...right.map((text) => [`xsd:${name}`, 'has', text] as const),
    ...wrong.map((text) => [`xsd:${name}`, 'has not', text] as const),
  ]);

  it.each(rows)('%s %s “%s”', (name, has, text) => {
    expect(isLexical(xsd + name.slice(4), text)).toBe(has === 'has');
  });

  it('a datatype that nobody knows is left open', () => {
    expect(isLexical('https://example.org/length', 'x')).toBeUndefined();
    expect(isLexical(`${xsd}nothing`, 'x')).toBeUndefined();
  });
});
