import { speaks } from '../../../rdf/labels.ts';
import { isNamed, type Literal, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { termKey } from '../../../rdf/term-key.ts';
import { literalsOf } from '../../../rdf/values.ts';
import { ownWords, reach } from '../../../model/page-declaration.ts';
import { isOfKind, type BlockContext } from './block.ts';
import {
  claimsOf,
  readingOf,
  slugOf,
  type Claim,
  type ClaimGroup,
  type ClaimReading,
} from './claims.ts';
import { find, type Quote, type Range } from './passages.ts';

/** Words of a text that are evidence for a claim. */
export interface Passage {
  /** Where the words are on the page, as a fragment. */
  readonly id: string;
  readonly range: Range;
  readonly group: ClaimGroup;
  readonly claim: Claim;
  /** What is quoted so, where the text has the very words. */
  readonly quoted: Quote | undefined;
}

/** An edition of a text, with the words in it that are evidence. */
export interface Edition {
  readonly thing: NamedNode;
  readonly text: Literal;
  readonly passages: readonly Passage[];
  /** Whether the words are those that were quoted, or the sentences that render them. */
  readonly isQuoted: boolean;
}

/** The claims about a page's thing that a block shows, and how it reads them. */
export interface Evidence {
  readonly reading: ClaimReading;
  readonly groups: readonly ClaimGroup[];
}

const readOnPage = new WeakMap<BlockContext, ReturnType<typeof newReader>>();

/** Evidence as a block declares it. Blocks of a page lead to each other's, so each is read once for the page. */
export function evidenceOf(block: Term, context: BlockContext): Evidence | undefined {
  const read = readOnPage.get(context) ?? newReader(context);
  readOnPage.set(context, read);
  return read(block);
}

function newReader({ topic, snapshot }: BlockContext): (block: Term) => Evidence | undefined {
  const known = new Map<string, Evidence | undefined>();
  return (block) => {
    const key = termKey(block);
    if (known.has(key)) return known.get(key);
    const reading = readingOf(block, snapshot);
    const evidence = reading && { reading, groups: claimsOf(topic, block, reading, snapshot) };
    known.set(key, evidence);
    return evidence;
  };
}

/** The editions of the text that a block shows: the one in the reader's language first, then the quoted one. */
export function editionsIn(block: Term, context: BlockContext): readonly Edition[] {
  const { topic, snapshot, page } = context;
  const groups = evidenceOf(block, context)?.groups ?? [];
  const { text } = ownWords(snapshot);
  const editions = reach(topic, block, 'path', snapshot)
    .filter(isNamed)
    .flatMap((thing) =>
      literalsOf(thing, text, snapshot.dataset).map((each) => editionOf(thing, each, groups)),
    );
  const rank = (edition: Edition): number => {
    if (speaks(edition.text.language, page.language)) return 0;
    return edition.isQuoted ? 1 : 2;
  };
  return editions.sort((one, other) => rank(one) - rank(other));
}

/** The text with evidence that a page shows, if it has one. */
export function editionOnPage(context: BlockContext): Edition | undefined {
  const block = context.blocks.find((each) => isOfKind(each, 'MarkedTextBlock', context));
  return block && editionsIn(block, context)[0];
}

function editionOf(thing: NamedNode, text: Literal, groups: readonly ClaimGroup[]): Edition {
  const claims = groups.flatMap((group) => group.claims.map((claim) => ({ group, claim })));
  const passages = claims.flatMap(({ group, claim }) =>
    placesOf(claim, text).map(({ range, quoted }) => ({
      id: `words-${slugOf(thing)}-${range.start}`,
      range,
      group,
      claim,
      quoted,
    })),
  );
  return { thing, text, passages, isQuoted: passages.some(({ quoted }) => quoted !== undefined) };
}

/** Where a text has the words of a claim, each place once; else the sentences that they stand in, in its own language. */
function placesOf(claim: Claim, text: Literal): Pick<Passage, 'range' | 'quoted'>[] {
  const quoted = claim.quotes.flatMap((quote) => {
    const range = find(text.value, quote);
    return range ? { range, quoted: quote } : [];
  });
  const found = quoted.length > 0 ? quoted : sentencesIn(text, claim);
  const inOrder = found.toSorted((one, other) => one.range.start - other.range.start);
  return [
    ...new Map(inOrder.map((each) => [`${each.range.start}-${each.range.end}`, each])).values(),
  ];
}

function sentencesIn(text: Literal, { sentences }: Claim): Pick<Passage, 'range' | 'quoted'>[] {
  return sentences
    .filter(({ language }) => language === text.language)
    .flatMap(({ value }) => {
      const range = find(text.value, { exact: value, prefix: '', suffix: '' });
      return range ? { range, quoted: undefined } : [];
    });
}
