/** A line of CSV (RFC 4180 §2), with its end. */
export function csvLine(fields: readonly string[]): string {
  // A single empty field would be an empty line, which readers skip: quoted, it stays a row.
  if (fields.length === 1 && fields[0] === '') return '""\r\n';
  return `${fields.map(quote).join(',')}\r\n`;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
