import { describe, expect, it } from 'vitest';
import { compareQuads, loses } from '../../src/changes/compare.ts';
import type { Change, Changes } from '../../src/changes/changes.ts';
import { loadFolder } from '../../src/load/load-folder.ts';
import { distinct } from '../../src/rdf/dataset.ts';
import type { Quad } from '../../src/rdf/terms.ts';
import { folderWith } from '../support/files.ts';

const baseIri = 'https://data.example/';
const prefixes = `
@prefix : <https://data.example/id/> .
@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
`;

async function read(files: Readonly<Record<string, string>>): Promise<Quad[]> {
  const prefixed = Object.entries(files).map(([name, text]) => [name, prefixes + text]);
  const root = await folderWith(Object.fromEntries(prefixed) as Record<string, string>);
  const { files: loaded, findings } = await loadFolder(root, { baseIri, graphFolder: '' });
  expect(findings.filter(({ severity }) => severity === 'violation')).toEqual([]);
  return distinct(loaded.flatMap(({ quads }) => quads));
}

async function compare(before: string, after: string): Promise<Changes> {
  return compareQuads(await read({ 'a.ttl': before }), await read({ 'a.ttl': after }));
}

/** Changes in few words, to compare by. */
function brief({ things }: Changes): unknown[] {
  return things.map(({ thing, fate, changes }) => [
    thing.value.replace(`${baseIri}id/`, ''),
    fate,
    ...changes.map(briefly),
  ]);
}

function briefly(change: Change): unknown {
  const place = (at: unknown): unknown =>
    typeof at === 'number' ? at : /[^#/]*$/.exec((at as { value: string }).value)?.[0];
  switch (change.kind) {
    case 'added':
    case 'removed':
      return [change.kind, place(change.place), change.value.value];
    case 'replaced':
      return [change.kind, place(change.place), change.before.value, change.after.value];
    case 'within':
      return [change.kind, place(change.place), ...change.changes.map(briefly)];
    case 'moved':
      return [
        change.kind,
        change.from.map(({ value }) => value),
        change.to.map(({ value }) => value),
      ];
  }
}

describe('comparing two versions', () => {
  it('finds nothing between two that say the same in another order, with other names of blank nodes', async () => {
    const one = ':a :p "1", "2" ; :part [ :q 1 ; :inner [ :r 2 ] ], _:x . _:x :q 3 .';
    const other = '_:y :q 3 . :a :part _:y, [ :inner [ :r 2 ] ; :q 1 ] ; :p "2", "1" .';
    expect(await compare(one, other)).toEqual({ things: [], isOnlyIdentity: false });
  });

  it('finds nothing between circles of blank nodes that are alike', async () => {
    const circle = (one: string, other: string): string =>
      `:a :knows _:${one} . _:${one} :knows _:${other} ; foaf:name "I" . _:${other} :knows _:${one} .`;
    expect((await compare(circle('b', 'c'), circle('x', 'a'))).things).toEqual([]);
    const changed = await compare(circle('b', 'c'), circle('b', 'c').replace('"I"', '"J"'));
    expect(brief(changed)).toEqual([
      ['a', 'changed', ['within', 'knows', ['replaced', 'name', 'I', 'J']]],
    ]);
  });

  it('names another value of a property as one change, in each language for itself', async () => {
    const changes = await compare(
      ':a :label "katt"@sv, "cat"@en ; :link :b .',
      ':a :label "hund"@sv, "cat"@en ; :link :c .',
    );
    expect(brief(changes)).toEqual([
      [
        'a',
        'changed',
        ['replaced', 'label', 'katt', 'hund'],
        ['replaced', 'link', `${baseIri}id/b`, `${baseIri}id/c`],
      ],
    ]);
  });

  it('compares a part of which something changed within, and pairs it with the one that it was', async () => {
    const changes = await compare(
      ':a :part [ :n 1 ; :t "x" ], [ :n 2 ; :t "y" ] .',
      ':a :part [ :n 2 ; :t "z" ], [ :n 1 ; :t "x" ], [ :n 3 ] .',
    );
    expect(brief(changes)).toEqual([
      [
        'a',
        'changed',
        ['within', 'part', ['replaced', 't', 'y', 'z']],
        ['added', 'part', expect.any(String)],
      ],
    ]);
  });

  it('tells which member of a list changed, came or went', async () => {
    const changes = await compare(
      ':a :list ( "one" [ :t "two" ] "three" ) .',
      ':a :list ( "zero" "one" [ :t "2" ] ) .',
    );
    expect(brief(changes)).toEqual([
      [
        'a',
        'changed',
        [
          'within',
          'list',
          ['added', 1, 'zero'],
          ['within', 3, ['replaced', 't', 'two', '2']],
          ['removed', 3, 'three'],
        ],
      ],
    ]);
  });

  it('puts first what vanishes, then tombstones, then what lost something, then the rest, then what is new', async () => {
    const changes = await compare(
      ':other :n 1 . :less :n 1, 2 . :gone :n 1 . :dead :n 1 .',
      ':new :n 1 . :other :n 2 . :less :n 1 . :dead a as:Tombstone .',
    );
    expect(
      changes.things.map(({ thing, fate }) => [/[a-z]+$/.exec(thing.value)?.[0], fate]),
    ).toEqual([
      ['gone', 'vanished'],
      ['dead', 'entombed'],
      ['less', 'changed'],
      ['other', 'changed'],
      ['new', 'added'],
    ]);
    expect(changes.things[2]?.changes.some(loses)).toBe(true);
  });

  it('tells that statements are in another graph now, and nothing else of them', async () => {
    const changes = await compareQuads(
      await read({ 'a.ttl': ':a :n 1 ; :m 2 .', 'b.ttl': ':b :n 1 .' }),
      await read({ 'a.ttl': ':a :n 1 .', 'b.ttl': ':b :n 1 . :a :m 2 .' }),
    );
    expect(brief(changes)).toEqual([
      ['a', 'changed', ['moved', [`${baseIri}graph/a`], [`${baseIri}graph/b`]]],
    ]);
  });

  it('says so where only the identity of nameless parts is another', async () => {
    const changes = await compare(
      ':a :p _:x . :b :p _:x . _:x :n 1 .',
      ':a :p [ :n 1 ] . :b :p [ :n 1 ] .',
    );
    expect(changes).toEqual({ things: [], isOnlyIdentity: true });
  });

  it('does not let one part that changed give others new names', async () => {
    const many = (last: string): string =>
      `${Array.from({ length: 60 }, (_, index) => `:t${index} :part [ :n ${index} ] .`).join('\n')} :last :part [ :n "${last}" ] .`;
    expect((await compare(many('x'), many('y'))).things).toHaveLength(1);
  });

  it('is the mirror of the comparison the other way round', async () => {
    const one = ':a :p "x" ; :part [ :q 1 ] . :b :n 1 .';
    const other = ':a :p "y" ; :part [ :q 2 ] . :c :n 1 .';
    const [there, back] = [await compare(one, other), await compare(other, one)];
    expect(brief(there)).toEqual([
      ['b', 'vanished', expect.anything()],
      [
        'a',
        'changed',
        ['replaced', 'p', 'x', 'y'],
        ['within', 'part', ['replaced', 'q', '1', '2']],
      ],
      ['c', 'added', expect.anything()],
    ]);
    expect(brief(back)).toEqual([
      ['c', 'vanished', expect.anything()],
      [
        'a',
        'changed',
        ['replaced', 'p', 'y', 'x'],
        ['within', 'part', ['replaced', 'q', '2', '1']],
      ],
      ['b', 'added', expect.anything()],
    ]);
  });

  it('goes through lists and chains of many nodes', async () => {
    const list = (first: string): string =>
      `:a :list ( ${first} ${Array.from({ length: 1500 }, (_, index) => index).join(' ')} ) .`;
    expect(brief(await compare(list('"x"'), list('"y"')))).toEqual([
      ['a', 'changed', ['within', 'list', ['replaced', 1, 'x', 'y']]],
    ]);
  });
});
