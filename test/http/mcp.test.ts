import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tools } from '../../src/http/mcp/tools/tools.ts';
import { library } from '../support/files.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

// What each tool tells of our data is in the long test.
describe('the door for assistants', () => {
  let site: Site;
  let client: Client;
  beforeAll(async () => {
    site = await startQueryingSite(library(), undefined, { hasMcp: true });
    client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', site.origin)));
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  it('has every tool', async () => {
    const listed = await client.listTools();
    expect(listed.tools.map(({ name }) => name).sort()).toEqual(
      tools.map(({ name }) => name).sort(),
    );
  });

  it('has no stream and no session', async () => {
    const { status, headers } = await site.get('/mcp');
    expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('describes a thing', async () => {
    const iri = `${library().baseIri}id/author/selma-lagerlof`;
    const { content } = await client.callTool({ name: 'describe', arguments: { iri } });
    expect(JSON.stringify(content)).toContain('Selma Lagerlöf');
  });
});
