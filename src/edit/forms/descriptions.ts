import { isMap, isScalar, visit, type Document, type YAMLMap } from 'yaml';
import type { LoadedFile } from '../../load/loaded.ts';
import { positionAt } from '../../load/text/position.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import { terms } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { isOwnYaml } from '../files/own-yaml.ts';
import type { Drafts } from '../new/drafts.ts';
import type { Description } from './fields/form.ts';

/** What the files say of a thing: parts of YAML files that can be changed, and files of other kinds. */
export interface Described {
  readonly descriptions: readonly Description[];
  /** Files that speak of the thing and are not changed in a form. */
  readonly others: readonly LoadedFile[];
}

/** The descriptions of a thing, first that which says what it is. */
export async function describedIn(
  thing: string,
  data: readonly LoadedFile[],
  { drafts, baseIri }: { readonly drafts: Drafts; readonly baseIri: string },
): Promise<Described> {
  const subject = terms.namedNode(thing);
  const speaking = data.filter(({ locate }) => locate({ subject }) !== undefined);
  const isHome = ({ locate }: LoadedFile): boolean =>
    locate({ subject, predicate: rdf.type }) !== undefined;
  const found: Description[] = [];
  const others: LoadedFile[] = [];
  for (const file of [...speaking.filter(isHome), ...speaking.filter((each) => !isHome(each))]) {
    const { path } = file;
    const document = isOwnYaml(file) ? await drafts.document(path) : undefined;
    const own = document ? mapsAbout(thing, document, baseIri) : [];
    if (own.length === 0) others.push(file);
    const text = (await drafts.read(path)) ?? '';
    for (const map of own)
      found.push({ path, text, map, line: positionAt(text, map.range?.[0] ?? 0).line });
  }
  return { descriptions: found, others };
}

/** The parts of a YAML file that describe a thing; none where the file gives keys a meaning of its own. */
export function mapsAbout(
  thing: string,
  document: Document.Parsed,
  baseIri: string,
): readonly YAMLMap[] {
  const known = mapsByDocument.get(document);
  const maps = known?.baseIri === baseIri ? known.maps : mapsIn(document, baseIri);
  mapsByDocument.set(document, { baseIri, maps });
  return maps.get(thing) ?? [];
}

/** All things of a file are asked for one after the other. */
const mapsByDocument = new WeakMap<
  Document.Parsed,
  { readonly baseIri: string; readonly maps: ReadonlyMap<string, readonly YAMLMap[]> }
>();

function mapsIn(document: Document.Parsed, baseIri: string): ReadonlyMap<string, YAMLMap[]> {
  const maps = new Map<string, YAMLMap[]>();
  if (document.errors.length > 0 || hasOwnContext(document)) return maps;
  visit(document, {
    Map: (_, map) => {
      const id = map.get('id');
      if (typeof id === 'string' && map.items.length > 1)
        entryOf(maps, resolveIri(id, baseIri), (): YAMLMap[] => []).push(map);
    },
  });
  return maps;
}

function hasOwnContext({ contents }: Document.Parsed): boolean {
  return (
    isMap(contents) &&
    contents.items.some(({ key }) => isScalar(key) && String(key.value) === '@context')
  );
}
