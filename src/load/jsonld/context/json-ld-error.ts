import type { Text } from '../../../site/text.ts';

/**
 * JSON-LD 1.1 API §9.3.1: what is wrong, at a place. It stops the reading of one file, and no other.
 */
export class JsonLdError extends Error {
  readonly code: JsonLdErrorCode;
  readonly offset: number;
  /** The word, key or value that the error is about. */
  readonly about: string;

  constructor(code: JsonLdErrorCode, offset: number, about = '') {
    super(code);
    this.code = code;
    this.offset = offset;
    this.about = about;
  }
}

export function explainJsonLd({ code, about }: JsonLdError): Text {
  const { sv, en } = explanations[code];
  const quoted = about === '' ? { sv: '', en: '' } : { sv: `”${about}”: `, en: `“${about}”: ` };
  return { sv: quoted.sv + sv, en: quoted.en + en };
}

/** The codes of the specification and what each means to somebody who edits the file. */
const explanations = {
  'colliding keywords': {
    sv: 'Två nycklar betyder samma nyckelord. Behåll en.',
    en: 'Two keys mean the same keyword. Keep one.',
  },
  'conflicting indexes': {
    sv: 'Saken har två olika @index. Behåll ett.',
    en: 'The thing has two different @index. Keep one.',
  },
  'context overflow': {
    sv: '@context hänvisar vidare i för många led, eller i en cirkel.',
    en: '@context leads on and on too many times, or in a circle.',
  },
  'cyclic IRI mapping': {
    sv: 'Termen i @context definieras med hjälp av sig själv.',
    en: 'The term in @context is defined by way of itself.',
  },
  'invalid @id value': {
    sv: 'Värdet av @id ska vara en adress.',
    en: 'The value of @id must be an address.',
  },
  'invalid @import value': {
    sv: 'Värdet av @import ska vara en adress.',
    en: 'The value of @import must be an address.',
  },
  'invalid @included value': {
    sv: 'Under @included får bara saker stå.',
    en: 'Only things can stand under @included.',
  },
  'invalid @index value': {
    sv: 'Värdet av @index ska vara en text.',
    en: 'The value of @index must be a text.',
  },
  'invalid @nest value': {
    sv: 'Värdet under @nest ska vara nycklar med värden.',
    en: 'The value under @nest must be keys with values.',
  },
  'invalid @prefix value': {
    sv: 'Värdet av @prefix ska vara true eller false.',
    en: 'The value of @prefix must be true or false.',
  },
  'invalid @propagate value': {
    sv: 'Värdet av @propagate ska vara true eller false.',
    en: 'The value of @propagate must be true or false.',
  },
  'invalid @protected value': {
    sv: 'Värdet av @protected ska vara true eller false.',
    en: 'The value of @protected must be true or false.',
  },
  'invalid @reverse value': {
    sv: 'Värdet under @reverse ska vara nycklar med saker.',
    en: 'The value under @reverse must be keys with things.',
  },
  'invalid @version value': {
    sv: 'Värdet av @version ska vara talet 1.1.',
    en: 'The value of @version must be the number 1.1.',
  },
  'invalid base IRI': {
    sv: 'Värdet av @base ska vara en adress.',
    en: 'The value of @base must be an address.',
  },
  'invalid base direction': {
    sv: 'Värdet av @direction ska vara ltr eller rtl.',
    en: 'The value of @direction must be ltr or rtl.',
  },
  'invalid container mapping': {
    sv: 'Värdet av @container är inget som JSON-LD känner.',
    en: 'The value of @container is none that JSON-LD knows.',
  },
  'invalid context entry': {
    sv: 'Nyckeln får inte stå i denna @context.',
    en: 'The key cannot stand in this @context.',
  },
  'invalid context nullification': {
    sv: '@context har skyddade termer och får inte nollställas här.',
    en: '@context has protected terms and cannot be emptied here.',
  },
  'invalid default language': {
    sv: 'Värdet av @language i @context ska vara en språkkod.',
    en: 'The value of @language in @context must be a language tag.',
  },
  'invalid IRI mapping': {
    sv: 'Termen i @context leder inte till någon hel adress. Skriv ut adressen, eller ange @vocab.',
    en: 'The term in @context leads to no whole address. Write the address out, or give an @vocab.',
  },
  'invalid keyword alias': {
    sv: '@context får inte heta något annat.',
    en: '@context cannot go by another name.',
  },
  'invalid language map value': {
    sv: 'Under ett språk får bara texter stå.',
    en: 'Only texts can stand under a language.',
  },
  'invalid language mapping': {
    sv: 'Värdet av @language ska vara en språkkod.',
    en: 'The value of @language must be a language tag.',
  },
  'invalid language-tagged string': {
    sv: 'Värdet av @language ska vara en språkkod.',
    en: 'The value of @language must be a language tag.',
  },
  'invalid language-tagged value': {
    sv: 'Bara texter kan ha ett språk.',
    en: 'Only texts can have a language.',
  },
  'invalid local context': {
    sv: '@context ska vara nycklar med värden, en adress eller en lista av sådana.',
    en: '@context must be keys with values, an address, or a list of such.',
  },
  'invalid remote context': {
    sv: 'Filen som @context pekar på har ingen @context.',
    en: 'The file that @context points to has no @context.',
  },
  'invalid reverse property': {
    sv: 'En omvänd egenskap (@reverse) kan inte definieras så.',
    en: 'A reverse property (@reverse) cannot be defined like this.',
  },
  'invalid reverse property map': {
    sv: 'Nyckelord får inte stå under @reverse.',
    en: 'Keywords cannot stand under @reverse.',
  },
  'invalid reverse property value': {
    sv: 'En omvänd egenskap kan bara ha saker som värden, inte texter eller listor.',
    en: 'A reverse property can only have things as values, not texts or lists.',
  },
  'invalid scoped context': {
    sv: 'Termens egen @context är ogiltig.',
    en: "The term's own @context is invalid.",
  },
  'invalid set or list object': {
    sv: 'Bredvid @list eller @set får bara @index stå.',
    en: 'Only @index can stand beside @list or @set.',
  },
  'invalid term definition': {
    sv: 'Termen i @context är inte rätt definierad.',
    en: 'The term in @context is not defined correctly.',
  },
  'invalid type mapping': {
    sv: 'Värdet av @type i @context ska vara en hel adress, @id, @vocab, @json eller @none.',
    en: 'The value of @type in @context must be a whole address, @id, @vocab, @json or @none.',
  },
  'invalid type value': {
    sv: 'Värdet av @type ska vara en adress, eller flera.',
    en: 'The value of @type must be an address, or several.',
  },
  'invalid typed value': {
    sv: 'Datatypen ska vara en hel adress.',
    en: 'The datatype must be a whole address.',
  },
  'invalid value object': {
    sv: 'Bredvid @value får bara @type eller @language, @direction och @index stå.',
    en: 'Only @type or @language, @direction and @index can stand beside @value.',
  },
  'invalid value object value': {
    sv: 'Värdet av @value ska vara en text, ett tal, true eller false.',
    en: 'The value of @value must be a text, a number, true or false.',
  },
  'invalid vocab mapping': {
    sv: 'Värdet av @vocab ska vara en adress.',
    en: 'The value of @vocab must be an address.',
  },
  'keyword redefinition': {
    sv: 'Ett nyckelord i JSON-LD kan inte få en annan betydelse.',
    en: 'A keyword of JSON-LD cannot be given another meaning.',
  },
  'loading remote context failed': {
    sv: '@context pekar på nätet, men inget hämtas därifrån. Ta bort raden, skriv ut innehållet här, eller lägg en kopia i mappen contexts och skriv dess adress i contexts/index.yaml.',
    en: '@context points to the web, but nothing is fetched from there. Remove the line, write the content out here, or put a copy into the folder contexts and its address into contexts/index.yaml.',
  },
  'protected term redefinition': {
    sv: 'Termen är skyddad (@protected) och kan inte få en annan betydelse.',
    en: 'The term is protected (@protected) and cannot be given another meaning.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type JsonLdErrorCode = keyof typeof explanations;
