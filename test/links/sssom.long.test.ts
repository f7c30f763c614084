import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkSetsOf } from '../../src/links/read-link-sets.ts';
import type { LinkSet } from '../../src/links/link-set.ts';
import { writeSssomJson } from '../../src/links/write-sssom-json.ts';
import { writeSssomTsv } from '../../src/links/write-sssom-tsv.ts';
import { languages } from '../../src/site/text.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { python, reasonAgainst, run } from './tools.ts';

/**
 * The reference implementation reads each file, checks it against SSSOM's schema, and writes the links that it has
 * understood, with addresses in full. Its checker only logs what is wrong unless it is told to fail.
 */
const script = `
import json, sys
from sssom.parsers import parse_sssom_json, parse_sssom_table
from sssom.validators import validate
told = {}
for path in sys.argv[1:]:
    mappings = (parse_sssom_json if path.endswith(".json") else parse_sssom_table)(path)
    reports = validate(mappings, fail_on_error=False)
    wrong = [result.message for report in reports.values() if report for result in report.results]
    expand = mappings.converter.expand
    ends = ("subject_id", "predicate_id", "object_id", "mapping_justification")
    links = [[expand(row[end]) for end in ends] for _, row in mappings.df.iterrows()]
    told[path] = {"wrong": wrong, "id": mappings.metadata["mapping_set_id"], "license": mappings.metadata["license"], "links": links}
print(json.dumps(told))
`;

interface Told {
  readonly wrong: readonly string[];
  readonly id: string;
  readonly license: string;
  readonly links: readonly (readonly string[])[];
}

const reason = reasonAgainst(
  python,
  ['-c', 'import sssom'],
  `sssom for ${python} (pip install sssom)`,
);

describe.skipIf(reason !== '')(reason === '' ? "SSSOM's own tools" : `(skipped: ${reason})`, () => {
  let snapshot: Snapshot;
  let folder: string;
  let told: Record<string, Told>;
  const pathOf = ({ name }: LinkSet, language: string, ending: string): string =>
    join(folder, `${name}.${language}.sssom.${ending}`);

  beforeAll(async () => {
    snapshot = await snapshotOf(ourSources());
    folder = await folderWith({ 'check.py': script });
    const paths: string[] = [];
    for (const set of linkSetsOf(snapshot)) {
      for (const language of languages) {
        const writing = { snapshot, language };
        const [tsv, json] = ['tsv', 'json'].map((ending) => pathOf(set, language, ending)) as [
          string,
          string,
        ];
        await writeFile(tsv, writeSssomTsv(set, writing));
        await writeFile(json, writeSssomJson(set, writing));
        paths.push(tsv, json);
      }
    }
    const { stdout } = await run(python, [join(folder, 'check.py'), ...paths], {
      maxBuffer: 20_000_000,
    });
    told = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, Told>;
  }, 600_000);

  it('find nothing wrong, and the links of the data in every file', () => {
    const sets = linkSetsOf(snapshot);
    expect(sets.length).toBeGreaterThan(8);
    for (const set of sets) {
      const expected = set.links.map(({ subject, predicate, object, justification }) =>
        [subject, predicate, object, justification].map(({ value }) => value),
      );
      for (const language of languages) {
        for (const ending of ['tsv', 'json']) {
          const found = told[pathOf(set, language, ending)];
          expect([set.name, ending, found?.wrong]).toEqual([set.name, ending, []]);
          expect(found?.id).toBe(set.iri.value);
          expect([...(found?.links ?? [])].sort()).toEqual(expected.sort());
        }
      }
    }
  });

  it('find what is wrong in a file with a justification that there is none of', async () => {
    const [set] = linkSetsOf(snapshot);
    if (!set) throw new Error('no sets');
    const path = join(folder, 'wrong.sssom.tsv');
    const text = writeSssomTsv(set, { snapshot, language: 'en' });
    await writeFile(path, text.replaceAll('semapv:ManualMappingCuration', 'semapv:Guessing'));
    const { stdout } = await run(python, [join(folder, 'check.py'), path]);
    const answer = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, Told>;
    expect(answer[path]?.wrong).not.toEqual([]);
  });
});
