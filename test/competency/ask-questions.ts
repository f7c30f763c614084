import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startQueryEngine } from '../../src/query/process/engine.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import type { ResultFormatName } from '../../src/rdf/syntaxes/result-formats.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

/** A query in a file, and the table of its answers in the file beside it. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly answers: string;
}

/** The questions of a folder, in the order of their names. */
export function questionsIn(folder: string): readonly Question[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rq'))
    .map((file) => {
      const [query, answers] = [file, file.replace('.rq', '.tsv')].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
      return { name: file.replace('.rq', ''), query: query ?? '', answers: answers ?? '' };
    });
}

/** An engine over a snapshot. */
export function engineOf({ read, prefixes, baseIri }: Snapshot): QueryEngine {
  return startQueryEngine({ quads: read.quads, baseIri, prefixes, workers: 1 });
}

/** Asks over the union of all graphs. */
export function ask(engine: QueryEngine, query: string, format: ResultFormatName) {
  const formats = { select: format };
  return engine.run({ query, defaultGraphs: [], namedGraphs: [], formats });
}
