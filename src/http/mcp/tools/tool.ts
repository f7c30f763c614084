import { z } from 'zod';
import { languages, type Language } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Reply } from '../../wire/reply.ts';

/**
 * Asks the site at an address below its base, for a media type.
 *
 * @returns what it answers, and the address that answered in the end
 */
export type AskSite = (
  address: string,
  accept?: string,
) => Promise<{ readonly reply: Reply; readonly address: string }>;

/** Where a tool works: one snapshot, and the site over it. */
export interface ToolContext {
  readonly snapshot: Snapshot;
  readonly ask: AskSite;
}

/** What a tool found. */
export interface Found {
  readonly text: string;
  /** Whether the text is a problem and how to mend it. */
  readonly isProblem: boolean;
  /** Where the site has it, below the base; without one it is about the site, not of its data. */
  readonly address?: string;
}

/** What an assistant may ask for: it reads, and changes nothing. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What it is given, by name; every tool that tells something long is given `from` too. */
  readonly input: z.ZodObject;
  readonly run: (given: unknown, place: ToolContext) => Promise<Found> | Found;
}

/** A tool whose work sees its input by the types that are declared of it. */
export function toolOf<Shape extends z.core.$ZodShape>({
  input: shape,
  run,
  ...words
}: Pick<Tool, 'name' | 'title' | 'description'> & {
  readonly input: Shape;
  readonly run: (
    given: z.output<z.ZodObject<Shape, z.core.$strict>>,
    place: ToolContext,
  ) => Promise<Found> | Found;
}): Tool {
  const input = z.strictObject(shape);
  return { ...words, input, run: (given, place) => run(input.parse(given), place) };
}

/** The language of names and problems, as an input. */
export const languageInput = z
  .enum(languages)
  .default(languages[0])
  .describe('Language of names and of problems: sv or en.');

/** What is at an address, as a tool's answer; a problem of the site's stays one. */
export async function foundAt(ask: AskSite, address: string, accept?: string): Promise<Found> {
  const { reply, address: found } = await ask(address, accept);
  const text = reply.content?.bytes.toString() ?? '';
  return { text, isProblem: reply.status >= 400, address: found };
}

/** What is wrong, and what there is instead. */
export function problem(text: string): Found {
  return { text, isProblem: true };
}

/** A value as JSON; a list has each of its items on a line of its own. */
export function toldAsJson(value: object | readonly object[]): Found {
  const text = Array.isArray(value)
    ? `[\n${value.map((each) => JSON.stringify(each)).join(',\n')}\n]`
    : JSON.stringify(value, null, 2);
  return { text, isProblem: false };
}

/** An address with parameters; those without a value are left out. */
export function addressOf(
  path: string,
  language: Language,
  parameters: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.append(name, String(value));
  }
  query.set('lang', language);
  return `${path}?${query.toString()}`;
}
