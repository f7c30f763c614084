import { isMap, isSeq, parseDocument } from 'yaml';
import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import { isNamed, terms } from '../../rdf/terms.ts';
import { describedIn } from '../forms/descriptions.ts';
import { readForm } from '../forms/read-form.ts';
import { draftForm } from '../forms/save-form.ts';
import { removeItem, spliced } from '../forms/splices.ts';
import { toldIn } from './build-book.ts';
import type { Importing } from './importing.ts';
import { postedCells } from './post-cells.ts';

/**
 * Takes a thing out of the files' drafts, and the links that lead to it.
 *
 * @returns `false` where it, or a link to it, is in a file from which it cannot be taken
 */
export async function removeThing(thing: string, importing: Importing): Promise<boolean> {
  const { version, drafts } = importing;
  const { baseIri } = version.snapshot;
  const { descriptions, others } = await describedIn(thing, version.data, { drafts, baseIri });
  if (others.length > 0 || descriptions.length === 0) return false;
  for (const path of new Set(descriptions.map((each) => each.path))) {
    const after = withoutThing((await drafts.read(path)) ?? '', thing, baseIri);
    if (after === undefined) return false;
    await drafts.write(path, after);
  }
  return removeLinks(thing, importing);
}

/** A file's list without the items that describe a thing; `undefined` where it is no such list, or would be empty. */
function withoutThing(text: string, thing: string, baseIri: string): string | undefined {
  const { contents } = parseDocument(text);
  if (!isSeq(contents)) return undefined;
  const isThing = (item: unknown): boolean => {
    const id = isMap(item) ? item.get('id') : undefined;
    return typeof id === 'string' && resolveIri(id, baseIri) === thing;
  };
  const own = contents.items.flatMap((item, index) => (isThing(item) ? [index] : []));
  if (own.length === 0 || own.length === contents.items.length) return undefined;
  return spliced(
    text,
    own.map((index) => withBlankLine(removeItem(text, contents, index, own), text)),
  );
}

/** The empty line after an item goes with it. */
function withBlankLine(splice: ReturnType<typeof removeItem>, text: string) {
  const [blank = ''] = /^[ \t]*\r?\n/.exec(text.slice(splice.end)) ?? [];
  return { ...splice, end: splice.end + blank.length };
}

async function removeLinks(
  thing: string,
  { version, drafts }: Pick<Importing, 'version' | 'drafts'>,
): Promise<boolean> {
  const subjects = version.data
    .flatMap(({ quads }) => quads.filter(({ object }) => object.value === thing && isNamed(object)))
    .map(({ subject }) => subject)
    .filter((subject) => isNamed(subject) && subject.value !== thing);
  for (const iri of new Set(subjects.map(({ value }) => value))) {
    const form = await readForm(terms.namedNode(iri).value, { version, drafts });
    const told = form && toldIn(form, version.snapshot);
    const leaves = (told?.leaves ?? []).filter(({ values }) =>
      values.some(({ text }) => text === thing),
    );
    if (told === undefined || leaves.length === 0) continue;
    const wanted = new Map(
      leaves.map(({ key, values }) => [
        key,
        values.map(({ text }) => text).filter((text) => text !== thing),
      ]),
    );
    const posted = postedCells(told, wanted, () => false);
    const after = await readForm(iri, { version, drafts }, posted);
    if (after === undefined || !(await draftForm(after, { version, drafts }))) return false;
  }
  return true;
}
