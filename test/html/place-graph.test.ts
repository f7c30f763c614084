import { describe, expect, it } from 'vitest';
import { placeGraph } from '../../src/html/pictures/place-graph.ts';

describe('an arrow from a box to itself', () => {
  it('begins and ends at the box, with its words on the way', () => {
    const { boxes, arrows } = placeGraph({
      id: 'x',
      title: 'Title',
      description: 'Description',
      boxes: [
        { key: 'a', name: 'first', href: '#a' },
        { key: 'b', name: 'second', href: '#b' },
      ],
      arrows: [
        { from: 'a', to: 'b', name: 'leads to', isKind: false },
        { from: 'b', to: 'b', name: 'nests', isKind: false },
      ],
    });
    const [, box] = boxes;
    const [, loop] = arrows;
    if (box === undefined || loop === undefined) throw new Error('nothing was placed');
    const edge = box.y + box.height / 2;
    expect([loop.points[0]?.y, loop.points.at(-1)?.y]).toEqual([edge, edge]);
    expect(loop.points.every(({ x }) => Math.abs(x - box.x) < box.width / 2)).toBe(true);
    expect(loop.points.some(({ y }) => y === loop.y)).toBe(true);
    expect(loop.y).toBeGreaterThan(edge);
  });
});
