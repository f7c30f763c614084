import { readFile } from 'node:fs/promises';
import { mistake, startOf, type Case, type Thing } from './case.ts';
import type { Texts } from './edit.ts';

/** How often the same things are there, so that as many mistakes can be made at the same time. */
const copies = 10;

const fileOf = (copy: number | string): string => `copied/catalogue-${copy}.yaml`;

/** All copies of a file, by path. */
export async function copiesOf(path: string): Promise<Texts> {
  const template = await readFile(path, 'utf8');
  const numbers = Array.from({ length: copies }, (_, copy) => copy);
  return Object.fromEntries(
    numbers.map((copy) => [fileOf(copy), template.replaceAll('{n}', String(copy))]),
  );
}

/** What breaks a shape: one edit, in which `{n}` is the number of the copy. */
export type Slip = readonly [breaks: string, replace: string, by: string, rest?: Partial<Case>];

/** Cases for one thing of the template, each in the next copy. */
export function slips(thing: string, all: readonly Slip[]): Case[] {
  return all.map(([breaks, replace, by, rest], index) => {
    const copy = index % copies;
    const filled = (text: string): string => text.replaceAll('{n}', String(copy));
    const place: Thing = [fileOf(copy), filled(thing)];
    return mistake(breaks, place, [filled(replace), filled(by)], rest && inCopy(rest, filled));
  });
}

/** For a mistake that is told of at the start of its thing. */
export function atStart(thing: string): Partial<Case> {
  return { where: { of: startOf(thing) } };
}

function inCopy(rest: Partial<Case>, filled: (text: string) => string): Partial<Case> {
  return JSON.parse(filled(JSON.stringify(rest))) as Partial<Case>;
}

/** A thing of a type loses its address. */
export function nameless(
  breaks: string,
  [thing, type]: readonly [string, string],
  also: Case['also'] = [],
): Slip {
  const where = { in: fileOf('{n}'), at: `- type: ${type}` };
  return [breaks, `id: ${thing}\n  type`, 'type', { where, also }];
}
