import { itemOf, type Feed } from './feed.ts';

/** A feed in JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const { title, language, self, home } = feed;
  const items = feed.entries.map((entry) => {
    const { id, link, title: heading, content, published } = itemOf(entry, feed);
    return { id, url: link, title: heading, content_html: content.text, date_published: published };
  });
  const version = 'https://jsonfeed.org/version/1.1';
  return `${JSON.stringify({ version, title, language, home_page_url: home, feed_url: self, items }, null, 2)}\n`;
}
