import { lookUp } from '../../describe/look-up.ts';
import { documentForms, markdown, type Form } from '../../site/forms.ts';
import { documentPathOf, toUriSpelling, withParameters } from '../../site/addresses.ts';
import type { Edition } from '../editions/edition.ts';
import type { Reply } from '../wire/reply.ts';
import { partsOf, type Address } from './addresses.ts';
import { variantsOf, type Variant } from './answers.ts';
import type { Ask } from './ask.ts';
import type { FileNames } from './file-names.ts';
import { filesOf, isWhole, keyOf, type Place } from './place.ts';
import { headOf, type Notes } from './plan.ts';
import { atMark, type PlainFile } from './rules/static-site.ts';

/** A file of the exported site: what an address answers to one who asks for a form in a language. */
export interface StaticFile {
  /** Below the root, with the base's own path. */
  readonly name: string;
  /** How it is asked for at the site: address below the host, Accept, and Accept-Language. */
  readonly target: string;
  readonly accept: string;
  readonly acceptLanguage?: string | undefined;
  readonly reply: Reply;
}

/** A site that is asked for what it answers. */
export interface AskedSite {
  readonly edition: Edition;
  readonly ask: Ask;
  /** Of all addresses. */
  readonly paths: ReadonlySet<string>;
  readonly names: FileNames;
  /** The base's own path. */
  readonly mount: string;
}

export interface AddressWriting extends AskedSite {
  readonly plan: Notes;
  /** Told of each file. */
  readonly onFile: (file: StaticFile) => void;
}

/** Asks a site for all that files can say at an address, and at the further parts of what is there, and tells of each answer. */
export async function writeAddress(address: Address, writer: AddressWriting): Promise<void> {
  await writeOne(address, writer);
  for (const part of partsOf(address, writer.edition)) await writeOne(part, writer);
}

async function writeOne(address: Address, writer: AddressWriting): Promise<void> {
  if (await isRedirect(address, writer)) return;
  const ended = new Map<Form, readonly Variant[]>();
  for (const form of address.endings) {
    const path = `${address.path}.${form.extension}`;
    const variants = await variantsOf({ ...address, path }, form, writer.ask);
    if (variants.length === 0) continue;
    ended.set(form, variants);
    write(variants, { address: { ...address, path }, form, mark: undefined }, writer);
  }
  const offered: Form[] = [];
  for (const form of address.forms) {
    const variants = await variantsOf(address, form, writer.ask);
    if (variants.length === 0) continue;
    offered.push(form);
    const known = ended.get(form);
    if (known && isSame(known, variants)) {
      // The file is there already, and is what is sent at this address too.
      const { key, files } = filesOf(variants, { address, form, mark: '' }, writer);
      writer.plan.notePlain(key, plainOf(files));
      continue;
    }
    // What is named like the form of this one may be another address.
    const isTaken = known !== undefined || writer.paths.has(`${address.path}.${form.extension}`);
    write(variants, { address, form, mark: isTaken ? atMark : '' }, writer);
  }
  noteOffers(address, offered, writer);
}

/** Forms that negotiation has; one address with one form has nothing to choose. */
function noteOffers(
  address: Address,
  offered: readonly Form[],
  { plan, mount }: AddressWriting,
): void {
  if (offered.length === 0) return;
  const [only, ...others] = offered;
  if (others.length === 0 && only && isWhole(address, only)) return;
  plan.noteOffers(
    keyOf(address, mount),
    offered.map(({ mediaType, aliases, extension }) => ({
      mediaTypes: [mediaType, ...aliases],
      extension,
    })),
  );
}

function isSame(one: readonly Variant[], other: readonly Variant[]): boolean {
  const bytes = (variants: readonly Variant[]): string =>
    variants.map(({ reply }) => reply.content?.digest ?? '').join(' ');
  return bytes(one) === bytes(other);
}

function write(
  variants: readonly Variant[],
  place: Place,
  { names, plan, mount, onFile }: AddressWriting,
): void {
  const { path, query } = place.address;
  const { key, stem, named, isFile, files } = filesOf(variants, place, { names, mount });
  const below = mount.slice(1) + stem;
  if (isFile && stem !== named) plan.noteFile(key, `${below}.${place.form.extension}`);
  // That the address of a folder has the name of its index needs no note.
  if (!isFile && stem !== named && stem !== `${named}index`) plan.noteStem(key, below);
  plan.notePlain(key, plainOf(files));
  const target = mount + withParameters(toUriSpelling(path), query ?? '');
  for (const { file: name, end, language, isNamed, reply } of files) {
    if (reply.status !== 200) plan.noteStatus(key, reply.status);
    plan.noteHeaders({ name, end, address: key }, headOf(reply.headers));
    onFile({
      name,
      target: isNamed ? withParameters(target, `lang=${language ?? ''}`) : target,
      accept: place.form.mediaType,
      acceptLanguage: isNamed ? undefined : language,
      reply,
    });
  }
}

/** Without the answers themselves, which are not kept. */
function plainOf(files: readonly PlainFile[]): readonly PlainFile[] {
  return files.map(({ file, language, isNamed }) => ({ file, language, isNamed }));
}

/** Notes where an address leads that is no document; a thing whose document has its name needs no note. */
async function isRedirect(address: Address, writer: AddressWriting): Promise<boolean> {
  const { edition, ask, names, plan, mount } = writer;
  const { path, query } = address;
  if (address.route !== 'other' || query !== undefined) return false;
  const { outcome } = lookUp(edition.snapshot, path);
  if (outcome !== 'thing' && outcome !== 'replaced') return false;
  const isPlain = outcome === 'thing' && names.stemOf(path) === path && isSafeAt(path, names);
  if (isPlain) return true;
  for (const end of ['', ...[...documentForms, markdown].map((form) => `.${form.extension}`)]) {
    const { status, headers } = await ask({ target: toUriSpelling(path + end), accept: '*/*' });
    const location = headers['Location'];
    if (location !== undefined)
      plan.noteRedirect(keyOf({ path: path + end }, mount), { status, location });
  }
  return true;
}

/** Whether the document about a thing has its own name as a file. */
function isSafeAt(path: string, names: FileNames): boolean {
  const document = documentPathOf(path);
  return document !== undefined && names.stemOf(document) === document;
}
