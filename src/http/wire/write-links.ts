import { toUriSpelling } from '../../site/addresses.ts';

/** A link of a response (RFC 8288). */
export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
  readonly hreflang?: string;
}

/** Links as the header Link has them (RFC 8288 §3). */
export function writeLinks(links: readonly Link[]): string {
  return links
    .map(({ href, rel, type, hreflang }) => {
      const parameters = [
        `rel="${rel}"`,
        ...(type === undefined ? [] : [`type="${type}"`]),
        ...(hreflang === undefined ? [] : [`hreflang="${hreflang}"`]),
      ];
      return `<${toUriSpelling(href)}>; ${parameters.join('; ')}`;
    })
    .join(', ');
}
