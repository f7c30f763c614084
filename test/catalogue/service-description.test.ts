import { describe, expect, it } from 'vitest';
import { describeService } from '../../src/catalogue/sparql/service-description.ts';
import { limitTable, type ServiceLimits } from '../../src/catalogue/sparql/limit-descriptions.ts';
import { toDataset } from '../../src/rdf/dataset.ts';
import { sd, voidTerms } from '../../src/rdf/vocabulary.ts';
import { library, inventedRegion } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const limits = Object.fromEntries(limitTable.map(({ name }) => [name, 1])) as ServiceLimits;

async function featuresWith(services: readonly string[]): Promise<readonly string[]> {
  const snapshot = await snapshotOf(library());
  const publicUrl = 'https://services.example/';
  const service = { publicUrl, limits, services };
  return describeService(snapshot, service)
    .filter(({ predicate }) => predicate.equals(sd.feature) || predicate.value.endsWith('#asks'))
    .map(({ object }) => object.value);
}

describe('a service that may ask others', () => {
  it('says so, and whom', async () => {
    const other = 'https://query.wikidata.org/sparql';
    expect(await featuresWith([other])).toEqual([
      sd.UnionDefaultGraph.value,
      sd.BasicFederatedQuery.value,
      other,
    ]);
  });

  it('is not claimed where that is off', async () => {
    expect(await featuresWith([])).toEqual([sd.UnionDefaultGraph.value]);
  });
});

describe('a service', () => {
  it('says that it reads and asks for what RDF 1.2 and SPARQL 1.2 have more', async () => {
    const snapshot = await snapshotOf(library());
    const service = { publicUrl: 'https://services.example/', limits, services: [] };
    const extensions = describeService(snapshot, service)
      .filter(({ predicate }) => predicate.equals(sd.languageExtension))
      .map(({ object }) => object.value);
    expect(extensions).toEqual([
      'https://www.w3.org/TR/rdf12-concepts/',
      'https://www.w3.org/TR/sparql12-query/',
    ]);
  });
});

describe('the description of a graph', () => {
  it('counts each statement once', async () => {
    const snapshot = await snapshotOf(inventedRegion());
    const service = { publicUrl: snapshot.publicUrl, limits, services: [] };
    const described = toDataset(describeService(snapshot, service));
    const graphs = [...described.match(null, sd.name)].map(({ object }) => object);
    const told = graphs.map((graph) =>
      [...described.match(graph, voidTerms.triples)].map(({ object }) => [
        graph.value,
        object.value,
      ]),
    );
    const held = graphs.map((graph) => [
      [graph.value, String(snapshot.dataset.match(null, null, null, graph).size)],
    ]);
    expect(told).toEqual(held);
  });
});
