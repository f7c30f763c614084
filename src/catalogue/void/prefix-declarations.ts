import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { rdfs, sh, xsd } from '../../rdf/vocabulary.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { about, type Fact } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';

/** The prefixes that we write with, as SHACL declares them (§5.2.1): where query editors look for them. */
export function describePrefixes({ baseIri, prefixes }: Snapshot): Quad[] {
  const all = terms.namedNode(baseIri + pathOf('prefixes'));
  const declaration = (prefix: string): NamedNode => terms.namedNode(`${all.value}#${prefix}`);
  const entries = Object.entries(prefixes).sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...about(all, [
      ...words(rdfs.label, { sv: 'Prefix', en: 'Prefixes' }),
      ...entries.map(([prefix]): Fact => [sh.declare, declaration(prefix)]),
    ]),
    ...entries.flatMap(([prefix, namespace]) =>
      about(declaration(prefix), [
        [sh.prefix, terms.literal(prefix)],
        [sh.namespace, terms.literal(namespace, xsd.anyURI)],
      ]),
    ),
  ];
}
