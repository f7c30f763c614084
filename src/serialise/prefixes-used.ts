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

/** Namespaces by where they end, as far as their prefixes are names that syntaxes know. */
interface Namespaces {
  /** Those that end where a name begins, as nearly all do. */
  readonly whole: ReadonlySet<string>;
  readonly others: readonly string[];
}

/** Prefixes that were seen before: few, asked for with each document. */
const known = new WeakMap<Prefixes, Namespaces>();

/**
 * The prefixes that may be declared and shorten at least one of the IRIs. One that is also the scheme of an IRI (`geo:59.3`)
 * may not: the IRI would be read as a shortened one.
 */
export function prefixesUsed(iris: ReadonlySet<string>, prefixes: Prefixes): Prefixes {
  const { whole, others } = known.get(prefixes) ?? readNamespaces(prefixes);
  const used = new Set<string>();
  const schemes = new Set<string>();
  let last: string | undefined;
  for (const iri of iris) {
    for (const namespace of others) if (isBeginning(namespace, iri)) used.add(namespace);
    const start = iri.slice(0, nameStart(iri));
    if (start === last && start !== '') continue;
    last = start;
    schemes.add(iri.slice(0, iri.indexOf(':')));
    for (let end = start.length; end > 0; end = nameStart(iri.slice(0, end))) {
      const namespace = iri.slice(0, end);
      if (whole.has(namespace)) used.add(namespace);
    }
  }
  if (used.size === 0) return {};
  const isUsed = ([prefix, namespace]: readonly [string, string]): boolean =>
    used.has(namespace) && isName(prefix) && !schemes.has(prefix);
  return Object.fromEntries(Object.entries(prefixes).filter(isUsed));
}

function readNamespaces(prefixes: Prefixes): Namespaces {
  const all = Object.values(prefixes);
  const read = {
    whole: new Set(all.filter((namespace) => /[/#]$/.test(namespace))),
    others: all.filter((namespace) => !/[/#]$/.test(namespace)),
  };
  known.set(prefixes, read);
  return read;
}

function isName(prefix: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(prefix);
}

function isBeginning(namespace: string, iri: string): boolean {
  return iri.length > namespace.length && iri.startsWith(namespace);
}

/** Behind the last slash or hash that something follows; 0 where there is none. */
function nameStart(iri: string): number {
  const before = iri.length - 2;
  return before < 0 ? 0 : 1 + Math.max(iri.lastIndexOf('/', before), iri.lastIndexOf('#', before));
}
