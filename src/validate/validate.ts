import type { CheckName } from '../site/check-names.ts';
import { unionOf, type Dataset } from '../rdf/dataset.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Finding } from '../load/finding.ts';
import type { Files } from '../load/publication-files.ts';
import { checkClaims } from './checks/check-claims.ts';
import { checkCodes } from './checks/check-codes.ts';
import { checkContentVersion } from './checks/check-content-version.ts';
import { checkDomains } from './checks/check-domains.ts';
import { checkDatasetLicence } from './checks/check-dataset-licence.ts';
import { checkDates } from './checks/check-dates.ts';
import { checkDuplicates } from './checks/check-duplicates.ts';
import { checkEditions } from './checks/check-editions.ts';
import { checkGraphs } from './checks/check-graphs.ts';
import { checkHorizons } from './checks/check-horizons.ts';
import { checkIndicatorValues } from './checks/check-indicator-values.ts';
import { checkLiterals } from './checks/check-literals.ts';
import { checkMailboxes } from './checks/check-mailboxes.ts';
import { checkOrganisationNumbers } from './checks/check-organisation-numbers.ts';
import { checkPeopleElsewhere, withoutPersonNames } from './checks/check-people-elsewhere.ts';
import { checkPlaceCodes } from './checks/check-place-codes.ts';
import { checkQuotedSentences } from './checks/check-quoted-sentences.ts';
import { checkQuotedTexts } from './checks/check-quoted-texts.ts';
import { checkQuotes } from './checks/check-quotes.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkReviewDates } from './checks/check-review-dates.ts';
import { checkShapes } from './shapes/check-shapes.ts';
import type { OpenGraphs } from './shapes/sparql/ask.ts';
import { checkStatements } from './checks/check-statements.ts';
import { checkStoredCopies } from './checks/check-stored-copies.ts';
import { checkTerms } from './checks/check-terms.ts';
import { checkTombstones } from './checks/check-tombstones.ts';
import { checkTranslatedSentences } from './checks/check-translated-sentences.ts';
import { checkWording } from './checks/check-wording.ts';
import { withoutPeople } from './findings/people.ts';
import { findingOrder } from './findings/place.ts';

export interface ValidationOptions {
  /** The day that review dates are compared with; now, unless told otherwise. */
  readonly today?: Date | undefined;
  /** Whether valid data keeps what it says about people; it does unless told otherwise. Findings see all. */
  readonly publishPeople?: boolean | undefined;
  /** Checks of our own that are left out; none unless told otherwise. */
  readonly withoutChecks?: readonly CheckName[] | undefined;
  /** Whether every file could be read: what is not there because a file is broken is not told of besides. */
  readonly isComplete?: boolean | undefined;
  /** Lends an engine for what shapes ask in SPARQL; without one that is told of and not checked. */
  readonly openGraphs?: OpenGraphs | undefined;
}

declare const isValidated: unique symbol;

/** Quads that keep their shapes; only `validate` makes them. */
export interface ValidData {
  readonly [isValidated]: true;
  readonly quads: readonly Quad[];
}

export type Validation =
  | { readonly outcome: 'valid'; readonly data: ValidData; readonly findings: readonly Finding[] }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] };

type Check = (files: Files, union: Dataset, today: Date) => Finding[];

/** What SHACL cannot express, a file each, by the names under which they can be left out. */
const checks: Readonly<Partial<Record<CheckName, Check>>> = {
  'dataset-licence': checkDatasetLicence,
  dates: checkDates,
  domains: checkDomains,
  duplicates: checkDuplicates,
  editions: checkEditions,
  graphs: checkGraphs,
  horizons: checkHorizons,
  'indicator-values': checkIndicatorValues,
  mailboxes: checkMailboxes,
  'organisation-numbers': checkOrganisationNumbers,
  'people-elsewhere': checkPeopleElsewhere,
  'place-codes': checkPlaceCodes,
  'quoted-sentences': checkQuotedSentences,
  'quoted-texts': checkQuotedTexts,
  quotes: checkQuotes,
  'review-dates': checkReviewDates,
  statements: checkStatements,
  'stored-copies': checkStoredCopies,
  terms: checkTerms,
  tombstones: checkTombstones,
  'translated-sentences': checkTranslatedSentences,
  wording: checkWording,
};

/** What must be described somewhere: nobody can tell while a file is broken. */
const linkChecks: typeof checks = { codes: checkCodes, references: checkReferences };

/** What compares things that may be in several files: wrong while one of them cannot be read. */
const comparisons: typeof checks = { claims: checkClaims };

/**
 * Checks data and ontology, together, against the shapes and against what we know of
 * linked data and of our own ontology that shapes cannot say.
 *
 * @returns all findings in reading order; `invalid` where one of them is a violation
 */
export async function validate(
  files: Files,
  {
    today = new Date(),
    publishPeople = true,
    withoutChecks = [],
    isComplete = true,
    openGraphs,
  }: ValidationOptions = {},
): Promise<Validation> {
  const quads = [...files.data, ...files.ontology].flatMap((file) => file.quads);
  const union: Dataset = unionOf(quads);
  const run = (table: typeof checks): Finding[][] =>
    Object.entries(table)
      .filter(([name]) => !withoutChecks.some((left) => left === name))
      .map(([, check]) => check(files, union, today));
  const told = oncePerText([
    ...run(checks).flat(),
    ...(isComplete ? run(comparisons).flat() : []),
    ...toldOnce([
      await checkShapes(files, union, openGraphs),
      ...run({ literals: checkLiterals }),
      ...(isComplete ? run(linkChecks) : []),
    ]),
  ]);
  const findings = withoutPersonNames(told, union).sort(findingOrder);
  if (findings.some(({ severity }) => severity === 'violation')) {
    return { outcome: 'invalid', findings };
  }
  // Content that is not done yet has no version.
  if (isComplete && !withoutChecks.includes('content-version')) {
    findings.push(...checkContentVersion(files, union, today));
  }
  const published = publishPeople ? quads : withoutPeople(quads);
  // The one place where the brand is given.
  return {
    outcome: 'valid',
    data: { quads: published } as unknown as ValidData,
    findings: findings.sort(findingOrder),
  };
}

/**
 * A value may be wrong in several ways: the first kind of check that tells of it is enough, and where one tells of an
 * error, what others only recommend can wait.
 */
function toldOnce(kinds: readonly (readonly Finding[])[]): Finding[] {
  const told = new Set<string>();
  const seen = new Set<string>();
  const news = kinds.flatMap((findings) => {
    const fresh = findings.filter(
      (finding) => !(finding.severity === 'violation' ? told : seen).has(placeIn(finding)),
    );
    for (const finding of fresh) {
      seen.add(placeIn(finding));
      if (finding.severity === 'violation') told.add(placeIn(finding));
    }
    return fresh;
  });
  return news.filter((finding) => finding.severity !== 'warning' || !told.has(placeIn(finding)));
}

/** The same words about the same place are told once, whoever found them. */
function oncePerText(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(
      findings.map((finding) => [JSON.stringify([placeIn(finding), finding.message]), finding]),
    ).values(),
  ];
}

function placeIn({ path, position }: Finding): string {
  return `${path}:${position?.line ?? ''}:${position?.column ?? ''}`;
}
