import { relative, sep } from 'node:path';
import { graphIri, pathUnder } from '../../site/addresses.ts';
import { terms } from '../../rdf/terms.ts';
import { dcterms, rdf, sd } from '../../rdf/vocabulary.ts';
import type { Drafts } from './drafts.ts';
import type { Home } from './things/home-of.ts';
import type { Making } from './making.ts';
import { yamlItems } from '../files/yaml-lines.ts';

/** What a file's description has in common with that of a file of the same kind. */
const common = [dcterms.isPartOf, dcterms.license, dcterms.rights];

/** Describes a new file where the others are described, as a file of the same kind is; nothing where none is. */
export async function describeFile(
  { path, like }: Home,
  {
    title,
    drafts,
    making,
  }: { readonly title: unknown; readonly drafts: Drafts; readonly making: Making },
): Promise<void> {
  const { version, surroundings, root, today } = making;
  const { dataset, baseIri } = version.snapshot;
  const own = version.data.filter(({ isShared }) => !isShared);
  const isDescription = (value: string): boolean =>
    dataset.match(terms.namedNode(value), rdf.type, sd.Graph).size > 0;
  const example = [like, ...own].find((file) => file && isDescription(file.graph));
  const subject = example && terms.namedNode(example.graph);
  const home = subject && own.find(({ locate }) => locate({ subject, predicate: rdf.type }));
  if (home === undefined || example === undefined) return;
  const name = relative(root, path).split(sep).join('/');
  const values = common.flatMap((property) => {
    const key = surroundings.keys.keyOf(property.value);
    const [quad] = dataset.match(terms.namedNode(example.graph), property);
    if (key === undefined || quad === undefined) return [];
    return [[key, pathUnder(baseIri, quad.object.value) ?? quad.object.value] as const];
  });
  const item = {
    id: pathUnder(baseIri, graphIri(baseIri, name)),
    type: 'Graph',
    title: typeof title === 'string' ? { sv: title, en: title } : title,
    ...Object.fromEntries(values),
    issued: today,
    modified: today,
  };
  await drafts.append(home.path, yamlItems(item));
}
