import type { Text } from '../site/text.ts';

/** Tests of the program's repository whose outcome is a measure of quality. */
export interface Suite {
  readonly name: string;
  readonly title: Text;
  /** All files that the tests stand in, from the root of the repository. */
  readonly files: readonly string[];
  /** Whether one test runs in several ways, under the same name: it passes if it passes in all. */
  readonly isRunInSeveralWays?: true;
}

export const suites: readonly Suite[] = [
  {
    name: 'sparql',
    title: { sv: 'W3C:s tester av SPARQL', en: 'W3C’s tests of SPARQL' },
    files: ['test/conformance/w3c-sparql.long.test.ts'],
    isRunInSeveralWays: true,
  },
  {
    name: 'syntaxes',
    title: { sv: 'W3C:s tester av RDF-syntaxer', en: 'W3C’s tests of RDF syntaxes' },
    files: ['test/conformance/w3c-syntaxes.long.test.ts'],
  },
  {
    name: 'shacl',
    title: { sv: 'W3C:s tester av SHACL', en: 'W3C’s tests of SHACL' },
    files: ['test/conformance/w3c-shacl.long.test.ts'],
  },
  {
    name: 'protocol',
    title: {
      sv: 'SPARQL 1.1 Protocol, med egna tester',
      en: 'SPARQL 1.1 Protocol, by tests of our own',
    },
    files: ['test/http/sparql-protocol.test.ts'],
  },
  {
    name: 'wcag',
    title: {
      sv: 'WCAG, så långt axe-core kan se på alla slags sidor',
      en: 'WCAG, as far as axe-core can see on pages of all kinds',
    },
    files: [
      'test/browser/with-script.long.test.ts',
      'test/browser/without-script.long.test.ts',
      'test/browser/every-look.long.test.ts',
    ],
  },
];
