import { loadFolder } from '../../src/load/load-folder.ts';
import { newOpenGraphs } from '../../src/query/prebinding/open-graphs.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { checkShapes } from '../../src/validate/shapes/check-shapes.ts';
import { folderWith } from '../support/files.ts';

const baseIri = 'http://data.example/';
const prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix v: <http://v.example/> .\n';

/** All with all, four times over: more than any machine counts. */
export const product = '?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o';

/** A condition that no plan can look up, and that nothing meets. */
export const never = 'FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?m))) = 1)';

/** Checks 200 things against shapes; each query may take a fifth of a second. */
export async function toldOfThings(shapes: string) {
  const things = Array.from({ length: 200 }, (_, n) => `v:n${n} a v:T ; v:p v:n${n + 1} .`);
  const load = async (name: string, text: string) =>
    (await loadFolder(await folderWith({ [name]: prefixes + text }), { baseIri, graphFolder: '' }))
      .files;
  const data = await load('data.ttl', things.join('\n'));
  const files = {
    ...{ baseIri, vocabularyBase: baseIri, data, ontology: [], storedCopies: [], images: [] },
    shapes: await load('shapes.ttl', shapes),
  };
  const union = unionOf(data.flatMap(({ quads }) => quads));
  const findings = await checkShapes(files, union, { openGraphs: newOpenGraphs(baseIri, 200) });
  return findings.map(
    ({ severity, position, message }) => `${position?.line ?? '-'} ${severity}: ${message.en}`,
  );
}

export const shape = 'v:S a sh:NodeShape ; sh:targetClass v:T ;\n';
