import { languages } from '../../site/text.ts';
import type { Form } from '../../site/forms.ts';
import type { Address } from './addresses.ts';
import type { Variant } from './answers.ts';
import type { FileNames } from './file-names.ts';
import { variantMark, type PlainFile } from './rules/static-site.ts';

/** What is asked for at an address, and how the names of its files tell that. */
export interface Place {
  readonly address: Address;
  readonly form: Form;
  /** What stands before the variant; undefined where the address has the ending itself. */
  readonly mark: string | undefined;
}

/** Where the variants of a form are. */
export interface Placed {
  /** The address as rules know it. */
  readonly key: string;
  /** The address without an ending, and the name that files have for it. */
  readonly named: string;
  readonly stem: string;
  /** Whether the address has the ending. */
  readonly isFile: boolean;
  /** `end` is what follows the name of the address. */
  readonly files: readonly (Variant & PlainFile & { readonly end: string })[];
}

/** Names the files of a form. */
export function filesOf(
  variants: readonly Variant[],
  { address, form, mark }: Place,
  { names, mount }: { readonly names: FileNames; readonly mount: string },
): Placed {
  const isFile = mark === undefined || isWhole(address, form);
  const ending = `.${form.extension}`;
  const named = isFile ? address.path.slice(0, -ending.length) : address.path;
  const stem = names.stemOf(named, address.query);
  const files = variants.map((variant) => {
    const { language, isNamed } = variant;
    const end = (language ? variantMark(language, isNamed, languages[0]) : '') + ending;
    return { ...variant, end, file: `${mount.slice(1)}${stem}${isFile ? '' : mark}${end}` };
  });
  return { key: keyOf(address, mount), named, stem, isFile, files };
}

/** Whether an address ends as its form does: then it is the name of the file. */
export function isWhole({ path }: Address, { extension }: Form): boolean {
  return path.endsWith(`.${extension}`);
}

/** An address as rules know it: in characters as servers decode them. */
export function keyOf({ path, query }: Pick<Address, 'path' | 'query'>, mount: string): string {
  const decoded = mount + decode(path);
  if (query === undefined) return decoded;
  const parameters = new URLSearchParams(query);
  const [kind, page] = ['class', 'page'].map((name) => {
    const value = parameters.get(name);
    return value === null ? '' : new URLSearchParams({ x: value }).toString().slice(2);
  });
  return `${decoded}?class=${kind ?? ''}&page=${page ?? ''}`;
}

/** What would end a line of rules stays encoded. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll(/\p{Cc}/gu, encodeURIComponent);
  } catch {
    return path;
  }
}
