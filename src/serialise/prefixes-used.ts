import type { Prefixes } from '../rdf/prefixes.ts';
import type { Quad, Term } from '../rdf/terms.ts';
import { rdf, xsd } from '../rdf/vocabulary.ts';
import { termsOf } from '../rdf/quad-terms.ts';

/** Every syntax has shorter ways to say these. */
const impliedIris = [xsd.string.value, rdf.langString.value, rdf.type.value];

/** Every IRI that may have to be written. */
export function irisIn(quads: readonly Quad[]): ReadonlySet<string> {
  const iris = new Set<string>();
  let before: Term | undefined;
  const see = (term: Term): void => {
    if (term.termType === 'NamedNode') iris.add(term.value);
    if (term.termType === 'Literal') iris.add(term.datatype.value);
    if (term.termType === 'Quad') for (const part of termsOf(term)) see(part);
  };
  for (const { subject, predicate, object, graph } of quads) {
    if (subject !== before) see(subject);
    before = subject;
    see(predicate);
    see(object);
    see(graph);
  }
  for (const iri of impliedIris) iris.delete(iri);
  return iris;
}

/** Prefixes as they are looked up. */
interface Namespaces {
  /** In their order, those whose prefixes are names that syntaxes know. */
  readonly declarable: readonly (readonly [prefix: string, namespace: string])[];
  /** Those that end where a name begins, as nearly all do. */
  readonly whole: ReadonlySet<string>;
  readonly others: readonly string[];
  /** By what IRIs begin with, up to their last name: the namespaces that are the beginning of that. */
  readonly known: Map<string, readonly string[]>;
}

/** Prefixes that were seen before: few, asked for with each document. */
const seen = new WeakMap<Prefixes, Namespaces>();

/** IRIs begin alike; whoever has so many that do not has not the same ones again. */
const mostKnown = 1000;

/**
 * The prefixes that may be declared and shorten at least one of the IRIs. One that is also the scheme of an IRI (`geo:59.3`)
 * may not: the IRI would be read as a shortened one.
 */
export function prefixesUsed(iris: ReadonlySet<string>, prefixes: Prefixes): Prefixes {
  const namespaces = seen.get(prefixes) ?? readNamespaces(prefixes);
  const used = new Set<string>();
  const schemes = new Set<string>();
  let last = '';
  for (const iri of iris) {
    for (const namespace of namespaces.others) if (isBeginning(namespace, iri)) used.add(namespace);
    const start = iri.slice(0, nameStart(iri, iri.length));
    if (start === last && start !== '') continue;
    last = start;
    schemes.add(iri.slice(0, iri.indexOf(':')));
    for (const namespace of namespacesOf(start, namespaces)) used.add(namespace);
  }
  if (used.size === 0) return {};
  return Object.fromEntries(
    namespaces.declarable.filter(
      ([prefix, namespace]) => used.has(namespace) && !schemes.has(prefix),
    ),
  );
}

function readNamespaces(prefixes: Prefixes): Namespaces {
  const declarable = Object.entries(prefixes).filter(([prefix]) => /^[A-Za-z][\w-]*$/.test(prefix));
  const isWhole = (namespace: string): boolean => /[/#]$/.test(namespace);
  const all = declarable.map(([, namespace]) => namespace);
  const read = {
    declarable,
    whole: new Set(all.filter(isWhole)),
    others: all.filter((namespace) => !isWhole(namespace)),
    known: new Map<string, readonly string[]>(),
  };
  seen.set(prefixes, read);
  return read;
}

function namespacesOf(start: string, { whole, known }: Namespaces): readonly string[] {
  const before = known.get(start);
  if (before) return before;
  const found: string[] = [];
  for (let end = start.length; end > 0; end = nameStart(start, end)) {
    const namespace = start.slice(0, end);
    if (whole.has(namespace)) found.push(namespace);
  }
  if (known.size >= mostKnown) known.clear();
  known.set(start, found);
  return found;
}

function isBeginning(namespace: string, iri: string): boolean {
  return iri.length > namespace.length && iri.startsWith(namespace);
}

const [slash, hash] = [0x2f, 0x23];

/** Behind the last slash or hash that something follows before the end; 0 where there is none. */
function nameStart(iri: string, end: number): number {
  for (let at = end - 2; at >= 0; at -= 1) {
    const code = iri.charCodeAt(at);
    if (code === slash || code === hash) return at + 1;
  }
  return 0;
}
