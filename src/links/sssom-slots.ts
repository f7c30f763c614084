import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import type { Prefixes } from '../rdf/prefixes.ts';
import { objectOf } from '../rdf/values.ts';
import { pathOf } from '../site/routes/routes.ts';
import { inLanguage, type Language } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { newCuries, type Curies } from './curies.ts';
import type { Author, Link, LinkSet } from './link-set.ts';

/** A value of a slot; nothing where the data does not say. */
export type SlotValue = string | number | readonly string[] | undefined;

/** A set as SSSOM has it (SSSOM 1.0, Data model): slots of the set, and those of each mapping. */
export interface SlottedSet {
  readonly curieMap: Prefixes;
  readonly slots: Readonly<Record<string, SlotValue>>;
  readonly mappings: readonly Readonly<Record<MappingSlot, SlotValue>>[];
}

/** Slots of a mapping that the data may have values for, in the order of the specification. */
export const mappingSlots = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'author_id',
  'author_label',
  'mapping_date',
  'confidence',
  'see_also',
  'comment',
] as const;

export type MappingSlot = (typeof mappingSlots)[number];

/** What a file of a set is written for: the data that it is of, and the language of names and reasons. */
export interface Writing {
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** The slots of a set and of its mappings. */
export function slotsOf(set: LinkSet, writing: Writing): SlottedSet {
  const curies = newCuries(writing.snapshot);
  const mappings = set.links.map((link) => slotsOfLink(link, curies, writing.language));
  const slots = slotsOfSet(set, curies, writing);
  return { curieMap: curies.used(), slots, mappings };
}

/** The value that SSSOM has for a licence that nobody has stated: the slot may not be empty. */
const unspecifiedLicence = 'https://w3id.org/sssom/license/unspecified';

function slotsOfSet(
  set: LinkSet,
  { shorten }: Curies,
  { snapshot, language }: Writing,
): SlottedSet['slots'] {
  const { licenses, rights } = set.termsOfUse;
  const [licence, ...others] = licenses;
  return {
    mapping_set_id: set.iri.value,
    mapping_set_version: versionOf(snapshot),
    mapping_set_title: inLanguage(set.title, language),
    mapping_set_description: unlessEmpty(inLanguage(set.method, language)),
    license: licence && others.length === 0 ? licence.value : unspecifiedLicence,
    ...slotsOfAgents('creator', set.creators, shorten, language),
    object_source: set.objectSource && shorten(set.objectSource.value),
    see_also: [
      snapshot.publicUrl + pathOf('linkSet', { set: set.name }),
      ...rights.map(({ value }) => value),
    ],
  };
}

/** The version that the publisher gives the data, or else the hash of it. */
function versionOf({ whole, dataset, version }: Snapshot): string {
  const given = whole && objectOf(whole, dcat.version, dataset);
  return given?.value ?? version;
}

function slotsOfLink(
  link: Link,
  { shorten }: Curies,
  language: Language,
): SlottedSet['mappings'][number] {
  const { subject, predicate, object, justification, confidence, source } = link;
  return {
    subject_id: shorten(subject.value),
    subject_label: unlessEmpty(inLanguage(link.subjectLabel, language)),
    predicate_id: shorten(predicate.value),
    object_id: shorten(object.value),
    object_label: unlessEmpty(inLanguage(link.objectLabel, language)),
    mapping_justification: shorten(justification.value),
    ...slotsOfAgents('author', link.authors ?? [], shorten, language),
    mapping_date: link.made,
    confidence: confidence === undefined ? undefined : Number(confidence),
    see_also: source && [source.value],
    comment: link.comment && unlessEmpty(inLanguage(link.comment, language)),
  };
}

function slotsOfAgents<Role extends 'author' | 'creator'>(
  role: Role,
  agents: readonly Author[],
  shorten: Curies['shorten'],
  language: Language,
) {
  const names = agents.map(({ name }) => inLanguage(name, language)).filter((name) => name !== '');
  return {
    [`${role}_id`]: unlessNone(agents.map(({ iri }) => shorten(iri.value))),
    [`${role}_label`]: unlessNone(names),
  } as Record<`${Role}_id` | `${Role}_label`, SlotValue>;
}

function unlessEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function unlessNone(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}
