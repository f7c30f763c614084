/**
 * Validation of data against our shapes beside `rdf-validate-shacl` alone, over the same index, in one run: `node bench/shapes.js
 * [statements …]`. The data is ours, several times over, each time with other addresses. Each has its turn in each of some rounds, and
 * numbers the statements anew; processor time of the best one. Ratios count, times do not.
 */
import SHACLValidator from 'rdf-validate-shacl';
import { loadContext } from '../dist/load/contexts/load-context.js';
import { loadFolder } from '../dist/load/load-folder.js';
import { newOpenGraphs } from '../dist/query/prebinding/open-graphs.js';
import { terms } from '../dist/rdf/terms.js';
import { unionOf } from '../dist/rdf/datasets/union.js';
import { validateShapes } from '../dist/validate/shapes/validate-shapes.js';

const sizes = process.argv.slice(2).map(Number);
const baseIri = 'https://data.example/';
const rounds = 10;
const files = await load();
for (const statements of sizes.length > 0 ? sizes : [100, 10_000, 100_000])
  await measure(statements);

async function load() {
  const { context } = await loadContext('ontology', baseIri);
  const folder = async (path, graphFolder) =>
    (await loadFolder(`${path}/`, { baseIri, context, graphFolder })).files;
  const [data, ontology, shapes] = [
    await folder('data', ''),
    await folder('ontology', 'ontology/'),
    await folder('shapes', 'shapes/'),
  ];
  return { baseIri, vocabularyBase: baseIri, data, ontology, shapes, storedCopies: [], images: [] };
}

async function measure(statements) {
  const data = copies(statements);
  const sized = { ...files, data: [{ ...files.data[0], quads: data }] };
  const quads = [...data, ...files.ontology.flatMap((file) => file.quads)];
  const { library, union, ours } = await inTurns({
    library: () => byLibrary(unionOf(quads.slice())),
    union: () => unionOf(quads.slice()),
    ours: () => validateShapes(sized, unionOf(quads.slice()), newOpenGraphs(baseIri)),
  });
  console.log(
    `${union.made.size} triples: rdf-validate-shacl ${shown(library.seconds)}, ours ${shown(ours.seconds)} of which ` +
      `the union ${shown(union.seconds)}; the library takes ${(library.seconds / ours.seconds).toFixed(1)} times as long; ` +
      `results ${library.made.results.length} and ${ours.made.results.length}`,
  );
}

function byLibrary(union) {
  const shapes = unionOf(files.shapes.flatMap((file) => file.quads));
  return new SHACLValidator(shapes, { maxNodeChecks: 0 }).validate(union);
}

/** Our data until there are as many statements, each copy with addresses of its own. */
function copies(statements) {
  const own = files.data.flatMap((file) => file.quads);
  const found = [];
  for (let copy = 0; found.length < statements; copy += 1) {
    const known = new Map();
    const renamed = (term) => {
      if (!known.has(term)) known.set(term, rename(term, copy));
      return known.get(term);
    };
    for (const { subject, predicate, object, graph } of own) {
      if (found.length >= statements) break;
      found.push(terms.quad(renamed(subject), predicate, renamed(object), graph));
    }
  }
  return found;
}

function rename(term, copy) {
  if (copy === 0) return term;
  if (term.termType === 'BlankNode') return terms.blankNode(`${term.value}.${copy}`);
  const isOwn = term.termType === 'NamedNode' && term.value.startsWith(`${baseIri}id/`);
  return isOwn ? terms.namedNode(term.value.replace('data.', `data${copy}.`)) : term;
}

/** The least processor time of each in some rounds, in each of which all have their turn. */
async function inTurns(tasks) {
  const best = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, make] of Object.entries(tasks)) {
      const before = process.cpuUsage();
      const made = await make();
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      if (seconds < (best[name]?.seconds ?? Infinity)) best[name] = { seconds, made };
    }
  }
  return best;
}

function shown(seconds) {
  return `${(seconds * 1000).toFixed(0)} ms`;
}
