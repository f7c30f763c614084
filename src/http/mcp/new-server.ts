import { McpServer, type ServerContext } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { siteName } from '../../model/site-name.ts';
import { release } from '../../site/release.ts';
import { resourcesOf } from './resources.ts';
import { claimNotes, tell } from './tell.ts';
import type { ToolContext } from './tools/tool.ts';
import { tools } from './tools/tools.ts';

const from = z
  .int()
  .min(0)
  .default(0)
  .describe('From which character of the answer, where it was told in parts.');

const inputs = tools.map((tool) => ({ ...tool, input: tool.input.extend({ from }) }));

/** What is asked reads, changes nothing, and stays within the site. */
const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/** Makes the place where one question of an assistant is answered. */
export type OpenPlace = (
  context: Pick<ServerContext, 'mcpReq'>,
) => ToolContext & { readonly leave: () => void };

/** A server of the protocol, for one request or one connection: it keeps nothing from one question to the next. */
export function newMcpServer(
  { snapshot }: Pick<ToolContext, 'snapshot'>,
  openPlace: OpenPlace,
): McpServer {
  const title = siteName(snapshot, 'en');
  const server = new McpServer(
    { name: 'styrkedata', title, version: release, websiteUrl: snapshot.publicUrl },
    { instructions: instructionsFor(title, snapshot) },
  );
  for (const { name, title, description, input, run } of inputs) {
    server.registerTool(
      name,
      { title, description, inputSchema: input, annotations },
      async ({ from: start, ...given }, context) => {
        const { leave, ...place } = openPlace(context);
        try {
          return tell(await run(given, place), { ...place, from: from.parse(start) });
        } finally {
          leave();
        }
      },
    );
  }
  for (const { name, address, mediaType, read, ...words } of resourcesOf(snapshot)) {
    const uri = snapshot.publicUrl + address;
    server.registerResource(name, uri, { ...words, mimeType: mediaType }, async (_, context) => {
      const { leave, ...place } = openPlace(context);
      try {
        return { contents: [{ uri, mimeType: mediaType, text: await read(place) }] };
      } finally {
        leave();
      }
    });
  }
  return server;
}

function instructionsFor(title: string, snapshot: ToolContext['snapshot']): string {
  return [
    `${title}: open data at ${snapshot.publicUrl}, in Swedish and English. Everything here is read-only.`,
    'Begin with "search" or "list_tables"; use "sparql" where tables and ready-made queries do not suffice. Name the source and link to the addresses when you retell.',
    ...claimNotes(snapshot),
  ].join('\n');
}
