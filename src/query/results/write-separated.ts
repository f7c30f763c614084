import { termToNQuads } from '../../rdf/n-quads.ts';
import type { Term } from '../../rdf/terms.ts';
import { csvField, csvLine, csvLineOf } from '../../serialise/tables/csv.ts';
import { escapeLoneSurrogates } from '../../serialise/writable.ts';
import { Unwritable, type RowWriter } from './row-writer.ts';

/** SPARQL 1.1 Query Results CSV: bare values, quoted after RFC 4180. */
export const csvWriter: RowWriter = {
  term: (term) => csvField(plainText(term)),
  table: (variables) => ({
    head: csvLine(variables),
    row: csvLineOf,
    tail: '',
  }),
};

/** SPARQL 1.1 Query Results TSV: terms as SPARQL writes them. */
export const tsvWriter: RowWriter = {
  term: termToTsv,
  table: (variables) => ({
    head: tsvLine(variables.map((variable) => `?${variable}`)),
    row: (texts) => tsvLine(texts),
    tail: '',
  }),
};

/** A yes or no as a table of one column and one row. */
export function csvAsk(answer: boolean): string {
  return csvLine(['_askResult']) + csvLine([String(answer)]);
}

export function tsvAsk(answer: boolean): string {
  return `?_askResult\n${String(answer)}\n`;
}

function tsvLine(fields: readonly (string | undefined)[]): string {
  return `${fields.join('\t')}\n`;
}

/** A term as one text without quotation marks. @throws Unwritable */
export function plainText(term: Term): string {
  if (/\p{Surrogate}/u.test(term.value)) throw new Unwritable(halfCharacter);
  if (term.termType === 'Quad') return termToTsv(term);
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function termToTsv(term: Term): string {
  if (term.termType !== 'Quad') return escapeLoneSurrogates(termToNQuads(term));
  const parts = [term.subject, term.predicate, term.object].map(termToTsv);
  return `<<( ${parts.join(' ')} )>>`;
}

const halfCharacter = {
  sv: 'Svaret har ett halvt tecken (ett ensamt surrogat), som CSV och Excel inte kan innehålla. Begär JSON eller TSV.',
  en: 'The answer has half a character (a lone surrogate), which CSV and Excel cannot contain. Ask for JSON or TSV.',
};
