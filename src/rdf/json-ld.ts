/** The object under `@context`: terms and keywords with their definitions (JSON-LD 1.1 §9.15). */
export type JsonLdContext = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
