import { createHash } from 'node:crypto';
import type { Metrics } from '../http/observe/metrics.ts';
import { cacheAnswers } from '../query/cache/cached-engine.ts';
import { packQuads, type PackedQuads } from '../query/index/pack-quads.ts';
import type { StoreHost } from '../store/versions/store-host.ts';
import {
  startQueryService,
  type QueryService,
  type QueryServiceOptions,
} from '../query/process/query-service.ts';
import type { StoreData } from '../query/process/messages.ts';
import type { QueryEngine } from '../query/question/query-engine.ts';
import { graphSizesOf } from '../rdf/datasets/graph-sizes.ts';
import { openTerms } from '../rdf/datasets/pack-terms.ts';
import { descriptionDigest } from '../snapshot/description-digest.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Store } from '../store/port/store.ts';
import { newRemoteStore } from '../store/remote/remote-store.ts';
import { letGo } from './let-go.ts';
import { packedInFile, removePackedFiles } from './packed-file.ts';

export interface SiteQueriesOptions extends Omit<QueryServiceOptions, 'storeAuthorization'> {
  readonly metrics: Metrics;
  /** Memory for answers that were given before. */
  readonly cacheMegabytes?: number;
  /** Where versions are kept and asked; in this program unless given. */
  readonly store?: StoreHost | undefined;
  /** Whether pages and documents are made from that store too, and statements are held by it alone. */
  readonly drawsFromStore?: boolean;
}

/**
 * An engine over a snapshot: its data and what is said about it, counted, with a memory for answers.
 *
 * @param packed the snapshot's quads as queries read them, where somebody has packed them already
 */
export type StartEngine = (snapshot: Snapshot, packed?: PackedQuads) => QueryEngine;

/** What answers the queries of a site. */
export interface SiteQueries {
  readonly startEngine: StartEngine;
  /** The snapshot as it is to be served with its engine: where a store has the statements, without them. */
  readonly serving: (snapshot: Snapshot, engine: QueryEngine) => Snapshot;
  /** Ends all engines. */
  readonly close: () => Promise<void>;
}

/** @param service what evaluates; a process of its own, unless given */
export function startSiteQueries(
  { metrics, cacheMegabytes = 64, store, drawsFromStore = false, ...options }: SiteQueriesOptions,
  service = startQueryService({ ...options, storeAuthorization: store?.authorization }),
): SiteQueries {
  const statements = new WeakMap<QueryEngine, Store>();
  const startEngine: StartEngine = (snapshot, packed) => {
    const given = { content: contentOf(snapshot), pack: packOf(snapshot, packed) };
    const opened = store && openInStore(snapshot, given, { service, store, drawsFromStore });
    const engine = opened?.engine ?? service.open({ quads: given, ...styleOf(snapshot) });
    const cached = cacheAnswers(counted(engine, metrics), {
      megabytes: cacheMegabytes,
      onUse: metrics.cacheUsed,
    });
    if (opened) statements.set(cached, opened.statements);
    return cached;
  };
  const serving: SiteQueries['serving'] = (snapshot, engine) => {
    const kept = drawsFromStore ? statements.get(engine) : undefined;
    return kept ? letGo(snapshot, kept) : snapshot;
  };
  const close = async (): Promise<void> => {
    store?.close();
    await service.close();
    await removePackedFiles();
  };
  return { startEngine, serving, close };
}

function styleOf({ baseIri, prefixes, context }: Snapshot) {
  return { baseIri, prefixes, context };
}

interface StoreParts {
  readonly service: QueryService;
  readonly store: StoreHost;
  readonly drawsFromStore: boolean;
}

/** An engine whose data is on other servers. It is ready when those have all of it, and they may forget it when it is closed. */
function openInStore(
  snapshot: Snapshot,
  { content, pack }: { readonly content: string; readonly pack: () => PackedQuads },
  { service, store, drawsFromStore }: StoreParts,
): { readonly engine: QueryEngine; readonly statements: Store } {
  const packed = pack();
  const { namedGraphs, languages } = storeDataOf(packed);
  const file = drawsFromStore ? packedInFile(packed) : undefined;
  const stored = store.keep(content, file?.pack ?? packOf(snapshot, packed), service.wake);
  const { targets } = stored;
  const engine = service.open({ store: { namedGraphs, languages, targets }, ...styleOf(snapshot) });
  const { authorization } = store;
  const alteredTerms = () => store.altered() ?? [];
  const graphs = new Set(graphSizesOf(snapshot.read.dataset).keys());
  return {
    statements: newRemoteStore({ targets, graphs, authorization, alteredTerms }),
    engine: {
      ...engine,
      isReady: () => stored.isReady() && engine.isReady(),
      close: async () => {
        await engine.close();
        stored.remove();
        await file?.remove();
      },
    },
  };
}

function storeDataOf({ graphs, languages, terms }: PackedQuads): StoreData {
  const { term } = openTerms(terms);
  return { namedGraphs: graphs.map((graph) => term(graph).value), languages };
}

/** What is given is let go of when it has become a file: that seldom has to be made again. */
function packOf({ read, generated }: Snapshot, given: PackedQuads | undefined): () => PackedQuads {
  let packed = given;
  return () => {
    const quads = packed ?? packQuads(read.quads, generated.quads);
    packed = undefined;
    return quads;
  };
}

/** A word for all that queries see. What the site says of itself is short, and may change with the program alone. */
function contentOf(snapshot: Snapshot): string {
  const { fingerprint, baseIri } = snapshot;
  const all = JSON.stringify([fingerprint, baseIri, descriptionDigest(snapshot)]);
  return createHash('sha256').update(all).digest('base64url');
}

function counted(engine: QueryEngine, { queryAnswered }: Metrics): QueryEngine {
  return {
    ...engine,
    run: async (question, signal, client) => {
      const start = performance.now();
      const answer = await engine.run(question, signal, client);
      queryAnswered(answer.outcome, (performance.now() - start) / 1000);
      return answer;
    },
  };
}
