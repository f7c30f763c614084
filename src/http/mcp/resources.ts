import { listExamples, type Example } from '../../catalogue/sparql/examples.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { owl, rdf } from '../../rdf/vocabulary.ts';
import { formatOf } from '../../rdf/syntaxes/formats.ts';
import { pathIn } from '../../site/addresses.ts';
import { markdown } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { foundAt, type ToolContext } from './tools/tool.ts';

/** What an assistant may read whole, at an address below the base. */
export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly mediaType: string;
  readonly read: (place: ToolContext) => Promise<string> | string;
}

/** The resources of a site: what it holds, its vocabularies, its context and its queries. */
export function resourcesOf(snapshot: Snapshot): readonly Resource[] {
  return [
    fetched({
      name: 'contents',
      title: 'What the site holds',
      description: 'Pages, things, tables and services, with what is stated and what is read.',
      address: `${pathOf('llms')}?lang=en`,
      mediaType: markdown.mediaType,
    }),
    ...ontologiesOf(snapshot),
    ...(snapshot.context === undefined
      ? []
      : [
          fetched({
            name: 'context',
            title: 'JSON-LD context',
            description: 'What the keys of our JSON-LD stand for.',
            address: pathOf('context'),
            mediaType: formatOf('json-ld').mediaType,
          }),
        ]),
    {
      name: 'examples',
      title: 'Example queries',
      description: 'SPARQL queries over the data, each with the question that it answers.',
      address: pathOf('queries'),
      mediaType: markdown.mediaType,
      read: (place) => listExamples(place.snapshot, 'en').map(written).join('\n'),
    },
  ];
}

function ontologiesOf(snapshot: Snapshot): Resource[] {
  return namedSubjectsOf(rdf.type, owl.Ontology, snapshot.dataset).flatMap(({ value }, index) => {
    const address = pathIn(snapshot, value);
    if (address === undefined) return [];
    return [
      fetched({
        name: index === 0 ? 'ontology' : `ontology-${index + 1}`,
        title: 'Ontology',
        description: `The classes and properties of <${value}>, with definitions, in Turtle.`,
        address,
        mediaType: formatOf('turtle').mediaType,
      }),
    ];
  });
}

/** A resource that the site itself answers with. */
function fetched(resource: Omit<Resource, 'read'>): Resource {
  const { address, mediaType } = resource;
  return { ...resource, read: async ({ ask }) => (await foundAt(ask, address, mediaType)).text };
}

function written({ label, comment, query }: Example): string {
  return `## ${label}\n\n${comment}\n\n\`\`\`sparql\n${query.trim()}\n\`\`\`\n`;
}
