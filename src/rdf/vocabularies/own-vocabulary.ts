import { vocabulary } from '../closed-vocabulary.ts';
import type { NamedNode } from '../terms.ts';

/**
 * The terms of our own ontologies that the code knows, below what the vocabulary's IRIs begin with: those
 * about regions, and those for pages, which are a vocabulary of their own.
 */
export function ownVocabulary(vocabularyBase: string): OwnTerms {
  if (last?.vocabularyBase !== vocabularyBase) {
    const own = vocabulary(`${vocabularyBase}ns/`, ownNames);
    const ofPages = vocabulary(`${vocabularyBase}ns/page/`, pageNames);
    last = { vocabularyBase, own: { ...own, ...ofPages } };
  }
  return last.own;
}

type OwnTerms = Readonly<Record<OwnName, NamedNode>>;

/** The terms that were asked for last: thousands ask in a row, and a site has one vocabulary. */
let last: { readonly vocabularyBase: string; readonly own: OwnTerms } | undefined;

export type OwnName = (typeof ownNames)[number] | (typeof pageNames)[number];

const ownNames = [
  'VisionText',
  'alignedWith',
  'assessedBy',
  'basis',
  'confidence',
  'contributesTo',
  'currentText',
  'earliestStart',
  'evidence',
  'hasEdition',
  'hasStatement',
  'horizonYear',
  'inStatement',
  'joinColumn',
  'joinProperty',
  'latestEnd',
  'method',
  'nace21Code',
  'nace2Code',
  'ofVision',
  'order',
  'rationale',
  'readAsContributingTo',
  'retrieved',
  'reviewBy',
  'sha256',
  'storedAs',
  'text',
  'textLicence',
  'toGoal',
  'valueKind',
] as const;

const pageNames = [
  'CardBlock',
  'CitationBlock',
  'ClaimReading',
  'CountBlock',
  'DownloadBlock',
  'Collection',
  'FactBlock',
  'ListBlock',
  'MarkedTextBlock',
  'MatrixBlock',
  'Page',
  'TableBlock',
  'TextBlock',
  'TileBlock',
  'TimelineBlock',
  'accent',
  'accentInDark',
  'blocks',
  'claims',
  'closed',
  'colour',
  'fields',
  'fromThing',
  'footerLinks',
  'foundBy',
  'groupedBy',
  'groupsOfClass',
  'headerLinks',
  'key',
  'kind',
  'kinds',
  'latestBy',
  'layoutFor',
  'mark',
  'nests',
  'ofClass',
  'pageFolder',
  'passages',
  'path',
  'picture',
  'readAs',
  'refersTo',
  'resultFields',
  'searchWeight',
  'sentences',
  'summary',
  'target',
  'things',
  'whoseWords',
] as const;
