export { hrefs, readLinks, type Link } from '../../src/quality/read-links.ts';
