import { wellKnownPrefixes } from '../rdf/prefixes.ts';
import { isNamed, terms } from '../rdf/terms.ts';
import { objectsOf } from '../rdf/values.ts';
import { owl, rdf } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Text } from '../site/text.ts';
import type { Assessing } from './assessing.ts';
import { ontologyChecks, type OntologyFound } from './rules/foops.ts';
import type { Dimension } from './measure.ts';

/** What FOOPS! would find of the ontology. */
export function assessOntology({ snapshot }: Assessing): Dimension {
  const found = findOntology(snapshot);
  return {
    name: 'ontology',
    title: { sv: 'Ontologin (FOOPS!)', en: 'The ontology (FOOPS!)' },
    method: {
      sv: 'De kontroller i FOOPS! som ser på vad en ontologi säger om sig själv och inte frågar någon annan.',
      en: 'The checks of FOOPS! that look at what an ontology says of itself and ask nobody else.',
    },
    measures: ontologyChecks.map(([id, wants, missing]) => {
      const lacking = found ? missing(found) : [];
      return {
        name: `foops-${id.toLowerCase().replace(/[^a-z0-9.]+/g, '-')}`,
        title: { sv: `${id}: ${wants.sv}`, en: `${id}: ${wants.en}` },
        found: found
          ? ({ kind: 'met', value: lacking.length === 0 } as const)
          : ({ kind: 'not-looked-at', why: noOntology } as const),
        lookedAt: found ? { sv: found.namespace, en: found.namespace } : noOntology,
        missing: lacking,
      };
    }),
  };
}

const noOntology: Text = {
  sv: 'Data har ingen egen ontologi.',
  en: 'The data has no ontology of its own.',
};

const others: Readonly<Record<string, string>> = {
  bibo: 'http://purl.org/ontology/bibo/',
  schema: 'http://schema.org/',
  vann: 'http://purl.org/vocab/vann/',
};

/** The ontology of the site's own vocabulary, the one with the shortest name where there are several. */
function findOntology({ dataset, vocabularyBase }: Snapshot): OntologyFound | undefined {
  const [ontology] = [...dataset.match(null, rdf.type, owl.Ontology)]
    .map(({ subject }) => subject)
    .filter(isNamed)
    .filter(({ value }) => value.startsWith(vocabularyBase))
    .sort((one, other) => one.value.length - other.value.length);
  if (ontology === undefined) return undefined;
  return {
    namespace: ontology.value,
    header: (property) => {
      const [prefix = '', name = ''] = property.split(':');
      const prefixes: Readonly<Record<string, string>> = { ...others, ...wellKnownPrefixes };
      const predicate = terms.namedNode((prefixes[prefix] ?? '') + name);
      return objectsOf(ontology, predicate, dataset).map(({ value }) => value);
    },
  };
}
