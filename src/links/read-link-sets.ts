import { openDataOf } from '../describe/open-data.ts';
import { isPersonalDocument } from '../describe/personal-documents.ts';
import { termsOfGraphs } from '../describe/terms-of-use.ts';
import { ownWords } from '../model/page-declaration.ts';
import { textsOf, titleOf } from '../model/texts.ts';
import type { Dataset } from '../rdf/dataset.ts';
import { watchGraphs } from '../rdf/datasets/watch-graphs.ts';
import { semapv } from '../rdf/vocabularies/mapping-vocabulary.ts';
import { isNamed, terms, type NamedNode } from '../rdf/terms.ts';
import { literalsOf, namedObjectsOf, objectOf } from '../rdf/values.ts';
import { dcterms, skos } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { findSets, type FoundSet } from './find-sets.ts';
import { accountOf, accountOfSet, joinAccounts, type LinkData } from './read-accounts.ts';
import { authorsOf } from './read-authors.ts';
import type { Account, Link, LinkSet, Statement } from './link-set.ts';

/**
 * The sets of links to others, by name: those that the data declares (void:Linkset), and for mappings that it
 * declares no set for, one for each property and namespace. They are for copying in bulk, so that what describes
 * persons is in none.
 */
export const linkSetsOf = oncePerSnapshot((snapshot: Snapshot): readonly LinkSet[] => {
  const open = openDataOf(snapshot);
  return findSets(open, snapshot)
    .map((found) => readSet(found, open, snapshot))
    .filter(({ links }) => links.length > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
});

/** The set of a name, where there is one. */
export function linkSetNamed(name: string, snapshot: Snapshot): LinkSet | undefined {
  return linkSetsOf(snapshot).find((set) => set.name === name);
}

function readSet(found: FoundSet, open: Dataset, snapshot: Snapshot): LinkSet {
  const { iri, predicates, target } = found;
  // What the site says of itself must not change what its files are: they are measured before.
  const { dataset } = snapshot.read;
  const graphs = new Set(found.graphs);
  const reading = { open, watched: watchGraphs(open, graphs), snapshot };
  const ofSet = accountOfSet(iri, { ...reading, watched: open });
  const own = ownWords(snapshot);
  const [codeProperty] = namedObjectsOf(iri, own.joinProperty, dataset);
  const links = found.statements
    .filter(({ subject, object }) => !isOfPerson(subject, open, snapshot) && isNamed(object))
    .map((statement) => readLink(statement, { reading, ofSet, codeProperty }));
  const named = [...graphs].sort().map((graph) => terms.namedNode(graph));
  return {
    iri,
    name: found.name,
    title: titleOf(iri, found.title, dataset),
    method: textsOf(iri, own.method, dataset),
    description: textsOf(iri, dcterms.description, dataset),
    predicates,
    target,
    objectSource: schemeOf(links, open),
    creators: authorsOf(namedObjectsOf(iri, dcterms.creator, open), snapshot),
    joinColumn: objectOf(iri, own.joinColumn, dataset)?.value,
    links: links.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    termsOfUse: termsOfGraphs(named, snapshot),
  };
}

interface LinkContext {
  readonly reading: LinkData;
  readonly ofSet: Account;
  readonly codeProperty: NamedNode | undefined;
}

function readLink(statement: Statement, { reading, ofSet, codeProperty }: LinkContext): Link {
  const { subject, predicate, object } = statement;
  const { watched } = reading;
  const account = joinAccounts([accountOf(statement, reading), ofSet]);
  const [code] = codeProperty ? literalsOf(object, codeProperty, watched) : [];
  return {
    ...account,
    ...{ subject, predicate, object },
    subjectLabel: titleOf(subject, '', watched),
    objectLabel: titleOf(object, '', watched),
    code: code?.value ?? lastPart(object.value),
    justification: account.justification ?? semapv.UnspecifiedMatching,
  };
}

/** Whether personal data alone says what something is. */
function isOfPerson(thing: NamedNode, open: Dataset, snapshot: Snapshot): boolean {
  return isPersonalDocument(snapshot, [thing]) && open.match(thing).size === 0;
}

function schemeOf(links: readonly Link[], open: Dataset): NamedNode | undefined {
  const schemes = links.map(({ object }) => namedObjectsOf(object, skos.inScheme, open)[0]);
  const [first] = schemes;
  return schemes.every((scheme) => scheme?.value === first?.value) ? first : undefined;
}

/** What an address ends in: most codes of others are the last part of their addresses. */
function lastPart(iri: string): string {
  return /[^/#]*$/.exec(iri.replace(/[/#]$/, ''))?.[0] ?? iri;
}

function keyOf({ subject, predicate, object }: Link): string {
  return [subject, predicate, object].map(({ value }) => value).join(' ');
}
