import { xsd } from '../rdf/vocabulary.ts';

/** Datatypes of whole numbers (XML Schema 1.1 Part 2 §3.4.13–25). */
const integers: ReadonlySet<string> = new Set(
  [
    xsd.integer,
    xsd.long,
    xsd.int,
    xsd.short,
    xsd.byte,
    xsd.nonNegativeInteger,
    xsd.positiveInteger,
    xsd.nonPositiveInteger,
    xsd.negativeInteger,
    xsd.unsignedLong,
    xsd.unsignedInt,
    xsd.unsignedShort,
    xsd.unsignedByte,
  ].map(({ value }) => value),
);

/** Whether a datatype is one of whole numbers. */
export function isInteger(datatype: string): boolean {
  return integers.has(datatype);
}
