import { JsonLdParser } from 'jsonld-streaming-parser';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Quad } from '../rdf/terms.ts';
import { refuseRemoteContexts } from './context.ts';
import type { Mistake } from './finding.ts';
import type { Parse, Reading } from './parsed.ts';
import { chooseContext } from './choose-context.ts';
import { explainYaml } from './explain-yaml.ts';
import { readNodes } from './read-nodes.ts';
import { NodePositions } from './node-positions.ts';

/**
 * Reads YAML-LD and JSON-LD, which is YAML too (YAML 1.2 §1.3): one reader gives line and column in both.
 * Keys that no context defines are mistakes here, where JSON-LD would drop them in silence.
 */
export const parseYamlLd: Parse = async (reading) => {
  const lineCounter = new LineCounter();
  const document = parseDocument(reading.text, { lineCounter, prettyErrors: false });
  const unreadable = worthTelling(document.errors).map((error) => mistakeOf(error, lineCounter));
  if (unreadable.length > 0) return { outcome: 'broken', mistakes: unreadable };

  const positions = new NodePositions(lineCounter);
  const choice = await chooseContext(document.contents, reading, positions);
  if (choice.outcome === 'broken') return choice;

  const { value, mistakes } = readNodes(document, {
    context: choice.context,
    positions,
    terms: reading.terms,
  });
  if (mistakes.length > 0) return { outcome: 'broken', mistakes };
  try {
    const quads = await toQuads(JSON.stringify(value), choice.context.raw, reading);
    return { outcome: 'parsed', quads, locate: positions.locate };
  } catch (cause) {
    return { outcome: 'broken', mistakes: [mistakeFrom(cause)] };
  }
};

/** After a slip in the layout YAML misreads what follows: only the first is one of the editor's. Doubled keys each are. */
function worthTelling(errors: readonly YAMLError[]): readonly YAMLError[] {
  const [first] = errors;
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
}

function toQuads(json: string, context: object, { baseIri, terms }: Reading): Promise<Quad[]> {
  const parser = new JsonLdParser({
    baseIRI: baseIri,
    context: { ...context },
    dataFactory: terms,
    documentLoader: refuseRemoteContexts,
  });
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => {
      resolve(quads);
    });
    parser.end(json);
  });
}

function mistakeOf(error: YAMLError, lineCounter: LineCounter): Mistake {
  const { line, col } = lineCounter.linePos(error.pos[0]);
  return { position: { line, column: col }, message: explainYaml(error) };
}

function mistakeFrom(cause: unknown): Mistake {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    message: {
      sv: `Filen kan inte läsas som JSON-LD (${what}).`,
      en: `The file cannot be read as JSON-LD (${what}).`,
    },
  };
}
