import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Dataset } from '../../../rdf/dataset.ts';
import type { Quad } from '../../../rdf/terms.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { nearestOf } from '../../../load/text/nearest.ts';
import { placeOf } from '../../findings/place.ts';
import { checkedTerms, dashParameters, uncheckedFeatures } from './terms-of-shacl.ts';

/**
 * What shapes ask for and nobody here checks, each with its line: rules, expressions and JavaScript
 * (SHACL Advanced Features, SHACL JavaScript Extensions), later terms of SHACL, and misspelt ones. Bad data must not pass
 * as checked.
 */
export function tellUnchecked(shapes: Dataset, files: readonly LoadedFile[]): Finding[] {
  const parameters = new Set(
    [...shapes.match(null, sh.parameter)]
      .flatMap(({ object }) => [...shapes.match(object, sh.path)])
      .map(({ object }) => object.value),
  );
  return files.flatMap((file) =>
    file.quads.flatMap((quad) => {
      const message = messageAbout(quad, parameters);
      return message ? [{ severity: 'warning' as const, ...placeOf(quad, [file]), message }] : [];
    }),
  );
}

function messageAbout(quad: Quad, parameters: ReadonlySet<string>): Text | undefined {
  const { predicate, object } = quad;
  if (predicate.equals(rdf.type)) return messageAboutTerm(object.value, 'class');
  const isDash = dashParameters.has(predicate.value) && !parameters.has(predicate.value);
  if (isDash) return unchecked(`dash:${predicate.value.replace(/^.*#/, '')}`, undeclared);
  return parameters.has(predicate.value)
    ? undefined
    : messageAboutTerm(predicate.value, 'property');
}

function messageAboutTerm(iri: string, kind: 'class' | 'property'): Text | undefined {
  if (!iri.startsWith(wellKnownPrefixes.sh)) return undefined;
  const name = iri.slice(wellKnownPrefixes.sh.length);
  if (checkedTerms[kind].has(name)) return undefined;
  const feature = uncheckedFeatures[name];
  return feature ? unchecked(`sh:${name}`, feature) : unknown(name, [...checkedTerms[kind]]);
}

function unchecked(term: string, { sv, en }: Text): Text {
  return {
    sv: `Kontrolleras inte: ${term} (${sv}). Skriv om regeln med SHACL Core eller sh:sparql.`,
    en: `Not checked: ${term} (${en}). Write the rule in SHACL Core or with sh:sparql.`,
  };
}

const undeclared: Text = {
  sv: 'definitionen av dash finns inte här',
  en: 'the definition of dash is not here',
};

function unknown(name: string, names: readonly string[]): Text {
  const nearest = nearestOf(name, names);
  return {
    sv: `Kontrolleras inte: sh:${name}, som inte är en känd term i SHACL.${nearest ? ` Menade du sh:${nearest}?` : ''}`,
    en: `Not checked: sh:${name}, which is not a known term of SHACL.${nearest ? ` Did you mean sh:${nearest}?` : ''}`,
  };
}
