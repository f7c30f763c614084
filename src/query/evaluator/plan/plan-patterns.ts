import type { Quad, Term } from '../../../rdf/terms.ts';
import type { PropertyPath } from '../../syntax/algebra.ts';
import { newPathScan } from '../operators/scans/path-scan.ts';
import { newScan } from '../operators/scans/scan.ts';
import { variablePlace, type PatternTerm } from '../operators/scans/quad-places.ts';
import { newTermFilter } from '../operators/filters/term-filter.ts';
import { newTripleTerm } from '../operators/scans/triple-term.ts';
import { newUnion } from '../operators/joins/union.ts';
import { newReach } from '../paths/reach.ts';
import { newMember, newStep, type Part } from '../nodes/part.ts';
import { nodeOf } from './node-of.ts';
import type { Planner, PlanParts, PlanScope } from './planner.ts';
import { pathText, termText } from '../nodes/text.ts';

/** A basic graph pattern (SPARQL 1.1 Query §18.3.1): a scan for each triple pattern. */
export const planBgp: PlanParts<'bgp'> = ({ patterns }, scope, planner) =>
  patterns.flatMap(({ subject, predicate, object }) => {
    const places = new Places(scope, planner);
    const parts = [subject, predicate, object].map((term) => places.of(term));
    const [s = 0, p = 0, o = 0] = parts;
    const detail = (): string => [subject, predicate, object].map(termText).join(' ');
    const scan = newScan({ parts: [s, p, o], graph: scope.graph }, detail, planner.run);
    return places.withTripleTerms(newMember(scan));
  });

/** A property path pattern (SPARQL 1.1 Query §18.2.2.4): what repeats nothing is patterns, joined or united. */
export const planPath: PlanParts<'path'> = ({ subject, predicate, object }, scope, planner) => {
  const places = new Places(scope, planner);
  const ends = { from: places.of(subject), to: places.of(object) };
  const parts = pathParts(predicate, ends, { scope, planner });
  const [first, ...others] = parts;
  return first ? [...places.withTripleTerms(first), ...others] : [];
};

interface Ends {
  readonly from: PatternTerm;
  readonly to: PatternTerm;
}

interface Surroundings {
  readonly scope: PlanScope;
  readonly planner: Planner;
}

function pathParts(path: PropertyPath, ends: Ends, around: Surroundings): readonly Part[] {
  const { scope, planner } = around;
  const { run } = planner;
  const { from, to } = ends;
  const detail = (): string => pathText(path);
  switch (path.type) {
    case 'link': {
      const parts = [from, run.terms.idOf(path.iri), to] as const;
      return [newMember(newScan({ parts, graph: scope.graph }, detail, run))];
    }
    case 'inv':
      return pathParts(path.path, { from: to, to: from }, around);
    case 'seq':
      return sequenceParts(path.input, ends, around);
    case 'alt': {
      const branches = path.input.map((each) => nodeOf(pathParts(each, ends, around), run));
      return [newMember(newUnion(branches, run))];
    }
    case 'nps': {
      const slot = scope.names.newSlot('a predicate');
      const parts = [from, variablePlace(slot), to] as const;
      const scan = newMember(newScan({ parts, graph: scope.graph }, detail, run));
      const refused = new Set(path.iris.map((iri) => run.terms.idOf(iri)));
      const filter = newTermFilter(slot, refused, run);
      return [scan, newStep(filter, { turn: 'early', slots: new Set([slot]), over: [scan] })];
    }
    case 'ZeroOrMorePath':
    case 'OneOrMorePath':
    case 'ZeroOrOnePath': {
      const places = { subject: from, object: to, graph: scope.graph };
      return [newMember(newPathScan(places, { reach: newReach(path, run), detail }, run))];
    }
  }
}

function sequenceParts(
  paths: readonly PropertyPath[],
  { from, to }: Ends,
  around: Surroundings,
): readonly Part[] {
  let start = from;
  return paths.flatMap((path, index) => {
    const isLast = index === paths.length - 1;
    const end = isLast ? to : variablePlace(around.scope.names.newSlot('a step'));
    const parts = pathParts(path, { from: start, to: end }, around);
    start = end;
    return parts;
  });
}

/** The places of one pattern's terms; a triple term with variables has a place, and is looked into afterwards. */
class Places {
  readonly #scope: PlanScope;
  readonly #planner: Planner;
  readonly #tripleTerms: { readonly slot: number; readonly parts: readonly PatternTerm[] }[] = [];

  constructor(scope: PlanScope, planner: Planner) {
    this.#scope = scope;
    this.#planner = planner;
  }

  of(term: Term): PatternTerm {
    const { names } = this.#scope;
    if (term.termType === 'Variable') return variablePlace(names.slotOf(term.value));
    if (term.termType === 'BlankNode') return variablePlace(names.blankSlotOf(term.value));
    if (term.termType !== 'Quad' || !hasVariable(term)) return this.#planner.run.terms.idOf(term);
    const slot = names.newSlot('a triple term');
    const { subject, predicate, object } = term as Quad;
    const parts: PatternTerm[] = [];
    this.#tripleTerms.push({ slot, parts });
    parts.push(...[subject, predicate, object].map((part) => this.of(part)));
    return variablePlace(slot);
  }

  /** A scan, followed by what looks into the triple terms that it finds: the outer before the inner. */
  withTripleTerms(scan: Part): readonly Part[] {
    return this.#tripleTerms.reduce<readonly Part[]>(
      (over, { slot, parts }) => {
        const node = newTripleTerm({ slot, parts }, this.#planner.run);
        return [...over, newStep(node, { turn: 'early', slots: new Set([slot]), over })];
      },
      [scan],
    );
  }
}

function hasVariable(term: Term): boolean {
  if (term.termType !== 'Quad')
    return term.termType === 'Variable' || term.termType === 'BlankNode';
  const { subject, predicate, object } = term as Quad;
  return [subject, predicate, object].some(hasVariable);
}
