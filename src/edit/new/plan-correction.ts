import { isScalar, parseDocument, visit } from 'yaml';
import type { Dataset } from '../../rdf/dataset.ts';
import type { LoadedFile } from '../../load/loaded.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { ownVocabulary } from '../../rdf/vocabularies/own-vocabulary.ts';
import { terms, type Literal, type NamedNode } from '../../rdf/terms.ts';
import { literalsOf, namedObjectsOf } from '../../rdf/values.ts';
import { as, rdf } from '../../rdf/vocabulary.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { Text } from '../../site/text.ts';
import { hashOf } from '../../validate/checks/quotations/check-editions.ts';
import type { Entries } from './things/surroundings.ts';
import { isOwnYaml } from '../files/own-yaml.ts';
import { Drafts } from './drafts.ts';
import { findThing } from './things/find-thing.ts';
import type { Outcome } from './things/outcome.ts';
import { namesOf, type NewPlan, type NewSources } from './making.ts';
import { keysIn } from './things/keys.ts';
import { yamlItems } from '../files/yaml-lines.ts';

/** A misprint of ours in a text: the region never wrote so. */
export interface Misprint {
  /** The text, by address or name. */
  readonly thing: string;
  readonly from: string;
  readonly to: string;
}

/** A text with the misprint, where it stands. */
interface Found {
  readonly subject: NamedNode;
  readonly text: Literal;
}

/**
 * Mends a misprint in a text and in its sentences. The address that follows from the text changes with it, in every file; the old
 * addresses lead to the new ones, for others may have cited them. Nothing is written.
 */
export async function planCorrection(
  { thing, from, to }: Misprint,
  { version, today }: NewSources,
): Promise<Outcome<NewPlan>> {
  const { snapshot, data } = version;
  const found = findThing(thing, [], snapshot);
  if ('mistake' in found) return found;
  const subject = terms.namedNode(snapshot.baseIri + found.value);
  const own = ownVocabulary(snapshot.vocabularyBase);
  const sentences = namedObjectsOf(subject, own.hasStatement, snapshot.dataset);
  const [text, ...others] = [subject, ...sentences].flatMap((each) =>
    textsWith(from, each, own.text, snapshot.dataset),
  );
  const isOnce = text?.text.value.split(from).length === 2 && others.length <= 1;
  if (text === undefined || !isOnce || !text.subject.equals(subject))
    return { mistake: notOnce(from) };
  const drafts = new Drafts();
  for (const each of [text, ...others])
    if (!(await replaceIn(each, { from, to }, drafts, data))) return { mistake: notThere(from) };
  const mended = text.text.value.replace(from, to);
  const [before, after] = [hashOf(text.text.value), hashOf(mended)];
  const id = found.value.replace(before, after);
  if (id === found.value) return { value: { id, files: drafts.files() } };
  await moveAddresses(before, after, drafts, data);
  const moved = [subject, ...sentences].flatMap(
    ({ value }) => pathUnder(snapshot.baseIri, value) ?? [],
  );
  const graves = moved.map((path) => graveOf(path, path.replace(before, after), version, today));
  const home = graveyard(subject, version);
  if (home === undefined || !(await drafts.append(home, yamlItems(...graves))))
    return { mistake: notThere(from) };
  return { value: { id, files: drafts.files() } };
}

/** The tombstone at an old address, which leads to the new one where there is one. */
export function graveOf(
  id: string,
  replacedBy: string | undefined,
  { snapshot }: FilesVersion,
  removed: string,
): Entries {
  const label = namesOf(id, { snapshot, keys: keysIn(snapshot.context) });
  const grave = { id, type: 'Tombstone', label, removed };
  return replacedBy === undefined ? grave : { ...grave, replacedBy };
}

function textsWith(
  words: string,
  subject: NamedNode,
  property: NamedNode,
  dataset: Dataset,
): Found[] {
  return literalsOf(subject, property, dataset)
    .filter(({ value }) => value.includes(words))
    .map((text) => ({ subject, text }));
}

/** Puts words in the place of others in the very value of a YAML file; `false` where they are not in it once. */
async function replaceIn(
  { subject, text }: Found,
  { from, to }: Pick<Misprint, 'from' | 'to'>,
  drafts: Drafts,
  data: readonly LoadedFile[],
): Promise<boolean> {
  // Long values are folded: any blank may be the end of a line.
  const words = new RegExp(from.trim().split(/\s+/).map(escaped).join('\\s+'), 'g');
  for (const { path, quads } of data.filter(isOwnYaml)) {
    const isHere = quads.some((quad) => quad.subject.equals(subject) && quad.object.equals(text));
    if (!isHere) continue;
    const whole = (await drafts.read(path)) ?? '';
    const places: number[] = [];
    visit(parseDocument(whole), {
      Scalar: (_, node) => {
        const [start, end] = node.range ?? [];
        if (!isScalar(node) || start === undefined || end === undefined) return;
        if (String(node.value).trim() !== text.value) return;
        for (const { index } of whole.slice(start, end).matchAll(words)) places.push(start + index);
      },
    });
    const [place, ...more] = places;
    if (place === undefined || more.length > 0) continue;
    words.lastIndex = place;
    const [old = ''] = words.exec(whole) ?? [];
    await drafts.write(path, whole.slice(0, place) + to + whole.slice(place + old.length));
    return true;
  }
  return false;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

async function moveAddresses(
  before: string,
  after: string,
  drafts: Drafts,
  data: readonly LoadedFile[],
): Promise<void> {
  for (const { path, isShared } of data) {
    if (isShared) continue;
    const text = (await drafts.read(path)) ?? '';
    await drafts.write(
      path,
      text.replaceAll(new RegExp(`(?<=/)${before}(?![0-9a-f])`, 'g'), after),
    );
  }
}

/** Where tombstones are, or else the file that describes the thing. */
export function graveyard(subject: NamedNode, { data }: FilesVersion): string | undefined {
  const own = data.filter(isOwnYaml);
  const isGrave = ({ quads }: LoadedFile): boolean =>
    quads.some(
      ({ predicate, object }) => predicate.equals(rdf.type) && object.equals(as.Tombstone),
    );
  const home = own.find(({ locate }) => locate({ subject, predicate: rdf.type }));
  return (own.find(isGrave) ?? home)?.path;
}

function notOnce(words: string): Text {
  return {
    sv: `”${words.slice(0, 60)}” står inte i texten exakt en gång. Ta med fler ord, som de står där.`,
    en: `“${words.slice(0, 60)}” is not in the text exactly once. Take more words, as they are there.`,
  };
}

function notThere(words: string): Text {
  return {
    sv: `”${words.slice(0, 60)}” kunde inte bytas i en YAML-fil. Ändra för hand.`,
    en: `“${words.slice(0, 60)}” could not be replaced in a YAML file. Change it by hand.`,
  };
}
