import { positionsIn } from '../../load/text/position.ts';
import type { Finding } from '../../load/finding.ts';
import { lastOf, startOf } from '../files/yaml-places.ts';
import type { Field, PartValue, ThingForm, Value } from './fields/form.ts';
import { isEmpty } from './plan-change.ts';

/** A finding, and the field of the form that it is about. */
export interface PlacedOnForm {
  readonly finding: Finding;
  /** The name of the field; `undefined`: it is about the thing as a whole, or about another. */
  readonly field: string | undefined;
  /** Whether it is about the thing of the form. */
  readonly isOwn: boolean;
}

/**
 * Finds the fields that findings are about.
 *
 * @param written the form as it is read from the files that were checked
 */
export function placeFindings(
  findings: readonly Finding[],
  form: ThingForm,
  written: ThingForm,
): PlacedOnForm[] {
  return findings.map((finding) => {
    const offset = offsetIn(finding, written);
    const isOwn = offset !== undefined;
    const steps = isOwn ? stepsTo(offset, finding, written.fields) : [];
    const found = fieldAt(steps, form.fields) ?? [];
    const inside = isOwn
      ? asked(finding, found.at(-1)?.part?.fields ?? (found.length === 0 ? form.fields : []))
      : undefined;
    return { finding, isOwn, field: (inside ?? found.at(-1)?.field)?.name };
  });
}

/** The field of the very property that a finding is about. */
function asked({ property }: Finding, fields: readonly Field[]): Field | undefined {
  return fields.find((field) => field.property.value === property);
}

/** Where a finding points to in the text of a description, if it points into one. */
function offsetIn({ path, position }: Finding, { descriptions }: ThingForm): number | undefined {
  if (position === undefined) return undefined;
  for (const { path: own, text, map } of descriptions) {
    if (own !== path || map === undefined) continue;
    const [from = 0] = map.range ?? [];
    const positionOf = positionsIn(text);
    const [first, last] = [positionOf(from), positionOf(lastOf(map))];
    if (position.line < first.line || position.line > last.line) continue;
    const starts = text.split('\n', position.line - 1).join('\n').length;
    return starts + (position.line > 1 ? 1 : 0) + position.column - 1;
  }
  return undefined;
}

/** The way to a field: keys, and which of their values that are not empty. */
type Steps = readonly {
  readonly key: string;
  readonly description: number;
  readonly index: number;
}[];

function stepsTo(offset: number, finding: Finding, fields: readonly Field[]): Steps {
  for (const field of fields) {
    const { pair, values, key, description } = field;
    if (pair === undefined || offset < startOf(pair)) continue;
    const kept = values.filter((value) => !isEmpty(value));
    const index = kept.findIndex(
      ({ node }) => node && offset <= lastOf(node) && offset >= (node.range?.[0] ?? 0) - 2,
    );
    const value = kept[index];
    const isWithin = kept.some(({ node }) => node && offset <= lastOf(node));
    if (!isWithin) continue;
    const step = { key, description, index: Math.max(index, 0) };
    return value?.kind === 'part' ? [step, ...stepsTo(offset, finding, value.fields)] : [step];
  }
  return [];
}

interface Found {
  readonly field: Field;
  readonly part: PartValue | undefined;
}

function fieldAt(steps: Steps, fields: readonly Field[]): Found[] | undefined {
  const [step, ...others] = steps;
  if (step === undefined) return [];
  const field =
    fields.find(({ key, description }) => key === step.key && description === step.description) ??
    fields.find(({ key }) => key === step.key);
  if (field === undefined) return undefined;
  const value: Value | undefined = field.values.filter((each) => !isEmpty(each))[step.index];
  const part = value?.kind === 'part' ? value : undefined;
  return [{ field, part }, ...(part ? (fieldAt(others, part.fields) ?? []) : [])];
}
