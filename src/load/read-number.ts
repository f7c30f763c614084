import { xsd } from '../rdf/vocabulary.ts';

/** Keyword types say how to read strings; numbers under them are plain numbers. */
const isDatatype = (type: string | undefined): boolean => type !== undefined && !/^@/.test(type);

const special: Readonly<Record<string, string>> = {
  Infinity: 'INF',
  '-Infinity': '-INF',
  NaN: 'NaN',
};

/**
 * A YAML number as JSON-LD that keeps its digits: `1.50` stays 1.50 and `01` stays 01, where JSON
 * would make 1.5 and 1 of them.
 *
 * @param source the digits as written
 * @param type the datatype that the context gives the key, if any
 */
export function readNumber(value: number, source: string | undefined, type?: string): unknown {
  const digits = special[String(value)] ?? decimalDigits(source) ?? String(value);
  if (isDatatype(type)) return digits;
  const datatype = /^[-+]?\d+$/.test(digits) ? xsd.integer : xsd.double;
  return { '@value': digits, '@type': datatype.value };
}

/** Hexadecimal and octal forms are not digits in any XSD datatype. */
function decimalDigits(source: string | undefined): string | undefined {
  return source !== undefined && /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(source) ? source : undefined;
}
