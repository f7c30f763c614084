import { positionsIn } from '../text/position.ts';
import type { Mistake, Remark } from '../text/mistake.ts';
import { SyntaxSlip } from '../text/syntax-slip.ts';
import { StatementPositions, type Parsed, type ParserInput } from '../text/parsed.ts';
import type { Context } from './context/context.ts';
import { chooseContext, ourContext } from './context/choose-context.ts';
import { DocumentRemarks } from './remarks/document-remarks.ts';
import { ElementExpander } from './expansion/expand-element.ts';
import { explainJsonLd, JsonLdError } from './context/json-ld-error.ts';
import { ContextProcessor, type ContextLibrary } from './context/process-context.ts';
import { readJson } from './text/read-json.ts';
import { readYaml } from './text/read-yaml.ts';
import { newActiveContext } from './context/active-context.ts';
import { toQuads } from './to-quads.ts';
import { isNull, type Tree } from './text/tree.ts';

/** What a parser of JSON-LD is given. */
export interface JsonLdReading extends ParserInput {
  /** The ontology's context, where it has one. */
  readonly context: Context | undefined;
  /** Contexts of others, by their addresses; none, unless told otherwise. */
  readonly library?: ContextLibrary | undefined;
}

interface Document {
  readonly tree: Tree;
  readonly slips: readonly SyntaxSlip[];
  readonly doubts: readonly SyntaxSlip[];
}

/** Reads JSON-LD 1.1. */
export const parseJsonLd = (reading: JsonLdReading): Parsed =>
  parse(reading, (text) => ({ tree: readJson(text), slips: [], doubts: [] }));

/** Reads YAML-LD 1.0: JSON-LD written as YAML. */
export const parseYamlLd = (reading: JsonLdReading): Parsed => parse(reading, readYaml);

function parse(reading: JsonLdReading, read: (text: string) => Document): Parsed {
  const placeOf = positionsIn(reading.text);
  try {
    const { tree, slips, doubts } = read(reading.text);
    if (slips.length > 0)
      return { outcome: 'broken', mistakes: slips.map((slip) => mistakeOf(slip, placeOf)) };
    const parsed = parseTree(tree, reading, placeOf);
    if (parsed.outcome !== 'parsed') return parsed;
    const warnings = doubts.map((doubt): Remark => ({
      severity: 'warning',
      ...mistakeOf(doubt, placeOf),
    }));
    return { ...parsed, notes: [...parsed.notes, ...warnings] };
  } catch (cause) {
    if (cause instanceof SyntaxSlip || cause instanceof JsonLdError)
      return { outcome: 'broken', mistakes: [mistakeOf(cause, placeOf)] };
    throw cause;
  }
}

function parseTree(
  tree: Tree,
  { text, baseIri, context, library, terms }: JsonLdReading,
  placeOf: ReturnType<typeof positionsIn>,
): Parsed {
  const { active, isStrict } = chooseContext(tree, context, baseIri);
  const remarks = new DocumentRemarks(isStrict, text, placeOf);
  const withOurs: ContextLibrary = (iri) =>
    iri === ourContext(baseIri) ? context?.tree : library?.(iri);
  const contexts = new ContextProcessor(newActiveContext(baseIri), withOurs);
  const statements = new StatementPositions();
  const expander = new ElementExpander(contexts, remarks, baseIri);
  const items = isNull(tree) ? [] : expander.expandDocument(tree, active);
  toQuads(items, { terms, statements, placeOf, remarks });
  if (remarks.mistakes.length > 0) return { outcome: 'broken', mistakes: remarks.mistakes };
  const { quads, locate } = statements;
  return { outcome: 'parsed', quads, locate, notes: remarks.notes };
}

function mistakeOf(
  cause: SyntaxSlip | JsonLdError,
  placeOf: ReturnType<typeof positionsIn>,
): Mistake {
  const message = cause instanceof SyntaxSlip ? cause.text : explainJsonLd(cause);
  return { position: placeOf(cause.offset), message };
}
