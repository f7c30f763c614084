/** Tests that fail, each with the reason. One that begins to pass fails the run until it is taken off. */
export const knownFailures: Readonly<Record<string, string>> = {};
