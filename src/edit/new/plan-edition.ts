import { propertyShapesFor } from '../../model/class-shapes.ts';
import { ownVocabulary } from '../../rdf/vocabularies/own-vocabulary.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { objectsOf } from '../../rdf/values.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { isOwnYaml } from '../files/own-yaml.ts';
import { addPart, setValue } from './add-value.ts';
import { spoken } from './things/describe-thing.ts';
import type { Entries } from './things/surroundings.ts';
import { Drafts } from './drafts.ts';
import { edition } from './things/edition.ts';
import { findThing } from './things/find-thing.ts';
import type { Kind } from './things/kinds.ts';
import type { Outcome } from './things/outcome.ts';
import type { Names } from '../region-answers.ts';
import { namesOf, type Making, type NewPlan, type NewThing } from './making.ts';
import { quote } from './things/quote.ts';
import type { Wishes } from './things/wishes.ts';

interface Wanted {
  readonly text: string;
  readonly names: Names;
  readonly wishes: Wishes;
}

/** The property by which a kind has editions, if it has any. */
export function editionsOf(
  kind: Kind,
  kinds: ReadonlyMap<string, Kind>,
  snapshot: Snapshot,
): NamedNode | undefined {
  const hashed = [...kinds.values()].find(({ isHashed }) => isHashed);
  const has = propertyShapesFor(kind.class, snapshot).some(
    ({ path }) => path.kind === 'predicate' && hashed?.belongsBy?.equals(path.predicate),
  );
  return has ? hashed?.belongsBy : undefined;
}

/** How a kind gets its first edition where it has editions; `undefined` where it has none. */
export function withEdition(
  kind: Kind,
  making: Making,
): ((entries: Entries, wanted: Wanted) => Outcome<Entries>) | undefined {
  if (!editionsOf(kind, making.kinds, making.version.snapshot)) return undefined;
  return (entries, wanted) => {
    const made = makeEdition(wanted, undefined, making);
    if ('mistake' in made) return made;
    const { id, entries: own } = made.value;
    return { value: { ...entries, currentText: id, hasEdition: [own] } };
  };
}

/** A new wording beside the old one, which stays: others have cited it. */
export async function planEdition(
  { name, wishes }: NewThing,
  making: Making,
): Promise<Outcome<NewPlan>> {
  const { of, version, surroundings, today } = making;
  const [text] = wishes.values.get('text') ?? [];
  if (of === undefined || text === undefined) return { mistake: needsText };
  const { currentText, hasEdition } = ownVocabulary(version.snapshot.vocabularyBase);
  const subject = terms.namedNode(version.snapshot.baseIri + of);
  const [current] = objectsOf(subject, currentText, version.snapshot.dataset);
  const before = current && pathUnder(version.snapshot.baseIri, current.value);
  const vision = namesOf(of, surroundings);
  const dated = { sv: `${vision.sv}, ${today}`, en: `${vision.en ?? vision.sv}, ${today}` };
  const names = name === undefined ? dated : spoken(name);
  const made = makeEdition({ text, names, wishes }, before, making);
  if ('mistake' in made) return made;
  const { id, entries } = made.value;
  if (version.snapshot.documents.has(id)) return { mistake: sameText };
  const drafts = new Drafts();
  const homes = version.data.filter(
    (each) => isOwnYaml(each) && each.locate({ subject, predicate: hasEdition }),
  );
  for (const { path } of homes) {
    const whole = (await drafts.read(path)) ?? '';
    const added = addPart(whole, { id: of, key: 'hasEdition' }, entries);
    const pointed =
      added && setValue(added, { id: of, key: 'currentText', value: id, after: ['hasEdition'] });
    if (!pointed) continue;
    await drafts.write(path, pointed);
    return { value: { id, files: drafts.files() } };
  }
  return { mistake: noEditions(of) };
}

function makeEdition(
  { text, names, wishes }: Wanted,
  before: string | undefined,
  { version, surroundings }: Making,
): Outcome<ReturnType<typeof edition>> {
  const [from] = wishes.values.get('quotedFrom') ?? [];
  const source =
    from === undefined ? sourceOf(text, version) : findThing(from, [], surroundings.snapshot);
  if ('mistake' in source) return { mistake: noSource };
  const said = {
    ...(before === undefined ? {} : { revisionOf: before }),
    quotedFrom: source.value,
  };
  return { value: edition({ text, language: 'sv', names, said }) };
}

/** The stored source that has the text, word for word. */
function sourceOf(text: string, { storedCopies, snapshot }: Making['version']): Outcome<string> {
  const quoted = quote(text.trim(), storedCopies, snapshot.baseIri);
  return 'mistake' in quoted ? quoted : { value: quoted.value.source };
}

const needsText: Text = {
  sv: 'Skriv of= och visionens adress eller namn, och text= med hela den nya lydelsen (text=@fil läser den ur en fil).',
  en: 'Write of= and the address or name of the vision, and text= with the whole new wording (text=@file reads it from a file).',
};

const sameText: Text = {
  sv: 'Den lydelsen finns redan som utgåva.',
  en: 'There is an edition of that wording already.',
};

const noSource: Text = {
  sv: 'Texten står inte ordagrant i någon sparad källa. Skriv quotedFrom= och källans adress eller namn.',
  en: 'The text stands word for word in no stored source. Write quotedFrom= and the address or name of the source.',
};

function noEditions(of: string): Text {
  return {
    sv: `${of} har ingen lista under ”hasEdition” i någon YAML-fil, så utgåvan får läggas till för hand.`,
    en: `${of} has no list under “hasEdition” in any YAML file, so the edition has to be added by hand.`,
  };
}
