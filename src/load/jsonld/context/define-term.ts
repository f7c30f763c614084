import type { ActiveContext, Scope, TermDefinition } from './active-context.ts';
import {
  booleanAt,
  checkEntries,
  checkKeyword,
  nullableAt,
  readNest,
} from './definition-entries.ts';
import { expandIri, isName } from './expand-iri.ts';
import { JsonLdError } from './json-ld-error.ts';
import { isKeyword, isReserved } from './keywords.ts';
import type { ContextDraft } from './active-context.ts';
import { readContainers } from './read-containers.ts';
import { isSameDefinition } from './same-definition.ts';
import { isNull, textIn, valueAt, type Tree, type TreeMap } from '../text/tree.ts';

export interface TermManner {
  readonly mayOverride: boolean;
  /** Reads the context of a term, to find its mistakes. */
  readonly tryScope: (scope: Scope, active: ActiveContext) => void;
}

/** Keys of a context that are no terms. */
const contextKeywords: ReadonlySet<string> = new Set(
  '@base @direction @import @language @propagate @protected @version @vocab'.split(' '),
);

/** Reads the terms of one context into a draft (JSON-LD 1.1 API §4.2.2). */
export class TermDefiner {
  readonly #draft: ContextDraft;
  readonly #local: TreeMap;
  readonly #base: string;
  readonly #manner: TermManner;
  readonly #defined = new Map<string, boolean>();

  constructor(draft: ContextDraft, { context, base }: Scope, manner: TermManner) {
    this.#draft = draft;
    this.#local = context as TreeMap;
    this.#base = base;
    this.#manner = manner;
  }

  defineAll(): void {
    for (const term of this.#local.entries.keys()) {
      if (!contextKeywords.has(term)) this.#define(term);
    }
  }

  readonly #define = (term: string): void => {
    const entry = this.#local.entries.get(term);
    if (entry === undefined || contextKeywords.has(term)) return;
    const state = this.#defined.get(term);
    if (state === true) return;
    if (state === false) throw new JsonLdError('cyclic IRI mapping', entry.keyOffset, term);
    if (term === '') throw new JsonLdError('invalid term definition', entry.keyOffset);
    this.#defined.set(term, false);
    checkKeyword(term, entry.value);
    if (!isReserved(term)) this.#set(term, entry.value);
    this.#defined.set(term, true);
  };

  #set(term: string, value: Tree): void {
    const { terms } = this.#draft;
    const previous = terms.get(term);
    terms.delete(term);
    const made = this.#read(term, value);
    if (made === undefined) return;
    const isKept = previous?.isProtected && !this.#manner.mayOverride;
    if (isKept && !isSameDefinition(previous, made))
      throw new JsonLdError('protected term redefinition', value.offset, term);
    terms.set(term, isKept ? previous : made);
  }

  /** The definition; nothing where what it leads to is reserved. */
  #read(term: string, value: Tree): TermDefinition | undefined {
    if (!isNull(value) && textIn(value) === undefined && value.kind !== 'map')
      throw new JsonLdError('invalid term definition', value.offset, term);
    checkEntries(term, value);
    const reverse = valueAt(value, '@reverse');
    const iri = reverse ? this.#readReverse(term, value, reverse) : this.#readIri(term, value);
    if (iri === undefined) return undefined;
    const isReverse = reverse !== undefined;
    const type = this.#readType(term, value);
    const containers = readContainers(value, { term, isReverse, type });
    return {
      iri,
      isPrefix: this.#readPrefix(term, value, iri),
      isProtected: booleanAt(value, '@protected', 'invalid @protected value') ?? this.#protects(),
      isReverse,
      type: containers.has('@type') ? (type ?? '@id') : type,
      containers,
      ...this.#readRest(term, value, containers),
    };
  }

  #readRest(
    term: string,
    value: Tree,
    containers: ReadonlySet<string>,
  ): Pick<TermDefinition, 'language' | 'direction' | 'index' | 'nest' | 'scope'> {
    const isTyped = valueAt(value, '@type') !== undefined;
    const direction = isTyped
      ? undefined
      : nullableAt(value, '@direction', 'invalid base direction');
    if (typeof direction === 'string' && !/^(?:ltr|rtl)$/.test(direction))
      throw new JsonLdError('invalid base direction', value.offset, term);
    return {
      language: isTyped ? undefined : nullableAt(value, '@language', 'invalid language mapping'),
      direction,
      index: this.#readIndex(term, value, containers),
      nest: readNest(value),
      scope: this.#readScope(value),
    };
  }

  #protects(): boolean {
    return booleanAt(this.#local, '@protected', 'invalid @protected value') ?? false;
  }

  #readReverse(term: string, value: Tree, reverse: Tree): string | undefined {
    if (valueAt(value, '@id') ?? valueAt(value, '@nest'))
      throw new JsonLdError('invalid reverse property', value.offset, term);
    const text = textIn(reverse);
    if (text === undefined) throw new JsonLdError('invalid IRI mapping', reverse.offset, term);
    if (isReserved(text)) return undefined;
    const iri = this.#expand(text);
    if (iri === null || !isName(iri))
      throw new JsonLdError('invalid IRI mapping', reverse.offset, term);
    return iri;
  }

  #readIri(term: string, value: Tree): string | null | undefined {
    const given = value.kind === 'map' ? valueAt(value, '@id') : value;
    if (given === undefined || textIn(given) === term) return this.#impliedIri(term, value);
    if (isNull(given)) return null;
    const text = textIn(given);
    if (text === undefined) throw new JsonLdError('invalid IRI mapping', given.offset, term);
    if (isReserved(text)) return undefined;
    const iri = this.#expand(text);
    if (iri === null || (!isKeyword(iri) && !isName(iri)))
      throw new JsonLdError('invalid IRI mapping', given.offset, term);
    if (iri === '@context') throw new JsonLdError('invalid keyword alias', given.offset, term);
    this.#checkLooks(term, iri, given);
    return iri;
  }

  /** A term that looks like an IRI cannot mean another. */
  #checkLooks(term: string, iri: string, { offset }: Tree): void {
    if (!/.:.|\//.test(term)) return;
    this.#defined.set(term, true);
    if (this.#expand(term) !== iri) throw new JsonLdError('invalid IRI mapping', offset, term);
  }

  /** The IRI of a term that does not say one. */
  #impliedIri(term: string, { offset }: Tree): string {
    if (term === '@type') return term;
    const colon = term.indexOf(':', 1);
    if (colon > 0) {
      const prefix = term.slice(0, colon);
      this.#define(prefix);
      const iri = this.#draft.terms.get(prefix)?.iri;
      return typeof iri === 'string' ? iri + term.slice(colon + 1) : term;
    }
    const vocabulary = this.#draft.vocabulary;
    const iri = term.includes('/') ? this.#expand(term) : (vocabulary ?? '') + term;
    const leadsSomewhere = iri !== null && (isName(iri) || vocabulary !== undefined);
    if (!leadsSomewhere) throw new JsonLdError('invalid IRI mapping', offset, term);
    return iri;
  }

  #readType(term: string, value: Tree): string | undefined {
    const given = valueAt(value, '@type');
    if (given === undefined) return undefined;
    const text = textIn(given);
    const type = text === undefined ? null : this.#expand(text);
    const isKnown = type !== null && (/^@(?:id|vocab|json|none)$/.test(type) || isIri(type));
    if (!isKnown) throw new JsonLdError('invalid type mapping', given.offset, term);
    return type;
  }

  /** Whether names can be put behind the term with a colon (JSON-LD 1.1 §4.4). */
  #readPrefix(term: string, value: Tree, iri: string | null): boolean {
    const said = booleanAt(value, '@prefix', 'invalid @prefix value');
    const mayBe = !/[:/]/.test(term);
    if (said !== undefined) {
      if (!mayBe || (said && iri !== null && isKeyword(iri)))
        throw new JsonLdError('invalid term definition', value.offset, term);
      return said;
    }
    const isSimple = value.kind === 'scalar';
    return isSimple && mayBe && iri !== null && /[:/?#[\]@]$|^_:/.test(iri);
  }

  #readIndex(term: string, value: Tree, containers: ReadonlySet<string>): string | undefined {
    const given = valueAt(value, '@index');
    if (given === undefined) return undefined;
    const text = textIn(given);
    const iri = text === undefined ? null : this.#expand(text);
    if (text === undefined || !containers.has('@index') || iri === null || !isIri(iri))
      throw new JsonLdError('invalid term definition', given.offset, term);
    return text;
  }

  #readScope(value: Tree): Scope | undefined {
    const context = valueAt(value, '@context');
    if (context === undefined) return undefined;
    const scope = { context, base: this.#base };
    this.#manner.tryScope(scope, this.#draft);
    return scope;
  }

  #expand(text: string): string | null {
    return expandIri(this.#draft, text, { vocabulary: true, define: this.#define });
  }
}

function isIri(text: string): boolean {
  return isName(text) && !text.startsWith('_:');
}
