import { termKindOf, termsOf } from '../../model/ontology.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { renderClass } from './class-reference.ts';
import { renderCodeList } from './code-list.ts';
import { renderOntology } from './ontology-reference.ts';
import { renderProperty } from './property-reference.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Html } from '../kit/template.ts';
import type { RenderContext } from '../values/value.ts';

/** What a reference says of each kind of term, beyond what the data says of it. */
const renderers = {
  class: renderClass,
  property: renderProperty,
  codeList: renderCodeList,
} as const;

/** The reference for a term of a vocabulary; `undefined` for any other thing. */
export function renderReference(topic: NamedNode, context: RenderContext): Html | undefined {
  const kind = termKindOf(topic, context.snapshot.dataset);
  return kind === undefined || kind === 'ontology' ? undefined : renderers[kind](topic, context);
}

/** The terms of a vocabulary, to stand after what is said of it; `undefined` for what is none. */
export function renderTerms(topic: NamedNode, context: RenderContext): Html | undefined {
  const isOntology = termKindOf(topic, context.snapshot.dataset) === 'ontology';
  return isOntology ? renderOntology(topic, context) : undefined;
}

/** The IRIs of the terms that a vocabulary's page tells of; none where the topic is no vocabulary. */
export function termsToldIn(topic: NamedNode, { dataset }: Snapshot): ReadonlySet<string> {
  if (termKindOf(topic, dataset) !== 'ontology') return new Set();
  const all = Object.values(termsOf(topic, dataset)).flat();
  return new Set(all.map(({ value }) => value));
}
