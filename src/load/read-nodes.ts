import type DataFactory from '@rdfjs/data-model/Factory.js';
import {
  isAlias,
  isMap,
  isScalar,
  isNode,
  isSeq,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { termIn, type Term } from './context-terms.ts';
import type { Context } from './context.ts';
import type { Text } from '../site/text.ts';
import type { Mistake } from './finding.ts';
import {
  aliasRefused,
  checkIri,
  checkKey,
  checkName,
  emptyValue,
  notAThing,
} from './check-names.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { NodePositions } from './node-positions.ts';
import { readNumber } from './read-number.ts';

export interface Surroundings {
  readonly context: Context;
  readonly positions: NodePositions;
  readonly terms: DataFactory;
}

/**
 * Turns a YAML document into the JSON of JSON-LD, noting where everything stands. Things without an
 * `@id` get a blank node name, so that a finding about one can be placed; numbers keep their digits.
 */
export function readNodes(
  document: Document,
  surroundings: Surroundings,
): { readonly value: unknown; readonly mistakes: readonly Mistake[] } {
  const reader = new NodeReader(document, surroundings);
  return { value: reader.readTop(document.contents), mistakes: reader.mistakes };
}

class NodeReader {
  readonly mistakes: Mistake[] = [];
  readonly #document: Document;
  readonly #surroundings: Surroundings;
  #unnamed = 0;

  constructor(document: Document, surroundings: Surroundings) {
    this.#document = document;
    this.#surroundings = surroundings;
  }

  readTop(contents: Node | null): unknown {
    if (contents === null || (isScalar(contents) && contents.value === null)) return {};
    const isRoot = isMap(contents) && !this.#hasScopedType(contents);
    return isRoot ? this.#readThing(contents) : this.#readThings(contents);
  }

  #readThings(value: unknown): unknown {
    const node = this.#resolve(value);
    if (isSeq(node)) return node.items.map((item) => this.#readThings(item));
    if (!isMap(node)) return this.#mistake(node, notAThing);
    return this.#hasOwnContext(node) ? this.#readAsIs(node) : this.#readThing(node);
  }

  #readThing(map: YAMLMap): Record<string, unknown> {
    const { id, subject } = this.#nameOf(map);
    if (subject !== undefined) this.#surroundings.positions.noteSubject(subject, map);
    return { ...id, ...this.#readPairs(map, subject ?? '') };
  }

  #readPairs(map: YAMLMap, subject: string): Record<string, unknown> {
    const pairs = map.items.map(({ key, value }) => {
      const name = textOf(key);
      return [name, this.#readPair(this.#termOf(name, key as Node), subject, value)] as const;
    });
    return Object.fromEntries(pairs);
  }

  #readPair(term: Term | undefined, subject: string, value: unknown): unknown {
    const node = this.#resolve(value);
    if (term === undefined || node === undefined) return undefined;
    switch (term.iri) {
      case '@context':
        return undefined; // already read, as part of the context
      case '@graph':
      case '@included':
        return this.#readThings(node);
      case '@nest':
      case '@reverse':
        return isMap(node) ? this.#readPairs(node, subject) : this.#readAsIs(node);
      case '@id':
        return this.#readName(node, false);
      case '@type':
        this.#note(subject, term, node);
        return this.#readName(node, true);
      default:
        return term.iri.startsWith('@')
          ? this.#readAsIs(node)
          : this.#readValues(term, subject, node);
    }
  }

  #readValues(term: Term, subject: string, value: unknown): unknown {
    const node = this.#resolve(value);
    if (node === undefined) return undefined;
    this.#note(subject, term, node);
    if (term.type === '@json' || term.hasOwnContext) return this.#readAsIs(node);
    if (isSeq(node)) return node.items.map((item) => this.#readValues(term, subject, item));
    if (isMap(node)) return this.#readMap(term, subject, node);
    return isScalar(node) ? this.#readScalar(term, node) : null;
  }

  #readMap(term: Term, subject: string, map: YAMLMap): unknown {
    if (term.containers.includes('@language')) return this.#readLanguages(term, subject, map);
    if (term.isKeyed) {
      const entries = map.items.map(({ key, value }) => [textOf(key), this.#readThings(value)]);
      return Object.fromEntries(entries) as unknown;
    }
    if (this.#has(map, '@value')) return this.#readValueObject(map);
    const isIndexed = term.containers.includes('@index');
    if (isIndexed || this.#has(map, '@list') || this.#has(map, '@set')) {
      const entries = map.items.map(({ key, value }) => [
        textOf(key),
        this.#readValues(term, subject, value),
      ]);
      return Object.fromEntries(entries) as unknown;
    }
    return this.#readThings(map);
  }

  #readLanguages(term: Term, subject: string, map: YAMLMap): unknown {
    const readText = (value: unknown): unknown => {
      const node = this.#resolve(value);
      if (isSeq(node)) return node.items.map(readText);
      if (!isScalar(node) || node.value === null) return this.#mistake(node, emptyValue);
      this.#note(subject, term, node);
      return textOf(node);
    };
    const entries = map.items.map(({ key, value }) => [textOf(key), readText(value)]);
    return Object.fromEntries(entries) as unknown;
  }

  /** `{@value: 1.50, @type: xsd:decimal}`: the digits stay as they are. */
  #readValueObject(map: YAMLMap): unknown {
    const isTyped = this.#has(map, '@type');
    const entries = map.items.map(({ key, value }) => {
      const node = this.#resolve(value);
      const isNumber = isScalar(node) && typeof node.value === 'number';
      return [textOf(key), isNumber && isTyped ? textOf(node) : this.#readAsIs(node)];
    });
    return Object.fromEntries(entries) as unknown;
  }

  #readScalar(term: Term, scalar: Scalar): unknown {
    const { value } = scalar;
    if (value === null) return this.#mistake(scalar, emptyValue);
    if (typeof value === 'number') return readNumber(value, scalar.source, term.type);
    if (term.type === '@id' || term.type === '@vocab')
      return this.#readName(scalar, term.type === '@vocab');
    return value;
  }

  /** An IRI, or several; `isTerm` where a name from the context may stand for one. */
  #readName(node: unknown, isTerm: boolean): unknown {
    if (isSeq(node)) return node.items.map((item) => this.#readName(this.#resolve(item), isTerm));
    if (!isScalar(node))
      return isMap(node) ? this.#readAsIs(node) : this.#mistake(node, emptyValue);
    const name = textOf(node);
    const check = isTerm ? checkName : checkIri;
    const message = name === '' ? emptyValue : check(name, this.#surroundings.context);
    return message ? this.#mistake(node, message) : name;
  }

  #termOf(key: string, node: Node): Term | undefined {
    const message = checkKey(key, this.#surroundings.context);
    if (message) {
      this.#mistake(node, message);
      return undefined;
    }
    return termIn(this.#surroundings.context, key);
  }

  /** The name of a thing and, where it has none and says something, one that we make. */
  #nameOf(map: YAMLMap): { readonly id?: { '@id': string }; readonly subject?: string } {
    const { context, terms } = this.#surroundings;
    const given = map.items.find(({ key }) => this.#expand(key) === '@id')?.value;
    if (isScalar(given)) {
      const iri = context.normalized.expandTerm(textOf(given), false) ?? textOf(given);
      return { subject: iri.startsWith('_:') ? terms.blankNode(iri.slice(2)).value : iri };
    }
    const isGraph = this.#has(map, '@graph');
    const saysNothing = map.items.every(({ key }) => this.#expand(key) === '@context');
    if (given !== undefined || isGraph || saysNothing) return {};
    this.#unnamed += 1;
    const name = `n${this.#unnamed}`;
    return { id: { '@id': `_:${name}` }, subject: terms.blankNode(name).value };
  }

  #hasOwnContext(map: YAMLMap): boolean {
    return this.#has(map, '@context') || this.#hasScopedType(map);
  }

  /** Whether one of its types brings a context (JSON-LD 1.1 §4.1.8). */
  #hasScopedType(map: YAMLMap): boolean {
    const { context } = this.#surroundings;
    return map.items
      .filter(({ key }) => this.#expand(key) === '@type')
      .flatMap(({ value }) => (isSeq(value) ? value.items : [value]))
      .some((type) => termIn(context, textOf(type)).hasOwnContext);
  }

  #has(map: YAMLMap, keyword: string): boolean {
    return map.items.some(({ key }) => this.#expand(key) === keyword);
  }

  #expand(key: unknown): string | null {
    return this.#surroundings.context.normalized.expandTerm(textOf(key), true);
  }

  #readAsIs(node: unknown): unknown {
    return isScalar(node) || isMap(node) || isSeq(node) ? node.toJS(this.#document) : null;
  }

  #resolve(value: unknown): Node | undefined {
    if (isScalar(value) || isMap(value) || isSeq(value)) return value;
    // What is left is an alias. Editors do without, and a few nested ones would fill the memory.
    if (isAlias(value)) this.#mistake(value, aliasRefused);
    return undefined;
  }

  #note(subject: string, { iri }: Term, node: Node): void {
    const { context, positions } = this.#surroundings;
    const predicate = iri === '@type' ? rdf.type.value : iri;
    if (!isScalar(node)) {
      positions.note(subject, predicate, undefined, node);
      return;
    }
    const text = textOf(node);
    const readings = [
      text,
      ...[true, false].map((isTerm) => context.normalized.expandTerm(text, isTerm)),
    ];
    for (const value of new Set(readings))
      positions.note(subject, predicate, value ?? undefined, node);
  }

  #mistake(node: unknown, message: Text): null {
    const place = isNode(node) ? node : this.#document.contents;
    this.mistakes.push({ position: this.#surroundings.positions.of(place), message });
    return null;
  }
}

/** What stands at a scalar, as written where it is plain text or digits. */
function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  const { value, source = '' } = node;
  return typeof value === 'string' ? value : source;
}
