import { formats } from '../../rdf/syntaxes/formats.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import { isNamed, terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { dcterms, rdf, rdfs, sd, voidTerms } from '../../rdf/vocabulary.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { about, count, type Fact } from '../../rdf/statements.ts';
import { literalsOf } from '../../rdf/values.ts';
import { words } from '../../site/tagged-texts.ts';
import { triplesIn } from '../void/void.ts';
import { limitTable, type ServiceLimits } from './limit-descriptions.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import { listAltered, type AlteredTerm } from '../../store/port/altered-term.ts';

/** How the data can be queried. */
export interface Service {
  /** Where services are reached; ends in `/`. */
  readonly publicUrl: string;
  readonly limits: ServiceLimits;
  /** What SERVICE may ask; nothing where federation is off. */
  readonly services: readonly string[];
  /** What the store behind it gives back as something else; nothing, unless given. */
  readonly alteredTerms?: (() => readonly AlteredTerm[]) | undefined;
}

/**
 * The endpoint, its dataset and its limits (SPARQL 1.1 Service Description), with the description of
 * what the dataset holds as it is in the data.
 */
export function describeService(snapshot: Snapshot, service: Service): Quad[] {
  const endpoint = terms.namedNode(service.publicUrl + pathOf('sparql'));
  const part = (name: string): NamedNode => terms.namedNode(`${endpoint.value}#${name}`);
  return [
    ...about(endpoint, [
      [rdf.type, sd.Service],
      ...words(rdfs.label, { sv: 'SPARQL-tjänst', en: 'SPARQL endpoint' }),
      [sd.endpoint, endpoint],
      [sd.supportedLanguage, sd.SPARQL11Query],
      ...newerLanguages.map((language): Fact => [sd.languageExtension, language]),
      [sd.feature, sd.UnionDefaultGraph],
      ...alterationFacts(service.alteredTerms?.() ?? [], snapshot),
      ...federationFacts(service.services, part('asks')),
      ...formatFacts,
      [sd.defaultDataset, part('dataset')],
      ...limitTable.map(({ name }) => count(part(name), service.limits[name])),
    ]),
    ...describeLimits(part),
    ...about(part('asks'), [
      [rdf.type, rdf.Property],
      ...words(rdfs.label, { sv: 'Får frågas med SERVICE', en: 'May be asked by SERVICE' }),
    ]),
    ...describeGraphs(snapshot, part),
    ...snapshot.generated.quads,
  ];
}

/**
 * What is read, kept and asked for beyond 1.1: triple terms and text directions. The vocabulary of descriptions has no
 * names for the languages of 1.2 yet; they are extensions by the addresses of their specifications.
 */
const newerLanguages = ['rdf12-concepts', 'sparql12-query'].map((name) =>
  terms.namedNode(`https://www.w3.org/TR/${name}/`),
);

/** What the default graph is, since SPARQL leaves that to the service. */
const defaultGraphWords = {
  label: { sv: 'Det som filerna säger', en: 'What the files say' },
  comment: {
    sv: 'Alla grafer som kommer ur filer, tillsammans. Webbplatsens egna grafer, graph/void och graph/dcat, nås med GRAPH eller FROM.',
    en: 'All graphs that come from files, together. The graphs of the site itself, graph/void and graph/dcat, are reached by GRAPH or FROM.',
  },
};

/** What answers come as (sd:resultFormat), by W3C's names of formats. */
const formatFacts: readonly Fact[] = [...resultFormats, ...formats].flatMap(
  ({ formatIri }): readonly Fact[] =>
    formatIri === undefined ? [] : [[sd.resultFormat, terms.namedNode(formatIri)]],
);

/** Said to whoever reads the description before asking: answers are not what files say, letter by letter. */
function alterationFacts(
  altered: readonly AlteredTerm[],
  { alteredTerms }: Snapshot,
): readonly Fact[] {
  if (altered.length === 0) return [];
  const list = listAltered(altered);
  const rest = alteredTerms ? documentsFromStore : documentsFromMemory;
  return words(rdfs.comment, {
    sv: `Databasen bakom tjänsten skriver om vissa termer, så att svar inte alltid har dem som filerna: ${list}. ${rest.sv}`,
    en: `The store behind this service rewrites some terms, so that answers do not always have them as files do: ${list}. ${rest.en}`,
  });
}

const documentsFromMemory = {
  sv: 'Dokument och hela datamängden har dem oförändrade.',
  en: 'Documents and dumps have them unchanged.',
};

const documentsFromStore = {
  sv: 'Dokument och hela datamängden hämtas därifrån också; varje dokument säger vad som gäller det.',
  en: 'Documents and dumps come from it too; each document says what concerns it.',
};

function federationFacts(services: readonly string[], asks: NamedNode): Fact[] {
  if (services.length === 0) return [];
  return [
    [sd.feature, sd.BasicFederatedQuery],
    ...services.map((iri): Fact => [asks, terms.namedNode(iri)]),
  ];
}

/** What each limit means: no vocabulary has words for them. */
function describeLimits(part: (name: string) => NamedNode): Quad[] {
  return limitTable.flatMap(({ name, label, comment }) =>
    about(part(name), [
      [rdf.type, rdf.Property],
      ...words(rdfs.label, label),
      ...words(rdfs.comment, comment),
    ]),
  );
}

function describeGraphs(snapshot: Snapshot, part: (name: string) => NamedNode): Quad[] {
  const [dataset, defaultGraph] = [part('dataset'), part('default-graph')];
  const sizes = graphSizes(snapshot);
  return [
    ...about(dataset, [
      [rdf.type, sd.Dataset],
      [sd.defaultGraph, defaultGraph],
    ]),
    ...about(defaultGraph, [
      [rdf.type, sd.Graph],
      ...words(rdfs.label, defaultGraphWords.label),
      ...words(rdfs.comment, defaultGraphWords.comment),
      count(voidTerms.triples, triplesIn(snapshot)),
    ]),
    ...[...sizes].flatMap(([iri, triples]) => {
      const [graph, entry] = [terms.namedNode(iri), part(`graph/${encodeURIComponent(iri)}`)];
      return [
        ...about(dataset, [[sd.namedGraph, entry]]),
        ...about(entry, [
          [rdf.type, sd.NamedGraph],
          [sd.name, graph],
          [sd.graph, graph],
        ]),
        ...about(graph, [[rdf.type, sd.Graph], count(voidTerms.triples, triples)]),
        ...titlesOf(graph, snapshot),
      ];
    }),
  ];
}

function titlesOf(graph: NamedNode, { dataset }: Snapshot): Quad[] {
  const titles = literalsOf(graph, dcterms.title, dataset);
  return about(
    graph,
    titles.map((title) => [dcterms.title, title]),
  );
}

/** How many statements each named graph has, by name. */
export const graphSizes = oncePerSnapshot(
  ({ read, generated }: Snapshot): ReadonlyMap<string, number> => {
    const sizes = new Map<string, number>();
    for (const { graph } of [...read.quads, ...generated.quads]) {
      if (isNamed(graph)) sizes.set(graph.value, (sizes.get(graph.value) ?? 0) + 1);
    }
    return new Map([...sizes].sort(([one], [other]) => (one < other ? -1 : 1)));
  },
);
