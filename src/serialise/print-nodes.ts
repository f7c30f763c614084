import { isRecord } from '../rdf/syntaxes/json-ld.ts';

/**
 * Writes JSON (RFC 8259) with a line for each key of the document and for each node of a list in it: short, and still
 * to be compared line by line.
 */
export function printNodes(document: unknown): string {
  if (Array.isArray(document)) return `${printList(document)}\n`;
  if (!isRecord(document)) return `${JSON.stringify(document)}\n`;
  const lines = Object.entries(document).map(([key, value]) => {
    const isList = Array.isArray(value) && value.some(isRecord);
    return `${JSON.stringify(key)}: ${isList ? printList(value) : JSON.stringify(value)}`;
  });
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

function printList(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
