import { openStatementsOf } from '../../describe/open-data.ts';
import { kindsOf } from '../../model/property-guide.ts';
import type { Dataset } from '../../rdf/dataset.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { labelOf, speaks } from '../../rdf/labels.ts';
import { distinctTerms } from '../../rdf/term-key.ts';
import { isLiteral, isNamed, type NamedNode, type Term } from '../../rdf/terms.ts';
import { objectsOf } from '../../rdf/values.ts';
import { languages, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Json } from '../../record/json.ts';
import { asMuchAsFits, mostInHead } from './in-head.ts';
import { schemaNamesOf, schemaTypeOf } from './schema-matches.ts';
import {
  addressOnly,
  inverses,
  ofParts,
  partTypes,
  propertiesOfType,
  type SchemaProperty,
} from './schema-words.ts';

/**
 * A thing in the words of schema.org, for search engines, as far as it has some: its class must be one there, be below
 * one, be matched to one by the vocabulary (skos:closeMatch), or be usual. As much as fits, texts in the page's language.
 */
export function toSchemaThing(
  thing: NamedNode,
  snapshot: Snapshot,
  language: Language,
): Json | undefined {
  const type = schemaTypeOf(kindsOf(thing, snapshot), snapshot.dataset);
  if (type === undefined) return undefined;
  const reader = { said: openStatementsOf(snapshot), snapshot, language };
  const said = [...saidOf(thing, type, reader)];
  const values = Object.fromEntries(
    said.map(([name, terms]) => [name, write(name, terms, reader)]),
  );
  const head = { '@context': 'https://schema.org/', '@type': type, '@id': thing.value };
  return asMuchAsFits({ ...head, ...values }, mostInHead);
}

interface Reader {
  readonly said: Dataset;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** What is said of a thing, by the names that schema.org has for it: usual words first, then what the vocabulary matches. */
function saidOf(
  thing: NamedNode,
  type: string,
  { said, snapshot }: Reader,
): ReadonlyMap<string, readonly Term[]> {
  const values = new Map<string, Term[]>();
  const add = (name: string, found: readonly Term[]): void => {
    if (found.length > 0) entryOf(values, name, (): Term[] => []).push(...found);
  };
  for (const { name, of } of propertiesOfType(type))
    add(
      name,
      of.flatMap((property) => objectsOf(thing, property, said)),
    );
  for (const { predicate, object } of said.match(thing))
    for (const name of schemaNamesOf(predicate, snapshot)) add(name, [object]);
  for (const { subject, predicate } of said.match(null, null, thing)) {
    for (const name of schemaNamesOf(predicate, snapshot)) {
      const inverse = inverses[name];
      if (inverse !== undefined) add(inverse, [subject]);
    }
  }
  return values;
}

/** One value or several, each once. */
function write(name: string, terms: readonly Term[], reader: Reader): Json | undefined {
  const literals = textsFor(terms.filter(isLiteral), name, reader);
  const things = distinctTerms(terms.filter(isNamed)).map((thing) =>
    writeThing(name, thing, reader),
  );
  const values = [...new Set(literals), ...things];
  return values.length > 1 ? values : values[0];
}

/** Texts in the page's language, else in the first that there is; there is one name and one text. */
function textsFor(
  literals: readonly (Term & { readonly language: string })[],
  name: string,
  { language }: Reader,
): readonly string[] {
  const tags = [language, '', ...languages, ...literals.map((each) => each.language)];
  const tag = tags.find((each) => literals.some((text) => speaks(text.language, each)));
  const texts = literals.filter((text) => tag !== undefined && speaks(text.language, tag));
  const values = texts.map(({ value }) => value);
  return name === 'name' || name === 'text' ? values.slice(0, 1) : values;
}

function writeThing(name: string, thing: NamedNode, reader: Reader): Json {
  if (addressOnly.has(name)) return thing.value;
  const { said, snapshot, language } = reader;
  const label = labelOf(thing, said, [language, ...languages])?.value;
  const type = partTypes[name] ?? schemaTypeOf(kindsOf(thing, snapshot), snapshot.dataset);
  const parts = ofParts.flatMap(({ name: part, of }: SchemaProperty) => {
    const values = textsFor(
      of.flatMap((property) => objectsOf(thing, property, said)).filter(isLiteral),
      part,
      reader,
    );
    return Object.entries(values.length === 0 ? {} : { [part]: values[0] ?? '' });
  });
  return {
    ...(type !== undefined && { '@type': type }),
    '@id': thing.value,
    ...(label !== undefined && { name: label }),
    ...Object.fromEntries([...parts, ...textInside(thing, reader)]),
  };
}

/** The text of a work within the page about what it is of, where it is in the page's language. */
function textInside(thing: NamedNode, { said, snapshot, language }: Reader): [string, string][] {
  const texts = [...said.match(thing)].filter(
    ({ predicate, object }) =>
      isLiteral(object) &&
      speaks(object.language, language) &&
      schemaNamesOf(predicate, snapshot).includes('text'),
  );
  return texts.slice(0, 1).map(({ object }) => ['text', object.value]);
}
