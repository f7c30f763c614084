import { propertyShapesAbout } from '../../model/class-shapes.ts';
import { positionAt } from '../../load/text/position.ts';
import { ownVocabulary } from '../../rdf/vocabularies/own-vocabulary.ts';
import { distinctTerms } from '../../rdf/term-key.ts';
import { isNamed, terms, type NamedNode } from '../../rdf/terms.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import type { Outcome } from '../new/things/outcome.ts';
import type { Surroundings } from '../new/things/surroundings.ts';
import { keysIn } from '../new/things/keys.ts';
import { kindsIn, type Kind } from '../new/things/kinds.ts';
import { editionsOf } from '../new/plan-edition.ts';
import { planNew } from '../new/plan-new.ts';
import type { NewPlan } from '../new/making.ts';
import { emptyWishes } from '../new/things/wishes.ts';
import type { Field, ThingForm } from './fields/form.ts';
import type { Building } from './fields/building.ts';
import { entriesOf } from './plan-change.ts';
import type { Posted } from './fields/posted.ts';
import { readFields } from './fields/read-fields.ts';

/** The form of a thing that is not there yet. */
export interface NewForm {
  /** As `new` calls it. */
  readonly name: string;
  readonly kind: Kind;
  readonly form: ThingForm;
  /** Things that it may belong to, where it has to belong to one. */
  readonly wholes: readonly NamedNode[];
  /** The field that has its name; `undefined`: the form asks for it besides. */
  readonly naming: Field | undefined;
  /** Whether it is or has a text, of which address and sentences are worked out. */
  readonly isText: boolean;
  /** Whether words of a source can be quoted for it. */
  readonly isQuoting: boolean;
}

/** What is asked for beside the fields. */
export const extras = {
  name: 'extra/name',
  of: 'extra/of',
  text: 'extra/text',
  quote: 'extra/quote',
} as const;

/** The kinds that can be added, each once, by the name that `new` has for it. */
export function kindsToAdd(surroundings: Surroundings): readonly (readonly [string, Kind])[] {
  const byClass = new Map<string, readonly [string, Kind]>();
  for (const [name, kind] of kindsIn(surroundings.snapshot, surroundings.keys))
    byClass.set(kind.class.value, byClass.get(kind.class.value) ?? [name, kind]);
  return [...byClass.values()].filter(([, kind]) => kind.folder ?? kind.belongsBy);
}

/** The form for a new thing of a kind; `undefined` where there is no such kind. */
export function newForm(
  name: string,
  { snapshot, storedCopies }: FilesVersion,
  posted?: Posted,
): NewForm | undefined {
  const surroundings = { snapshot, keys: keysIn(snapshot.context) };
  const kinds = kindsIn(snapshot, surroundings.keys);
  const kind = kinds.get(name);
  if (kind === undefined) return undefined;
  const editions = editionsOf(kind, kinds, snapshot);
  const shown = shownFields(kind, editions, { surroundings, posted, storedCopies });
  const evidence = surroundings.keys.named.has('evidence');
  return {
    name,
    kind,
    form: {
      thing: '',
      kinds: [kind.class],
      descriptions: [{ path: '', text: '', map: undefined, line: 1 }],
      fields: shown,
      fixed: [],
      state: '',
    },
    wholes: kind.belongsBy ? holdersOf(kind.belongsBy, surroundings) : [],
    naming: shown.find(({ key }) => key === 'label') ?? shown.find(({ key }) => key === 'name'),
    isText: kind.isHashed || editions !== undefined,
    isQuoting: evidence && !kind.isHashed && kind.folder !== undefined,
  };
}

/** The fields of a kind: none where all is made of a text, and of what has a text those that are not. */
function shownFields(
  kind: Kind,
  editions: NamedNode | undefined,
  given: Pick<Building, 'surroundings' | 'posted' | 'storedCopies'>,
): readonly Field[] {
  if (kind.isHashed) return [];
  const positionOf = (offset: number) => positionAt('', offset);
  const whose = {
    map: undefined,
    kinds: [kind.class],
    valueOf: kind.folder === undefined ? kind.belongsBy : undefined,
    name: '0',
    description: 0,
    without: new Set<string>(),
  };
  const { fields } = readFields(whose, { ...given, thing: '', path: '', text: '', positionOf });
  const { currentText } = ownVocabulary(given.surroundings.snapshot.vocabularyBase);
  const isMade = ({ property }: Field): boolean =>
    editions !== undefined && (property.equals(editions) || property.equals(currentText));
  return fields.filter((field) => !isMade(field));
}

/** Things that may have a property, as shapes say and the data shows. */
function holdersOf(property: NamedNode, { snapshot }: Surroundings): readonly NamedNode[] {
  const kinds = propertyShapesAbout(property, snapshot).map(({ kind }) => terms.namedNode(kind));
  const ofKinds = kinds.flatMap((kind) => namedSubjectsOf(rdf.type, kind, snapshot.dataset));
  const having = [...snapshot.dataset.match(null, property)].map(({ subject }) => subject);
  return distinctTerms([...ofKinds, ...having]).filter(isNamed);
}

/** What is to be made of the form that was sent. Nothing is written. */
export async function planOfForm(
  { name, form, naming, isText }: NewForm,
  posted: Posted,
  sources: Parameters<typeof planNew>[1],
): Promise<Outcome<NewPlan>> {
  const { baseIri } = sources.version.snapshot;
  const asked = (extra: string): string => posted.text(extra)?.trim() ?? '';
  const values = new Map<string, readonly string[]>();
  const of = asked(extras.of);
  if (of !== '') values.set('of', [pathUnder(baseIri, of) ?? of]);
  if (asked(extras.quote) !== '') values.set('quote', [asked(extras.quote)]);
  if (isText && asked(extras.text) !== '') values.set('text', [asked(extras.text)]);
  const called = naming ? nameIn(naming) : asked(extras.name);
  return planNew(
    {
      kind: name,
      name: called === '' ? undefined : called,
      wishes: { ...emptyWishes(), values },
      said: Object.fromEntries(entriesOf(form.fields)),
      others: [],
    },
    sources,
  );
}

/** A name as `new` takes it, in the first two languages; what is said under its key is in all of them. */
function nameIn({ values: [value] }: Field): string {
  if (value?.kind === 'plain') return value.text;
  if (value?.kind !== 'spoken') return '';
  const texts = value.languages.slice(0, 2).map(({ values }) => values[0]?.text ?? '');
  return texts.filter((text) => text !== '').join(' = ');
}
