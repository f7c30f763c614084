import { createHash } from 'node:crypto';
import { positionsIn } from '../../load/text/position.ts';
import type { LoadedFile } from '../../load/loaded.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { kindsOf } from '../../model/property-guide.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import type { Drafts } from '../new/drafts.ts';
import { keysIn, type Keys } from '../new/things/keys.ts';
import { describedIn, mapsAbout, type Described } from './descriptions.ts';
import type { Description, Field, Fixed, ThingForm } from './fields/form.ts';
import { homesApart } from './homes-apart.ts';
import type { Posted } from './fields/posted.ts';
import { readFields, type Fields } from './fields/read-fields.ts';

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
  sources: FormSources,
  posted?: Posted,
): Promise<ThingForm | undefined> {
  const { version, drafts } = sources;
  const { snapshot } = version;
  const subject = terms.namedNode(thing);
  const surroundings = { snapshot, keys: keysIn(snapshot.context) };
  const described = await describedIn(thing, version.data, { drafts, baseIri: snapshot.baseIri });
  if (described.descriptions.length + described.others.length === 0) return undefined;
  const kinds = kindsOf(subject, snapshot);
  const layout = await layOut(thing, { kinds, described, keys: surroundings.keys }, sources);
  const read = layout.descriptions.map(({ map, path, text }, index): Fields => {
    const isHome = index === 0;
    const place = { path, text, positionOf: positionsIn(text) };
    const building = { surroundings, posted, thing, storedCopies: version.storedCopies, ...place };
    const without: ReadonlySet<string> = isHome ? layout.elsewhere : new Set();
    const [name, description, valueOf] = [String(index), index, undefined];
    const own = readFields({ map, kinds, valueOf, name, description, without }, building);
    const isHere = ({ pair, property }: Field): boolean =>
      isHome || pair !== undefined || (layout.apart.get(path)?.has(property.value) ?? false);
    return { ...own, fields: own.fields.filter(isHere) };
  });
  return {
    thing,
    kinds,
    descriptions: layout.descriptions,
    fields: inOrder(read.flatMap(({ fields }) => fields)),
    fixed: [
      ...described.others.map((file) => saidElsewhere(subject, file)),
      ...read.flatMap(({ fixed }) => fixed),
    ],
    state: stateOf(layout.descriptions, described.others),
  };
}

/** Where the fields of a thing stand, or would. */
interface Layout {
  readonly descriptions: readonly Description[];
  /** Properties whose fields are not in the first description. */
  readonly elsewhere: ReadonlySet<string>;
  /** The properties that have a file of their own, by its path. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

async function layOut(
  thing: string,
  {
    kinds,
    described,
    keys,
  }: {
    readonly kinds: readonly NamedNode[];
    readonly described: Described;
    readonly keys: Keys;
  },
  { version, drafts }: FormSources,
): Promise<Layout> {
  const descriptions = [...described.descriptions];
  const others = descriptions.slice(1).flatMap(({ map }) => map?.items ?? []);
  const said = others.flatMap(({ key }) => keys.named.get(String(key))?.iri ?? []);
  const elsewhere = new Set(said);
  const apart = new Map<string, Set<string>>();
  for (const [{ value }, path] of homesApart(kinds, version, descriptions[0]?.path)) {
    if (elsewhere.has(value)) continue;
    elsewhere.add(value);
    apart.set(path, (apart.get(path) ?? new Set()).add(value));
    if (descriptions.some((each) => each.path === path)) continue;
    const text = (await drafts.read(path)) ?? '';
    const document = await drafts.document(path);
    const [map] = document ? mapsAbout(thing, document, version.snapshot.baseIri) : [];
    descriptions.push({ path, text, map, line: text.split('\n').length });
  }
  return { descriptions, elsewhere, apart };
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
