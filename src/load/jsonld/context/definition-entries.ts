import { JsonLdError, type JsonLdErrorCode } from './json-ld-error.ts';
import { isKeyword } from './keywords.ts';
import { isNull, itemsOf, textIn, valueAt, type Tree } from '../text/tree.ts';

const definitionKeywords: ReadonlySet<string> = new Set(
  '@id @reverse @container @context @direction @index @language @nest @prefix @protected @type'.split(
    ' ',
  ),
);

/** A definition has entries of its own and no others. @throws a {@link JsonLdError} at the first other one */
export function checkEntries(term: string, value: Tree): void {
  if (value.kind !== 'map') return;
  for (const { key, keyOffset } of value.entries.values()) {
    if (!definitionKeywords.has(key))
      throw new JsonLdError('invalid term definition', keyOffset, term);
  }
}

/** `@type` may be said to hold sets, and to be protected; other keywords are as they are. */
export function checkKeyword(term: string, value: Tree): void {
  if (!isKeyword(term)) return;
  const entries = value.kind === 'map' ? [...value.entries.values()] : [];
  const isFitting =
    term === '@type' &&
    entries.length > 0 &&
    entries.every(({ key, value: said }) =>
      key === '@container'
        ? itemsOf(said).every((item) => textIn(item) === '@set')
        : key === '@protected',
    );
  if (!isFitting) throw new JsonLdError('keyword redefinition', value.offset, term);
}

/** What an entry says that is true or false; `undefined` where it is not there. @throws a {@link JsonLdError} for anything else */
export function booleanAt(
  value: Tree,
  keyword: string,
  code: JsonLdErrorCode,
): boolean | undefined {
  const given = valueAt(value, keyword);
  if (given === undefined) return undefined;
  if (given.kind === 'scalar' && typeof given.value === 'boolean') return given.value;
  throw new JsonLdError(code, given.offset);
}

/** The text of an entry, or null where that is what it says; `undefined` where it is not there. @throws a {@link JsonLdError} for anything else */
export function nullableAt(
  value: Tree,
  keyword: string,
  code: JsonLdErrorCode,
): string | null | undefined {
  const given = valueAt(value, keyword);
  if (given === undefined) return undefined;
  if (isNull(given)) return null;
  const text = textIn(given);
  if (text === undefined) throw new JsonLdError(code, given.offset);
  return text;
}

/** The name under which the term's values are nested. @throws a {@link JsonLdError} for a keyword other than `@nest` */
export function readNest(value: Tree): string | undefined {
  const given = valueAt(value, '@nest');
  const text = textIn(given);
  if (given && (text === undefined || (isKeyword(text) && text !== '@nest')))
    throw new JsonLdError('invalid @nest value', given.offset);
  return text;
}
