import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { streamNames, type StreamName } from '../../site/streams.ts';
import { mentionOf, withHangers } from '../store/forget.ts';
import { pack, splitLines, unpack } from '../store/lines.ts';
import type { Activity } from './activity.ts';

/** How many activities a page of a log has; the last has as many or fewer. */
export const perPage = 250;

/** Pages are read seldom and written once: as small as brotli makes them. */
const smallest = 11;

/** A page of a log, as its file is named. */
export interface LogPage {
  /** From 1. */
  readonly number: number;
  /** When the first activity in it was published, in milliseconds since 1970. */
  readonly from: number;
  readonly file: string;
}

/** The folder of the logs, in that of an archive. */
function folderOf(archive: string): string {
  return join(archive, 'events');
}

/** The pages of a log, in order; none where nothing happened yet. */
export async function pagesOf(archive: string, stream: StreamName): Promise<readonly LogPage[]> {
  const names = await readdir(folderOf(archive)).catch(() => []);
  return names
    .flatMap((file): LogPage[] => {
      const [, name, number, from] = /^([a-z]+)-(\d+)-(\d+)\.jsonl\.br$/.exec(file) ?? [];
      return name === stream ? [{ number: Number(number), from: Number(from), file }] : [];
    })
    .sort((one, other) => one.number - other.number);
}

/**
 * The activities of a page, in order.
 *
 * @throws where the file cannot be read
 */
export async function activitiesOn(
  archive: string,
  { file }: LogPage,
): Promise<readonly Activity[]> {
  const text = await unpack(await readFile(join(folderOf(archive), file)));
  return splitLines(text).map((line) => read(JSON.parse(line) as Activity));
}

/** An activity as it is written: most lines are about its object, which is not said again. */
function written({ lines, object, ...told }: Activity): Activity {
  const own = `<${object}>`;
  const short = lines.map((line) => (line.startsWith(`${own} `) ? line.slice(own.length) : line));
  return { ...told, object, lines: short };
}

function read({ lines, object, ...told }: Activity): Activity {
  const whole = lines.map((line) => (line.startsWith(' ') ? `<${object}>${line}` : line));
  return { ...told, object, lines: whole };
}

/** A word that changes with what a page holds. */
export async function stampOf(archive: string, { file }: LogPage): Promise<string> {
  const { mtimeMs, size } = await stat(join(folderOf(archive), file));
  return `${mtimeMs} ${size}`;
}

/** Every activity of a log, in order. */
export async function activitiesIn(
  archive: string,
  stream: StreamName,
): Promise<readonly Activity[]> {
  const activities: Activity[] = [];
  for (const page of await pagesOf(archive, stream))
    activities.push(...(await activitiesOn(archive, page)));
  return activities;
}

/**
 * Adds activities to a log: the last page is filled, then come new ones. Each page is on the disk as a whole or not at all, and what
 * a stop of the machine kept from being written is found missing the next time.
 *
 * @throws where the folder cannot be written
 */
export async function append(
  archive: string,
  stream: StreamName,
  coming: readonly Activity[],
): Promise<void> {
  if (coming.length === 0) return;
  await mkdir(folderOf(archive), { recursive: true, mode: 0o700 });
  const last = (await pagesOf(archive, stream)).at(-1);
  const begun = last ? await activitiesOn(archive, last) : [];
  const isFull = begun.length >= perPage;
  const rest = isFull ? [...coming] : [...begun, ...coming];
  let number = last ? last.number + (isFull ? 1 : 0) : 1;
  while (rest.length > 0) {
    const page = rest.splice(0, perPage);
    const file = !isFull && number === last?.number ? last.file : nameOf(stream, number, page);
    await writePage(archive, file, page);
    number += 1;
  }
}

function nameOf(stream: StreamName, number: number, [first]: readonly Activity[]): string {
  const from = Date.parse(first?.published ?? '');
  return `${stream}-${String(number).padStart(6, '0')}-${from}.jsonl.br`;
}

async function writePage(
  archive: string,
  file: string,
  activities: readonly Activity[],
): Promise<void> {
  const content = await pack(
    activities.map((each) => `${JSON.stringify(written(each))}\n`).join(''),
    smallest,
  );
  await writeWhole(join(folderOf(archive), file), (draft) => draft.writeFile(content));
}

function withoutMentions(lines: readonly string[], mentions: (line: string) => boolean) {
  const gone = withHangers(new Set(lines), mentions);
  return lines.filter((line) => !gone.has(line));
}

/**
 * Takes out of all logs what mentions an IRI: what happened to it, and the lines of others that mention it, with what hangs on
 * those by nameless nodes alone.
 *
 * @returns how many activities were changed or went
 * @throws where a log cannot be read or written
 */
export async function forgetEvents(archive: string, iri: string): Promise<number> {
  let count = 0;
  for (const stream of streamNames) count += await forgetIn(archive, stream, mentionOf(iri));
  return count;
}

async function forgetIn(
  archive: string,
  stream: StreamName,
  mentions: (line: string) => boolean,
): Promise<number> {
  let count = 0;
  for (const page of await pagesOf(archive, stream)) {
    const before = await activitiesOn(archive, page);
    const after = before
      .filter(({ object }) => !mentions(`<${object}>`))
      .map((each) => ({ ...each, lines: withoutMentions(each.lines, mentions) }));
    const changed =
      before.length -
      after.length +
      after.filter(({ number, lines }) => {
        const old = before.find((each) => each.number === number);
        return old?.lines.length !== lines.length;
      }).length;
    count += changed;
    if (changed > 0) await writePage(archive, page.file, after);
  }
  return count;
}
