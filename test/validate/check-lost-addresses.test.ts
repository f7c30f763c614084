import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { serialise } from '../../src/serialise/serialise.ts';
import { folderWith, noWords } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const baseIri = 'https://data.example/';
const name = '<http://www.w3.org/2000/01/rdf-schema#label>';
const before = { 'a.ttl': `<id/a> ${name} "a" .\n<id/b> ${name} "b" .` };
const person = '<id/kim> a <http://xmlns.com/foaf/0.1/Person> .';
const tombstoneOfB =
  '<id/b> a <https://www.w3.org/ns/activitystreams#Tombstone> ; <http://schema.org/dateDeleted> "2026-11-23" .';

/** What is found when one version follows on another. */
async function findingsOf(
  earlier: Readonly<Record<string, string>>,
  present: Readonly<Record<string, string>>,
) {
  const [against, data] = [await folderWith(earlier), await folderWith(present)];
  const none = noWords;
  const sources = { data, ontology: none, shapes: none, baseIri, against };
  const { outcome, findings } = await check(sources);
  return {
    outcome,
    lines: findings.map(
      ({ path, position, message }) =>
        `${path.slice(against.length + 1)}:${position?.line ?? ''} ${message.en}`,
    ),
  };
}

describe('an earlier version', () => {
  it('of which every address is kept is not told of', async () => {
    const grown = { 'a.ttl': `${before['a.ttl']}\n<id/c> ${name} "c" .` };
    expect(await findingsOf(before, grown)).toEqual({ outcome: 'valid', lines: [] });
  });

  it('of which an address is lost makes the change invalid, and says where it was', async () => {
    const { outcome, lines } = await findingsOf(before, { 'a.ttl': `<id/a> ${name} "a" .` });
    expect(outcome).toBe('invalid');
    expect(lines).toEqual([expect.stringMatching(/^a\.ttl:2 <https:\/\/data\.example\/id\/b>/)]);
  });

  it('may lose what has a tombstone', async () => {
    const present = { 'a.ttl': `<id/a> ${name} "a" .\n${tombstoneOfB}` };
    expect(await findingsOf(before, present)).toEqual({ outcome: 'valid', lines: [] });
  });

  it('must not lose a tombstone either', async () => {
    const present = { 'a.ttl': `<id/a> ${name} "a" .` };
    const earlier = { 'a.ttl': `${present['a.ttl']}\n${tombstoneOfB}` };
    expect((await findingsOf(earlier, present)).lines).toHaveLength(1);
  });

  it('whose file has another name now has lost a graph', async () => {
    const { lines } = await findingsOf(before, { 'b.ttl': before['a.ttl'] });
    expect(lines).toEqual([expect.stringContaining('<https://data.example/graph/a>')]);
  });

  it('may lose people, who can ask to be forgotten', async () => {
    const earlier = { 'a.ttl': `<id/a> ${name} "a" .\n${person}` };
    expect((await findingsOf(earlier, { 'a.ttl': `<id/a> ${name} "a" .` })).lines).toEqual([]);
  });

  it('under another base cannot be compared, and says so', async () => {
    const earlier = { 'a.nt': '<urn:a> <urn:b> <urn:c> <urn:g> .' };
    expect((await findingsOf({ 'a.nq': earlier['a.nt'] }, before)).lines).toEqual([
      expect.stringContaining('--base'),
    ]);
  });

  it.each(formats)('is read from a dump as .$extension', async ({ name: format, extension }) => {
    const data = await folderWith(before);
    const none = noWords;
    const sources = { data, ontology: none, shapes: none, baseIri };
    const snapshot = await snapshotOf(sources);
    const { read, prefixes } = snapshot;
    const dump = await serialise(read.quads, format, { prefixes });
    if (dump.outcome !== 'written') throw new Error(dump.reason.en);
    const against = join(await folderWith({}), `dump.${extension}`);
    await writeFile(against, dump.body);
    expect((await check({ ...sources, against })).findings).toEqual([]);
    const less = await folderWith({ 'a.ttl': `<id/a> ${name} "a" .` });
    const { findings } = await check({ ...sources, data: less, against });
    expect(findings.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('<https://data.example/id/b>'),
    ]);
  });
});
