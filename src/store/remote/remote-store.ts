import { isAbsoluteIri } from '../../rdf/iris/iri.ts';
import type { Term } from '../../rdf/terms.ts';
import type { AlteredTerm } from '../port/altered-term.ts';
import { askReplicas } from '../servers/ask-replicas.ts';
import type { QueryTarget } from '../servers/query-target.ts';
import { StoreFailure } from '../servers/store-failure.ts';
import type { Asking, Found, Pattern, Store } from '../port/store.ts';
import { readRows, statementsIn } from './read-statements.ts';
import { newTurns } from './turns.ts';
import { writePatterns } from './write-patterns.ts';

export interface RemoteStoreOptions {
  /** The servers that have the version now, in any order. */
  readonly targets: () => readonly QueryTarget[];
  /** The graphs of files: what the site says of itself is in the store too. */
  readonly graphs: ReadonlySet<string>;
  readonly authorization: string | undefined;
  /** What they do to terms. */
  readonly alteredTerms: () => readonly AlteredTerm[];
}

/** So many patterns are asked for by one request: some hundred kilobytes. */
const mostPatterns = 1000;

/** How long a request may take, in seconds, and how long its answer may be, in bytes. */
const [longest, mostBytes] = [30, 200_000_000];

/** So many requests at once, and so many that wait for their turn. */
const turns = { atOnce: 8, waiting: 200 } as const;

/** A version on servers, asked by the SPARQL 1.1 Protocol: one request for many patterns. */
export function newRemoteStore(options: RemoteStoreOptions): Store {
  const inTurn = newTurns(turns);
  return {
    alteredTerms: options.alteredTerms,
    find: async (patterns, asking) => {
      const asked = patterns.filter((pattern) => pattern.every((term) => !term || isWritten(term)));
      const parts: Pattern[][] = [];
      for (let start = 0; start < asked.length; start += mostPatterns)
        parts.push(asked.slice(start, start + mostPatterns));
      const answers = await Promise.all(
        parts.map((part) => inTurn(() => find(part, asking, options), asking.signal)),
      );
      const found = new Map(answers.flat().map((each, place) => [asked[place], each]));
      return patterns.map((pattern) => found.get(pattern) ?? []);
    },
  };
}

/**
 * Whether a term can be written into a query and read there as itself. Addresses of requests are made terms of too: what is
 * no IRI is in no data, and could end the pattern that it stands in.
 */
function isWritten(term: Term): boolean {
  if (term.termType === 'NamedNode') return isAbsoluteIri(term.value);
  return term.termType !== 'Literal' || isAbsoluteIri(term.datatype.value);
}

/** Where there is too much of all, each half is asked for by itself, down to one pattern. */
async function find(
  patterns: readonly Pattern[],
  asking: Asking,
  options: RemoteStoreOptions,
): Promise<readonly Found[]> {
  const { most, signal } = asking;
  const { targets, graphs, authorization } = options;
  const query = {
    text: writePatterns(patterns, most),
    accept: 'application/sparql-results+json',
    // All named graphs, whatever the store means by the whole.
    graphs: { defaults: [], named: [] },
    ...{ met: [], seconds: longest, mostBytes },
  };
  const { text, server } = await askReplicas(targets(), query, { authorization, signal });
  const rows = readRows(text, server);
  if (rows.length <= most)
    return orBroken(server, () => statementsIn(rows, patterns, (graph) => graphs.has(graph)));
  if (patterns.length === 1) return ['too-many'];
  const middle = Math.ceil(patterns.length / 2);
  const halves = [patterns.slice(0, middle), patterns.slice(middle)];
  return (await Promise.all(halves.map((half) => find(half, asking, options)))).flat();
}

function orBroken<Value>(server: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw new StoreFailure(server, 'broken', { cause });
  }
}
