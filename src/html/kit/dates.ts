import { entryOf } from '../../rdf/entry-of.ts';
import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import { terms, type Literal } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import { inLanguage, locales, type Language } from '../../site/text.ts';
import { html, type Html } from './template.ts';

/** How a day, a month or a moment is written out for people. Years stand as they are. */
const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'long' },
  dateTime: { dateStyle: 'long', timeStyle: 'short' },
  gYearMonth: { year: 'numeric', month: 'long' },
};

/** A literal of a time datatype in words, still readable for programs; `undefined` for what is none. Clocks show what was written. */
export function dateOf({ value, datatype }: Literal, language: Language): Html | undefined {
  const name = nameIn(datatype.value);
  if (name === 'gYear') return html`<time datetime="${value}">${value}</time>`;
  const formatter = formatterFor(name ?? '', language);
  // A meeting at 13:00+01:00 begins at one by the clock of the place, whatever that is in Greenwich.
  const moment = new Date(value.replace(/(?<=T.*)(?:Z|[+-]\d\d:\d\d)?$/, 'Z'));
  if (formatter === undefined || Number.isNaN(moment.getTime())) return undefined;
  return html`<time datetime="${value}">${formatter.format(moment)}</time>`;
}

/** A moment in words, in Greenwich time, as HTTP tells it. */
export function momentIn(moment: Date, language: Language): Html {
  const text = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  return html`${dateOf(terms.literal(text, xsd.dateTime), language)} UTC`;
}

/** Formatters by language and datatype, made when one is first asked for: that takes longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(name: string, language: Language): Intl.DateTimeFormat | undefined {
  if (!Object.hasOwn(styles, name)) return undefined;
  const locale = inLanguage(locales, language);
  return entryOf(
    formatters,
    `${language} ${name}`,
    () => new Intl.DateTimeFormat(locale, { ...styles[name], timeZone: 'UTC' }),
  );
}

function nameIn(datatype: string): string | undefined {
  const { xsd: namespace } = wellKnownPrefixes;
  return datatype.startsWith(namespace) ? datatype.slice(namespace.length) : undefined;
}
