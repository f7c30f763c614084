import type { ClassLink } from '../../model/class-links.ts';
import { shorten } from '../../rdf/prefixes.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** A query for all things of a class. */
export function queryForClass(kind: NamedNode, snapshot: Snapshot): string {
  const names = namesFor([kind], snapshot);
  return `${names.prologue}SELECT ?thing {
  ?thing a ${names.of(kind)} .
}`;
}

/**
 * A query for all pairs of things of two classes that a property leads from and to.
 *
 * @param links one or more, all between the same two classes
 */
export function queryForLinks(
  links: readonly [ClassLink, ...ClassLink[]],
  snapshot: Snapshot,
): string {
  const [{ from, to, property }, ...others] = links;
  const properties = [property, ...others.map((link) => link.property)];
  const names = namesFor([from, ...properties, to], snapshot);
  const isOne = others.length === 0;
  const values = `  VALUES ?property { ${properties.map(names.of).join(' ')} }\n`;
  return `${names.prologue}SELECT ?from ${isOne ? '' : '?property '}?to {
${isOne ? '' : values}  ?from a ${names.of(from)} .
  ?from ${isOne ? names.of(property) : '?property'} ?to .
  ?to a ${names.of(to)} .
}`;
}

interface Names {
  /** The prefixes that names have, a line each, absolute, so that any tool can read the query. */
  readonly prologue: string;
  readonly of: (term: NamedNode) => string;
}

/** Names of terms as a query writes them, in short where that is a name in any parser (SPARQL 1.1 §19.8: PN_LOCAL). */
function namesFor(all: readonly NamedNode[], { prefixes }: Snapshot): Names {
  const used = new Map<string, string>();
  const of = ({ value }: NamedNode): string => {
    const short = shorten(value, prefixes);
    const [, prefix] = /^([A-Za-z][\w-]*):[A-Za-z_][\w-]*$/.exec(short) ?? [];
    const namespace = prefix === undefined ? undefined : prefixes[prefix];
    if (short === value || prefix === undefined || namespace === undefined) return `<${value}>`;
    used.set(prefix, namespace);
    return short;
  };
  all.forEach(of);
  const lines = [...used].map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`);
  return { prologue: lines.join(''), of };
}
