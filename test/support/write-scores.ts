import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { parseScores, type FileScore, type Scores } from '../../src/quality/scores.ts';
import { suites, type Suite } from '../../src/quality/suites.ts';
import { buildOfModules } from '../../src/site/program-files.ts';

/** More names of failures than this are counted only. */
const mostNames = 20;

type Outcome = 'passed' | 'failed' | 'left-out';

/**
 * Writes how the tests went that the site's page of quality tells of. Several runs add up, as long as all are of one build.
 * A run of some tests of a file by name says nothing of the file.
 */
export default class WriteScores implements Reporter {
  #file = '';
  #isWhole = false;

  onInit({ config }: Vitest): void {
    this.#file = join(config.root, 'test/.output/scores.json');
    this.#isWhole = config.testNamePattern === undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const build = buildOfModules();
    if (!this.#isWhole || build === undefined) return;
    const found = modules.flatMap((module) => {
      const path = module.relativeModuleId;
      const suite = suites.find(({ files }) => files.includes(path));
      return suite ? [[path, scoreOf(module, suite)] as const] : [];
    });
    if (found.length === 0) return;
    const before = readBefore(this.#file);
    const files = before?.build === build ? before.files : {};
    const scores: Scores = { build, files: { ...files, ...Object.fromEntries(found) } };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(scores, null, 2)}\n`);
  }
}

function readBefore(file: string): Scores | undefined {
  try {
    return parseScores(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function scoreOf(module: TestModule, { isRunInSeveralWays }: Suite): FileScore {
  const outcomes = new Map<string, Outcome>();
  for (const test of module.children.allTests()) {
    // What stands in no group is about the suite itself: whether it is here, how many tests it has.
    if (test.parent.type === 'module') continue;
    const key = isRunInSeveralWays ? test.name : test.fullName;
    if (outcomes.get(key) !== 'failed') outcomes.set(key, outcomeOf(test));
  }
  const having = (wanted: Outcome): string[] =>
    [...outcomes].filter(([, outcome]) => outcome === wanted).map(([name]) => name);
  const failed = having('failed');
  return {
    passed: having('passed').length,
    failed: failed.slice(0, mostNames),
    failures: failed.length,
    leftOut: having('left-out').length,
    at: new Date().toISOString(),
  };
}

/** A failure that is known and expected makes the run pass, but it is one. */
function outcomeOf(test: TestCase): Outcome {
  const { state } = test.result();
  if (state === 'skipped') return 'left-out';
  return state === 'passed' && test.options.fails !== true ? 'passed' : 'failed';
}
