import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { pythonWith } from '../support/python.ts';
import { startArchivedSite, type ArchivedSite } from '../support/start-archived-site.ts';

const python = await pythonWith(['memento-client==0.6.1', 'setuptools<81']);
const reason = 'reason' in python ? `: ${python.reason}` : '';

/** Asks for each address as of a moment, and tells what the client has found and what stands there. */
const program = `
import datetime, json, sys
import requests
from memento_client import MementoClient

moment = datetime.datetime.strptime(sys.argv[1], "%Y-%m-%dT%H:%M:%S")
# An address that is its own TimeGate (RFC 7089 §4.1.1) is one that nothing stands before.
client = MementoClient(timegate_uri="", check_native_timegate=False)
found = []
for address in sys.argv[2:]:
    info = client.get_memento_info(address, moment)
    closest = info["mementos"]["closest"]
    answer = requests.get(closest["uri"][0], headers={"Accept": "text/csv, text/turtle, text/html"})
    found.append({
        "original": info["original_uri"],
        "gate": info["timegate_uri"],
        "moment": closest["datetime"].isoformat(),
        "first": info["mementos"]["first"]["datetime"].isoformat(),
        "last": info["mementos"]["last"]["datetime"].isoformat(),
        "status": answer.status_code,
        "told": answer.headers["Memento-Datetime"],
        "text": answer.text[:100000],
    })
print(json.dumps(found))
`;

interface Found {
  readonly original: string;
  readonly gate: string;
  readonly moment: string;
  readonly status: number;
  readonly told: string;
  readonly text: string;
}

/** A port that is free: the site has to know its own address before it is published. */
const [before, after] = ['"EU data themes"@en', '"Themes of data in the EU"@en'];
const query = `SELECT ?label { <http://publications.europa.eu/resource/authority/data-theme> <http://www.w3.org/2000/01/rdf-schema#label> ?label FILTER(LANG(?label) = "en") }`;
const paths = [
  'id/strength-area/hallbar-energi',
  'doc/strength-area/hallbar-energi',
  'doc/strength-area/hallbar-energi.ttl',
  'table/areas.csv',
  'datasets/dcat.ttl',
  'page/goals',
  'browse?lang=en',
  'dump.nq',
  `sparql?query=${encodeURIComponent(query)}`,
];

describe.skipIf(reason !== '')(`a client of Memento's own${reason}`, () => {
  let site: ArchivedSite;
  let publicUrl: string;
  beforeAll(async () => {
    const port = await freePort();
    publicUrl = `http://localhost:${port}/`;
    const sources = { ...ourSources(), publicUrl };
    const data = join(await folderWith({}), 'data');
    await cp(sources.data, data, { recursive: true });
    const file = join(data, 'labels/catalogue.ttl');
    await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
    const versions = [
      { day: '2026-03-01', snapshot: await snapshotOf(sources) },
      { day: '2026-03-02', snapshot: await snapshotOf({ ...sources, data }) },
    ];
    site = await startArchivedSite(versions, { port });
  });
  afterAll(() => site.close());

  it.each([
    ['2026-03-01T18:00:00', '2026-03-01T12:00:00', 'EU data themes'],
    ['2027-01-01T00:00:00', '2026-03-02T12:00:00', 'Themes of data in the EU'],
    ['2001-01-01T00:00:00', '2026-03-01T12:00:00', 'EU data themes'],
  ])('finds what was there at %s', async (asked, moment, label) => {
    if ('reason' in python) throw new Error(python.reason);
    const told = await python.run(program, asked, ...paths.map((path) => publicUrl + path));
    const found = JSON.parse(told) as readonly Found[];
    expect(found).toHaveLength(paths.length);
    for (const each of found) {
      expect([each.gate, each.status, each.moment]).toEqual([each.original, 200, moment]);
      expect(new Date(each.told)).toEqual(new Date(`${moment}Z`));
    }
    expect(found.at(-1)?.text).toBe(`label\r\n${label}\r\n`);
  });
});
