/** The object under `@context`: terms and keywords with their definitions (JSON-LD 1.1 §9.15). */
export type JsonLdContext = Readonly<Record<string, unknown>>;

/** The forms of a document (JSON-LD 1.1 §5), the one for readers first. */
export const jsonLdForms = ['compacted', 'expanded', 'flattened'] as const;
export type JsonLdForm = (typeof jsonLdForms)[number];

/** The IRI of a form, as clients ask for it in the media type's `profile` (JSON-LD 1.1 §6.2). */
export function jsonLdProfile(form: JsonLdForm): string {
  return `http://www.w3.org/ns/json-ld#${form}`;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
