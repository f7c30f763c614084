import { termToNQuads } from '../rdf/n-quads.ts';
import { wellKnownPrefixes } from '../rdf/prefixes.ts';
import { terms, type Quad, type Term } from '../rdf/terms.ts';
import { rdf, skos, xsd } from '../rdf/vocabulary.ts';
import { pathUnder } from '../site/addresses.ts';
import type { Code } from './read-codes.ts';

/** The list that codes belong to. */
export interface Scheme {
  /** Its address, relative to the base IRI. */
  readonly path: string;
  readonly baseIri: string;
  /** What is already said about it, which is kept. */
  readonly description: readonly Quad[];
}

/**
 * Codes as a SKOS concept scheme in Turtle, as editors have it in `data/codes`: addresses relative to the
 * base, one thing after another by address. The same codes give the same text.
 */
export function writeCodes(codes: readonly Code[], scheme: Scheme): string {
  const blocks = [
    `@prefix skos: <${wellKnownPrefixes.skos}> .`,
    `# Skapad med «styrkedata import codes». Ändra i CSV-filen och läs in den på nytt.`,
    block(scheme.path, ['a skos:ConceptScheme', ...descriptionOf(scheme)]),
    ...codes.map((code) => block(`${scheme.path}/${code.path}`, statementsOf(code, scheme.path))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(path: string, statements: readonly string[]): string {
  return `<${path}> ${statements.join(' ;\n  ')} .`;
}

function statementsOf({ notation, label, broader }: Code, scheme: string): string[] {
  const [sv, en] = [terms.literal(label.sv, 'sv'), terms.literal(label.en, 'en')];
  return [
    'a skos:Concept',
    `skos:prefLabel ${termToNQuads(sv)} ,\n    ${termToNQuads(en)}`,
    `skos:notation ${termToNQuads(terms.literal(notation))}`,
    `skos:inScheme <${scheme}>`,
    broader === undefined ? `skos:topConceptOf <${scheme}>` : `skos:broader <${scheme}/${broader}>`,
  ];
}

/** What editors have said of the list, but for its kind and its codes, which are written anew. */
function descriptionOf({ description, baseIri }: Scheme): string[] {
  const lines = description
    .filter(({ predicate }) => !predicate.equals(skos.hasTopConcept))
    .filter(
      ({ predicate, object }) => !predicate.equals(rdf.type) || !object.equals(skos.ConceptScheme),
    )
    .filter(({ object }) => object.termType !== 'BlankNode')
    .map(({ predicate, object }) => `${written(predicate, baseIri)} ${written(object, baseIri)}`);
  return [...new Set(lines)].sort();
}

function written(term: Term, baseIri: string): string {
  if (term.termType === 'Literal' && term.language === '' && !term.datatype.equals(xsd.string)) {
    return `${termToNQuads(terms.literal(term.value))}^^${written(term.datatype, baseIri)}`;
  }
  if (term.termType !== 'NamedNode') return termToNQuads(term);
  const name = pathUnder(wellKnownPrefixes.skos, term.value);
  if (name !== undefined && /^[a-z]+$/i.test(name)) return `skos:${name}`;
  return `<${pathUnder(baseIri, term.value) ?? term.value}>`;
}
