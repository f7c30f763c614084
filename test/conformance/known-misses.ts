/** Tests that miss, each with the reason. One that begins to pass fails the run until it is taken off. */
export const knownMisses: Readonly<Record<string, string>> = {};
