import type { Dataset } from '../../../rdf/dataset.ts';
import { shorten, wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import { oncePerFile } from '../../../rdf/once-per-file.ts';
import type { Literal, Quad, Term } from '../../../rdf/terms.ts';
import { lastDayMissed } from '../../../rdf/xsd/date-forms.ts';
import { isLexical } from '../../../rdf/xsd/lexical.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { isPersonal } from '../../findings/people.ts';
import { tell } from '../../findings/place.ts';

/** What is wrong with a literal, if anything; `show` gives the words for it. */
type Judge = (literal: Literal, show: () => string) => Text | undefined;

/** Ill-typed literals (RDF 1.1 Concepts §3.3): texts that their datatype of XML Schema does not have, such as `abc` for a number. */
export function checkLiterals(files: Files, union: Dataset): Finding[] {
  return judged(files, union, illTypedLiterals);
}

/** Dates written as they should be that no calendar has: what is wrong with 31 June is not its form. */
export function checkDays(files: Files, union: Dataset): Finding[] {
  return judged(files, union, daysMissed);
}

interface Judging {
  readonly judge: Judge;
  /** The statements of a file with literals that are judged to be wrong. */
  readonly wrongIn: (quads: readonly Quad[]) => readonly Quad[];
}

const illTypedLiterals = judging(({ value, datatype }, show) =>
  isLexical(datatype.value, value) === false
    ? illTyped(show(), shorten(datatype.value, wellKnownPrefixes))
    : undefined,
);

const daysMissed = judging(({ value, datatype }) => {
  if (!datatype.value.startsWith(wellKnownPrefixes.xsd)) return undefined;
  const days = lastDayMissed(datatype.value.slice(wellKnownPrefixes.xsd.length), value);
  return days === undefined ? undefined : noSuchDay(days);
});

function judging(judge: Judge): Judging {
  const isWrong = ({ object }: Quad): boolean => {
    const literal = literalIn(object);
    return literal !== undefined && judge(literal, () => '') !== undefined;
  };
  return { judge, wrongIn: oncePerFile((quads) => quads.filter(isWrong)) };
}

function judged(files: Files, union: Dataset, { judge, wrongIn }: Judging): Finding[] {
  const findings: Finding[] = [];
  for (const file of [...files.data, ...files.ontology]) {
    for (const quad of wrongIn(file.quads)) {
      const literal = literalIn(quad.object);
      if (literal === undefined) continue;
      const show = (): string => (isPersonal(quad.subject, union) ? '…' : literal.value);
      const message = judge(literal, show);
      if (message) findings.push(tell(quad, message, { files: [file], union }));
    }
  }
  return findings;
}

/** A literal, or the one that a triple term speaks of (RDF 1.2 Concepts §3.1). */
function literalIn(term: Term): Literal | undefined {
  if (term.termType === 'Literal') return term;
  return term.termType === 'Quad' ? literalIn(term.object) : undefined;
}

function illTyped(value: string, datatype: string): Text {
  return {
    sv: `”${value}” är inget värde av typen ${datatype}. Rätta värdet, eller ange en annan typ.`,
    en: `“${value}” is no value of the type ${datatype}. Correct the value, or give another type.`,
  };
}

function noSuchDay(days: number): Text {
  return {
    sv: `Dagen finns inte: månaden har ${days} dagar. Rätta datumet.`,
    en: `There is no such day: the month has ${days} days. Correct the date.`,
  };
}
