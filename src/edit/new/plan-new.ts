import type { LoadedFile } from '../../load/loaded.ts';
import { propertyShapesFor } from '../../model/class-shapes.ts';
import { labelOf } from '../../rdf/labels.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { Language, Text } from '../../site/text.ts';
import { addressWord } from '../address-word.ts';
import { isOwnYaml } from '../files/own-yaml.ts';
import type { Names } from '../region-answers.ts';
import { addValue, setValue } from './add-value.ts';
import { describeThing, spoken } from './things/describe-thing.ts';
import type { Entries, Surroundings } from './things/surroundings.ts';
import { describeFile } from './describe-file.ts';
import { Drafts } from './drafts.ts';
import { findThing } from './things/find-thing.ts';
import { homeOf } from './things/home-of.ts';
import { keysIn } from './things/keys.ts';
import { kindsIn, type Kind } from './things/kinds.ts';
import type { Making, NewPlan, NewSources, NewThing, OtherWish } from './making.ts';
import type { Outcome } from './things/outcome.ts';
import { fileThere, needsWhole, noKind, noList, noName, noPlace, taken } from './new-messages.ts';
import { planEdition, withEdition } from './plan-edition.ts';
import { quote } from './things/quote.ts';
import type { Wishes } from './things/wishes.ts';
import { yamlItems } from '../files/yaml-lines.ts';

/** Wishes that are not about the thing itself: what it belongs to, and words of a source. */
const [ofWish, quoteWish] = ['of', 'quote'] as const;

/**
 * Makes a thing of a kind, in the file where such things are, and links what it belongs to with it. Nothing is written.
 *
 * @param drafts files that are to be another already; none, unless given
 */
export async function planNew(
  request: NewThing,
  sources: NewSources,
  drafts = new Drafts(),
): Promise<Outcome<NewPlan>> {
  const { snapshot } = sources.version;
  const surroundings = { snapshot, keys: keysIn(snapshot.context) };
  const kinds = kindsIn(snapshot, surroundings.keys);
  const kind = kinds.get(request.kind);
  if (kind === undefined) return { mistake: noKind(request.kind, [...kinds.keys()]) };
  const of = belongsTo(request.wishes, surroundings);
  if (of && 'mistake' in of) return of;
  const making = { ...sources, kind, kinds, surroundings, of: of?.value };
  if (kind.isHashed) return planEdition(request, making);
  if (request.name === undefined) return { mistake: noName };
  const described = describeWanted(request, making);
  if ('mistake' in described) return described;
  for (const other of request.others) {
    const mistake = await change(other, drafts, making);
    if (mistake) return mistake;
  }
  return place(request.name, described.value, { drafts, making });
}

function belongsTo({ values }: Wishes, { snapshot }: Surroundings): Outcome<string> | undefined {
  const words = values.get(ofWish)?.join(';');
  return words === undefined ? undefined : findThing(words, [], snapshot);
}

function describeWanted({ name, wishes, said }: NewThing, making: Making): Outcome<Entries> {
  const { kind, surroundings, version } = making;
  const values = new Map(wishes.values);
  values.delete(ofWish);
  values.delete(quoteWish);
  const text = withEdition(kind, making) ? values.get('text')?.[0] : undefined;
  if (text !== undefined) for (const key of ['text', 'quotedFrom']) values.delete(key);
  const described = describeThing(kind, name, {
    wishes: { ...wishes, values },
    said,
    surroundings,
  });
  if ('mistake' in described) return described;
  const words = wishes.values.get(quoteWish)?.[0];
  if (words !== undefined) {
    const quoted = quote(words, version.storedCopies, version.snapshot.baseIri);
    if ('mistake' in quoted) return quoted;
    const { evidence, source } = quoted.value;
    const isTold = ['primarySource', 'fromSource'].some((key) => key in described.value);
    Object.assign(described.value, isTold ? {} : { primarySource: source }, { evidence });
  }
  if (text === undefined) return described;
  return (
    withEdition(kind, making)?.(described.value, { text, names: spoken(name ?? ''), wishes }) ??
    described
  );
}

/** Puts the description in its file, and a link where it belongs. */
async function place(
  name: string,
  entries: Entries,
  { drafts, making }: { readonly drafts: Drafts; readonly making: Making },
): Promise<Outcome<NewPlan>> {
  const { kind, of, version, surroundings } = making;
  const { baseIri } = version.snapshot;
  const belongsBy = kind.belongsBy && surroundings.keys.keyOf(kind.belongsBy.value);
  const word = addressWord(name.split(/\s=\s/)[0] ?? '');
  if (kind.folder === undefined && (of === undefined || belongsBy === undefined))
    return { mistake: needsWhole };
  const id = kind.folder === undefined ? (of ?? '') : kind.folder + word;
  const isThere = version.snapshot.documents.has(id);
  if (kind.folder !== undefined && (word === '' || isThere)) return { mistake: taken(id) };
  const item = kind.folder === undefined ? { id, [belongsBy ?? '']: entries } : { id, ...entries };
  const near = [of, ...Object.values(entries).flat()].filter((each) => typeof each === 'string');
  const home = homeOf(kind, {
    ...{ word, data: version.data, root: making.root },
    near: near.map((each) => baseIri + each),
  });
  if (home.isNew) {
    if ((await drafts.read(home.path)) !== undefined) return { mistake: fileThere(home.path) };
    await drafts.write(home.path, yamlItems(item));
    const title = home.isOfOne ? (entries['label'] ?? name) : kindNames(kind, surroundings);
    await describeFile(home, { title, drafts, making });
  } else if (!(await drafts.append(home.path, yamlItems(item))))
    return { mistake: noList(home.path) };
  const isLinked = kind.folder !== undefined && of !== undefined && belongsBy !== undefined;
  const linked = isLinked ? await link({ of, key: belongsBy, id }, drafts, making) : undefined;
  return linked ?? { value: { id, files: drafts.files(), home: home.path } };
}

/** Adds the new thing to those that another has; a mistake where that cannot be done. */
async function link(
  { of, key, id }: { readonly of: string; readonly key: string; readonly id: string },
  drafts: Drafts,
  { version, kind, surroundings }: Making,
): Promise<{ readonly mistake: Text } | undefined> {
  const subject = terms.namedNode(version.snapshot.baseIri + of);
  const after = keysBefore(kind, subject.value, surroundings);
  for (const path of homesOf(subject, version.data)) {
    const text = (await drafts.read(path)) ?? '';
    const added = addValue(text, { id: of, key, value: id, after });
    if (added !== undefined) {
      await drafts.write(path, added);
      return undefined;
    }
  }
  return { mistake: noPlace(of, key) };
}

/** Says something else of a thing that is there. */
async function change(
  { thing, key, value }: OtherWish,
  drafts: Drafts,
  { version, surroundings }: Making,
): Promise<{ readonly mistake: Text } | undefined> {
  const found = findThing(thing, [], surroundings.snapshot);
  if ('mistake' in found) return found;
  const subject = terms.namedNode(version.snapshot.baseIri + found.value);
  for (const path of homesOf(subject, version.data)) {
    const set = setValue((await drafts.read(path)) ?? '', {
      id: found.value,
      key,
      value,
      after: [],
    });
    if (set === undefined) continue;
    await drafts.write(path, set);
    return undefined;
  }
  return { mistake: noPlace(found.value, key) };
}

/** The YAML files that speak of a thing; first those that say what it is. */
function homesOf(subject: NamedNode, data: readonly LoadedFile[]): string[] {
  const own = data.filter((file) => isOwnYaml(file) && file.locate({ subject }));
  const isHome = ({ locate }: LoadedFile): boolean =>
    locate({ subject, predicate: rdf.type }) !== undefined;
  return [...own.filter(isHome), ...own.filter((file) => !isHome(file))].map(({ path }) => path);
}

/** The keys that stand before the link's, in the order that shapes have for the thing that gets it. */
function keysBefore(kind: Kind, subject: string, { snapshot, keys }: Surroundings): string[] {
  const types = snapshot.dataset.match(terms.namedNode(subject), rdf.type);
  const shapes = [...types].flatMap(({ object }) =>
    object.termType === 'NamedNode'
      ? propertyShapesFor(terms.namedNode(object.value), snapshot)
      : [],
  );
  const orderOf = (iri: string): number =>
    shapes.find(({ path }) => path.kind === 'predicate' && path.predicate.value === iri)?.order ??
    0;
  const own = orderOf(kind.belongsBy?.value ?? '');
  return shapes.flatMap(({ path, order }) =>
    path.kind === 'predicate' && order < own ? (keys.keyOf(path.predicate.value) ?? []) : [],
  );
}

function kindNames(kind: Kind, { snapshot }: Surroundings): Names {
  const name = (language: Language): string =>
    labelOf(kind.class, snapshot.dataset, [language])?.value ?? kind.key;
  return { sv: name('sv'), en: name('en') };
}
