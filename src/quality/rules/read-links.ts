/** A link of a response (RFC 8288 §3), its address made absolute. */
export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
  readonly hreflang?: string;
}

/** The links in a response's head. */
export function readLinks({ headers }: Response, base: string): Link[] {
  const header = headers.get('link') ?? '';
  return [...header.matchAll(/<([^>]*)>((?:; [a-z]+="[^"]*")*)/g)].map(
    ([, href = '', parameters = '']) => ({
      href: new URL(href, base).href,
      rel: '',
      ...Object.fromEntries(
        [...parameters.matchAll(/; ([a-z]+)="([^"]*)"/g)].map(([, name = '', value]) => [
          name,
          value,
        ]),
      ),
    }),
  );
}

/** Where links of one relation lead. */
export function hrefs(links: readonly Link[], rel: string): string[] {
  return links.filter((link) => link.rel === rel).map(({ href }) => href);
}
