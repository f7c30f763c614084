import { createHash } from 'node:crypto';
import type { Field, PlainValue, ThingForm, Value } from './fields/form.ts';
import { isEmpty } from './plan-change.ts';

/** The values of fields and of the parts within them. */
export function plainValuesIn(fields: readonly Field[]): readonly PlainValue[] {
  const plainIn = (value: Value): readonly PlainValue[] => {
    if (value.kind === 'plain') return [value];
    return value.kind === 'part'
      ? plainValuesIn(value.fields)
      : value.languages.flatMap(({ values }) => values);
  };
  return fields.flatMap(({ values }) => values.flatMap(plainIn));
}

/**
 * All that the fields of a form say, in an order of its own, without what is left open: to compare by.
 *
 * @param without names of fields that do not count
 */
export function sayingsOf(
  { fields, descriptions }: ThingForm,
  without: ReadonlySet<string> = new Set(),
): readonly string[] {
  return fields
    .filter(({ name }) => !without.has(name))
    .flatMap((field) => {
      const said = sayingOf(field);
      const { path } = descriptions[field.description] ?? { path: '' };
      return said.length > 0 ? [JSON.stringify([path, field.key, said])] : [];
    })
    .sort();
}

/** What a field says, as a hash: two are the same where nobody has changed it. */
export function hashOfField(field: Field): string {
  const words = JSON.stringify(sayingOf(field));
  return createHash('sha256').update(words).digest('base64url').slice(0, 12);
}

function sayingOf({ values }: Pick<Field, 'values'>): unknown[] {
  return values.filter((value) => !isEmpty(value)).map(valueSaying);
}

function valueSaying(value: Value): unknown {
  // Blanks at the ends of lines are nobody's message.
  if (value.kind === 'plain') return value.text.replaceAll(/\s+$/gm, '');
  if (value.kind === 'spoken')
    return value.languages.flatMap(({ language, values }) => {
      const said = sayingOf({ values });
      return said.length > 0 ? [[language, said]] : [];
    });
  return value.fields
    .flatMap((field) => {
      const said = sayingOf(field);
      return said.length > 0 ? [JSON.stringify([field.key, said])] : [];
    })
    .sort();
}
