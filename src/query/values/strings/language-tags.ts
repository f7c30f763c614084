/** Whether two language tags are the same, in whatever case (RDF 1.1 Concepts §3.3). */
export function isSameLanguage(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase();
}
