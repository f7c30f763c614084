export { hrefs, readLinks, type Link } from '../../src/quality/rules/read-links.ts';
