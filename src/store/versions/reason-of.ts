/** What went wrong, with the system's word for why where it has one: a port that is closed, a certificate that nobody vouches for. */
export function reasonOf(error: unknown): string {
  const words: unknown[] = [error];
  for (let cause = error; cause instanceof Error; { cause } = cause)
    if ('code' in cause) words[1] = cause.code;
  return words.map(String).join(', ');
}
