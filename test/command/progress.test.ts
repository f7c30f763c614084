import { describe, expect, it } from 'vitest';
import { progressOn, type Terminal } from '../../src/commands/terminal/terminal.ts';

function terminal(isWatched: boolean): Terminal & { readonly shown: string[] } {
  const shown: string[] = [];
  return {
    shown,
    isWatched,
    environment: {},
    print: () => undefined,
    complain: (text) => shown.push(text),
    onStop: () => undefined,
    onInputEnd: () => undefined,
    onReload: () => undefined,
  };
}

describe('progress', () => {
  it('is shown to who watches, in their language, and taken away', () => {
    const watched = terminal(true);
    const progress = progressOn(watched, 'sv');
    progress.show({ step: 'check' });
    progress.clear();
    expect(watched.shown.join('')).toMatch(/Kontrollerar….*\r/s);
  });

  it('is not shown before reading has taken a second, nor to a file', () => {
    const quick = terminal(true);
    progressOn(quick, 'en').show({ step: 'read', done: 1, of: 2 });
    const unwatched = terminal(false);
    progressOn(unwatched, 'en').show({ step: 'check' });
    expect([quick.shown, unwatched.shown]).toEqual([[], []]);
  });
});
