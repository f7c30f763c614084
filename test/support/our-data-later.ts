import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** So many files are run before a second worker meets our own data: the first has published it by then. */
const before = 20;

/** Files in vitest's order, but for those that need our own data: one of them first, and the others when that is published. */
export default class OurDataLater extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isOurs = ({ moduleId }: TestSpecification): boolean =>
      readFileSync(moduleId, 'utf8').includes('ourSources(');
    const [first, ...ours] = sorted.filter(isOurs);
    const others = sorted.filter((file) => !isOurs(file));
    return [
      ...(first ? [first] : []),
      ...others.slice(0, before),
      ...ours,
      ...others.slice(before),
    ];
  }
}
