import type { Tree } from '../text/tree.ts';

/** What a term of a context means (JSON-LD 1.1 API §4.1). */
export interface TermDefinition {
  /** `null`: the term is explicitly no data. */
  readonly iri: string | null;
  readonly isPrefix: boolean;
  readonly isProtected: boolean;
  readonly isReverse: boolean;
  readonly type: string | undefined;
  readonly containers: ReadonlySet<string>;
  /** `null` takes the context's default away; `undefined` leaves it. */
  readonly language: string | null | undefined;
  readonly direction: string | null | undefined;
  /** The property that keys of an index map are values of. */
  readonly index: string | undefined;
  readonly nest: string | undefined;
  /** A context that holds below the term. */
  readonly scope: Scope | undefined;
}

export interface Scope {
  readonly context: Tree;
  /** Against which addresses of contexts in it are read. */
  readonly base: string;
}

/** The words that hold at one place of a document. Never changed once it is made. */
export interface ActiveContext {
  readonly terms: ReadonlyMap<string, TermDefinition>;
  /** `null`: relative addresses stay as they are. */
  readonly base: string | null;
  readonly vocabulary: string | undefined;
  readonly language: string | undefined;
  readonly direction: string | undefined;
  /** What holds again in the next thing, where this holds for one thing only. */
  readonly previous: ActiveContext | undefined;
}

/** The words that hold before any context is read: none. */
export function newActiveContext(base: string): ActiveContext {
  return {
    terms: new Map(),
    base,
    vocabulary: undefined,
    language: undefined,
    direction: undefined,
    previous: undefined,
  };
}

const none: ReadonlySet<string> = new Set();

/** How the values of a key are held (JSON-LD 1.1 §9.15.1, `@container`). */
export function containersOf(active: ActiveContext, key: string | null): ReadonlySet<string> {
  return (key === null ? undefined : active.terms.get(key)?.containers) ?? none;
}

/** A context that is being read: an active context that can still change. */
export interface ContextDraft extends ActiveContext {
  terms: Map<string, TermDefinition>;
  base: string | null;
  vocabulary: string | undefined;
  language: string | undefined;
  direction: string | undefined;
  previous: ActiveContext | undefined;
}
