import type { Form } from '../forms.ts';
import type { Text } from '../text.ts';

/** Route of the site: an address or a pattern of addresses, with all that is said of it at any place. */
export interface Route {
  /**
   * URI Template (RFC 6570) below the base. `{name}` is one segment, `{+name}` one or more, `{?name}` a
   * parameter; `{format}` is the ending of one of the forms, and `{.format}` stands for one that may be left out.
   */
  readonly address: string;
  /** The representations it has; the first is for who has no preference. */
  readonly forms: readonly Form[];
  readonly methods: MethodSet;
  readonly caching: Caching;
  /** What requests are counted under (`styrkedata_requests_total`). */
  readonly label: string;
  /** What it answers, in one or a few sentences. */
  readonly description: Text;
  /** What the operation is called in the description of the API (OpenAPI); without this it is left out there. */
  readonly operation?: Operation;
  /** Path prefix that crawlers are told to leave (RFC 9309 §2.2.2). */
  readonly disallowed?: string;
  /** Whether it is the same whatever the data was before: no version of it is to be had. */
  readonly isTimeless?: boolean;
  /** Whether the sitemap has it, beside the documents of the data. */
  readonly isInSitemap?: boolean;
}

interface Operation {
  readonly id: string;
  readonly summary: Text;
}

/** Methods by which an address may be asked; HTTP QUERY is GET with content (draft-ietf-httpbis-safe-method-w-body §2). */
export const methodSets = {
  reading: ['GET', 'HEAD', 'OPTIONS'],
  making: ['GET', 'HEAD', 'POST', 'OPTIONS'],
  querying: ['GET', 'HEAD', 'POST', 'QUERY', 'OPTIONS'],
  messaging: ['POST', 'OPTIONS'],
} as const;

export type MethodSet = keyof typeof methodSets;

/** Cache-Control of what an address answers (RFC 9111 §5.2.2). */
export const cacheControls = {
  /** Kept by anybody, who asks each time whether it still holds: asking costs a look-up, and data may change any minute. */
  revalidated: 'public, no-cache',
  /** Kept for ever: the address changes with the content (RFC 8246). */
  immutable: 'public, max-age=31536000, immutable',
  /** True now, and kept by nobody. */
  never: 'no-store',
} as const;

export type Caching = keyof typeof cacheControls;
