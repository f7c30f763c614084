import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decodeUtf8 } from '../../load/decode-utf8.ts';
import { syntaxOf, isPacked } from '../../load/syntaxes.ts';
import type { Parsed } from '../../load/text/parsed.ts';
import { newTermFactory, type Quad } from '../../rdf/terms.ts';
import type { Text } from '../../site/text.ts';
import { claimIn } from './version-claim.ts';

/** A file to be verified, as it was read or fetched. */
export interface ReadFile {
  readonly bytes: Buffer;
  /** Its ending tells the syntax. */
  readonly name: string;
  /** SHA-256 in base64 that it should have, where somebody said so. */
  readonly digest?: string | undefined;
}

export type Statements =
  | {
      readonly outcome: 'read';
      readonly quads: readonly Quad[];
      /** The version that the file says it is. */
      readonly claim: string | undefined;
    }
  | { readonly outcome: 'damaged'; readonly found: string }
  | { readonly outcome: 'unreadable'; readonly reason: Text };

/** Bytes → statements with their graphs. Nothing is fetched, whatever the file names. */
export async function readStatements({ bytes, name, digest }: ReadFile): Promise<Statements> {
  const found = createHash('sha256').update(bytes).digest('base64');
  if (digest !== undefined && digest !== found) return { outcome: 'damaged', found };
  const syntax = syntaxOf(name);
  if (syntax === undefined) return { outcome: 'unreadable', reason: unknownSyntax };
  const plain = isPacked(name) ? unpacked(bytes) : bytes;
  const decoded = plain && decodeUtf8(plain);
  if (decoded?.outcome !== 'decoded') return { outcome: 'unreadable', reason: unknownSyntax };
  const { text } = decoded;
  const terms = newTermFactory('v');
  const parsed = await syntax.parse({ text, baseIri: neutralBase, context: undefined, terms });
  if (parsed.outcome !== 'parsed') return { outcome: 'unreadable', reason: mistakeIn(parsed) };
  return { outcome: 'read', quads: parsed.quads, claim: claimIn(text) };
}

/** What is served is full of absolute IRIs: this one is never seen. */
const neutralBase = 'https://verified.invalid/';

/** How much a packed file may hold. */
const mostUnpacked = 1_000_000_000;

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch {
    return undefined;
  }
}

function mistakeIn(parsed: Exclude<Parsed, { outcome: 'parsed' }>): Text {
  const [first] = parsed.outcome === 'broken' ? parsed.mistakes : [];
  if (first === undefined) return unknownSyntax;
  const { line, column } = first.position ?? { line: 1, column: 1 };
  const at = `${line}:${column}: `;
  const { sv, en } = first.message;
  return { sv: `${at}${sv} ${instead.sv}`, en: `${at}${en} ${instead.en}` };
}

const instead: Text = { sv: 'Ta den som .nq eller .trig.', en: 'Take it as .nq or .trig.' };

const unknownSyntax: Text = {
  sv: `Filen är inte i någon syntax för RDF som kan läsas. ${instead.sv}`,
  en: `The file is in no syntax of RDF that can be read. ${instead.en}`,
};
