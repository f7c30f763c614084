import type { Dataset } from '../../../rdf/dataset.ts';
import { readPath } from '../../../rdf/property-path.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { NamedNode, Quad, Term } from '../../../rdf/terms.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { placeOf } from '../../findings/place.ts';
import { compilePattern } from '../constraints/patterns.ts';

/** What a parameter must be (SHACL §4: the syntax rules of each constraint component). */
interface SyntaxRule {
  readonly parameters: readonly NamedNode[];
  readonly isRight: (quad: Quad, shapes: Dataset) => boolean;
  readonly message: Text;
}

const rules: readonly SyntaxRule[] = [
  {
    parameters: [sh.path],
    isRight: ({ object }, shapes) => readPath(object, shapes) !== undefined,
    message: { sv: 'sh:path är ingen väg', en: 'sh:path is no path' },
  },
  {
    parameters: [sh.path],
    isRight: ({ subject }, shapes) => shapes.match(subject, sh.path).size === 1,
    message: { sv: 'den har flera sh:path', en: 'it has several sh:path' },
  },
  {
    parameters: [sh.and, sh.or, sh.xone, sh.in, sh.languageIn, sh.ignoredProperties],
    isRight: ({ object }, shapes) => isList(object, shapes),
    message: { sv: 'värdet är ingen lista', en: 'the value is no list' },
  },
  {
    parameters: [
      ...[sh.minCount, sh.maxCount, sh.minLength, sh.maxLength],
      ...[sh.qualifiedMinCount, sh.qualifiedMaxCount],
    ],
    isRight: ({ object }) => object.termType === 'Literal' && /^\+?\d+$/.test(object.value),
    message: { sv: 'värdet är inget heltal', en: 'the value is no whole number' },
  },
  {
    parameters: [
      ...[sh.minCount, sh.maxCount, sh.uniqueLang, sh.lessThan, sh.lessThanOrEquals],
      sh.qualifiedValueShape,
    ],
    isRight: ({ subject }, shapes) => shapes.match(subject, sh.path).size > 0,
    message: { sv: 'den saknar sh:path', en: 'it has no sh:path' },
  },
  {
    parameters: [sh.class, sh.datatype, sh.equals, sh.disjoint, sh.lessThan, sh.lessThanOrEquals],
    isRight: ({ object }) => object.termType === 'NamedNode',
    message: { sv: 'värdet är ingen IRI', en: 'the value is no IRI' },
  },
  {
    parameters: [sh.node, sh.property, sh.not, sh.qualifiedValueShape],
    isRight: ({ object }) => object.termType !== 'Literal',
    message: { sv: 'värdet är ingen form', en: 'the value is no shape' },
  },
  {
    parameters: [sh.nodeKind],
    isRight: ({ object }) => nodeKinds.some((kind) => kind.equals(object)),
    message: { sv: 'värdet är ingen sort av nod', en: 'the value is no kind of node' },
  },
  {
    parameters: [sh.pattern],
    isRight: ({ subject, object }, shapes) => {
      const [flags] = shapes.match(subject, sh.flags);
      return compilePattern(object.value, flags?.object.value ?? '').outcome === 'compiled';
    },
    message: {
      sv: 'värdet är inget reguljärt uttryck, eller sh:flags är fel',
      en: 'the value is no regular expression, or sh:flags is wrong',
    },
  },
];

const nodeKinds = [
  ...[sh.BlankNode, sh.IRI, sh.Literal],
  ...[sh.BlankNodeOrIRI, sh.BlankNodeOrLiteral, sh.IRIOrLiteral],
];

/** Whether a list ends, and has one member in each of its cells (SHACL §1.1, SHACL list). */
function isList(list: Term, shapes: Dataset): boolean {
  const seen = new Set<string>();
  for (let cell = list; !cell.equals(rdf.nil);) {
    const rest = [...shapes.match(cell, rdf.rest)];
    const [next] = rest;
    const isCell = rest.length === 1 && shapes.match(cell, rdf.first).size === 1;
    if (!isCell || next === undefined || seen.has(termKey(cell))) return false;
    seen.add(termKey(cell));
    cell = next.object;
  }
  return true;
}

/** Shapes that break the syntax rules of SHACL: they are told of, and nothing can be checked with them. */
export interface IllFormed {
  readonly shapes: ReadonlyMap<string, Term>;
  readonly findings: readonly Finding[];
}

/** Finds the ill-formed shapes of a shapes graph (SHACL §3.4.1). */
export function findIllFormed(shapes: Dataset, files: readonly LoadedFile[]): IllFormed {
  const wrong = rules.flatMap((rule) =>
    rule.parameters.flatMap((parameter) =>
      [...shapes.match(null, parameter)]
        .filter((quad) => isConstraint(quad, shapes) && !rule.isRight(quad, shapes))
        .map((quad) => ({ quad, rule })),
    ),
  );
  return {
    shapes: new Map(wrong.map(({ quad: { subject } }) => [termKey(subject), subject])),
    findings: wrong.map(({ quad, rule }) => ({
      severity: 'violation' as const,
      ...placeOf(quad, files),
      message: unusable(quad, rule.message),
    })),
  };
}

/** Parameters that constraint components declare have properties of the same names, which nothing is checked with. */
function isConstraint({ subject }: Quad, shapes: Dataset): boolean {
  return shapes.match(null, sh.parameter, subject).size === 0;
}

function unusable({ predicate }: Quad, { sv, en }: Text): Text {
  const parameter = `sh:${predicate.value.replace(/^.*#/, '')}`;
  return {
    sv: `Formen kan inte användas, för ${sv} (${parameter}).`,
    en: `The shape cannot be used: ${en} (${parameter}).`,
  };
}
