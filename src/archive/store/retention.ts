import type { Retention } from '../../site/settings/settings-table.ts';
import type { Entry } from './manifest.ts';

const spans: Readonly<Record<Retention, ((published: string) => string) | undefined>> = {
  all: undefined,
  daily: (published) => published.slice(0, 'YYYY-MM-DD'.length),
  monthly: (published) => published.slice(0, 'YYYY-MM'.length),
};

/**
 * The versions that a rule lets go: those after which another came in the same span of time (UTC). The first and the present
 * one stay, and so do those that something holds.
 */
export function outgrown<Kept extends Pick<Entry, 'published'> & Partial<Entry>>(
  entries: readonly Kept[],
  retention: Retention,
  held: ReadonlySet<string> = new Set(),
): ReadonlySet<Kept> {
  const spanOf = spans[retention];
  if (spanOf === undefined) return new Set();
  return new Set(
    entries.filter((entry, index) => {
      const next = entries[index + 1];
      if (entry.version !== undefined && held.has(entry.version)) return false;
      return index > 0 && next !== undefined && spanOf(entry.published) === spanOf(next.published);
    }),
  );
}
