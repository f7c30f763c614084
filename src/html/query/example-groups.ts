import type { Example } from '../../catalogue/sparql/examples.ts';

/** Examples that are about the same. */
export interface ExampleGroup<Any extends Example> {
  readonly name: string;
  readonly members: readonly Any[];
}

/** A word that fewer have in common makes no group. */
const fewest = 2;

/**
 * Examples by the keyword that most of them share, the largest groups first; those that share none come last.
 *
 * @param others what the last group is called
 */
export function groupExamples<Any extends Example>(
  examples: readonly Any[],
  others: string,
): readonly ExampleGroup<Any>[] {
  const counts = new Map<string, number>();
  for (const keyword of examples.flatMap(({ keywords }) => keywords))
    counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  const count = (keyword: string): number => counts.get(keyword) ?? 0;
  const groups = new Map<string, Any[]>();
  for (const example of examples) {
    const [shared] = example.keywords.toSorted((one, other) => count(other) - count(one));
    const name = shared !== undefined && count(shared) >= fewest ? shared : '';
    groups.set(name, [...(groups.get(name) ?? []), example]);
  }
  return [...groups]
    .sort(([one, first], [other, second]) =>
      one === '' || other === ''
        ? Number(one === '') - Number(other === '')
        : second.length - first.length,
    )
    .map(([name, members]) => ({ name: name === '' ? others : name, members }));
}
