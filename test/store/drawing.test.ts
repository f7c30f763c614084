import { describe, expect, it } from 'vitest';
import { indexQuads } from '../../src/rdf/datasets/indexed-quads.ts';
import { terms } from '../../src/rdf/terms.ts';
import { objectOf } from '../../src/rdf/values.ts';
import { asFarAsFetched, keepOnce, settled } from '../../src/store/port/drawing.ts';
import { newEmbeddedStore } from '../../src/store/port/embedded-store.ts';
import { FetchedDataset } from '../../src/store/port/fetched-dataset.ts';
import { TooMuchToFetch, type Pattern, type Store } from '../../src/store/port/store.ts';

const iri = (name: string) => terms.namedNode(`urn:${name}`);
const [next, word, graph] = [iri('next'), iri('word'), iri('graph')];
const end = terms.literal('end');

/** A way of some steps, each known only from the one before; one of them has no name. */
const way = [
  terms.quad(iri('1'), next, iri('2'), graph),
  terms.quad(iri('2'), next, terms.blankNode('3'), graph),
  terms.quad(terms.blankNode('3'), next, iri('4'), graph),
  terms.quad(iri('4'), word, end, graph),
];

function newFetched(find?: Store['find']) {
  const asked: (readonly Pattern[])[] = [];
  const inner = newEmbeddedStore(indexQuads(way));
  const store: Store = {
    find: (patterns, asking) => {
      asked.push(patterns);
      return (find ?? inner.find)(patterns, asking);
    },
  };
  return { dataset: new FetchedDataset(store, way.length), asked };
}

/** Walks the way to its end, as a page would: all of it at once. */
function walk(dataset: FetchedDataset): string | undefined {
  let at = objectOf(iri('1'), next, dataset);
  while (at && !objectOf(at, word, dataset)) at = objectOf(at, next, dataset);
  return at && objectOf(at, word, dataset)?.value;
}

describe('an answer made of what is fetched', () => {
  it('is made again until nothing is wanting, each time of all that was wanted', async () => {
    const { dataset, asked } = newFetched();
    const other = iri('other');
    const answer = await settled(() => Promise.resolve([walk(dataset), dataset.match(other).size]));
    expect(answer).toEqual(['end', 0]);
    // What a thing leads to without a name comes with it.
    expect(asked.map((patterns) => patterns.map(([term]) => term?.value))).toEqual([
      ['urn:1', 'urn:other'],
      ['urn:2'],
      ['3'],
      ['urn:4'],
    ]);
    expect(await settled(() => Promise.resolve(walk(dataset)))).toBe('end');
    expect(asked).toHaveLength(4);
  });

  it('fails as its making does once nothing is wanting, and not before', async () => {
    const { dataset } = newFetched();
    const make = async () => {
      const found = walk(dataset);
      await Promise.resolve();
      throw new Error(found ?? 'nothing yet');
    };
    await expect(settled(make)).rejects.toThrow('end');
  });

  it('fails where the store does, or where nobody waits any more', async () => {
    const away = newFetched(() => Promise.reject(new Error('away')));
    await expect(settled(() => Promise.resolve(walk(away.dataset)))).rejects.toThrow('away');
    const { dataset } = newFetched();
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(settled(() => Promise.resolve(walk(dataset)), gone)).rejects.toThrow('gone');
  });

  it('is refused where more is wanted than may be fetched, or again and again', async () => {
    const large = newFetched((patterns) => Promise.resolve(patterns.map(() => 'too-many')));
    const whole = settled(() => Promise.resolve([...large.dataset]));
    await expect(whole).rejects.toThrow(TooMuchToFetch);
    const { dataset } = newFetched();
    let count = 0;
    const endless = () => Promise.resolve(dataset.match(iri(`more-${(count += 1)}`)).size);
    await expect(settled(endless)).rejects.toThrow(TooMuchToFetch);
  });

  it('asks for less where all that is said of a thing is too much', async () => {
    const inner = newEmbeddedStore(indexQuads(way));
    const { dataset } = newFetched(async (patterns, asking) => {
      const found = await inner.find(patterns, asking);
      return found.map((each, index) => (patterns[index]?.length === 1 ? 'too-many' : each));
    });
    const found = await settled(() => Promise.resolve(dataset.match(iri('1'), next).size));
    expect(found).toBe(1);
  });

  it('is read nowhere else, but for what is there already where no more can be fetched', async () => {
    const { dataset } = newFetched();
    expect(() => walk(dataset)).toThrow('outside of an answer');
    expect(asFarAsFetched(() => walk(dataset))).toBeUndefined();
    await settled(() => Promise.resolve(walk(dataset)));
    expect(asFarAsFetched(() => walk(dataset))).toBe('end');
  });
});

describe('what is made once', () => {
  it('is kept only where nothing was wanting, for what is made of it too', async () => {
    const { dataset } = newFetched();
    const kept: unknown[] = [];
    const [inner, outer, of] = [{}, {}, {}];
    const once = <Value>(maker: object, make: () => Value): Value =>
      keepOnce(maker, of, { make, keep: (value) => kept.push(value) });
    const word = () => once(inner, () => walk(dataset));
    const answer = await settled(() =>
      Promise.resolve([word(), once(outer, () => `the ${word()}`)]),
    );
    expect(answer).toEqual(['end', 'the end']);
    // Nothing of the attempts in which the way had not been walked to its end.
    expect(kept).toEqual(['end', 'end', 'the end']);
  });

  it('is kept when it is there, if it is promised', async () => {
    const { dataset } = newFetched();
    const kept: unknown[] = [];
    const answer = await settled(() =>
      keepOnce(
        {},
        {},
        {
          make: () => Promise.resolve().then(() => walk(dataset)),
          keep: (value) => kept.push(value),
        },
      ),
    );
    expect(answer).toBe('end');
    expect(await Promise.all(kept)).toEqual(['end']);
  });
});
