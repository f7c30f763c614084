import { newTermFactory, terms, type Quad } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { violationsIn, type Finding } from './finding.ts';
import type { FileNames, FileOutcome } from './file-outcome.ts';
import { judgeTerms } from './judge-terms.ts';
import type { LoadOptions } from './load-options.ts';
import type { Parsed } from './text/parsed.ts';
import { readBytes } from './read-bytes.ts';
import { syntaxOf, type Parse, type Syntax } from './syntaxes.ts';

/** The parser for a file, by its ending; none for a file that is no data. */
export function parserFor(name: string): Parse | undefined {
  return syntaxOf(name)?.parse;
}

export type FileOptions = LoadOptions & FileNames;

/**
 * Reads one file: bytes → text → statements, each in a graph. Whatever is wrong with the file is a finding
 * of that file, even where a parser did not foresee it.
 */
export async function loadFile(path: string, options: FileOptions): Promise<FileOutcome> {
  const syntax = syntaxOf(path);
  if (syntax === undefined) return { outcome: 'unrelated', findings: [] };
  const bytes = await readBytes(path);
  if (bytes.outcome === 'broken') return { outcome: 'broken', findings: [bytes.finding] };
  const read = (): Promise<FileOutcome> => readWhole(path, bytes.bytes, { syntax, options });
  const { recent, name, graph, blankNodePrefix } = options;
  return recent
    ? recent.recall({ path, name, graph, blankNodePrefix, bytes: bytes.bytes }, read)
    : read();
}

interface Reader {
  readonly syntax: Syntax;
  readonly options: FileOptions;
}

async function readWhole(
  path: string,
  bytes: Buffer,
  { syntax, options }: Reader,
): Promise<FileOutcome> {
  const decoded = decodeUtf8(bytes);
  if (decoded.outcome === 'broken') {
    const isOther = isUnrelated(bytes.toString('latin1'), syntax, options);
    if (isOther) return { outcome: 'unrelated', findings: [] };
    return { outcome: 'broken', findings: violationsIn(path, [decoded.mistake]) };
  }
  if (isUnrelated(decoded.text, syntax, options))
    return {
      outcome: 'unrelated',
      findings: await slipsIn(path, decoded.text, { syntax, options }),
    };
  return settle(path, await parseSafely(decoded.text, syntax, options), options);
}

function settle(path: string, parsed: Parsed, { name, graph }: FileOptions): FileOutcome {
  if (parsed.outcome === 'broken')
    return { outcome: 'broken', findings: violationsIn(path, parsed.mistakes) };
  const findings = parsed.notes.map((note): Finding => ({ path, ...note }));
  if (parsed.outcome === 'unrelated') return { outcome: 'unrelated', findings };
  const mistakes = judgeTerms(parsed.quads, parsed.locate, graph);
  if (mistakes.length > 0) return { outcome: 'broken', findings: violationsIn(path, mistakes) };
  const quads = inOwnGraph(parsed.quads, graph);
  if (quads.length === 0 && findings.length === 0) findings.push(emptiness(path));
  return { outcome: 'loaded', file: { path, name, graph, quads, locate: parsed.locate }, findings };
}

/** Where a file need not be linked data, it is if it has one of the words that linked data cannot be without. */
function isUnrelated(text: string, { mark }: Syntax, { context }: FileOptions): boolean {
  return (
    mark !== undefined && (context === undefined || !mark.isOptional) && !mark.pattern.test(text)
  );
}

/** How long a file may be that is read only to see whether a slip is in it, in characters. */
const mostLookedAt = 100_000;

/** The slip in a file that does not look like linked data: nobody can say whether it would without it. */
async function slipsIn(
  path: string,
  text: string,
  { syntax, options }: Reader,
): Promise<readonly Finding[]> {
  if (!syntax.isWrittenByHand || text.length > mostLookedAt) return [];
  const parsed = await parseSafely(text, syntax, options);
  const [slip] = parsed.outcome === 'broken' ? parsed.mistakes : [];
  return slip ? [{ severity: 'warning', path, ...slip }] : [];
}

async function parseSafely(text: string, { parse }: Syntax, options: FileOptions): Promise<Parsed> {
  try {
    return await parse({
      text,
      baseIri: options.baseIri,
      context: options.context,
      library: options.library,
      terms: newTermFactory(options.blankNodePrefix, options.rename, options.intern),
      graph: terms.namedNode(options.graph),
    });
  } catch (cause) {
    const position = { line: 1, column: 1 };
    return { outcome: 'broken', mistakes: [{ position, message: unforeseen(cause) }] };
  }
}

/** Statements of which those that name no graph are in that of their file. */
function inOwnGraph(quads: readonly Quad[], graph: string): readonly Quad[] {
  const isPlaced = ({ graph: { termType } }: Quad): boolean => termType !== 'DefaultGraph';
  if (quads.every(isPlaced)) return quads;
  const own = terms.namedNode(graph);
  return quads.map((quad) =>
    isPlaced(quad) ? quad : terms.quad(quad.subject, quad.predicate, quad.object, own),
  );
}

function emptiness(path: string): Finding {
  const message = {
    sv: 'Filen säger inget. Fyll i den, eller ta bort den.',
    en: 'The file says nothing. Fill it in, or remove it.',
  };
  return { severity: 'warning', path, position: { line: 1, column: 1 }, message };
}

function unforeseen(cause: unknown): Text {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    sv: `Filen kan inte läsas (${what}). Resten av filen är inte kontrollerad.`,
    en: `The file cannot be read (${what}). The rest of the file has not been checked.`,
  };
}
