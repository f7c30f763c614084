import { csvLine } from '../serialise/tables/csv.ts';
import { inLanguage, type Language } from '../site/text.ts';
import type { Link, LinkSet } from './link-set.ts';

/** Columns of the table of a set; `code` is what tables of others are joined by. */
const columns: Readonly<Record<string, (link: Link, language: Language) => string>> = {
  subject: ({ subject }) => subject.value,
  subject_label: ({ subjectLabel }, language) => inLanguage(subjectLabel, language),
  predicate: ({ predicate }) => predicate.value,
  object: ({ object }) => object.value,
  object_label: ({ objectLabel }, language) => inLanguage(objectLabel, language),
  code: ({ code }) => code,
};

/** A set as CSV (RFC 4180), for joining with tables of others. */
export function writeLinkTable({ links }: LinkSet, language: Language): string {
  const cells = Object.values(columns);
  const lines = links.map((link) => csvLine(cells.map((cell) => cell(link, language))));
  return [csvLine(Object.keys(columns)), ...lines].join('');
}
