import { membersOf } from '../../../rdf/lists.ts';
import { distinctTerms, termKey } from '../../../rdf/term-key.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import {
  isTrue,
  numberOf,
  perValue,
  type CheckConstraint,
  type Checking,
} from './constraint-check.ts';

/** How many shapes of a list a value node must conform to (SHACL §4.6). */
function listed(
  property: NamedNode,
  isEnough: (conforming: number, all: number) => boolean,
): CheckConstraint {
  return perValue(({ parameter, shapes, conforms }) => {
    const list = parameter(property);
    const members = (list && membersOf(list, shapes)) ?? [];
    return (value) =>
      isEnough(members.filter((shape) => conforms(value, shape)).length, members.length);
  });
}

/** How many value nodes conform to the qualified value shape, and to none of its siblings where it is disjoint from them (SHACL §4.7.3). */
function qualified(
  limit: NamedNode,
  isEnough: (count: number, limit: number) => boolean,
): CheckConstraint {
  return (checking) => {
    const { values, parameter, conforms } = checking;
    const wanted = parameter(sh.qualifiedValueShape);
    const siblings = isTrue(parameter(sh.qualifiedValueShapesDisjoint)) ? siblingsOf(checking) : [];
    const fitting = values.filter(
      (value) =>
        wanted !== undefined &&
        conforms(value, wanted) &&
        !siblings.some((sibling) => conforms(value, sibling)),
    );
    return isEnough(fitting.length, numberOf(parameter(limit))) ? [] : [{}];
  };
}

/** The other qualified value shapes of the shapes that have this one as a property (SHACL §4.7.3, sibling shapes). */
export function siblingsOf({
  shape,
  shapes,
  parameter,
}: Pick<Checking, 'shape' | 'shapes' | 'parameter'>): Term[] {
  const wanted = parameter(sh.qualifiedValueShape);
  const parents = [...shapes.match(null, sh.property, shape)].map(({ subject }) => subject);
  const siblings = parents
    .flatMap((parent) => objectsOf(parent, sh.property, shapes))
    .flatMap((sibling) => objectsOf(sibling, sh.qualifiedValueShape, shapes));
  return distinctTerms(siblings).filter(
    (sibling) => !wanted || termKey(sibling) !== termKey(wanted),
  );
}

/** Validators that ask for conformance to other shapes (SHACL §4.6, §4.7). */
export const shapeConstraints: readonly (readonly [NamedNode, CheckConstraint])[] = [
  [
    sh.NodeConstraintComponent,
    perValue(({ parameter, conforms }) => {
      const shape = parameter(sh.node);
      return (value) => shape !== undefined && conforms(value, shape);
    }),
  ],
  [
    sh.NotConstraintComponent,
    perValue(({ parameter, conforms }) => {
      const shape = parameter(sh.not);
      return (value) => shape !== undefined && !conforms(value, shape);
    }),
  ],
  [sh.AndConstraintComponent, listed(sh.and, (conforming, all) => conforming === all)],
  [sh.OrConstraintComponent, listed(sh.or, (conforming) => conforming > 0)],
  [sh.XoneConstraintComponent, listed(sh.xone, (conforming) => conforming === 1)],
  [
    sh.QualifiedMinCountConstraintComponent,
    qualified(sh.qualifiedMinCount, (number, limit) => number >= limit),
  ],
  [
    sh.QualifiedMaxCountConstraintComponent,
    qualified(sh.qualifiedMaxCount, (number, limit) => number <= limit),
  ],
];
