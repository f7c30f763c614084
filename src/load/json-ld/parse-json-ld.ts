import { positionsIn, type Mistake } from '../finding.ts';
import { SyntaxSlip } from '../syntax-slip.ts';
import { StatementPositions, type Parse, type Parsed, type Reading } from '../parsed.ts';
import { chooseContext, ourContext } from './choose-context.ts';
import { DocumentRemarks } from './document-remarks.ts';
import { ElementExpander } from './expand-element.ts';
import { explainJsonLd, JsonLdError } from './json-ld-error.ts';
import { ContextProcessor, type ContextLibrary } from './process-context.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { newActiveContext } from './active-context.ts';
import { toQuads } from './to-quads.ts';
import { isNull, type Tree } from './tree.ts';

interface Document {
  readonly tree: Tree;
  readonly slips: readonly SyntaxSlip[];
}

/** Reads JSON-LD 1.1. */
export const parseJsonLd: Parse = (reading) =>
  parse(reading, (text) => ({ tree: readJson(text), slips: [] }));

/** Reads YAML-LD 1.0: JSON-LD written as YAML. */
export const parseYamlLd: Parse = (reading) => parse(reading, readYaml);

function parse(reading: Reading, read: (text: string) => Document): Parsed {
  const placeOf = positionsIn(reading.text);
  try {
    const { tree, slips } = read(reading.text);
    if (slips.length > 0)
      return { outcome: 'broken', mistakes: slips.map((slip) => mistakeOf(slip, placeOf)) };
    return parseTree(tree, reading, placeOf);
  } catch (cause) {
    if (cause instanceof SyntaxSlip || cause instanceof JsonLdError)
      return { outcome: 'broken', mistakes: [mistakeOf(cause, placeOf)] };
    throw cause;
  }
}

function parseTree(
  tree: Tree,
  { baseIri, context, library, terms }: Reading,
  placeOf: ReturnType<typeof positionsIn>,
): Parsed {
  const { active, isStrict } = chooseContext(tree, context, baseIri);
  const remarks = new DocumentRemarks(isStrict, placeOf);
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
