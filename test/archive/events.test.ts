import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/archive/events/activity.ts';
import { happenedSince } from '../../src/archive/events/happened.ts';
import {
  activitiesIn,
  append,
  forgetEvents,
  pagesOf,
  perPage,
} from '../../src/archive/events/log.ts';
import { entitiesIn, type Entity } from '../../src/changes/entities.ts';
import { parseN3 } from '../../src/load/n3/parse-n3.ts';
import { newTermFactory, type Quad } from '../../src/rdf/terms.ts';
import { folderWith } from '../support/files.ts';

async function quadsOf(text: string): Promise<readonly Quad[]> {
  const parsed = await parseN3('application/trig')({
    ...{ text: `@prefix : <https://data.example/> . ${text}`, baseIri: 'https://data.example/' },
    terms: newTermFactory(''),
  });
  if (parsed.outcome !== 'parsed') throw new Error(JSON.stringify(parsed));
  return parsed.quads;
}

const everything = async (text: string) => entitiesIn(await quadsOf(text), () => true);
const moment = (second: number) => ({
  published: new Date(second * 1000),
  version: 'a'.repeat(32),
});
const told = (activities: readonly Activity[]) =>
  activities.map(({ type, object }) => `${type} ${object.replace('https://data.example/', '')}`);

function numbered(count: number, from = 0): readonly Entity[] {
  return Array.from({ length: count }, (_, index) => ({
    iri: `https://data.example/${from + index}`,
    ...{
      lines: [`<https://data.example/${from + index}> <p:p> "1" .\n`],
      graphs: [],
      mentions: [],
    },
  }));
}

describe('what happened', () => {
  it('is one activity for each thing that is new, changed or gone, in the order of mentions', async () => {
    const first = happenedSince([], await everything(':a :p :b . :b :p :c . :c :q 1 .'), moment(1));
    expect(told(first)).toEqual(['Create c', 'Create b', 'Create a']);
    const second = await everything(':a :p :d . :d :q 2 .');
    const more = happenedSince(first, second, moment(2));
    expect(told(more)).toEqual(['Create d', 'Update a', 'Delete b', 'Delete c']);
    expect(happenedSince([...first, ...more], second, moment(3))).toEqual([]);
  });

  it('comes after all before, though the clock went back', () => {
    const first = happenedSince([], numbered(3), moment(100));
    const more = happenedSince(first, numbered(4), moment(50));
    expect(more.map(({ published }) => Date.parse(published))).toEqual([100_003]);
    expect(more[0]?.number).toBe(4);
  });

  it('is nothing where only nameless parts are called otherwise, and something where they move to another graph', async () => {
    const first = await everything(':a :p _:x . _:x :q 1 ; :r _:y . _:y :q 2 .');
    const same = await everything('_:b :q 2 . _:a :r _:b ; :q 1 . :a :p _:a .');
    const moved = await everything(':g { :a :p _:x . _:x :q 1 ; :r _:y . _:y :q 2 . }');
    const log = happenedSince([], first, moment(1));
    expect(happenedSince(log, same, moment(2))).toEqual([]);
    expect(told(happenedSince(log, moved, moment(2)))).toEqual(['Update a']);
  });

  it('is told of a part with what leads to it, and of what nothing leads to by itself', async () => {
    const text = ':a a :Set ; :has :part . :part :q 1 ; :in :a . :loose :q 2 .';
    const entities = await entitiesIn(await quadsOf(text), (iri) => iri.endsWith('/a'));
    expect(entities.map(({ iri, lines }) => [iri.slice(21), lines.length])).toEqual([
      ['a', 4],
      ['loose', 1],
    ]);
  });

  it('has an end where things mention each other in a circle', async () => {
    const entities = await everything(':a :p :b . :b :p :c . :c :p :a .');
    expect(entities.map(({ iri }) => iri.slice(21))).toEqual(['c', 'b', 'a']);
  });
});

describe('a log', () => {
  it('fills its last page, and writes none that is full again', async () => {
    const folder = await folderWith({});
    const bytes = async (): Promise<Buffer[]> =>
      Promise.all(
        (await pagesOf(folder, 'things')).map(({ file }) => readFile(join(folder, 'events', file))),
      );
    const log: Activity[] = [];
    const grow = async (count: number) => {
      const coming = happenedSince(log, numbered(count), moment(log.length + 1));
      log.push(...coming);
      await append(folder, 'things', coming);
    };
    await grow(perPage - 1);
    await grow(perPage);
    const [full] = await bytes();
    await grow(perPage * 2 + 7);
    const pages = await pagesOf(folder, 'things');
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await bytes())[0]).toEqual(full);
    expect(await activitiesIn(folder, 'things')).toEqual(log);
    expect(await pagesOf(folder, 'catalogue')).toEqual([]);
  });

  it('forgets what happened to a thing, and what others say of it, with the parts of that', async () => {
    const folder = await folderWith({});
    const quads = ':a :p :secret , [ :of :secret ; :note "n" ] ; :q 1 . :secret :name "S" .';
    await append(folder, 'things', happenedSince([], await everything(quads), moment(1)));
    expect(await forgetEvents(folder, 'https://data.example/secret')).toBe(2);
    const left = await activitiesIn(folder, 'things');
    expect(left.map(({ object }) => object)).toEqual(['https://data.example/a']);
    expect(JSON.stringify(left)).not.toContain('secret');
    expect(await forgetEvents(folder, 'https://data.example/secret')).toBe(0);
  });
});
