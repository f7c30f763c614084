/**
 * Whether a variable is of the translation's making, as the steps of a property path are. No query can write such a name,
 * so that it is in no scope: a query must not see that it is there.
 */
export function isMade(variable: string): boolean {
  return variable.startsWith(' ');
}
