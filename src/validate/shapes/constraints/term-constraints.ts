import { termKey } from '../../../rdf/term-key.ts';
import { membersOf } from '../../../rdf/lists.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import { isLexical } from '../../../rdf/xsd/lexical.ts';
import {
  numberOf,
  perValue,
  type CheckConstraint,
  type Checking,
  type NewTest,
} from './constraint-check.ts';
import { orderOf } from './order-literals.ts';

/** The kinds of terms that each value of sh:nodeKind allows (SHACL §4.1.3). */
const nodeKinds: ReadonlyMap<string, readonly Term['termType'][]> = new Map([
  [sh.BlankNode.value, ['BlankNode']],
  [sh.IRI.value, ['NamedNode']],
  [sh.Literal.value, ['Literal']],
  [sh.BlankNodeOrIRI.value, ['BlankNode', 'NamedNode']],
  [sh.BlankNodeOrLiteral.value, ['BlankNode', 'Literal']],
  [sh.IRIOrLiteral.value, ['NamedNode', 'Literal']],
]);

/** Whether a node is an instance of a class, or of one below it (SHACL §1.1, SHACL instance). */
const isInstance: NewTest = ({ parameter, classesBelow, valuesOf }) => {
  const above = parameter(sh.class);
  const below = above && classesBelow(above);
  return (node) =>
    node.termType !== 'Literal' &&
    valuesOf(node, rdf.type).some((type) => below?.has(termKey(type)) === true);
};

const hasDatatype: NewTest = ({ parameter }) => {
  const datatype = parameter(sh.datatype);
  return (value) =>
    value.termType === 'Literal' &&
    value.datatype.equals(datatype) &&
    isLexical(value.datatype.value, value.value) !== false;
};

const isOfKind: NewTest = ({ parameter }) => {
  const allowed = nodeKinds.get(parameter(sh.nodeKind)?.value ?? '') ?? [];
  return ({ termType }) => allowed.includes(termType);
};

/** A limit of sh:minInclusive and its like; what cannot be compared is beyond it. */
function within(limit: NamedNode, isWithin: (order: number) => boolean): NewTest {
  return ({ parameter }) => {
    const end = parameter(limit);
    return (value) => {
      const order = orderOf(value, end);
      return order !== undefined && isWithin(order);
    };
  };
}

/** A limit of length, in characters; a blank node has no length (SHACL §4.4.1). */
function long(limit: NamedNode, isLong: (length: number, limit: number) => boolean): NewTest {
  return ({ parameter }) => {
    const end = numberOf(parameter(limit));
    return ({ termType, value }) =>
      termType !== 'BlankNode' && isLong(Array.from(value).length, end);
  };
}

const fitsPattern: NewTest = ({ parameter, fitting }) => {
  const fits = fitting(parameter(sh.pattern)?.value ?? '', parameter(sh.flags)?.value ?? '');
  return ({ termType, value }) => termType !== 'BlankNode' && fits(value);
};

/** Basic filtering of language tags (RFC 4647 §3.3.1), as langMatches of SPARQL has it. */
function speaks(tag: string, range: string): boolean {
  const [spoken, wanted] = [tag.toLowerCase(), range.toLowerCase()];
  if (wanted === '*') return spoken !== '';
  return spoken === wanted || spoken.startsWith(`${wanted}-`);
}

const speaksOneOf: NewTest = (checking) => {
  const ranges = listOf(sh.languageIn, checking);
  return (value) =>
    value.termType === 'Literal' &&
    value.language !== '' &&
    ranges.some((range) => speaks(value.language, range.value));
};

const isListed: NewTest = (checking) => {
  const allowed = new Set(listOf(sh.in, checking).map(termKey));
  return (value) => allowed.has(termKey(value));
};

function listOf(
  property: NamedNode,
  { parameter, shapes }: Pick<Checking, 'parameter' | 'shapes'>,
): readonly Term[] {
  const list = parameter(property);
  return (list && membersOf(list, shapes)) ?? [];
}

/** Tests of what a value node is by itself (SHACL §4.1, §4.3, §4.4, §4.8). */
export const termTests: readonly (readonly [NamedNode, NewTest])[] = [
  [sh.ClassConstraintComponent, isInstance],
  [sh.DatatypeConstraintComponent, hasDatatype],
  [sh.NodeKindConstraintComponent, isOfKind],
  [sh.MinExclusiveConstraintComponent, within(sh.minExclusive, (order) => order > 0)],
  [sh.MinInclusiveConstraintComponent, within(sh.minInclusive, (order) => order >= 0)],
  [sh.MaxExclusiveConstraintComponent, within(sh.maxExclusive, (order) => order < 0)],
  [sh.MaxInclusiveConstraintComponent, within(sh.maxInclusive, (order) => order <= 0)],
  [sh.MinLengthConstraintComponent, long(sh.minLength, (length, limit) => length >= limit)],
  [sh.MaxLengthConstraintComponent, long(sh.maxLength, (length, limit) => length <= limit)],
  [sh.PatternConstraintComponent, fitsPattern],
  [sh.LanguageInConstraintComponent, speaksOneOf],
  [sh.InConstraintComponent, isListed],
];

/** Validators of what value nodes are by themselves. */
export const termConstraints: readonly (readonly [NamedNode, CheckConstraint])[] = [
  ...termTests.map(([component, newTest]) => [component, perValue(newTest)] as const),
  [
    sh.HasValueConstraintComponent,
    ({ values, parameter }) => {
      const wanted = parameter(sh.hasValue);
      return values.some((value) => wanted?.equals(value)) ? [] : [{}];
    },
  ],
];
