/** A line of CSV (RFC 4180 §2), with its end. */
export function csvLine(fields: readonly string[]): string {
  return csvLineOf(fields.map(csvField));
}

/** A field, in quotation marks where it needs them. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of fields that are quoted already where they must be. */
export function csvLineOf(fields: readonly (string | undefined)[]): string {
  // A single empty field would be an empty line, which readers skip: quoted, it stays a row.
  if (fields.length === 1 && !fields[0]) return '""\r\n';
  return `${fields.join(',')}\r\n`;
}
