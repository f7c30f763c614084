import { textsOf, titleOf } from '../../model/texts.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import { literalsOf, namedSubjectsOf, objectOf, objectsOf } from '../../rdf/values.ts';
import { rdf, rdfs, sh, xsd } from '../../rdf/vocabulary.ts';
import { pathUnder } from '../../site/addresses.ts';
import { folders } from '../../site/folders.ts';
import { inLanguage, textOf, type Text } from '../../site/text.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** What a variable of a named query is given a value of. */
export interface QueryParameter {
  /** Of the parameter in an address, and of the variable. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  /** IRI of the datatype of its values; `undefined` where they are IRIs. */
  readonly datatype: string | undefined;
  /** The value where none is given; without one the variable has any value. */
  readonly default: string | undefined;
}

/** A query of the data with an address for its answers. */
export interface NamedQuery {
  readonly iri: NamedNode;
  /** The last part of its address. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  readonly query: string;
  /** Whether its answer is a graph, as of CONSTRUCT and DESCRIBE, or else rows. */
  readonly isGraph: boolean;
  readonly parameters: readonly QueryParameter[];
}

const forms = [
  { property: sh.select, isGraph: false },
  { property: sh.ask, isGraph: false },
  { property: sh.construct, isGraph: true },
  { property: sh.describe, isGraph: true },
] as const;

/** The queries that the data declares below `query/` (sh:SPARQLExecutable), by name. */
export const namedQueries = oncePerSnapshot((snapshot: Snapshot): readonly NamedQuery[] =>
  namedSubjectsOf(rdf.type, sh.SPARQLExecutable, snapshot.dataset)
    .flatMap((iri) => readQuery(iri, snapshot) ?? [])
    .sort((one, other) => (one.name < other.name ? -1 : 1)),
);

/** The query of a name, where the data declares one. */
export function queryNamed(name: string, snapshot: Snapshot): NamedQuery | undefined {
  return namedQueries(snapshot).find((query) => query.name === name);
}

function readQuery(iri: NamedNode, { dataset, baseIri }: Snapshot): NamedQuery | undefined {
  const path = pathUnder(baseIri, iri.value);
  const name = path?.startsWith(folders.queries) ? path.slice(folders.queries.length) : '';
  const [found] = forms.flatMap(({ property, isGraph }) =>
    literalsOf(iri, property, dataset).map(({ value }) => ({ query: value, isGraph })),
  );
  if (found === undefined || !/^[^/]+$/.test(name)) return undefined;
  return {
    ...{ iri, name, ...found },
    title: titleOf(iri, name, dataset),
    description: textsOf(iri, rdfs.comment, dataset),
    parameters: objectsOf(iri, sh.parameter, dataset)
      .flatMap((node) => readParameter(node, dataset) ?? [])
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

/** The name is the last part of the path’s IRI (SHACL §6.2.1, parameter names). */
function readParameter(node: Term, dataset: Snapshot['dataset']): QueryParameter | undefined {
  const name = /[A-Za-z_]\w*$/.exec(objectOf(node, sh.path, dataset)?.value ?? '')?.[0];
  if (name === undefined) return undefined;
  const isIri = objectOf(node, sh.nodeKind, dataset)?.equals(sh.IRI) === true;
  const datatype = objectOf(node, sh.datatype, dataset)?.value ?? xsd.string.value;
  const titles = textsOf(node, sh.name, dataset);
  return {
    name,
    title: textOf((language) => inLanguage(titles, language) || name),
    description: textsOf(node, sh.description, dataset),
    datatype: isIri ? undefined : datatype,
    default: objectOf(node, sh.defaultValue, dataset)?.value,
  };
}
