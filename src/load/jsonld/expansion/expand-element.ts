import { containersOf, type ActiveContext } from '../context/active-context.ts';
import { expandKey } from '../context/expand-key.ts';
import { expandValue } from './expand-value.ts';
import { saysNothing, type Expanded } from './expanded.ts';
import type { Expander, Standing } from './expander.ts';
import { closeObject, newObject, typesIn } from './object-draft.ts';
import type { ContextProcessor } from '../context/process-context.ts';
import { readEntries } from './read-entries.ts';
import type { Remarks } from '../remarks/remarks.ts';
import type { Tree, TreeList, TreeMap, TreeScalar } from '../text/tree.ts';

/** The expansion algorithm (JSON-LD 1.1 API §5.1.2) for one document; the steps named below are its. */
export class ElementExpander implements Expander {
  readonly contexts: ContextProcessor;
  readonly remarks: Remarks;
  readonly #documentBase: string;

  /** @param documentBase against which addresses of contexts are read */
  constructor(contexts: ContextProcessor, remarks: Remarks, documentBase: string) {
    this.contexts = contexts;
    this.remarks = remarks;
    this.#documentBase = documentBase;
  }

  /** A document's top: its things, whether they are in one `@graph` or not (§9.1). */
  expandDocument(tree: Tree, active: ActiveContext): readonly Expanded[] {
    const items = this.expand(tree, { active, property: null });
    const [only, ...others] = items;
    const isPlain = only?.kind === 'node' && others.length === 0 && !only.id && saysNothing(only);
    return isPlain && only.graph && only.index === undefined ? only.graph : items;
  }

  readonly expand = (element: Tree, standing: Standing): readonly Expanded[] => {
    switch (element.kind) {
      case 'list':
        return this.#expandList(element, standing);
      case 'map':
        return this.#expandMap(element, standing);
      case 'scalar':
        return this.#expandScalar(element, standing);
    }
  };

  #expandScalar(scalar: TreeScalar, standing: Standing): readonly Expanded[] {
    const { property } = standing;
    if (scalar.value === null) this.remarks.nullValue(scalar.offset);
    else if (property === null || expandKey(standing.active, property) === '@graph')
      this.remarks.misplaced(scalar.offset);
    else return [expandValue(this, this.#scoped(standing.active, standing), property, scalar)];
    return [];
  }

  #expandList(list: TreeList, standing: Standing): readonly Expanded[] {
    const isInList =
      standing.isInList ?? containersOf(standing.active, standing.property).has('@list');
    return list.items.flatMap((item): readonly Expanded[] => {
      const items = this.expand(item, { ...standing, isInList });
      return isInList && item.kind === 'list'
        ? [{ kind: 'list', offset: item.offset, items }]
        : items;
    });
  }

  #expandMap(map: TreeMap, standing: Standing): readonly Expanded[] {
    const outer = this.#scoped(this.#returned(map, standing), standing);
    const context = map.entries.get('@context')?.value;
    const typeScoped = context
      ? this.contexts.process(outer, { context, base: this.#documentBase })
      : outer;
    const types = typesIn(map, typeScoped);
    const active = this.#scopedByTypes(types, typeScoped);
    const object = newObject(map, types, { active, typeScoped });
    readEntries(this, object, { map, active, property: standing.property });
    return this.#withoutLoose(closeObject(object), standing);
  }

  /** A context that holds for one thing ends where the next begins (step 7). */
  #returned(map: TreeMap, { active, isFromMap }: Standing): ActiveContext {
    if (active.previous === undefined || isFromMap) return active;
    const keys = [...map.entries.keys()].map((key) => expandKey(active, key));
    const isSameThing = keys.includes('@value') || (keys.length === 1 && keys[0] === '@id');
    return isSameThing ? active : active.previous;
  }

  /** With the context of the key above (step 8); that one holds even where a context for one thing ends. */
  #scoped(inner: ActiveContext, { active, property }: Standing): ActiveContext {
    const scope = property === null ? undefined : active.terms.get(property)?.scope;
    return scope ? this.contexts.process(inner, scope, { mayOverride: true }) : inner;
  }

  /** The contexts of classes, in alphabetical order (step 11). */
  #scopedByTypes(types: readonly (readonly string[])[], typeScoped: ActiveContext): ActiveContext {
    let active = typeScoped;
    for (const names of types) {
      for (const name of names.toSorted()) {
        const scope = typeScoped.terms.get(name)?.scope;
        if (scope) active = this.contexts.process(active, scope, { propagates: false });
      }
    }
    return active;
  }

  /** At the top, and in a graph, what says nothing of a thing is left out (step 19). */
  #withoutLoose(
    items: readonly Expanded[],
    { active, property, isInList }: Standing,
  ): readonly Expanded[] {
    const isTop = property === null || expandKey(active, property) === '@graph';
    if (!isTop || isInList) return items;
    return items.filter((item) => {
      if (item.kind !== 'node') this.remarks.misplaced(item.offset);
      return item.kind === 'node' && (!saysNothing(item) || item.graph !== undefined);
    });
  }
}
