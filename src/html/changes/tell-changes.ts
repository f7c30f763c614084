import { loses } from '../../changes/compare.ts';
import type { Change, Changes, Place, ThingChange } from '../../changes/changes.ts';
import { isLiteral, isNamed, type Term } from '../../rdf/terms.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import {
  kindOfThing,
  nameOfProperty,
  nameOfThing,
  tagOf,
  wordsFor,
  type NamingContext,
} from './name-things.ts';
import { summarise } from './summarise.ts';
import type { Sentence, ToldChanges, ToldThing } from './told.ts';
import { fates, words } from './words.ts';
import { wordDifference } from './word-difference.ts';

/** The versions that changes lie between, for the names in them. */
export interface Versions {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/**
 * Changes in sentences, in the order in which people should know of them: what is gone first.
 *
 * @param changes what `compareQuads` found between what was read for the two versions (`snapshot.read.quads`)
 */
export function tellChanges(changes: Changes, versions: Versions, language: Language): ToldChanges {
  return {
    summary: summarise(changes, versions.before, language),
    things: changes.things.map((change) => tellThing(change, versions, language)),
  };
}

function tellThing(
  { thing, fate, changes }: ThingChange,
  { before, after }: Versions,
  language: Language,
): ToldThing {
  const context = { language, snapshot: fate === 'vanished' ? before : after };
  const kind = kindOfThing(thing, context);
  const name = nameOfThing(thing, context);
  const teller: Teller = { language, before, after };
  const told = changes.flatMap((change) => tellChange(change, [thing, thing], teller));
  return {
    iri: isNamed(thing) ? thing.value : undefined,
    fate,
    heading: `${inLanguage(fates[fate], language)}: ${name}${kind === undefined ? '' : ` (${kind})`}`,
    loses: fate !== 'added' && changes.some(loses),
    places: [...new Set(told.map(({ place }) => place))],
    sentences: told.map(({ sentence }) => sentence),
  };
}

interface Teller extends Versions {
  readonly language: Language;
}

/** A thing, or a part of one, as it is called in either version. */
type Owner = readonly [before: Term, after: Term];

/** A change in one sentence, and what it is about. */
interface Told {
  readonly place: string;
  readonly sentence: Sentence;
}

/** A change in one sentence; each change within a part has its own, after the way that leads to it. */
function tellChange(
  change: Change,
  owner: Owner,
  teller: Teller,
  way: readonly string[] = [],
): Told[] {
  const { language } = teller;
  const earlier: NamingContext = { language, snapshot: teller.before };
  const later: NamingContext = { language, snapshot: teller.after };
  if (change.kind === 'moved')
    return [
      { place: inLanguage(words.file, language), sentence: [{ text: tellMove(change, teller) }] },
    ];
  const last = placeOf(change.place, owner, change.kind === 'removed' ? earlier : later);
  const place = [...way, last].join(' › ');
  switch (change.kind) {
    case 'added':
    case 'removed': {
      const isGone = change.kind === 'removed';
      const value = wordsFor(change.value, isGone ? earlier : later);
      const start = { text: `${place} ${inLanguage(words[change.kind], language)}: ` };
      return [{ place, sentence: [start, isGone ? taken(value) : put(value), { text: '.' }] }];
    }
    case 'replaced': {
      const sentence = tellReplaced(place, [change.before, change.after], [earlier, later]);
      return [{ place, sentence }];
    }
    case 'within':
      return change.changes.flatMap((inner) =>
        tellChange(inner, [change.before, change.after], teller, [...way, last]),
      );
  }
}

function put(text: string): Sentence[number] {
  return { text, mark: 'added' };
}

function taken(text: string): Sentence[number] {
  return { text, mark: 'removed' };
}

function placeOf(place: Place, [before, after]: Owner, context: NamingContext): string {
  if (typeof place === 'number') return `${inLanguage(words.member, context.language)} ${place}`;
  // What a part that vanishes with its type is called stands in the earlier version.
  const owner = context.snapshot.dataset.match(after).size > 0 ? after : before;
  return nameOfProperty(place, owner, context);
}

/** Texts word by word where that helps; else what it is now, and what it was. */
function tellReplaced(
  path: string,
  [before, after]: readonly [Term, Term],
  [earlier, later]: readonly [NamingContext, NamingContext],
): Sentence {
  const { language } = later;
  const difference =
    isLiteral(before) && isLiteral(after) ? wordDifference(before.value, after.value) : undefined;
  if (difference) return [{ text: `${path}${tagOf(after, language)}: ` }, ...difference];
  return [
    { text: `${path} ${inLanguage(words.now, language)} ` },
    put(wordsFor(after, later)),
    { text: ` (${inLanguage(words.before, language)} ` },
    taken(wordsFor(before, earlier)),
    { text: ').' },
  ];
}

function tellMove(
  { from, to }: Extract<Change, { readonly kind: 'moved' }>,
  { language, before, after }: Teller,
): string {
  const named = (graphs: readonly Term[], snapshot: Snapshot): string =>
    graphs.map((graph) => wordsFor(graph, { language, snapshot })).join(', ');
  return `${inLanguage(words.moved, language)} ${named(from, before)} ${inLanguage(words.to, language)} ${named(to, after)}.`;
}
