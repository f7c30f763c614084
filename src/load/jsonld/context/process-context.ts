import { resolveIri } from '../../../rdf/iris/resolve-iri.ts';
import type { ActiveContext, ContextDraft, Scope } from './active-context.ts';
import { TermDefiner } from './define-term.ts';
import { expandIri, isIriLike, isName } from './expand-iri.ts';
import { JsonLdError, type JsonLdErrorCode } from './json-ld-error.ts';
import { isNull, itemsOf, textIn, valueAt, type Tree, type TreeMap } from '../text/tree.ts';

/** The address of a context → what stands under `@context` there; nothing where there is no copy here. */
export type ContextLibrary = (iri: string) => Tree | undefined;

/** How a context is read where it stands (JSON-LD 1.1 API §4.1.2, the optional inputs). */
export interface ContextManner {
  /** Whether it may change protected terms: the context of a property may. */
  readonly mayOverride?: boolean;
  /** Whether it holds in things below too: the context of a class does not. */
  readonly propagates?: boolean;
}

interface Journey {
  readonly manner: ContextManner;
  /** The addresses of contexts that led here. */
  readonly from: readonly string[];
  /** Whether contexts of terms are tried too, which finds their mistakes. */
  readonly isThorough: boolean;
}

const mostRemote = 20;

/** Reads contexts (JSON-LD 1.1 API §4.1.2); the same one in the same place is read once. */
export class ContextProcessor {
  readonly #initial: ActiveContext;
  readonly #library: ContextLibrary;
  readonly #read = new WeakMap<ActiveContext, Map<Tree, Map<string, ActiveContext>>>();

  constructor(initial: ActiveContext, library: ContextLibrary) {
    this.#initial = initial;
    this.#library = library;
  }

  /**
   * The active context that a context gives on top of another.
   *
   * @throws JsonLdError where it is none
   */
  process(active: ActiveContext, scope: Scope, manner: ContextManner = {}): ActiveContext {
    const key = `${String(manner.mayOverride)} ${String(manner.propagates)} ${scope.base}`;
    const byTree = this.#read.get(active) ?? new Map<Tree, Map<string, ActiveContext>>();
    this.#read.set(active, byTree);
    const byManner = byTree.get(scope.context) ?? new Map<string, ActiveContext>();
    byTree.set(scope.context, byManner);
    const known = byManner.get(key);
    if (known) return known;
    const made = this.#process(active, scope, { manner, from: [], isThorough: true });
    byManner.set(key, made);
    return made;
  }

  #process(active: ActiveContext, { context, base }: Scope, journey: Journey): ActiveContext {
    const own = valueAt(context, '@propagate');
    const propagates = own?.kind === 'scalar' ? own.value !== false : journey.manner.propagates;
    let result = active;
    if (propagates === false && !result.previous) result = { ...result, previous: active };
    for (const part of itemsOf(context))
      result = this.#add(result, { context: part, base }, journey);
    return result;
  }

  #add(active: ActiveContext, { context, base }: Scope, journey: Journey): ActiveContext {
    if (isNull(context)) return this.#empty(active, context, journey);
    const address = textIn(context);
    if (address !== undefined) return this.#addRemote(active, { context, base }, journey);
    if (context.kind !== 'map') throw new JsonLdError('invalid local context', context.offset);
    return this.#define(active, { context: this.#withImport(context, base), base }, journey);
  }

  #empty(active: ActiveContext, context: Tree, { manner }: Journey): ActiveContext {
    const isProtected = [...active.terms.values()].some((term) => term.isProtected);
    if (isProtected && !manner.mayOverride)
      throw new JsonLdError('invalid context nullification', context.offset);
    return manner.propagates === false ? { ...this.#initial, previous: active } : this.#initial;
  }

  #addRemote(active: ActiveContext, { context, base }: Scope, journey: Journey): ActiveContext {
    const iri = resolveIri(textIn(context) ?? '', base);
    const { from } = journey;
    if (!journey.isThorough && from.includes(iri)) return active;
    if (from.length >= mostRemote || from.filter((other) => other === iri).length > 1)
      throw new JsonLdError('context overflow', context.offset, iri);
    const remote = { context: this.#find(iri, context), base: iri };
    try {
      return this.#process(active, remote, { ...journey, from: [...from, iri] });
    } catch (cause) {
      // Places in another file mean nothing in this one.
      if (!(cause instanceof JsonLdError)) throw cause;
      throw new JsonLdError(cause.code, context.offset, `${iri} ${cause.about}`.trim());
    }
  }

  #find(iri: string, { offset }: Tree): Tree {
    const found = this.#library(iri);
    if (found === undefined) throw new JsonLdError('loading remote context failed', offset, iri);
    return found;
  }

  /** A context with what it imports below it (JSON-LD 1.1 §9.15, `@import`). */
  #withImport(context: TreeMap, base: string): TreeMap {
    const named = context.entries.get('@import')?.value;
    if (named === undefined) return context;
    const address = textIn(named);
    if (address === undefined) throw new JsonLdError('invalid @import value', named.offset);
    const iri = resolveIri(address, base);
    const imported = this.#find(iri, named);
    if (imported.kind !== 'map') throw new JsonLdError('invalid remote context', named.offset, iri);
    if (imported.entries.has('@import'))
      throw new JsonLdError('invalid context entry', named.offset, '@import');
    return { ...context, entries: new Map([...imported.entries, ...context.entries]) };
  }

  #define(active: ActiveContext, scope: Scope, journey: Journey): ActiveContext {
    const draft: ContextDraft = { ...active, terms: new Map(active.terms) };
    readSettings(draft, scope.context as TreeMap, journey);
    const definer = new TermDefiner(draft, scope, {
      mayOverride: journey.manner.mayOverride ?? false,
      tryScope: (inner, outcome) => {
        this.#tryScope(inner, outcome, journey);
      },
    });
    definer.defineAll();
    return draft;
  }

  /** Reads the context of a term for its mistakes only: it counts where the term is used. */
  #tryScope(scope: Scope, active: ActiveContext, { from }: Journey): void {
    try {
      this.#process(active, scope, { manner: { mayOverride: true }, from, isThorough: false });
    } catch (cause) {
      if (!(cause instanceof JsonLdError) || cause.code === 'loading remote context failed')
        throw cause;
      throw new JsonLdError('invalid scoped context', cause.offset, cause.about);
    }
  }
}

/** What a context says but for its terms, each with the code of the error where it is not said rightly. */
const settings: readonly (readonly [
  string,
  JsonLdErrorCode,
  (draft: ContextDraft, value: Tree) => boolean,
])[] = [
  [
    '@version',
    'invalid @version value',
    (_, value) =>
      value.kind === 'scalar' && typeof value.value === 'object' && value.value?.value === 1.1,
  ],
  ['@base', 'invalid base IRI', readBase],
  ['@vocab', 'invalid vocab mapping', readVocabulary],
  [
    '@language',
    'invalid default language',
    (draft, value) => {
      draft.language = textIn(value);
      return draft.language !== undefined || isNull(value);
    },
  ],
  [
    '@direction',
    'invalid base direction',
    (draft, value) => {
      draft.direction = textIn(value);
      return isNull(value) || /^(?:ltr|rtl)$/.test(draft.direction ?? '');
    },
  ],
  ['@propagate', 'invalid @propagate value', (_, value) => isBoolean(value)],
  ['@protected', 'invalid @protected value', (_, value) => isBoolean(value)],
];

function readSettings(draft: ContextDraft, context: TreeMap, { from }: Journey): void {
  for (const [keyword, code, read] of settings) {
    const value = context.entries.get(keyword)?.value;
    // Where a context elsewhere says what is relative to it counts for that place alone.
    if (value === undefined || (keyword === '@base' && from.length > 0)) continue;
    if (!read(draft, value)) throw new JsonLdError(code, value.offset);
  }
}

function readBase(draft: ContextDraft, value: Tree): boolean {
  const text = textIn(value);
  if (isNull(value)) draft.base = null;
  else if (text === undefined) return false;
  else if (isIriLike(text)) draft.base = text;
  else if (draft.base === null) return false;
  else draft.base = resolveIri(text, draft.base);
  return true;
}

function readVocabulary(draft: ContextDraft, value: Tree): boolean {
  const text = textIn(value);
  if (isNull(value)) draft.vocabulary = undefined;
  else if (text === undefined) return false;
  else {
    const iri = expandIri(draft, text, { vocabulary: true, document: true });
    if (iri === null || (!isName(iri) && draft.base !== null && text !== '')) return false;
    draft.vocabulary = iri;
  }
  return true;
}

function isBoolean(value: Tree): boolean {
  return value.kind === 'scalar' && typeof value.value === 'boolean';
}
