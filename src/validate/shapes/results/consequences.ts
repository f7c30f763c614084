import type { Dataset } from '../../../rdf/dataset.ts';
import { readPath, type PropertyPath } from '../../../rdf/property-path.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import { nearestOf } from '../../../load/text/nearest.ts';
import type { Result } from './result.ts';

/** What results are weighed against each other with. */
export interface Weighing {
  readonly shapes: Dataset;
  readonly union: Dataset;
  /** Whether every file could be read; what the others say is unknown. */
  readonly isComplete: boolean;
}

/** Constraints that fail for what is not there. */
const ofAbsence = componentsIn(
  sh.MinCountConstraintComponent,
  sh.QualifiedMinCountConstraintComponent,
  sh.HasValueConstraintComponent,
);

/** Constraints that a value breaks for being another kind of thing than was asked for. */
const ofKind = componentsIn(
  sh.ClassConstraintComponent,
  sh.DatatypeConstraintComponent,
  sh.InConstraintComponent,
  sh.LanguageInConstraintComponent,
  sh.NodeKindConstraintComponent,
  sh.OrConstraintComponent,
);

/** Those of them that a description of the value would answer. */
const ofClass = componentsIn(sh.ClassConstraintComponent, sh.OrConstraintComponent);

/** Constraints that a term keeps or breaks by itself, whatever is said of it. */
const ofTerms = componentsIn(
  sh.ClosedConstraintComponent,
  sh.DatatypeConstraintComponent,
  sh.DisjointConstraintComponent,
  sh.InConstraintComponent,
  sh.LanguageInConstraintComponent,
  sh.LessThanConstraintComponent,
  sh.LessThanOrEqualsConstraintComponent,
  sh.MaxCountConstraintComponent,
  sh.MaxExclusiveConstraintComponent,
  sh.MaxInclusiveConstraintComponent,
  sh.MaxLengthConstraintComponent,
  sh.MinExclusiveConstraintComponent,
  sh.MinInclusiveConstraintComponent,
  sh.MinLengthConstraintComponent,
  sh.NodeKindConstraintComponent,
  sh.NotConstraintComponent,
  sh.PatternConstraintComponent,
  sh.QualifiedMaxCountConstraintComponent,
  sh.UniqueLangConstraintComponent,
);

function componentsIn(...components: readonly Term[]): ReadonlySet<string> {
  return new Set(components.map(({ value }) => value));
}

/**
 * Results without those that only follow from others: a value that is missing where a wrong one stands, and a
 * thing that nothing points to while something that should do so points elsewhere. Without those, too, that a file
 * which could not be read may hold the answer to.
 */
export function withoutConsequences(results: readonly Result[], weighing: Weighing): Result[] {
  const told = weighing.isComplete
    ? results
    : results.filter((result) => !mayBeUnread(result, weighing));
  const wrong = told.filter(({ component, value }) => value && ofKind.has(component.value));
  const misfits = new Set(wrong.map(placeOf));
  const orphans = orphansIn(told, weighing.shapes);
  const astray = new Set(
    [...orphans].flatMap(([property, lonely]) => {
      const misled = wrong.filter(({ path }) => path?.value === property);
      return lonely.filter((orphan) => misled.some((result) => isLikely(orphan, result)));
    }),
  );
  const causes = told.filter(
    (result) =>
      !astray.has(result) &&
      !(ofAbsence.has(result.component.value) && misfits.has(placeOf(result))),
  );
  return leadingNowhereOnce(causes, weighing.union);
}

/** An address that nothing is said to be at is one fault, in however many places it stands: the first is told, with how many more. */
function leadingNowhereOnce(results: readonly Result[], union: Dataset): Result[] {
  const nowhere = new Map<string, Result[]>();
  for (const result of results) {
    const { component, value } = result;
    if (value?.termType !== 'NamedNode' || !ofClass.has(component.value)) continue;
    if (union.match(value, rdf.type).size > 0) continue;
    nowhere.set(value.value, [...(nowhere.get(value.value) ?? []), result]);
  }
  const others = new Set([...nowhere.values()].flatMap(([, ...rest]) => rest));
  const first = new Map([...nowhere.values()].map(([one, ...rest]) => [one, rest.length]));
  return results
    .filter((result) => !others.has(result))
    .map((result) => ({ ...result, elsewhere: first.get(result) }));
}

function placeOf({ focus, path }: Result): string {
  return `${termKey(focus)} ${path ? termKey(path) : ''}`;
}

/** Whether who points elsewhere should have pointed here: one of their addresses ends as that of the other begins. */
function isLikely(orphan: Result, { focus, value }: Result): boolean {
  const name = lastOf(orphan.focus);
  return [focus, value].some((term) => {
    const other = term?.termType === 'NamedNode' ? lastOf(term) : '';
    if (other === '' || name === '') return false;
    return name.startsWith(other) || other.endsWith(name) || nearestOf(other, [name]) === name;
  });
}

function lastOf({ value }: Term): string {
  return value.replace(/^.*[/#]/, '');
}

/** Things that nothing points to, by the property that should. */
function orphansIn(results: readonly Result[], shapes: Dataset): ReadonlyMap<string, Result[]> {
  const orphans = new Map<string, Result[]>();
  for (const result of results) {
    const path = ofAbsence.has(result.component.value) ? pathOf(result, shapes) : undefined;
    if (path?.kind !== 'inverse' || path.path.kind !== 'predicate') continue;
    const property = path.path.predicate.value;
    orphans.set(property, [...(orphans.get(property) ?? []), result]);
  }
  return orphans;
}

function pathOf({ path, shape }: Result, shapes: Dataset): PropertyPath | undefined {
  const [written] = path ? [path] : objectsOf(shape, sh.path, shapes);
  return written && readPath(written, shapes);
}

/** Whether more that is said of something could make a result untrue, and nothing says what that is. */
function mayBeUnread(result: Result, { shapes, union }: Weighing): boolean {
  const { component, focus, value } = result;
  if (ofTerms.has(component.value)) return false;
  const isKnown = (term: Term): boolean =>
    term.termType !== 'NamedNode' || union.match(term, rdf.type).size > 0;
  if (!isKnown(focus) || (value && !isKnown(value))) return true;
  const path = pathOf(result, shapes);
  if (path === undefined) return false;
  if (ofAbsence.has(component.value) && path.kind !== 'predicate') return true;
  const isOfValues = component.equals(sh.QualifiedMinCountConstraintComponent);
  return isOfValues && path.kind === 'predicate'
    ? !objectsOf(focus, path.predicate, union).every(isKnown)
    : false;
}
