import { describe, expect, it } from 'vitest';
import { describeService } from '../../src/catalogue/sparql/service-description.ts';
import { rdfs } from '../../src/rdf/vocabulary.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { readSettings } from '../../src/site/settings/settings.ts';
import { library } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startCommand } from '../support/run-command.ts';

const secret = 'redaktion:hemligt';

describe('STORE', () => {
  it('names replicas of one kind', () => {
    const STORE = 'rdf4j:https://a.example/rdf4j-server/ rdf4j:http://b.example:8080/x';
    const { settings } = readSettings({}, { STORE, STORE_CREDENTIALS: secret });
    expect(settings.store).toEqual({
      addresses: [
        { kind: 'rdf4j', url: 'https://a.example/rdf4j-server' },
        { kind: 'rdf4j', url: 'http://b.example:8080/x' },
      ],
      credentials: secret,
      acceptAltered: false,
      drawsPages: false,
    });
  });

  it.each([
    'https://a.example/',
    'virtuoso:https://a.example/',
    'rdf4j:https://a.example/ fuseki:https://b.example/',
    'rdf4j:https://user:password@a.example/',
    'rdf4j:ftp://a.example/',
  ])('is not %s', (STORE) => {
    const { outcome, settings } = readSettings({}, { STORE });
    expect([outcome, settings.store.addresses]).toEqual(['mistaken', []]);
  });

  it('has credentials that nobody is shown, mistaken ones neither', async () => {
    const shown = await startCommand(['config'], { STORE_CREDENTIALS: secret }).ended;
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.output).toContain('store-credentials');
    expect(shown.output + shown.complaints).not.toContain('hemligt');
    const reading = readSettings({}, { STORE_CREDENTIALS: 'hemligt' });
    expect(reading.outcome).toBe('mistaken');
    expect(JSON.stringify('mistakes' in reading && reading.mistakes)).not.toContain('hemligt');
  });
});

describe('a store that alters terms', () => {
  it('is told of in the service description where that is accepted', async () => {
    const service = { publicUrl: 'https://data.example/', limits: defaultLimits, services: [] };
    const alteredTerms = () => [{ given: '"01"', got: '"1"' }];
    const commentsOf = (more: Partial<typeof service> & { alteredTerms?: typeof alteredTerms }) =>
      snapshotOf(library()).then((snapshot) =>
        describeService(snapshot, { ...service, ...more })
          .filter(
            ({ subject, predicate }) =>
              predicate.equals(rdfs.comment) && /sparql$/.test(subject.value),
          )
          .map(({ object }) => object.value),
      );
    expect(await commentsOf({})).toEqual([]);
    expect((await commentsOf({ alteredTerms })).join()).toContain('"01" → "1"');
  });
});
