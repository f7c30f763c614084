import type { Field, ThingForm } from '../../../edit/forms/fields/form.ts';
import type { PlacedOnForm } from '../../../edit/forms/place-findings.ts';
import { pick } from '../../../html/values/properties.ts';
import { plainNameOf } from '../../../html/values/term.ts';
import { literalsOf } from '../../../rdf/values.ts';
import { rdfs } from '../../../rdf/vocabulary.ts';
import type { Language } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';

/** What a page with a form is made of. */
export interface FormView {
  readonly form: ThingForm;
  readonly snapshot: Snapshot;
  readonly language: Language;
  /** What the check says of the form as it stands; nothing where it was not checked. */
  readonly findings: readonly PlacedOnForm[];
  /** What a field said when the form was opened, as a hash. */
  readonly earlier: (field: Field) => string;
  /** Whether it was to be saved. */
  readonly isSaving: boolean;
  /** What became of what was asked for. */
  readonly message?: string | undefined;
}

/** What a field is called, as its shape has it or else the vocabulary. */
export function nameOfField({ property, shape }: Field, { language, snapshot }: FormView): string {
  const name = pick(shape?.names ?? [], { language, path: '', search: '' });
  const called = name?.value ?? plainNameOf(property, language, snapshot);
  return called.charAt(0).toUpperCase() + called.slice(1);
}

/** What the vocabulary says that a property is. */
export function helpFor({ property }: Field, { language, snapshot }: FormView): string | undefined {
  const comments = literalsOf(property, rdfs.comment, snapshot.dataset);
  return pick(comments, { language, path: '', search: '' })?.value;
}

/** A name as a part of an id, which has no blanks or slashes. */
export function idOf(name: string): string {
  return `value-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
