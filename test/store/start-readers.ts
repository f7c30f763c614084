import { setTimeout as delay } from 'node:timers/promises';
import { vi } from 'vitest';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

export const baseIri = 'https://data.example/';

/** How many things a version has. */
const things = 2000;

/** A version that says which it is, once of each thing. */
export async function versionOf(number: number): Promise<Snapshot> {
  const lines = Array.from(
    { length: things },
    (_, thing) => `<id/${thing}> <ns/version> "version-${number}" .\n`,
  );
  return snapshotOf({ data: await folderWith({ 'a.ttl': lines.join('') }), baseIri });
}

/** What became of all reads. */
export interface Seen {
  readonly answers: number;
  readonly failed: readonly string[];
  /** Answers of another version than was served while they were waited for, of two, or of a part of one. */
  readonly wrong: readonly string[];
}

export interface Readers {
  /** Resolves after so many more answers. */
  readonly more: (answers: number) => Promise<void>;
  readonly stop: () => Promise<Seen>;
}

/** Everything of a version, counted: a part of one has fewer. */
const counting = 'SELECT ?v (COUNT(*) AS ?n) { ?s <ns/version> ?v } GROUP BY ?v';

/**
 * Readers of a site over HTTP who ask for documents and queries, each of which nobody has asked for, with a short rest between.
 *
 * @param served the number of the version that is served
 */
export function startReaders(origin: string, served: () => number): Readers {
  const failed: string[] = [];
  const wrong: string[] = [];
  let [answers, asked, isOver] = [0, 0, false];
  const next = (): string => {
    asked += 1;
    const query = encodeURIComponent(`${counting} LIMIT ${asked + 1}`);
    const thing = Math.floor(asked / 2) % things;
    return asked % 2 === 0 ? `/doc/${thing}.nt` : `/sparql?format=csv&query=${query}`;
  };
  const read = async (): Promise<void> => {
    while (!isOver) {
      const path = next();
      const first = served();
      const { status, text } = await ask(origin + path);
      answers += 1;
      if (status !== 200) failed.push(`${path} ${status} ${text}`);
      else if (!isOneOf(text, first, served())) wrong.push(`${first}: ${path} ${text}`);
      await delay(10);
    }
  };
  const reading = Promise.all([read(), read()]);
  return {
    more: async (count) => {
      const goal = answers + count;
      await vi.waitUntil(() => answers >= goal, { timeout: 200_000, interval: 50 });
    },
    stop: async () => {
      isOver = true;
      await reading;
      return { answers, failed, wrong };
    },
  };
}

/** Whether a text is of one version among some that follow each other, and counts all of it if it counts. */
function isOneOf(text: string, first: number, last: number): boolean {
  const told = [...text.matchAll(/version-(\d+)(?:,(\d+))?/g)];
  const numbers = new Set(told.map(([, number]) => Number(number)));
  const [number = 0] = numbers;
  const isWhole = told.every(([, , count = String(things)]) => Number(count) === things);
  return numbers.size === 1 && first <= number && number <= last && isWhole;
}

async function ask(address: string): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await fetch(address);
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 0, text: String(error) };
  }
}
