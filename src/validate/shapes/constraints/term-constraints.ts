import { termKey } from '../../../rdf/term-key.ts';
import { membersOf } from '../../../rdf/lists.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import { isLexical } from '../../../rdf/xsd/lexical.ts';
import { numberOf, perValue, type CheckConstraint, type Checking } from './constraint-check.ts';
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
function isInstance(node: Term, above: Term, { data, classesBelow }: Checking): boolean {
  const below = classesBelow(above);
  return (
    node.termType !== 'Literal' &&
    objectsOf(node, rdf.type, data).some((type) => below.has(termKey(type)))
  );
}

function hasDatatype(value: Term, datatype: Term): boolean {
  return (
    value.termType === 'Literal' &&
    value.datatype.equals(datatype) &&
    isLexical(value.datatype.value, value.value) !== false
  );
}

/** A limit of sh:minInclusive and its like; what cannot be compared is beyond it. */
function within(limit: NamedNode, isWithin: (order: number) => boolean): CheckConstraint {
  return perValue((value, { parameter }) => {
    const order = orderOf(value, parameter(limit));
    return order !== undefined && isWithin(order);
  });
}

/** A limit of length, in characters; a blank node has no length (SHACL §4.4.1). */
function long(
  limit: NamedNode,
  isLong: (length: number, limit: number) => boolean,
): CheckConstraint {
  return perValue(
    (value, { parameter }) =>
      value.termType !== 'BlankNode' &&
      isLong(Array.from(value.value).length, numberOf(parameter(limit))),
  );
}

/** Basic filtering of language tags (RFC 4647 §3.3.1), as langMatches of SPARQL has it. */
function speaks(tag: string, range: string): boolean {
  const [spoken, wanted] = [tag.toLowerCase(), range.toLowerCase()];
  if (wanted === '*') return spoken !== '';
  return spoken === wanted || spoken.startsWith(`${wanted}-`);
}

function listOf(property: NamedNode, { parameter, shapes }: Checking): readonly Term[] {
  const list = parameter(property);
  return (list && membersOf(list, shapes)) ?? [];
}

/** Validators of what a value node is by itself (SHACL §4.1, §4.3, §4.4, §4.8). */
export const termConstraints: readonly (readonly [NamedNode, CheckConstraint])[] = [
  [
    sh.ClassConstraintComponent,
    perValue((value, checking) => {
      const above = checking.parameter(sh.class);
      return above !== undefined && isInstance(value, above, checking);
    }),
  ],
  [
    sh.DatatypeConstraintComponent,
    perValue((value, { parameter }) => {
      const datatype = parameter(sh.datatype);
      return datatype !== undefined && hasDatatype(value, datatype);
    }),
  ],
  [
    sh.NodeKindConstraintComponent,
    perValue(
      ({ termType }, { parameter }) =>
        nodeKinds.get(parameter(sh.nodeKind)?.value ?? '')?.includes(termType) ?? false,
    ),
  ],
  [sh.MinExclusiveConstraintComponent, within(sh.minExclusive, (order) => order > 0)],
  [sh.MinInclusiveConstraintComponent, within(sh.minInclusive, (order) => order >= 0)],
  [sh.MaxExclusiveConstraintComponent, within(sh.maxExclusive, (order) => order < 0)],
  [sh.MaxInclusiveConstraintComponent, within(sh.maxInclusive, (order) => order <= 0)],
  [sh.MinLengthConstraintComponent, long(sh.minLength, (length, limit) => length >= limit)],
  [sh.MaxLengthConstraintComponent, long(sh.maxLength, (length, limit) => length <= limit)],
  [
    sh.PatternConstraintComponent,
    perValue(({ termType, value }, { parameter, fitsPattern }) => {
      const flags = parameter(sh.flags)?.value ?? '';
      return (
        termType !== 'BlankNode' && fitsPattern(value, parameter(sh.pattern)?.value ?? '', flags)
      );
    }),
  ],
  [
    sh.LanguageInConstraintComponent,
    perValue((value, checking) => {
      if (value.termType !== 'Literal' || value.language === '') return false;
      return listOf(sh.languageIn, checking).some((range) => speaks(value.language, range.value));
    }),
  ],
  [
    sh.InConstraintComponent,
    (checking) => {
      const allowed = new Set(listOf(sh.in, checking).map(termKey));
      return checking.values
        .filter((value) => !allowed.has(termKey(value)))
        .map((value) => ({ value }));
    },
  ],
  [
    sh.HasValueConstraintComponent,
    ({ values, parameter }) => {
      const wanted = parameter(sh.hasValue);
      return values.some((value) => wanted?.equals(value)) ? [] : [{}];
    },
  ],
];
