/** Keywords of JSON-LD (JSON-LD 1.1 §1.7). */
const keywords: ReadonlySet<string> = new Set(
  (
    '@base @container @context @default @direction @embed @explicit @graph @id @included @import @index @json ' +
    '@language @list @nest @none @omitDefault @prefix @preserve @propagate @protected @requireAll @reverse ' +
    '@set @type @value @version @vocab'
  ).split(' '),
);

export function isKeyword(text: string): boolean {
  return keywords.has(text);
}

/** What is shaped like a keyword and is none: reserved, and so left out (JSON-LD 1.1 §1.7). */
export function isReserved(text: string): boolean {
  return /^@[a-z]+$/i.test(text) && !keywords.has(text);
}
