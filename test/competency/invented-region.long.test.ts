import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { folderWith } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { ask, engineOf, questionsIn } from './ask-questions.ts';

const root = join(import.meta.dirname, '../..');
const invented = join(root, 'test/fixtures/exempellan/data');
const sources = {
  data: invented,
  ontology: join(root, 'ontology'),
  shapes: join(root, 'shapes'),
  baseIri: 'https://data.example/',
};

/** A region that does not exist has published what ours has not yet: a whole action plan. */
describe('a whole action plan', () => {
  it('is without a finding', async () => {
    const today = new Date('2026-11-23T12:00:00Z');
    expect((await check({ ...sources, today })).findings).toEqual([]);
  });

  describe('answers', () => {
    let engine: QueryEngine;
    beforeAll(async () => {
      engine = engineOf(await snapshotOf(sources));
    });
    afterAll(() => engine.close());

    it.each(questionsIn(join(import.meta.dirname, 'invented')))(
      '$name',
      async ({ query, answers }) => {
        expect(await ask(engine, query, 'tsv')).toMatchObject({
          outcome: 'answered',
          body: Buffer.from(answers),
        });
      },
    );
  });

  describe('is read', () => {
    let site: Site;
    beforeAll(async () => {
      // With the pages and tables that our own data declares for plans, indicators and meetings.
      const data = await folderWith({});
      await cp(invented, data, { recursive: true });
      for (const name of ['action-plan.yaml', 'indicator.yaml']) {
        await cp(join(root, 'data/pages', name), join(data, 'pages', name));
      }
      for (const name of ['plans', 'areas', 'actions', 'indicators', 'meetings']) {
        await cp(join(root, `data/tables/${name}.yaml`), join(data, `tables/${name}.yaml`));
      }
      site = await startSite({ ...sources, data });
    });
    afterAll(() => site.close());

    const read = async (path: string): Promise<string> => {
      const answer = await site.get(path, { accept: 'text/html' });
      expect(answer.status).toBe(200);
      const [main = ''] = /<main.*<\/main>/s.exec(await answer.text()) ?? [];
      return main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    };

    it('as a page of the plan, with its parts in tables', async () => {
      const plan = await read('/doc/action-plan/levande-skog?lang=en');
      expect(plan).toMatch(/Sub-areas (?:Careful forestry|Living villages)/);
      expect(plan).toMatch(
        /Charging stations in every village planned Long distances .*Exempelkraft AB.* 1 January 2027 31 December 2028/,
      );
      expect(plan).toMatch(/Number of charging stations .*number/);
    });

    it('as a page of an action, made from shapes alone', async () => {
      const action = await read('/doc/action/laddstationer?lang=sv');
      expect(action).toMatch(/Aktör Region Exempel Roll ansvarig/);
      expect(action).toMatch(/Finansiering .*Regionens medel till laddstationer/);
      expect(action).toMatch(/Laddstationer i varje by ska byggas/);
    });

    it('as a page of an indicator, with its values', async () => {
      const indicator = await read('/doc/indicator/laddstationer?lang=sv');
      expect(indicator).toMatch(/2025 utgångsvärde 12 Exempellän .*2028 målvärde 60 Exempellän/);
    });

    it('as a page of a meeting, by the clock of its place', async () => {
      expect(await read('/doc/meeting/skogsmote-mars-2027?lang=sv')).toMatch(
        /Börjar 4 mars 2027 kl\. 13:00 .*Plats Bygdegården i Exempelby/,
      );
    });

    it.each([
      ['actions', { starts: '2027-01-01', ends: '2028-12-31', status_en: 'planned' }],
      ['indicators', { year: '2028', kind_en: 'target value', value: 60 }],
      ['meetings', { begins: '2026-10-01', status_en: 'cancelled' }],
      ['open-meetings', { area: 'https://data.example/id/strength-area/levande-skog' }],
    ])('as a table of %s', async (name, row) => {
      const rows: unknown = await (await site.get(`/table/${name}.json`)).json();
      expect(rows).toContainEqual(expect.objectContaining(row));
    });
  });
});
