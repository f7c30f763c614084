import type { Dataset } from '../../../rdf/dataset.ts';
import { follow } from '../../../rdf/property-path.ts';
import { oncePerText } from '../../../rdf/once-per-text.ts';
import type { NumberedRows } from '../../../rdf/rows/number-rows.ts';
import { numbersOf } from '../../../rdf/datasets/numbered-triples.ts';
import { terms, type NamedNode, type Quad, type Term } from '../../../rdf/terms.ts';
import { dcterms, foaf, oa, prov, rdfs } from '../../../rdf/vocabulary.ts';
import { pathIn, thingPathOf, withoutFragment } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { isPerson } from '../../findings/people.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import { linksIn, subjectsIn } from './file-addresses.ts';
import { usesOwnVocabulary } from '../terms/uses-own-vocabulary.ts';

/** Our own IRIs that data points to must lead somewhere: to a description, a graph or a service. */
export function checkReferences(files: Files, union: Dataset): Finding[] {
  const numbers = numbersOf(union);
  const described = describedIn(files, numbers);
  const isBroken = oncePerText((iri) => {
    if (described.graphs.has(iri)) return false;
    const path = pathIn(files, iri);
    const thing = path === undefined ? undefined : thingPathOf(withoutFragment(path));
    return !(thing && described.has(files.baseIri + thing));
  });
  // One address may be missing in a thousand places: it is told once, where it comes first.
  const isOurs = usesOwnVocabulary(files);
  const first = new Map<string, Finding>();
  for (const file of files.data) {
    const links = linksIn(file.quads, numbers.place, files.baseIri, files.vocabularyBase);
    for (const { quad, number } of links) {
      const { value } = quad.object;
      if (described.numbers[number] === 1 || first.has(value) || !isBroken(value)) continue;
      first.set(value, broken(quad, isOurs, { union, files: [file] }));
    }
  }
  return [...first.values()];
}

/** What data and ontology describe, and their graphs. */
interface Described {
  readonly graphs: ReadonlySet<string>;
  /** 1 for each number of a term that is described. */
  readonly numbers: Uint8Array;
  readonly has: (iri: string) => boolean;
}

function describedIn({ data, ontology }: Files, numbered: NumberedRows): Described {
  const files = [...data, ...ontology];
  const graphs = new Set(files.map(({ graph }) => graph));
  // It may give numbers to terms, so that it is asked before these are counted.
  const subjects = files.map(({ quads }) => subjectsIn(quads, numbered.place));
  const numbers = new Uint8Array(numbered.terms.length);
  for (const ofFile of subjects) for (const subject of ofFile) numbers[subject] = 1;
  const has = (iri: string): boolean =>
    graphs.has(iri) || numbers[numbered.numberOf(terms.namedNode(iri)) ?? -1] === 1;
  return { graphs, numbers, has };
}

function broken(quad: Quad, isOurs: boolean, surroundings: Surroundings): Finding {
  if (isOurs && isOfSource(quad.predicate, surroundings.union))
    return tell(quad, noSource(quad.object.value), surroundings);
  // The address of a person may be their name.
  const what = isPerson(quad.object, surroundings.union)
    ? { sv: 'en person', en: 'a person' }
    : { sv: `<${quad.object.value}>`, en: `<${quad.object.value}>` };
  const message = {
    sv: `Pekar på ${what.sv}, som inte beskrivs någonstans. Rätta adressen, eller lägg till en beskrivning.`,
    en: `Points to ${what.en}, which is described nowhere. Correct the address, or add a description.`,
  };
  // In data of others, pages may well lie here without being described.
  const isForeign = isOurs && leadingOut.some((property) => property.equals(quad.predicate));
  return isForeign
    ? tell(quad, noScheme, surroundings)
    : tell(quad, message, surroundings, 'warning');
}

/** Properties that say where something comes from: without its source, a claim is worth nothing. */
const ofSources: readonly NamedNode[] = [
  dcterms.source,
  oa.hasSource,
  prov.hadPrimarySource,
  prov.wasDerivedFrom,
  prov.wasQuotedFrom,
];

const above = { kind: 'any', path: { kind: 'predicate', predicate: rdfs.subPropertyOf } } as const;

function isOfSource(property: Term, union: Dataset): boolean {
  const properties = follow(above, [property], union);
  return properties.some((one) => ofSources.some((source) => source.equals(one)));
}

function noSource(iri: string): Text {
  return {
    sv: `Källan <${iri}> beskrivs ingenstans. Rätta adressen, eller beskriv källan.`,
    en: `The source <${iri}> is described nowhere. Correct the address, or describe the source.`,
  };
}

/** Properties whose values are addresses elsewhere: one that is ours and nowhere was written without its beginning. */
const leadingOut: readonly NamedNode[] = [foaf.homepage, foaf.page, dcterms.license];

const noScheme: Text = {
  sv: 'Adressen är inte hel och skulle leda till den här webbplatsen. Skriv den från början, med ”https://” eller ”http://”.',
  en: 'The address is not whole and would lead to this site. Write it from its beginning, with “https://” or “http://”.',
};
