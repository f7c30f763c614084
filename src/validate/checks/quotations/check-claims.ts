import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type NamedNode, type Quad, type Term } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { oa } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import { claimless, shortcutless, statedAsReading, unnamedGoal } from './claim-messages.ts';
import { namesGoal } from './goal-names.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';

/** Where the editors' readings are kept, so that they can be left out as a whole. */
const readings = 'graph/interpretation/';

/** What a claim rests on, and the property of the vision that repeats its link in one step. */
const shortcuts = [
  { basis: 'stated', shortcut: 'contributesTo' },
  { basis: 'editorial', shortcut: 'readAsContributingTo' },
] as const;
type Rule = (typeof shortcuts)[number];

interface Checked extends Surroundings {
  readonly baseIri: string;
  readonly vocabularyBase: string;
}

/**
 * The word of the source and the editors' reading of it are told apart: each has its property, held to
 * its claims in both directions, and what is called stated stands among the region's own and is named in the quotation.
 */
export function checkClaims({ data, baseIri, vocabularyBase }: Files, union: Dataset): Finding[] {
  const checked = { files: data, union, baseIri, vocabularyBase };
  return [
    ...shortcuts.flatMap((rule) => [...unclaimed(rule, checked), ...unrepeated(rule, checked)]),
    ...statedAmongReadings(checked),
    ...statedUnnamed(checked),
  ];
}

/** Shortcuts that no claim of their basis carries. */
function unclaimed(rule: Rule, checked: Checked): Finding[] {
  const { ofVision, toGoal } = ownVocabulary(checked.vocabularyBase);
  const links = [
    ...checked.union.match(null, ownVocabulary(checked.vocabularyBase)[rule.shortcut]),
  ];
  return links
    .filter(({ subject, object }) =>
      [...checked.union.match(null, toGoal, object)].every(
        ({ subject: claim }) =>
          !has(checked, claim, ofVision, subject) || !isBasedOn(rule, claim, checked),
      ),
    )
    .map((link) => tell(link, claimless(rule), checked));
}

/** Claims that their vision does not repeat under the property of their basis. */
function unrepeated(rule: Rule, checked: Checked): Finding[] {
  const own = ownVocabulary(checked.vocabularyBase);
  const claims = [...checked.union.match(null, own.toGoal)];
  return claims
    .filter(({ subject }) => isBasedOn(rule, subject, checked))
    .filter(({ subject, object: goal }) =>
      objectsOf(subject, own.ofVision, checked.union).some(
        (vision) => !has(checked, vision, own[rule.shortcut], goal),
      ),
    )
    .map((link) => tell(link, shortcutless(rule), checked));
}

/** Claims that are called the word of the source where the editors keep their readings. */
function statedAmongReadings(checked: Checked): Finding[] {
  const { basis } = ownVocabulary(checked.vocabularyBase);
  return checked.files
    .filter(({ graph }) => pathUnder(checked.baseIri, graph)?.startsWith(readings) === true)
    .flatMap(({ quads }) => quads)
    .filter(
      ({ predicate, object }) =>
        predicate.equals(basis) && object.equals(codeOf('stated', checked)),
    )
    .map((quad) => tell(quad, statedAsReading, checked));
}

/** Claims that are called the word of the source, of one assessor, whose goal no quotation names. */
function statedUnnamed(checked: Checked): Finding[] {
  const { assessedBy, evidence, toGoal } = ownVocabulary(checked.vocabularyBase);
  return statements(checked)
    .filter(({ subject }) => objectsOf(subject, assessedBy, checked.union).length < 2)
    .filter(({ subject }) => {
      const quotes = objectsOf(subject, evidence, checked.union)
        .flatMap((passage) => objectsOf(passage, oa.hasSelector, checked.union))
        .flatMap((selector) => literalsOf(selector, oa.exact, checked.union));
      const goals = objectsOf(subject, toGoal, checked.union);
      return goals.some((goal) => !quotes.some((quote) => namesGoal(quote, goal, checked.union)));
    })
    .map((quad) => tell(quad, unnamedGoal, checked));
}

function statements(checked: Checked): Quad[] {
  const { basis } = ownVocabulary(checked.vocabularyBase);
  return [...checked.union.match(null, basis, codeOf('stated', checked))];
}

function isBasedOn({ basis }: Rule, claim: Term, checked: Checked): boolean {
  return has(checked, claim, ownVocabulary(checked.vocabularyBase).basis, codeOf(basis, checked));
}

function codeOf(basis: Rule['basis'], { vocabularyBase }: Checked): NamedNode {
  return terms.namedNode(`${vocabularyBase}def/basis/${basis}`);
}

function has({ union }: Checked, subject: Term, property: NamedNode, value: Term): boolean {
  return [...union.match(subject, property, value)].length > 0;
}
