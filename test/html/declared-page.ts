import { readPage } from '../support/read-page.ts';
import { documentPage, takeFiles } from './render.ts';

/** Prefixes of what is declared in tests. */
export const prefixes =
  '@prefix st: <ns/> . @prefix stp: <ns/page/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix p: <http://p.example/> .';

/** The first section whose heading is some words. */
export function section(page: string, heading: string): string {
  const found = page
    .split('<section')
    .find((part) => readPage(`<section${part}`).all('heading')[0]?.name === heading);
  return found ?? '';
}

/** A page declared for a thing, `id/x`, that leads to two others. */
export function pageWith(blocks: string, more = ''): string {
  return `${prefixes}
    <page/x> a stp:Page ; stp:layoutFor p:Thing ; stp:blocks ( ${blocks} ) .
    <id/x> a p:Thing ; rdfs:label "Saken"@sv ; p:to <id/y> , <id/z> ; p:day "2026-01-02" .
    <id/y> rdfs:label "Andra"@sv . <id/z> rdfs:label "Tredje"@sv . ${more}`;
}

/** The page of that thing, with some blocks. */
export async function shown(blocks: string, more?: string): Promise<string> {
  return documentPage(await takeFiles({ 'x.ttl': pageWith(blocks, more) }), 'doc/x');
}
