import { html } from '../kit/template.ts';
import { itemOf, type Feed } from './feed.ts';

/** A feed in Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { title, language, self, home, updated, publicUrl } = feed;
  const entries = feed.entries.map((entry) => {
    const { id, link, title: heading, content, published } = itemOf(entry, feed);
    return html`<entry>
      <id>${id}</id>
      <title>${heading}</title>
      <link rel="alternate" href="${link}" />
      <published>${published}</published>
      <updated>${published}</updated>
      <content type="html">${content.text}</content>
    </entry> `;
  });
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
      <id>${self}</id>
      <title>${title}</title>
      <author><name>${title}</name><uri>${publicUrl}</uri></author>
      <updated>${updated.toISOString()}</updated>
      <link rel="self" type="application/atom+xml" href="${self}" />
      <link rel="alternate" type="text/html" href="${home}" />
      ${entries}
    </feed> `.text.trim();
}
