import type { CallToolResult } from '@modelcontextprotocol/server';
import { claimKinds } from '../../catalogue/web/readings.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { cut, type Piece } from './cut.ts';
import type { Found } from './tools/tool.ts';

/** Which part of an answer is told, and of which snapshot. */
interface Telling {
  /** The character that the part begins with. */
  readonly from: number;
  readonly snapshot: Snapshot;
}

/**
 * What a tool found, as the protocol has it: the text, or a part of it, and after that where it is from, how to
 * get the rest, and what in it is the publisher's word.
 */
export function tell(
  { text, isProblem, address }: Found,
  { from, snapshot }: Telling,
): CallToolResult {
  if (isProblem) return { content: [{ type: 'text', text }], isError: true };
  const piece = cut(text, from);
  const source = address === undefined ? undefined : sourceOf(address, snapshot);
  const notes = [
    ...(source === undefined ? [] : [`Source: ${source} (version ${snapshot.version}).`]),
    ...partNotes(piece),
    ...(source === undefined ? [] : claimNotes(snapshot)),
  ];
  const told = [piece.text, ...(notes.length > 0 ? [notes.join('\n')] : [])];
  return { content: told.map((each) => ({ type: 'text', text: each })) };
}

/** No longer than links can be: a query may be longer, and is known to who asked it. */
function sourceOf(address: string, { publicUrl }: Snapshot): string {
  const url = publicUrl + address;
  return url.length <= 2000 ? url : publicUrl + pathOf('sparql');
}

function partNotes({ from, next, of }: Piece): readonly string[] {
  if (next !== undefined) {
    return [
      `This is a part: characters ${from} to ${next} of ${of}. For the next part, ask the same with "from": ${next}.`,
    ];
  }
  return from > 0 ? [`This is the last part, from character ${from} of ${of}.`] : [];
}

/** How the publisher's word and a reading of it are told apart; nothing where the data makes no such difference. */
export function claimNotes(snapshot: Snapshot): readonly string[] {
  const kinds = claimKinds(snapshot, 'en');
  if (kinds.length === 0) return [];
  const told = kinds.map(({ name, note }) => `${name}${note ? ` (${note})` : ''}`);
  return [
    `Links to goals, codes and subjects are of these kinds; say which when you retell one: ${told.join('; ')} Links without a kind are as the graph that they are in, and "contents" of the resources tells who made each graph.`,
  ];
}
