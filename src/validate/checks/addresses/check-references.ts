import type { Dataset } from '../../../rdf/dataset.ts';
import { follow } from '../../../rdf/property-path.ts';
import { oncePerText } from '../../../rdf/once-per-text.ts';
import { isNamed, type NamedNode, type Quad, type Term } from '../../../rdf/terms.ts';
import { dcterms, foaf, oa, prov, rdfs } from '../../../rdf/vocabulary.ts';
import { pathIn, thingPathOf, withoutFragment } from '../../../site/addresses.ts';
import { isReserved } from '../../../site/routes/routes.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { isPerson } from '../../findings/people.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import { usesOwnVocabulary } from '../terms/uses-own-vocabulary.ts';

/** Our own IRIs that data points to must lead somewhere: to a description, a graph or a service. */
export function checkReferences(files: Files, union: Dataset): Finding[] {
  const described = describedIn(files);
  const isBroken = oncePerText((iri) => {
    if (described.has(iri)) return false;
    const path = pathIn(files, iri);
    if (path === undefined || isReserved(path)) return false;
    const thing = thingPathOf(withoutFragment(path));
    return !(thing && described.has(files.baseIri + thing));
  });
  // One address may be missing in a thousand places: it is told once, where it comes first.
  const isOurs = usesOwnVocabulary(files);
  const first = new Map<string, Finding>();
  for (const file of files.data) {
    for (const quad of file.quads) {
      if (!isNamed(quad.object) || first.has(quad.object.value)) continue;
      if (!isBroken(quad.object.value)) continue;
      first.set(quad.object.value, broken(quad, isOurs, { union, files: [file] }));
    }
  }
  return [...first.values()];
}

/** What data and ontology describe, and their graphs. What is said of a thing mostly stands together. */
function describedIn({ data, ontology }: Files): ReadonlySet<string> {
  const described = new Set<string>();
  for (const { graph, quads } of [...data, ...ontology]) {
    described.add(graph);
    let before: Term | undefined;
    for (const { subject } of quads) {
      if (subject !== before && isNamed(subject)) described.add(subject.value);
      before = subject;
    }
  }
  return described;
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
