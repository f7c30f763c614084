import { describe, expect, it } from 'vitest';
import { newClientTurns } from '../../src/query/pool/client-turns.ts';

describe('a client', () => {
  it('may have so many questions under way, and others as many', () => {
    const turns = newClientTurns(2);
    expect(['a', 'a', 'a', 'b'].map((client) => turns.enter(client))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    turns.leave('a');
    expect(turns.enter('a')).toBe(true);
  });

  it('that is answered something is not light, nor is one that cost a thread', () => {
    const turns = newClientTurns(2);
    expect(turns.isLight('a')).toBe(true);
    turns.begin('a');
    expect(turns.isLight('a')).toBe(false);
    turns.end('a', false);
    expect(turns.isLight('a')).toBe(true);
    turns.begin('a');
    turns.end('a', true);
    expect(turns.isLight('a')).toBe(false);
    expect(turns.isLight('b')).toBe(true);
  });

  it('that nobody knows is never counted', () => {
    const turns = newClientTurns(1);
    expect([turns.enter(undefined), turns.enter(undefined)]).toEqual([true, true]);
  });
});
