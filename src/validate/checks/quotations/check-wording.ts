import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type NamedNode, type Quad, type Term } from '../../../rdf/terms.ts';
import { rdf, skos } from '../../../rdf/vocabulary.ts';
import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import { literalsOf } from '../../../rdf/values.ts';

/** Classes whose names are words, which are seldom the same in both languages. */
const worded = [
  'ActionPlan',
  'Challenge',
  'GoalClaim',
  'Need',
  'OpenMeetingSeries',
  'Process',
  'StrengthArea',
  'SubArea',
  'Vision',
];

const locn = (name: string): NamedNode => terms.namedNode(wellKnownPrefixes.locn + name);

/** What is likely to be a slip: a name that was not translated, and an address whose parts say something else than the whole. */
export function checkWording({ data, vocabularyBase }: Files, union: Dataset): Finding[] {
  const surroundings = { files: data, union };
  const named = worded.flatMap((name) => [
    ...union.match(null, rdf.type, terms.namedNode(`${vocabularyBase}ns/${name}`)),
  ]);
  return [
    ...named.flatMap(({ subject }) => untranslated(subject, surroundings)),
    ...[...union.match(null, locn('fullAddress'))].flatMap((quad) => apart(quad, surroundings)),
  ];
}

function untranslated(subject: Term, surroundings: Surroundings): Finding[] {
  const labels = literalsOf(subject, skos.prefLabel, surroundings.union);
  const swedish = labels.filter(({ language }) => language === 'sv').map(({ value }) => value);
  return labels
    .filter(({ language, value }) => language === 'en' && swedish.includes(value))
    .map((object) =>
      tell({ subject, predicate: skos.prefLabel, object }, sameWords, surroundings, 'warning'),
    );
}

function apart({ subject, object }: Quad, surroundings: Surroundings): Finding[] {
  return ['poBox', 'postCode', 'postName'].map(locn).flatMap((predicate) =>
    literalsOf(subject, predicate, surroundings.union)
      .filter(({ value }) => !object.value.includes(value))
      .map((part) =>
        tell({ subject, predicate, object: part }, notInWhole(part.value), surroundings, 'warning'),
      ),
  );
}

const sameWords: Text = {
  sv: 'Det engelska namnet är detsamma som det svenska. Översätt det.',
  en: 'The English name is the same as the Swedish one. Translate it.',
};

function notInWhole(part: string): Text {
  return {
    sv: `”${part}” står inte i hela adressen under ”fullAddress”. Rätta den ena.`,
    en: `“${part}” does not stand in the whole address under “fullAddress”. Correct one of them.`,
  };
}
