/** Whether a query was too deep for the recursion of parser or engine. Both can go on with the next one. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
