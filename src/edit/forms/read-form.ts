import { createHash } from 'node:crypto';
import { positionsIn } from '../../load/text/position.ts';
import type { LoadedFile } from '../../load/loaded.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { kindsOf } from '../../model/property-guide.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { Drafts } from '../new/drafts.ts';
import { keysIn } from '../new/keys.ts';
import { describedIn, isKeyed, mapsAbout } from './descriptions.ts';
import type { Description, Field, Fixed, ThingForm } from './form.ts';
import type { Posted } from './posted.ts';
import { readFields } from './read-fields.ts';

/** What a form is read from. */
export interface FormSources {
  readonly version: FilesVersion;
  readonly drafts: Drafts;
}

/**
 * The form of a thing.
 *
 * @param thing its IRI
 * @param posted what was sent of the form: its fields have those values, instead of the files’
 * @returns `undefined` where no file of the folder speaks of the thing
 */
export async function readForm(
  thing: string,
  { version, drafts }: FormSources,
  posted?: Posted,
): Promise<ThingForm | undefined> {
  const { snapshot, data } = version;
  const subject = terms.namedNode(thing);
  const surroundings = { snapshot, keys: keysIn(snapshot.context) };
  const described = await describedIn(thing, data, { drafts, baseIri: snapshot.baseIri });
  if (described.descriptions.length + described.others.length === 0) return undefined;
  const kinds = kindsOf(subject, snapshot);
  const descriptions = [...described.descriptions];
  const apart = new Map<string, NamedNode[]>();
  const fields: Field[] = [];
  const fixed: Fixed[] = described.others.map((file) => saidElsewhere(subject, file));
  const read = (index: number, without: ReadonlySet<string>): void => {
    const description = descriptions[index];
    if (description === undefined) return;
    const { map, path, text } = description;
    const whose = {
      map,
      kinds,
      valueOf: undefined,
      name: String(index),
      description: index,
      without,
    };
    const building = { surroundings, posted, thing, path, text, positionOf: positionsIn(text) };
    const own = readFields(whose, building);
    const isHome = index === 0;
    fields.push(
      ...own.fields.filter(
        ({ pair, property }) =>
          isHome || pair || apart.get(path)?.some((each) => each.equals(property)),
      ),
    );
    fixed.push(...own.fixed);
  };
  const elsewhere = new Set<string>();
  for (const [index, description] of described.descriptions.entries()) {
    if (index === 0) continue;
    for (const { key } of description.map?.items ?? []) {
      const known = surroundings.keys.named.get(String(key));
      if (known) elsewhere.add(known.iri);
    }
  }
  for (const [property, path] of homesApart(kinds, version, descriptions[0]?.path)) {
    if (elsewhere.has(property.value)) continue;
    elsewhere.add(property.value);
    apart.set(path, [...(apart.get(path) ?? []), property]);
    if (descriptions.some((each) => each.path === path)) continue;
    const text = (await drafts.read(path)) ?? '';
    const [map] = mapsAbout(thing, text, snapshot.baseIri);
    descriptions.push({ path, text, map, line: text.split('\n').length });
  }
  for (const index of descriptions.keys()) read(index, index === 0 ? elsewhere : new Set());
  return {
    thing,
    kinds,
    descriptions,
    fields: inOrder(fields),
    fixed,
    state: stateOf(descriptions, described.others),
  };
}

/** The properties whose statements stand for all things of the kinds in one file beside those that describe them, as those about persons do. */
function homesApart(
  kinds: readonly NamedNode[],
  { snapshot, data }: FilesVersion,
  home: string | undefined,
): [NamedNode, string][] {
  const things = kinds.flatMap((kind) => namedSubjectsOf(rdf.type, kind, snapshot.dataset));
  const isThing = new Set(things.map(({ value }) => value));
  const files = new Map<string, { readonly property: NamedNode; readonly paths: Set<string> }>();
  for (const file of data)
    for (const { subject, predicate } of file.quads) {
      if (!isThing.has(subject.value) || predicate.equals(rdf.type)) continue;
      if (predicate.termType !== 'NamedNode') continue;
      const known = files.get(predicate.value) ?? { property: predicate, paths: new Set() };
      known.paths.add(file.path);
      files.set(predicate.value, known);
    }
  const isHomeOfSome = (path: string): boolean =>
    data.some((file) => file.path === path && describesKind(file, isThing));
  const keyed = new Set(data.filter(isKeyed).map(({ path }) => path));
  return [...files.values()].flatMap(({ property, paths }): [NamedNode, string][] => {
    const [only, ...others] = paths;
    const isApart = only !== undefined && others.length === 0 && only !== home && keyed.has(only);
    return isApart && !isHomeOfSome(only) ? [[property, only]] : [];
  });
}

function describesKind({ quads }: LoadedFile, things: ReadonlySet<string>): boolean {
  return quads.some(
    ({ subject, predicate }) => predicate.equals(rdf.type) && things.has(subject.value),
  );
}

function inOrder(fields: readonly Field[]): Field[] {
  const place = ({ shape }: Field): number => shape?.order ?? Infinity;
  return [...fields].sort((one, other) => place(one) - place(other) || 0);
}

function saidElsewhere(subject: NamedNode, { path, locate, isShared }: LoadedFile): Fixed {
  return {
    property: undefined,
    key: '',
    shown: '',
    why: isShared ? 'shared' : 'other-syntax',
    things: [],
    path,
    line: locate({ subject })?.line,
  };
}

/** A hash of every letter that describes the thing. */
function stateOf(descriptions: readonly Description[], others: readonly LoadedFile[]): string {
  const parts = descriptions.map(({ path, text, map }) => {
    const [start = 0, end = 0] = map?.range ?? [];
    return [path, text.slice(start, end).trimEnd()];
  });
  const words = JSON.stringify([parts, others.map(({ path }) => path)]);
  return createHash('sha256').update(words).digest('base64url').slice(0, 22);
}
