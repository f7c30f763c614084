/** Whether a query was too deep for the recursion of the engine, which can go on with the next one. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

/** The same of the parser: where the stack ends while a rule is entered, leaving it takes one more away than there is, and that error hides the other. */
export function isTooDeepToParse(error: unknown): boolean {
  const isEmptied = error instanceof RangeError && error.message === 'Invalid array length';
  return isEmptied || isStackOverflow(error);
}
