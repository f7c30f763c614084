import type { IncomingHttpHeaders } from 'node:http';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { newMcpServer } from './new-server.ts';
import type { ToolContext } from './tools/tool.ts';

/** A message as it was sent. */
export interface Message {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Aborted when nobody waits for the answer. */
  readonly signal: AbortSignal;
}

/** What a message is answered, whole. */
export interface MessageAnswer {
  readonly status: number;
  /** Media type; `undefined` where there is nothing to tell. */
  readonly type: string | undefined;
  readonly text: string;
}

/** Answers one message by a server that lives no longer. */
export async function answerMessage(
  { headers, body, signal }: Message,
  place: ToolContext,
): Promise<MessageAnswer> {
  const openPlace = () => ({ ...place, leave: () => undefined });
  const { fetch } = createMcpHandler(() => newMcpServer(place, openPlace), {
    // Nobody is told of changes: that would be a stream without end.
    maxSubscriptions: 0,
    keepAliveMs: 0,
  });
  const url = new URL('mcp', place.snapshot.publicUrl);
  const text = body.toString();
  if (/^\s*\[/.test(text)) return noBatches;
  const request = { method: 'POST', headers: toHeaders(headers), body: text, signal };
  const response = await fetch(new Request(url, request));
  const type = response.headers.get('content-type') ?? undefined;
  return { status: response.status, type, text: await response.text() };
}

/** One message at a time, as the protocol has it since 2025-06-18: many in one would be work without bounds. */
const noBatches: MessageAnswer = {
  status: 400,
  type: 'application/json',
  text: JSON.stringify({
    jsonrpc: '2.0',
    id: null,
    error: {
      code: -32600,
      message: 'Send one message at a time: a list of messages is not taken.',
    },
  }),
};

/** The headers that the protocol reads: the others are about the way that the message came. */
function toHeaders(headers: IncomingHttpHeaders): Headers {
  const told = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    const isRead = /^(?:accept|content-type|mcp-.*)$/.test(name);
    if (isRead && value !== undefined) told.set(name, [value].flat().join(', '));
  }
  return told;
}
