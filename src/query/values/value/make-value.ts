import type {
  BooleanValue,
  DateTimeValue,
  DecimalValue,
  DurationValue,
  FloatingValue,
  Integer,
  IntegerValue,
  IriValue,
  LanguageValue,
  StringValue,
} from './value.ts';
import type { Decimal } from '../decimals/decimal.ts';

const none = undefined;

const yes: BooleanValue = { kind: 'boolean', value: true, term: none };
const no: BooleanValue = { kind: 'boolean', value: false, term: none };

/** An xsd:boolean; nothing stays nothing, since an error of a condition is one of its expression. */
export function booleanValue(value: boolean): BooleanValue;
export function booleanValue(value: boolean | undefined): BooleanValue | undefined;
export function booleanValue(value: boolean | undefined): BooleanValue | undefined {
  if (value === undefined) return undefined;
  return value ? yes : no;
}

export function iriValue(iri: string): IriValue {
  return { kind: 'iri', iri, term: none };
}

export function stringValue(text: string): StringValue {
  return { kind: 'string', text, term: none };
}

/** A text in the language and direction of another, or an xsd:string like it. */
export function textLike(
  model: StringValue | LanguageValue,
  text: string,
): StringValue | LanguageValue {
  if (model.kind === 'string') return stringValue(text);
  return languageValue(text, model.language, model.direction);
}

export function languageValue(
  text: string,
  language: string,
  direction?: LanguageValue['direction'],
): LanguageValue {
  return { kind: 'language', text, language, direction, term: none };
}

/** An xsd:integer. BigInts that are safe integers become numbers: each value has one form. */
export function integerValue(value: Integer): IntegerValue {
  if (typeof value === 'number') return { kind: 'integer', value, term: none };
  const near = Number(value);
  return { kind: 'integer', value: Number.isSafeInteger(near) ? near : value, term: none };
}

export function decimalValue(value: Decimal): DecimalValue {
  return { kind: 'decimal', value, term: none };
}

/** An xsd:float, rounded to single precision, or an xsd:double. */
export function floatingValue(kind: FloatingValue['kind'], value: number): FloatingValue {
  return { kind, value: kind === 'float' ? Math.fround(value) : value, term: none };
}

export function dateTimeValue(value: Omit<DateTimeValue, 'kind' | 'term'>): DateTimeValue {
  const { type, local, fraction, zone } = value;
  return { kind: 'dateTime', type, local, fraction, zone, term: none };
}

export function durationValue(
  type: DurationValue['type'],
  months: number,
  seconds: Decimal,
): DurationValue {
  return { kind: 'duration', type, months, seconds, term: none };
}
