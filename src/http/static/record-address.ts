import type { Address } from './addresses.ts';
import type { ListPart } from './file-list.ts';
import type { WriteFiles } from './output.ts';
import type { Notes } from './plan.ts';
import { writeAddress, type AskedSite, type StaticFile } from './write-address.ts';

/** A note, as plain data: its name, and what was noted. */
export type Note = {
  [Name in keyof Notes]: readonly [name: Name, ...noted: Parameters<Notes[Name]>];
}[keyof Notes];

/** What is to be told of an address whose files are written. */
export interface Recorded {
  readonly notes: readonly Note[];
  readonly listed: ListPart;
}

/**
 * Writes the files of an address and records what else is to be told of it.
 *
 * @param isLeft asked before anything is written; what is left is not written
 * @returns nothing where it is left
 */
export async function recordAddress(
  address: Address,
  site: AskedSite,
  { write, isLeft = () => false }: { readonly write: WriteFiles; readonly isLeft?: () => boolean },
): Promise<Recorded | undefined> {
  const files: StaticFile[] = [];
  const notes: Note[] = [];
  const plan = newRecorder(notes);
  await writeAddress(address, { ...site, plan, onFile: (file) => files.push(file) });
  return isLeft() ? undefined : { notes, listed: write(files) };
}

const names = [
  'noteHeaders',
  'noteOffers',
  'noteStem',
  'noteFile',
  'notePlain',
  'noteRedirect',
  'noteStatus',
] as const satisfies readonly (keyof Notes)[];

function newRecorder(notes: Note[]): Notes {
  const rows = names.map((name) => [
    name,
    (...noted: unknown[]) => notes.push([name, ...noted] as unknown as Note),
  ]);
  return Object.fromEntries(rows) as Notes;
}

/** Notes again what was noted. */
export function replay(notes: readonly Note[], plan: Notes): void {
  for (const [name, ...noted] of notes) (plan[name] as (...noted: unknown[]) => void)(...noted);
}
