import { describe, expect, it } from 'vitest';
import { library } from '../support/files.ts';

describe('another program', () => {
  it('imports the steps by the name of the package, and needs no server', async () => {
    const name = 'styrkedata'; // in a variable, so that it is the built package that is looked up
    const ours = (await import(name)) as typeof import('../../src/index.ts');
    const publication = await ours.publish(library('https://library.example/'));
    if (publication.outcome !== 'published') throw new Error('not published');
    const { snapshot } = publication;
    const found = ours.lookUp(snapshot, 'doc/author/selma-lagerlof');
    if (found.outcome !== 'document') throw new Error(found.outcome);
    const { quads } = ours.describe(snapshot, found.topics);
    const written = await ours.serialise(quads, 'n-triples', { prefixes: snapshot.prefixes });
    expect(written).toMatchObject({
      outcome: 'written',
      body: expect.stringContaining('Selma') as string,
    });
    const engine = ours.startQueryEngine({
      quads: snapshot.read.quads,
      baseIri: snapshot.baseIri,
      prefixes: snapshot.prefixes,
      workers: 1,
    });
    const answer = await engine.run({
      query: 'ASK { ?s ?p "Selma Lagerlöf" }',
      defaultGraphs: [],
      namedGraphs: [],
      formats: { ask: 'json' },
    });
    await engine.close();
    if (answer.outcome !== 'answered') throw new Error(answer.outcome);
    expect(answer.body.toString()).toContain('true');
  });
});
