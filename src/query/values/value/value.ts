import type { Term } from '../../../rdf/terms.ts';
import type { Integer } from '../../../rdf/xsd/integer-ranges.ts';
import type { Decimal } from '../decimals/decimal.ts';

/**
 * The value of an RDF term, read once (RDF 1.1 Concepts §3.3, XML Schema 1.1 Part 2 §3).
 * One that came from a term keeps that term, so that nothing is rewritten on the way out.
 */
export type Value =
  | IriValue
  | BlankValue
  | TripleValue
  | StringValue
  | LanguageValue
  | BooleanValue
  | NumericValue
  | DateTimeValue
  | DurationValue
  | OtherValue;

/** The result of an expression: a value, or nothing where it is an error or unbound (SPARQL 1.1 Query §17.3). */
export type Evaluated = Value | undefined;

interface FromTerm {
  /** As written; none for what an expression made. */
  readonly term: Term | undefined;
}

export interface IriValue extends FromTerm {
  readonly kind: 'iri';
  readonly iri: string;
}

export interface BlankValue extends FromTerm {
  readonly kind: 'blank';
  readonly label: string;
}

/** A triple term (RDF 1.2 Concepts §3.1). */
export interface TripleValue extends FromTerm {
  readonly kind: 'triple';
  readonly subject: Value;
  readonly predicate: Value;
  readonly object: Value;
}

/** An xsd:string. */
export interface StringValue extends FromTerm {
  readonly kind: 'string';
  readonly text: string;
}

/** An rdf:langString, or an rdf:dirLangString where it has a direction. */
export interface LanguageValue extends FromTerm {
  readonly kind: 'language';
  readonly text: string;
  /** As written. Tags are compared without case (RDF 1.1 Concepts §3.3). */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | undefined;
}

export interface BooleanValue extends FromTerm {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export type NumericValue = IntegerValue | DecimalValue | FloatingValue;

/** An xsd:integer, or a value of a type derived from it. */
export interface IntegerValue extends FromTerm {
  readonly kind: 'integer';
  /** A number while it is a safe integer, else a BigInt. */
  readonly value: Integer;
}

export type { Integer };

export interface DecimalValue extends FromTerm {
  readonly kind: 'decimal';
  readonly value: Decimal;
}

/** An xsd:float, always of single precision, or an xsd:double. */
export interface FloatingValue extends FromTerm {
  readonly kind: 'float' | 'double';
  readonly value: number;
}

/** The date and time types, by the local name of the datatype, in the order that they stand in. An xsd:dateTimeStamp is a `dateTime`. */
export const dateTimeTypes = [
  'dateTime',
  'date',
  'time',
  'gYear',
  'gYearMonth',
  'gMonth',
  'gDay',
  'gMonthDay',
] as const;

export type DateTimeType = (typeof dateTimeTypes)[number];

/** A value of the date/time seven-property model (XML Schema 1.1 Part 2 §D.2.1). What a type lacks is filled in for comparing. */
export interface DateTimeValue extends FromTerm {
  readonly kind: 'dateTime';
  readonly type: DateTimeType;
  /** Seconds from 1970-01-01T00:00:00 on the clock of its own zone. Whole. */
  readonly local: number;
  /** Digits of the fraction of a second, without zeros at the end. */
  readonly fraction: string;
  /** Minutes from UTC, where it has a time zone. */
  readonly zone: number | undefined;
}

/** An xsd:duration, xsd:yearMonthDuration or xsd:dayTimeDuration. */
export interface DurationValue extends FromTerm {
  readonly kind: 'duration';
  readonly type: 'duration' | 'yearMonthDuration' | 'dayTimeDuration';
  readonly months: number;
  readonly seconds: Decimal;
}

/** A literal whose value we do not know: of another datatype, or ill-typed. */
export interface OtherValue extends FromTerm {
  readonly kind: 'other';
  readonly lexical: string;
  readonly datatype: string;
}
