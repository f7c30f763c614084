import type { Text } from '../site/text.ts';
import type { Dimension, Measure } from './measure.ts';

/** What tests of the program's repository compute, and the files that do it. */
const suites: readonly (readonly [name: string, title: Text, file: string])[] = [
  [
    'sparql',
    { sv: 'W3C:s tester av SPARQL', en: 'W3C’s tests of SPARQL' },
    'test/conformance/w3c-sparql.long.test.ts',
  ],
  [
    'syntaxes',
    { sv: 'W3C:s tester av RDF-syntaxer', en: 'W3C’s tests of RDF syntaxes' },
    'test/conformance/w3c-syntaxes.long.test.ts',
  ],
  [
    'shacl',
    { sv: 'W3C:s tester av SHACL', en: 'W3C’s tests of SHACL' },
    'test/conformance/w3c-shacl.long.test.ts',
  ],
  [
    'protocol',
    { sv: 'SPARQL 1.1 Protocol', en: 'SPARQL 1.1 Protocol' },
    'test/http/sparql-protocol.test.ts',
  ],
  [
    'wcag',
    { sv: 'WCAG, så långt axe-core kan se', en: 'WCAG, as far as axe-core can see' },
    'test/browser/every-page.ts',
  ],
];

/** What cannot be computed by a site of itself. */
export function assessBuild(): Dimension {
  return {
    name: 'build',
    title: { sv: 'Programmet', en: 'The program' },
    method: {
      sv: 'Det här räknas ut när programmet byggs, av testerna i dess förråd. Webbplatsen kan inte räkna ut det om sig själv och upprepar inga siffror.',
      en: 'This is computed when the program is built, by the tests in its repository. The site cannot compute it of itself and repeats no figures.',
    },
    measures: suites.map(([name, title, file]): Measure => ({
      name: `build-${name}`,
      title,
      found: {
        kind: 'not-looked-at',
        why: { sv: 'Räknas ut när programmet byggs.', en: 'Computed when the program is built.' },
      },
      lookedAt: { sv: file, en: file },
      missing: [],
    })),
  };
}
