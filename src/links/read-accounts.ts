import { sssom } from '../rdf/vocabularies/mapping-vocabulary.ts';
import type { Dataset } from '../rdf/dataset.ts';
import { isNamed, type Term } from '../rdf/terms.ts';
import { literalsOf, namedObjectsOf, objectOf, subjectsOf } from '../rdf/values.ts';
import { dcterms, owl, rdfs } from '../rdf/vocabulary.ts';
import { ownWords } from '../model/page-declaration.ts';
import { textsOf, titleOf } from '../model/texts.ts';
import { inLanguage, textOf, writtenLanguages, type Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { authorsOf } from './read-authors.ts';
import type { Account, Statement } from './link-set.ts';

/** What the data says of links: where from, and what beside it names codes and agents. */
export interface LinkData {
  /** All but what describes persons. */
  readonly open: Dataset;
  /** The same; what is read here counts for the licence of the links. */
  readonly watched: Dataset;
  readonly snapshot: Snapshot;
}

/**
 * What the data tells of one link: an annotation of the statement (OWL 2, Mapping to RDF §2.3: owl:Axiom, as SSSOM has
 * it), and a claim that a vision contributes to a goal. What an annotation says goes before what a claim says.
 */
export function accountOf(link: Statement, reading: LinkData): Account {
  const [annotation, claim] = [annotationOf(link, reading), claimOf(link, reading)];
  const told = [annotation, claim].flatMap((node) => (node ? [readAccount(node, reading)] : []));
  return joinAccounts(told);
}

/** What is told of a set as a whole, which holds for each link that nothing else is told of. */
export function accountOfSet(set: Term, reading: LinkData): Account {
  const { justification, confidence, authors, made } = readAccount(set, reading);
  return { justification, confidence, authors, made };
}

/** For each thing to know, what the first says that says something. */
export function joinAccounts(accounts: readonly Account[]): Account {
  const first = <Key extends keyof Account>(key: Key): Account[Key] =>
    accounts.find((account) => account[key] !== undefined)?.[key];
  return {
    justification: first('justification'),
    confidence: first('confidence'),
    authors: first('authors'),
    made: first('made'),
    comment: first('comment'),
    source: first('source'),
  };
}

function annotationOf({ subject, predicate, object }: Statement, { open }: LinkData) {
  return subjectsOf(owl.annotatedTarget, object, open).find(
    (node) =>
      objectOf(node, owl.annotatedSource, open)?.equals(subject) === true &&
      objectOf(node, owl.annotatedProperty, open)?.equals(predicate) === true,
  );
}

function claimOf({ subject, object }: Statement, { open, snapshot }: LinkData) {
  const { ofVision, toGoal } = ownWords(snapshot);
  return subjectsOf(toGoal, object, open).find(
    (node) => objectOf(node, ofVision, open)?.equals(subject) === true,
  );
}

function readAccount(node: Term, { watched, snapshot }: LinkData): Account {
  const own = ownWords(snapshot);
  const authors = [own.assessedBy, dcterms.creator].flatMap((property) =>
    namedObjectsOf(node, property, watched),
  );
  const [justification] = namedObjectsOf(node, sssom.mapping_justification, watched);
  const [confidence] = literalsOf(node, sssom.confidence, watched);
  const [made] = literalsOf(node, dcterms.created, watched);
  return {
    justification,
    confidence: confidence?.value,
    authors: authors.length > 0 ? authorsOf(authors, snapshot) : undefined,
    made: made?.value.slice(0, 10),
    comment: commentOn(node, watched, snapshot),
    source: isNamed(node) ? node : undefined,
  };
}

function asSentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** Its basis and its confidence in words, then the reasons. */
function commentOn(node: Term, watched: Dataset, snapshot: Snapshot): Text | undefined {
  const own = ownWords(snapshot);
  const coded = [own.basis, own.confidence].flatMap((property) =>
    namedObjectsOf(node, property, watched).map((value) => {
      const [name, meaning] = [property, value].map((term) =>
        titleOf(term, term.value, snapshot.read.dataset),
      );
      return textOf((language) =>
        asSentence(`${inLanguage(name, language) ?? ''}: ${inLanguage(meaning, language) ?? ''}`),
      );
    }),
  );
  const reasons = [own.rationale, rdfs.comment].map((property) => textsOf(node, property, watched));
  const said = textOf((language) =>
    [...coded, ...reasons]
      .map((text) => inLanguage(text, language))
      .filter((text) => text !== '')
      .join(' '),
  );
  return writtenLanguages.some((language) => inLanguage(said, language) !== '') ? said : undefined;
}
