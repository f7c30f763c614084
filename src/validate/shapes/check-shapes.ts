import type { DatasetCore } from '@rdfjs/types';
import SHACLValidator, { type Options } from 'rdf-validate-shacl';
import type { ValidationResult } from 'rdf-validate-shacl/src/validation-report.js';
import { unionOf, type Dataset } from '../../rdf/dataset.ts';
import { labelOf } from '../../rdf/labels.ts';
import type { Term } from '../../rdf/terms.ts';
import { sh } from '../../rdf/vocabulary.ts';
import { languages, type Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import type { Files } from '../../load/publication-files.ts';
import { explainConstraint } from './explain-constraint.ts';
import { isPersonal } from '../findings/people.ts';
import { namesOf, placeOf } from '../findings/place.ts';
import { worthTelling } from './worth-telling.ts';

/** Checks the data against its SHACL Core shapes. */
export async function checkShapes(files: Files, union: Dataset): Promise<Finding[]> {
  if (files.shapes.length === 0) return [];
  const rules = files.shapes.flatMap((file) => file.quads);
  const shapes = unionOf(rules.filter(({ predicate }) => !predicate.equals(sh.sparql)));
  try {
    const results = worthTelling(await validateWith(shapes, union), shapes, union);
    const findings = results.map((result) => findingOf(result, { files, union, shapes }));
    return [...findings, ...unsupported(files)];
  } catch (cause) {
    return [unusableShapes(files, cause)];
  }
}

async function validateWith(shapes: Dataset, union: Dataset): Promise<ValidationResult[]> {
  // The validator stops checking a node it has met 50 times unless told otherwise; its typings leave the option out.
  const options: Options & { readonly maxNodeChecks: number } = { maxNodeChecks: 0 };
  const validator = new SHACLValidator(shapes as DatasetCore, options);
  // It only reads; its typings ask for datasets that could be written to.
  const report = await validator.validate(union);
  return report.results;
}

interface Surroundings {
  readonly files: Files;
  readonly union: Dataset;
  readonly shapes: Dataset;
}

function findingOf(result: ValidationResult, { files, union, shapes }: Surroundings): Finding {
  const { focusNode, severity } = result;
  const path = optional(result.path);
  const predicate = path?.termType === 'NamedNode' ? path : undefined;
  const sought = { subject: focusNode, predicate, object: optional(result.value) };
  return {
    severity: severity.equals(sh.Violation) ? 'violation' : 'warning',
    ...placeOf(sought, [...files.data, ...files.ontology]),
    about: namesOf(focusNode, union),
    message: messageOf(result, shapes, union),
  };
}

/** The shape's own words, where it has them; ours for the constraint otherwise. */
function messageOf(result: ValidationResult, shapes: Dataset, union: Dataset): Text {
  const own = shapes.match(result.sourceShape, sh.message);
  const fallback = explainConstraint({
    component: result.sourceConstraintComponent.value.replace(/^.*#/, ''),
    property: propertyName(result, shapes, union),
    value: shownValue(result, union),
    shape: result.sourceShape,
    shapes,
  });
  const messages = [...own].map(({ object }) => object);
  const [sv, en] = languages.map((language) => inLanguage(messages, language));
  return { sv: sv ?? fallback.sv, en: en ?? fallback.en };
}

/** Names of blank nodes tell a reader nothing, and what is said about a person is not repeated. */
function shownValue(result: ValidationResult, union: Dataset): string | undefined {
  const value = optional(result.value);
  if (value === undefined) return undefined;
  const isHidden =
    value.termType === 'BlankNode' ||
    isPersonal(value, union) ||
    isPersonal(result.focusNode, union);
  return isHidden ? '…' : value.value;
}

function inLanguage(messages: readonly Term[], language: string): string | undefined {
  const spoken = messages.find((term) => term.termType === 'Literal' && term.language === language);
  return spoken?.value;
}

/** What people call the property: as the shape does, else as the ontology does. */
function propertyName(result: ValidationResult, shapes: Dataset, union: Dataset): Text | undefined {
  const names = [...shapes.match(result.sourceShape, sh.name)].map(({ object }) => object);
  const path = optional(result.path);
  const [sv, en] = languages.map(
    (language) => inLanguage(names, language) ?? (path && labelOf(path, union, [language])?.value),
  );
  const last = path?.termType === 'NamedNode' ? path.value.replace(/^.*[/#]/, '') : undefined;
  const [nameSv, nameEn] = [sv ?? en ?? last, en ?? sv ?? last];
  return nameSv === undefined || nameEn === undefined ? undefined : { sv: nameSv, en: nameEn };
}

/** The validator says there is always a path and a value; there is not. */
function optional(term: Term | null | undefined): Term | undefined {
  return term ?? undefined;
}

/** The validator knows SHACL Core only, and would stop at the first rule that is more. */
function unsupported({ shapes }: Files): Finding[] {
  return shapes.flatMap((file) =>
    file.quads
      .filter(({ predicate }) => predicate.equals(sh.sparql))
      .map((quad) => ({
        severity: 'warning' as const,
        ...placeOf(quad, [file]),
        message: {
          sv: 'Regeln är skriven i SPARQL (sh:sparql) och kontrolleras inte. Skriv om den med SHACL Core.',
          en: 'The rule is written in SPARQL (sh:sparql) and is not checked. Rewrite it in SHACL Core.',
        },
      })),
  );
}

function unusableShapes({ shapes }: Files, cause: unknown): Finding {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    severity: 'violation',
    path: shapes.map(({ path }) => path).join(', '),
    message: {
      sv: `Formerna (shapes) kan inte användas: ${what}`,
      en: `The shapes cannot be used: ${what}`,
    },
  };
}
