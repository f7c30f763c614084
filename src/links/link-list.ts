import { csv, sssomJson, sssomTable } from '../site/forms.ts';
import { pathOf } from '../site/routes/routes.ts';
import type { LinkSet } from './link-set.ts';

/** The files of a set, first the one that programs for mappings read. */
export const linkFiles = [sssomTable, sssomJson, csv] as const;

/** All sets as JSON, each with its address and those of its files. */
export function writeLinkList(sets: readonly LinkSet[], publicUrl: string): string {
  const list = sets.map(({ iri, name, title, method, predicates, target, links, termsOfUse }) => ({
    name,
    iri: iri.value,
    title,
    description: method,
    predicates: predicates.map(({ value }) => value),
    target,
    links: links.length,
    licenses: termsOfUse.licenses.map(({ value }) => value),
    files: linkFiles.map(({ mediaType, extension }) => ({
      url: publicUrl + pathOf('linkSet', { set: name, format: extension }),
      mediaType,
    })),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
