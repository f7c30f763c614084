import type { BookCell } from '../../import/read-workbook.ts';
import { isDay } from '../../rdf/xsd/date-forms.ts';
import { inLanguage, languages } from '../../site/text.ts';
import type { Input } from '../forms/fields/form.ts';
import type { Outcome } from '../new/things/outcome.ts';
import { truth } from './book/cell-text.ts';
import type { LinkNames } from './book/link-names.ts';
import {
  brokenCell,
  formula,
  noAddress,
  noDay,
  noMonth,
  noNumber,
  noTruth,
  onlyOne,
  unknownPick,
} from './messages.ts';

/** What a cell may hold. */
export interface CellRules {
  readonly input: Input;
  readonly isSeveral: boolean;
  readonly names: LinkNames;
}

/** The values that somebody wrote in a cell, as files mean them: IRIs of what was picked, `true` for yes. */
export function readCell(cell: BookCell, rules: CellRules): Outcome<readonly string[]> {
  if (cell.kind === 'formula') return { mistake: formula };
  if (cell.kind === 'error') return { mistake: brokenCell };
  const isText = rules.input === 'text' || rules.input === 'long-text';
  const lines = cell.text.split('\n').map((line) => line.trim());
  const texts = isText && !rules.isSeveral ? [cell.text] : lines;
  const words = texts.filter((text) => text !== '');
  if (words.length > 1 && !rules.isSeveral) return { mistake: onlyOne(words.length) };
  const values: string[] = [];
  for (const each of words) {
    const read = readers[rules.input](each, cell.kind, rules.names);
    if ('mistake' in read) return read;
    values.push(read.value);
  }
  return { value: [...new Set(values)] };
}

type Reader = (text: string, kind: BookCell['kind'], names: LinkNames) => Outcome<string>;

const readers: Readonly<Record<Input, Reader>> = {
  text: (text) => ({ value: text }),
  'long-text': (text) => ({ value: text }),
  date: (text, kind) =>
    kind !== 'number' && isDay(text) ? { value: text } : { mistake: noDay(text) },
  month: (text, kind) =>
    kind === 'text' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)
      ? { value: text }
      : { mistake: noMonth(text) },
  number: (text) => {
    // Decimal commas are what Swedish keyboards give.
    const number = text.replace(',', '.');
    return /^[+-]?\d+(?:\.\d+)?$/.test(number) ? { value: number } : { mistake: noNumber(text) };
  },
  boolean: (text) => {
    const word = text.toLowerCase();
    const [value] = (['true', 'false'] as const).filter(
      (each) =>
        word === each || languages.some((language) => inLanguage(truth[each], language) === word),
    );
    return value === undefined ? { mistake: noTruth(text) } : { value };
  },
  pick: (text, _, names) => {
    const iri = names.iriOf(text);
    return iri !== undefined && names.isOption(iri)
      ? { value: iri }
      : { mistake: unknownPick(text, names.nearest(text)) };
  },
  address: (text, _, names) => {
    const iri = names.iriOf(text);
    return iri === undefined ? { mistake: noAddress(text) } : { value: iri };
  },
};
