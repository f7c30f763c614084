import type { CheckName } from '../site/settings/check-names.ts';
import type { Dataset } from '../rdf/dataset.ts';
import type { LastingNumbers } from '../rdf/rows/lasting-numbers.ts';
import { numberRows, type NumberedRows } from '../rdf/rows/number-rows.ts';
import { quadsOf } from '../rdf/rows/quads-of-rows.ts';
import { unionOfRows } from '../rdf/datasets/union.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Finding } from '../load/finding.ts';
import type { Files } from '../load/publication/publication-files.ts';
import { checkClaims } from './checks/quotations/check-claims.ts';
import { checkCodes } from './checks/values/check-codes.ts';
import { checkContentVersion } from './checks/publication/check-content-version.ts';
import { checkDomains } from './checks/terms/check-domains.ts';
import { checkDatasetLicence } from './checks/publication/check-dataset-licence.ts';
import { checkDates } from './checks/values/check-dates.ts';
import { checkDuplicates } from './checks/addresses/check-duplicates.ts';
import { checkEditions } from './checks/quotations/check-editions.ts';
import { checkGraphs } from './checks/publication/check-graphs.ts';
import { checkHorizons } from './checks/values/check-horizons.ts';
import { checkIndicatorValues } from './checks/values/check-indicator-values.ts';
import { checkDays, checkLiterals } from './checks/values/check-literals.ts';
import { checkLook } from './checks/publication/check-look.ts';
import { checkMailboxes } from './checks/values/check-mailboxes.ts';
import { checkOrganisationNumbers } from './checks/values/check-organisation-numbers.ts';
import {
  checkPeopleElsewhere,
  withoutPersonNames,
} from './checks/publication/check-people-elsewhere.ts';
import { checkAnnotatedLinks } from './checks/addresses/check-annotated-links.ts';
import { checkCodesAsTexts } from './checks/values/check-codes-as-texts.ts';
import { checkPlaceCodes } from './checks/values/check-place-codes.ts';
import { checkQuotedSentences } from './checks/quotations/check-quoted-sentences.ts';
import { checkQuotedTexts } from './checks/quotations/check-quoted-texts.ts';
import { checkQuotes } from './checks/quotations/check-quotes.ts';
import { checkRanges } from './checks/terms/check-ranges.ts';
import { checkReferences } from './checks/addresses/check-references.ts';
import { checkReviewDates } from './checks/values/check-review-dates.ts';
import { checkShapes } from './shapes/check-shapes.ts';
import type { OpenGraphs } from './shapes/sparql/ask.ts';
import { checkStatements } from './checks/quotations/check-statements.ts';
import { checkStoredCopies } from './checks/quotations/check-stored-copies.ts';
import { checkTerms } from './checks/terms/check-terms.ts';
import { checkTombstones } from './checks/addresses/check-tombstones.ts';
import { checkTranslatedSentences } from './checks/quotations/check-translated-sentences.ts';
import { checkWording } from './checks/quotations/check-wording.ts';
import { withoutPeople } from './findings/people.ts';
import { personalGraphsIn } from './findings/personal-graphs.ts';
import { findingOrder } from './findings/place.ts';
import { toldOnce, withoutKnownAddresses } from './findings/told-once.ts';

export interface ValidationOptions {
  /** The day that review dates are compared with; now, unless told otherwise. */
  readonly today?: Date | undefined;
  /** Whether valid data keeps what it says about people; it does unless told otherwise. Findings see all. */
  readonly publishPeople?: boolean | undefined;
  /** Checks of our own that are left out; none unless told otherwise. */
  readonly withoutChecks?: readonly CheckName[] | undefined;
  /** Whether every file could be read: what is not there because a file is broken is not told of besides. */
  readonly isComplete?: boolean | undefined;
  /** Whether the ontology could be read; as `isComplete`, unless told otherwise. */
  readonly isOntologyComplete?: boolean | undefined;
  /** Numbers that terms had in earlier publications; new ones unless given. */
  readonly numbers?: LastingNumbers | undefined;
  /** Lends an engine for what shapes ask in SPARQL; without one that is told of and not checked. */
  readonly openGraphs?: OpenGraphs | undefined;
}

declare const isValidated: unique symbol;

/** Quads that keep their shapes; only `validate` makes them. */
export interface ValidData {
  readonly [isValidated]: true;
  readonly quads: readonly Quad[];
  /** The same as numbers: who does not look at each has none of them made. */
  readonly numbered: NumberedRows;
}

export type Validation =
  | { readonly outcome: 'valid'; readonly data: ValidData; readonly findings: readonly Finding[] }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] };

type Check = (files: Files, union: Dataset, today: Date) => Finding[];

/** What SHACL cannot express, a file each, by the names under which they can be left out. */
const checks: Readonly<Partial<Record<CheckName, Check>>> = {
  'dataset-licence': checkDatasetLicence,
  dates: checkDates,
  duplicates: checkDuplicates,
  editions: checkEditions,
  horizons: checkHorizons,
  'indicator-values': checkIndicatorValues,
  look: checkLook,
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
  tombstones: checkTombstones,
  'translated-sentences': checkTranslatedSentences,
  wording: checkWording,
};

/** What compares things that may be in several files: nobody can tell while one of them cannot be read. */
const comparisons: typeof checks = {
  'annotated-links': checkAnnotatedLinks,
  claims: checkClaims,
  codes: checkCodes,
  'codes-as-texts': checkCodesAsTexts,
  domains: checkDomains,
  graphs: checkGraphs,
  ranges: checkRanges,
};

/**
 * Checks data and ontology, together, against the shapes and against what we know of
 * linked data and of our own ontology that shapes cannot say.
 *
 * @returns all findings in reading order; `invalid` where one of them is a violation
 */
export async function validate(files: Files, options: ValidationOptions = {}): Promise<Validation> {
  const { today = new Date(), isComplete = true, publishPeople = true } = options;
  const parts = [...files.data, ...files.ontology].map((file) => file.quads);
  const numbered = options.numbers?.together(parts) ?? numberRows(parts.flat());
  const union: Dataset = unionOfRows(numbered);
  const told = await runAll(files, union, { ...options, today, isComplete });
  const findings = withoutPersonNames(told, union).sort(findingOrder);
  if (findings.some(({ severity }) => severity === 'violation')) {
    return { outcome: 'invalid', findings };
  }
  // Content that is not done yet has no version.
  if (isComplete && !options.withoutChecks?.includes('content-version')) {
    findings.push(...checkContentVersion(files, union, today));
  }
  const personal = personalGraphsIn(union, files.vocabularyBase);
  const published = publishPeople
    ? numbered
    : numberRows(withoutPeople(quadsOf(numbered), personal));
  return { outcome: 'valid', data: valid(published), findings: findings.sort(findingOrder) };
}

/** The one place where the brand is given. */
function valid(numbered: NumberedRows): ValidData {
  const data = {
    numbered,
    get quads() {
      return quadsOf(numbered);
    },
  };
  return data as unknown as ValidData;
}

type Running = ValidationOptions & { readonly today: Date; readonly isComplete: boolean };

/** What all checks find, in the order in which they know best what is wrong with a value, and each fault once. */
async function runAll(files: Files, union: Dataset, options: Running): Promise<Finding[]> {
  const { today, withoutChecks = [], isComplete, openGraphs } = options;
  const { isOntologyComplete = isComplete } = options;
  const run = (table: typeof checks): Finding[][] =>
    Object.entries(table)
      .filter(([name]) => !withoutChecks.some((left) => left === name))
      .map(([, check]) => check(files, union, today));
  const ofShapes = await checkShapes(files, union, { openGraphs, isComplete });
  const astray = isComplete ? run({ references: checkReferences }).flat() : [];
  return toldOnce([
    ...run({ literals: checkDays }),
    ofShapes,
    ...run({ literals: checkLiterals }),
    run(checks).flat(),
    ...(isOntologyComplete ? run({ terms: checkTerms }) : []),
    ...(isComplete ? run(comparisons) : []),
    withoutKnownAddresses(astray, ofShapes),
  ]);
}
