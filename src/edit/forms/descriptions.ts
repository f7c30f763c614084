import { isMap, isScalar, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { LoadedFile } from '../../load/loaded.ts';
import { positionsIn } from '../../load/text/position.ts';
import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import { terms } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { Drafts } from '../new/drafts.ts';
import type { Description } from './fields/form.ts';

/** What the files say of a thing: parts of YAML files that can be changed, and files of other kinds. */
export interface Described {
  readonly descriptions: readonly Description[];
  /** Files that speak of the thing and are not changed in a form. */
  readonly others: readonly LoadedFile[];
}

/** Whether a file can be changed by keys: YAML whose keys are those of the vocabulary. */
export function isKeyed({ path, isShared }: LoadedFile): boolean {
  return isShared !== true && /\.ya?ml$/.test(path);
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
    const text = isKeyed(file) ? await drafts.read(file.path) : undefined;
    const own = text === undefined ? [] : mapsAbout(thing, text, baseIri);
    if (text === undefined || own.length === 0) others.push(file);
    const positionOf = positionsIn(text ?? '');
    for (const map of own)
      found.push({
        path: file.path,
        text: text ?? '',
        map,
        line: positionOf(map.range?.[0] ?? 0).line,
      });
  }
  return { descriptions: found, others };
}

/** The parts of a YAML file that describe a thing; none where the file gives keys a meaning of its own. */
export function mapsAbout(thing: string, text: string, baseIri: string): YAMLMap[] {
  const document = parseDocument(text);
  if (document.errors.length > 0 || hasOwnContext(document)) return [];
  const found: YAMLMap[] = [];
  visit(document, {
    Map: (_, map) => {
      const id = map.get('id');
      if (typeof id === 'string' && map.items.length > 1 && resolveIri(id, baseIri) === thing)
        found.push(map);
    },
  });
  return found;
}

function hasOwnContext({ contents }: Document.Parsed): boolean {
  return (
    isMap(contents) &&
    contents.items.some(({ key }) => isScalar(key) && String(key.value) === '@context')
  );
}
