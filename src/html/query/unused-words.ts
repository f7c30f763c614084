import { nearestOf } from '../../load/text/nearest.ts';
import { bareSyntax } from '../../query/syntax/mistakes/bare-syntax.ts';
import { shorten } from '../../rdf/prefixes.ts';
import { isNamed, terms } from '../../rdf/terms.ts';
import { namedObjectsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { owl, rdf } from '../../rdf/vocabulary.ts';
import { termKindOf } from '../../model/ontology.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** A word of a query that no data has, and what to write instead where that can be told. */
export interface UnusedWord {
  /** As it is written in the query. */
  readonly written: string;
  readonly kind: 'class' | 'property' | 'unknown';
  /** A word of the same place that data has, as a query would write it. */
  readonly instead: string | undefined;
  /** Whether that is the same property, read from its other end. */
  readonly isInverse: boolean;
}

/** More than this nobody mends at once. */
const mostTold = 5;

/**
 * Words of a query that no data has: an answer without rows is most often due to one of them. The text is
 * looked at as text, as queries are not parsed in this process; what stands in it twice is told of once.
 *
 * @param query at most as long as the endpoint takes
 */
export function unusedWords(query: string, snapshot: Snapshot): readonly UnusedWord[] {
  const used = usedWords(snapshot);
  const found = new Map<string, UnusedWord>();
  for (const { written, iri } of wordsIn(query, snapshot.baseIri)) {
    if (found.size === mostTold) break;
    if (found.has(iri) || isUsed(iri, used, snapshot)) continue;
    found.set(iri, { written, ...insteadOf(iri, used, snapshot) });
  }
  return [...found.values()];
}

/** What a vocabulary only defines is not used: a class needs things, a property statements. */
function isUsed(iri: string, used: UsedWords, { dataset }: Snapshot): boolean {
  const kind = termKindOf(terms.namedNode(iri), dataset);
  if (kind === 'property') return used.properties.has(iri);
  return kind === 'class' ? used.classes.has(iri) : used.all.has(iri);
}

interface UsedWords {
  readonly properties: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** What queries find by default: what files say. */
export const usedWords = oncePerSnapshot(({ read }: Snapshot): UsedWords => {
  const [properties, classes, all] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { subject, predicate, object, graph } of read.quads) {
    properties.add(predicate.value);
    if (predicate.equals(rdf.type)) classes.add(object.value);
    for (const each of [subject, predicate, object, graph]) if (isNamed(each)) all.add(each.value);
  }
  return { properties, classes, all };
});

interface Written {
  readonly written: string;
  readonly iri: string;
}

/** Names with a prefix that the query declares, and addresses, in their order. Work grows with the text alone. */
function wordsIn(query: string, baseIri: string): readonly Written[] {
  const declaration = /\b(?:PREFIX\s+([\w-]*):|BASE)\s*<([^<>\s]*)>/gi;
  const body = query.replace(declaration, (all) => ' '.repeat(all.length));
  const bare = bareSyntax(body);
  const prefixes = new Map(
    [...query.matchAll(declaration)].map(
      ([, name = '', iri = '']) => [name, absolute(iri, baseIri)] as const,
    ),
  );
  const names = [...bare.matchAll(/(?<![\w?$:-])([A-Za-z][\w-]*):([A-Za-z0-9_][\w-]*)/g)];
  const named = names.flatMap(([written, prefix = '', local = '']) => {
    const namespace = prefixes.get(prefix);
    return namespace === undefined ? [] : [{ written, iri: namespace + local }];
  });
  const addresses = [...body.matchAll(/<([^<>\s"{}|^`\\]+)>/g)].map(([written, iri = '']) => ({
    written,
    iri: absolute(iri, baseIri),
  }));
  return [...named, ...addresses];
}

function absolute(iri: string, baseIri: string): string {
  return URL.canParse(iri, baseIri) ? new URL(iri, baseIri).href : iri;
}

function insteadOf(iri: string, used: UsedWords, snapshot: Snapshot): Omit<UnusedWord, 'written'> {
  const term = terms.namedNode(iri);
  const { dataset, prefixes } = snapshot;
  const inverse = [
    ...namedObjectsOf(term, owl.inverseOf, dataset),
    ...namedSubjectsOf(owl.inverseOf, term, dataset),
  ].find(({ value }) => used.properties.has(value));
  if (inverse !== undefined)
    return { kind: 'property', instead: `^${shorten(inverse.value, prefixes)}`, isInverse: true };
  const known = termKindOf(term, dataset);
  const kind = known === 'class' || known === 'property' ? known : kindByName(iri);
  const candidates = kind === 'class' ? used.classes : used.properties;
  return {
    kind: known ? kind : 'unknown',
    instead: nearest(iri, candidates, snapshot),
    isInverse: false,
  };
}

/** Classes begin with a capital, in nearly all vocabularies. */
function kindByName(iri: string): 'class' | 'property' {
  return /[/#][A-Z][^/#]*$/.test(iri) ? 'class' : 'property';
}

/** The word that is spelled most like it, of the same vocabulary first. */
function nearest(
  iri: string,
  candidates: ReadonlySet<string>,
  { prefixes }: Snapshot,
): string | undefined {
  const [, namespace = '', local = ''] = /^(.*[/#])([^/#]*)$/.exec(iri) ?? [];
  const localOf = (each: string): string => /([^/#]*)$/.exec(each)?.[1] ?? each;
  const all = [...candidates];
  const inNamespace = all.filter((each) => each.startsWith(namespace)).map(localOf);
  const own = nearestOf(local, inNamespace);
  if (own !== undefined) return shorten(namespace + own, prefixes);
  const same = all.find((each) => localOf(each).toLowerCase() === local.toLowerCase());
  return same && shorten(same, prefixes);
}
