import type { Mistake } from '../load/text/mistake.ts';
import type { Text } from '../site/text.ts';
import {
  doubleCode,
  missingCode,
  missingLabel,
  unknownDimension,
  uselessCode,
} from './code-messages.ts';
import { readRows, type Row } from './read-rows.ts';

/** One code of a list, or a dimension that codes belong to. */
export interface Code {
  /** What comes after the list's address in the code's: `a.01`, or `economic/a.01` within a dimension. */
  readonly path: string;
  readonly notation: string;
  readonly label: Text;
  /** The path of the dimension that it belongs to. */
  readonly broader: string | undefined;
}

export type Codes =
  | { readonly outcome: 'read'; readonly codes: readonly Code[] }
  | { readonly outcome: 'mistaken'; readonly mistakes: readonly Mistake[] };

/**
 * Reads a table of codes (CSV) with the columns dimension, code, sv and en. A dimension is a row of its
 * own, without a dimension; the same code may stand in several dimensions.
 *
 * @returns the codes by address, or every mistake in the table at once
 */
export function readCodes(bytes: Buffer): Codes {
  const { rows, mistakes: unread } = readRows(bytes);
  const dimensions = dimensionsIn(rows);
  const mistakes = [
    ...unread,
    ...rows.flatMap(checkRow),
    ...checkDoubles(rows, dimensions),
    // A dimension may be on a row that could not be used.
    ...(unread.length > 0 ? [] : checkDimensions(rows, dimensions)),
  ];
  if (mistakes.length > 0) return { outcome: 'mistaken', mistakes };
  const codes = rows.map((row) => codeOf(row, dimensions));
  return { outcome: 'read', codes: codes.sort((one, other) => (one.path < other.path ? -1 : 1)) };
}

type Dimensions = ReadonlyMap<string, string>;

function isTop({ dimension }: Row): boolean {
  return dimension.text === '';
}

/** The paths of dimensions, by what rows may call them: one of their names or, before all, their code. */
function dimensionsIn(rows: readonly Row[]): Dimensions {
  const tops = rows.filter(isTop);
  const byName = tops.flatMap(({ code, sv, en }) => [[sv, code] as const, [en, code] as const]);
  const byCode = tops.map(({ code }) => [code, code] as const);
  const named = [...byName, ...byCode].map(
    ([name, code]) => [slugOf(name.text), slugOf(code.text)] as const,
  );
  return new Map(named.filter(([name, path]) => name !== '' && path !== ''));
}

function codeOf(row: Row, dimensions: Dimensions): Code {
  return {
    path: pathOf(row, dimensions),
    notation: row.code.text,
    label: { sv: row.sv.text, en: row.en.text },
    broader: isTop(row) ? undefined : dimensions.get(slugOf(row.dimension.text)),
  };
}

function pathOf({ dimension, code }: Row, dimensions: Dimensions): string {
  const name = slugOf(dimension.text);
  const above = dimensions.get(name) ?? name;
  return above === '' ? slugOf(code.text) : `${above}/${slugOf(code.text)}`;
}

/** How a code is written in an address: small letters without accents, digits, full stops and hyphens. */
function slugOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}

function checkRow({ code, sv, en }: Row): Mistake[] {
  const isUseless = code.text !== '' && slugOf(code.text) === '';
  return [
    ...(code.text === '' ? [{ position: code.position(), message: missingCode }] : []),
    ...(isUseless ? [{ position: code.position(), message: uselessCode(code.text) }] : []),
    ...(sv.text === '' ? [{ position: sv.position(), message: missingLabel.sv }] : []),
    ...(en.text === '' ? [{ position: en.position(), message: missingLabel.en }] : []),
  ];
}

function checkDoubles(rows: readonly Row[], dimensions: Dimensions): Mistake[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const { line, column } = row.code.position();
    const path = pathOf(row, dimensions);
    const first = lines.get(path);
    lines.set(path, first ?? line);
    const isDouble = first !== undefined && row.code.text !== '';
    return isDouble
      ? [{ position: { line, column }, message: doubleCode(row.code.text, first) }]
      : [];
  });
}

/** Told once for each dimension, at the first row that names it. */
function checkDimensions(rows: readonly Row[], dimensions: Dimensions): Mistake[] {
  const told = new Set<string>();
  return rows.flatMap(({ dimension }) => {
    const name = slugOf(dimension.text);
    if (dimension.text === '' || dimensions.has(name) || told.has(name)) return [];
    told.add(name);
    return [{ position: dimension.position(), message: unknownDimension(dimension.text) }];
  });
}
