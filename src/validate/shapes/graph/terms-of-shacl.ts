import type { Text } from '../../../site/text.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** The terms of SHACL that are checked here, and those with nothing to check (SHACL, SHACL-SPARQL). */
export const checkedTerms: Readonly<Record<'class' | 'property', ReadonlySet<string>>> = {
  class: words(`
    AbstractResult ConstraintComponent NodeKind NodeShape Parameter Parameterizable PrefixDeclaration
    PropertyGroup PropertyShape ResultAnnotation SPARQLAskExecutable SPARQLAskValidator SPARQLConstraint
    SPARQLConstructExecutable SPARQLExecutable SPARQLSelectExecutable SPARQLSelectValidator SPARQLTarget
    SPARQLTargetType SPARQLUpdateExecutable Severity Shape Target TargetType ValidationReport
    ValidationResult Validator
  `),
  property: words(`
    alternativePath and annotationProperty annotationValue annotationVarName ask class closed conforms
    construct datatype deactivated declare defaultValue description detail disjoint equals flags
    focusNode group hasValue ignoredProperties in intent inversePath labelTemplate languageIn lessThan
    lessThanOrEquals maxCount maxExclusive maxInclusive maxLength message minCount minExclusive minInclusive
    minLength name namespace node nodeKind nodeValidator not oneOrMorePath optional or order parameter path
    pattern prefix prefixes property propertyValidator qualifiedMaxCount qualifiedMinCount qualifiedValueShape
    qualifiedValueShapesDisjoint result resultAnnotation resultMessage resultPath resultSeverity returnType
    select severity shapesGraph shapesGraphWellFormed sourceConstraint sourceConstraintComponent sourceShape
    sparql suggestedShapesGraph target targetClass targetNode targetObjectsOf targetSubjectsOf uniqueLang
    update validator value xone zeroOrMorePath zeroOrOnePath
  `),
};

const rule: Text = { sv: 'en regel som drar slutsatser', en: 'a rule that infers' };
const expression: Text = { sv: 'ett nodeuttryck', en: 'a node expression' };
const javascript: Text = { sv: 'JavaScript körs inte', en: 'JavaScript is not run' };
const made: Text = { sv: 'en egen funktion', en: 'a function of its own' };
const entailment: Text = { sv: 'slutledning före kontrollen', en: 'entailment before the check' };
const later: Text = { sv: 'en del av SHACL 1.2', en: 'a part of SHACL 1.2' };

function all(text: string, feature: Text): Readonly<Record<string, Text>> {
  return Object.fromEntries([...words(text)].map((name) => [name, feature]));
}

/** Terms that ask for more than is checked here: SHACL Advanced Features, SHACL JavaScript Extensions, SHACL 1.2. */
export const uncheckedFeatures: Readonly<Record<string, Text>> = {
  ...all('rule TripleRule SPARQLRule JSRule Rule Rules values condition', rule),
  ...all('expression ExpressionConstraintComponent nodeByExpression targetWhere', expression),
  ...all('filterShape nodes intersection union if then else exists path1 this', expression),
  ...all('js jsFunctionName jsLibrary jsLibraryURL JSConstraint JSFunction JSLibrary', javascript),
  ...all('JSTarget JSTargetType JSValidator JSExecutable', javascript),
  ...all('Function SPARQLFunction', made),
  entailment,
  ...all('memberShape minListLength maxListLength uniqueMembers singleLine someValue', later),
  ...all(
    'subsetOf rootClass reifierShape reificationRequired uniqueValuesFor codeIdentifier',
    later,
  ),
  ...all('shape nodeExpression targetShape explicitTarget ByTypes', later),
};

/** Parameters of TopBraid's constraint components, which many shapes use without bringing their definition. */
export const dashParameters: ReadonlySet<string> = new Set(
  [
    ...words(`
      closedByTypes coExistsWith hasClass hasMaxExclusive hasMaxInclusive hasMaxLength hasMinExclusive
      hasMinInclusive hasMinLength hasValueIn hasValueWithClass nonRecursive reifiableBy rootClass scriptConstraint
      singleLine stem subSetOf symmetric uniqueValueForClass uniqueValueForClasses uriStart validateTests
    `),
  ].map((name) => `http://datashapes.org/dash#${name}`),
);
