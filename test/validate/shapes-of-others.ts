import { check } from '../../src/publish/publish.ts';
import { folderWith } from '../support/files.ts';

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix v: <http://v.example/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

/** Checks data against shapes of others: what an English reader is told, and where. */
export async function told(data: string, ...shapes: readonly string[]) {
  const { outcome, findings } = await check({
    baseIri: 'http://data.example/',
    ontology: await folderWith({
      'none.ttl': '<http://none.example/a> <http://none.example/b> 1 .',
    }),
    data: await folderWith({ 'data.ttl': prefixes + data }),
    shapes: await folderWith(
      Object.fromEntries(shapes.map((text, index) => [`shapes-${index}.ttl`, prefixes + text])),
    ),
  });
  const lines = findings.map(
    ({ severity, position, message }) => `${position?.line ?? '-'} ${severity}: ${message.en}`,
  );
  return { outcome, lines };
}

/** The beginning of a shape for things of a class. */
export const target = 'v:S a sh:NodeShape ; sh:targetClass v:T';
