import type { Dataset } from '../../rdf/dataset.ts';
import { terms, type Term } from '../../rdf/terms.ts';
import { sh } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import type { LoadedFile } from '../../load/loaded.ts';
import { placeOf } from '../findings/place.ts';
import type { ReadSparql } from './sparql/read-sparql.ts';

type Sought = Parameters<typeof placeOf>[0];

/** What shapes ask in SPARQL and cannot be answered: a warning where it is more than we check, an error where the query is wrong. */
export function tellNotAsked(
  { answers, notAsked }: ReadSparql,
  files: readonly LoadedFile[],
): Finding[] {
  return [
    ...notAsked.map(({ sought, isWrong, reason }) =>
      isWrong ? wrong(sought, reason, files) : unchecked(sought, reason, files),
    ),
    ...answers.failures().map(({ constraint: { shape, source }, kind, reason }) => {
      const sought = placeOfQuery(source, shape, files);
      return kind === 'refused' ? wrong(sought, reason, files) : unchecked(sought, reason, files);
    }),
  ];
}

/** Where a query is written; a shape that shares it may lie in another file. */
function placeOfQuery(source: Term, shape: Term, files: readonly LoadedFile[]): Sought {
  const written = [sh.select, sh.ask].map((predicate) => ({ subject: source, predicate }));
  const found = written.find((sought) => files.some(({ locate }) => locate(sought)));
  return found ?? { subject: shape };
}

/** Without an engine for SPARQL nothing of it is checked. */
export function tellSparqlOff(files: readonly LoadedFile[]): Finding[] {
  const asking = [sh.sparql, sh.target, sh.validator, sh.nodeValidator, sh.propertyValidator];
  return files.flatMap((file) =>
    file.quads
      .filter(({ predicate }) => asking.some((property) => property.equals(predicate)))
      .map((quad) => unchecked(quad, off, [file])),
  );
}

/** Patterns that were given up, each at the shape that has it first. */
export function tellSlowPatterns(
  slow: readonly string[],
  shapes: Dataset,
  files: readonly LoadedFile[],
): Finding[] {
  return slow.map((pattern) => {
    const [quad] = shapes.match(null, sh.pattern, terms.literal(pattern));
    return unchecked(quad ?? { subject: sh.pattern }, tooSlow(pattern), files);
  });
}

function unchecked(sought: Sought, { sv, en }: Text, files: readonly LoadedFile[]): Finding {
  return {
    severity: 'warning',
    ...placeOf(sought, files),
    message: { sv: `Kontrolleras inte: ${sv}.`, en: `Not checked: ${en}.` },
  };
}

function wrong(sought: Sought, { sv, en }: Text, files: readonly LoadedFile[]): Finding {
  return {
    severity: 'violation',
    ...placeOf(sought, files),
    message: {
      sv: `Formen kan inte användas, för frågan är fel: ${sv}`,
      en: `The shape cannot be used, as its query is wrong: ${en}`,
    },
  };
}

const off: Text = {
  sv: 'regeln är skriven i SPARQL',
  en: 'the rule is written in SPARQL',
};

function tooSlow(pattern: string): Text {
  return {
    sv: `mönstret ${pattern} tar för lång tid. Skriv det så att det bara kan tolkas på ett sätt`,
    en: `the pattern ${pattern} takes too long. Write it so that it can be read in one way only`,
  };
}
