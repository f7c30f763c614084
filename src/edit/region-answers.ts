import type { Text } from '../site/text.ts';
import { isOrganisationNumber } from '../validate/checks/values/check-organisation-numbers.ts';
import { addressWord } from './address-word.ts';

/** A name in the languages of the data; Swedish is always there. */
export interface Names {
  readonly sv: string;
  readonly en?: string;
}

/** What a region is asked before its first files are made. */
export interface RegionAnswers {
  readonly name: string;
  /** As it is written: `232100-0222`. */
  readonly 'organisation-number': string;
  readonly languages: readonly ('sv' | 'en')[];
  readonly areas: readonly Names[];
  /** A mailbox that is no person's; `undefined`: none yet. */
  readonly email: string | undefined;
}

type Answer<Value> = { readonly value: Value } | { readonly mistake: Text };

type Questions = {
  readonly [Name in keyof RegionAnswers]: {
    readonly question: Text;
    readonly read: (text: string) => Answer<RegionAnswers[Name]>;
    /** What an empty answer stands for; one is needed where there is none. */
    readonly usual?: string;
  };
};

/** What is asked, in this order; the names are those of flags and of a file of answers. */
export const questions: Questions = {
  name: {
    question: { sv: 'Vad heter regionen?', en: 'What is the region called?' },
    read: (text) => (isName(text) ? { value: text } : { mistake: noName(text) }),
  },
  'organisation-number': {
    question: {
      sv: 'Vilket organisationsnummer har den? (tio siffror)',
      en: 'What is its organisation number? (ten digits)',
    },
    read: (text) => {
      const [, first, last] = /^(\d{6})-?(\d{4})$/.exec(text) ?? [];
      if (first === undefined || last === undefined) return { mistake: noNumber(text) };
      const number = `${first}-${last}`;
      return isOrganisationNumber(number) ? { value: number } : { mistake: wrongDigit(text) };
    },
  },
  languages: {
    question: {
      sv: 'På vilka språk ska namnen stå? (sv, eller sv en)',
      en: 'In which languages are the names? (sv, or sv en)',
    },
    usual: 'sv en',
    read: (text) => {
      const tags = new Set(text.toLowerCase().split(/[\s,]+/));
      const others = [...tags].filter((tag) => tag !== 'sv' && tag !== 'en');
      if (others.length > 0 || !tags.has('sv')) return { mistake: otherLanguages(text) };
      return { value: tags.has('en') ? ['sv', 'en'] : ['sv'] };
    },
  },
  areas: {
    question: {
      sv: 'Vilka är styrkeområdena? (semikolon emellan, engelska efter likhetstecken: Skog = Forest; Hav = Sea)',
      en: 'Which are the strength areas? (semicolons between, English after an equals sign: Skog = Forest; Hav = Sea)',
    },
    read: readAreas,
  },
  email: {
    question: {
      sv: 'Till vilken gemensam brevlåda kan man skriva? (e-postadress; tom rad: ingen än)',
      en: 'To which shared mailbox can people write? (e-mail address; an empty line: none yet)',
    },
    usual: '',
    read: (text) => {
      if (text === '') return { value: undefined };
      return /^[^@:\s'"<>]+@[^@:\s'"<>]+\.[a-z]{2,}$/i.test(text) && text.length <= longestName
        ? { value: text }
        : { mistake: noMailbox(text) };
    },
  },
};

/** Names in the order in which they are asked for. */
export const questionNames = Object.keys(questions) as (keyof RegionAnswers)[];

/**
 * Answers as they were written → what they say, or all that is wrong with them.
 *
 * @param texts by the question's name
 * @param named what to call an answer where it is wrong: `--areas`
 */
export function readAnswers(
  texts: Readonly<Partial<Record<string, string>>>,
  named: (name: string) => string,
): { readonly answers: RegionAnswers } | { readonly mistakes: readonly Text[] } {
  const read = questionNames.map((name) => {
    const text = texts[name]?.trim() || questions[name].usual;
    const answer = text === undefined ? { mistake: unanswered(name) } : questions[name].read(text);
    return { name, answer };
  });
  const mistakes = read.flatMap(({ name, answer }) =>
    'mistake' in answer ? [at(named(name), answer.mistake)] : [],
  );
  if (mistakes.length > 0) return { mistakes };
  const values = read.map(({ name, answer }) => [name, 'value' in answer && answer.value]);
  return { answers: Object.fromEntries(values) as unknown as RegionAnswers };
}

const longestName = 200;
const mostAreas = 50;

function isName(text: string): boolean {
  return (
    text.length <= longestName &&
    !/[\p{Control}\u2028\u2029]/u.test(text) &&
    addressWord(text) !== ''
  );
}

function readAreas(text: string): Answer<readonly Names[]> {
  const areas = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Names => {
      const [sv = '', ...en] = part.split('=').map((name) => name.trim());
      return en.length > 0 ? { sv, en: en.join('=') } : { sv };
    });
  const strange = areas.find(({ sv, en }) => !isName(sv) || (en !== undefined && !isName(en)));
  if (strange) return { mistake: noName(strange.sv) };
  if (areas.length === 0 || areas.length > mostAreas) return { mistake: noAreas };
  const words = areas.map(({ sv }) => addressWord(sv));
  const twice = areas.find(({ sv }, index) => words.indexOf(addressWord(sv)) !== index);
  return twice ? { mistake: sameArea(twice.sv) } : { value: areas };
}

function at(place: string, { sv, en }: Text): Text {
  return { sv: `${place}: ${sv}`, en: `${place}: ${en}` };
}

function unanswered(name: keyof RegionAnswers): Text {
  const { sv, en } = questions[name].question;
  return { sv: `Svaret saknas: ${sv}`, en: `The answer is missing: ${en}` };
}

function noName(text: string): Text {
  return {
    sv: `”${text.slice(0, 40)}” kan inte vara ett namn. Skriv det på en rad, med minst en bokstav och högst ${longestName} tecken.`,
    en: `“${text.slice(0, 40)}” cannot be a name. Write it on one line, with a letter at least and ${longestName} characters at most.`,
  };
}

function noNumber(text: string): Text {
  return {
    sv: `”${text.slice(0, 40)}” är inget organisationsnummer. Skriv tio siffror, som i 232100-0222.`,
    en: `“${text.slice(0, 40)}” is no organisation number. Write ten digits, as in 232100-0222.`,
  };
}

function wrongDigit(text: string): Text {
  return {
    sv: `Kontrollsiffran, som är den sista i ”${text}”, passar inte till de andra. Jämför med registreringsbeviset.`,
    en: `The check digit, which is the last in “${text}”, does not fit the others. Compare with the certificate of registration.`,
  };
}

function otherLanguages(text: string): Text {
  return {
    sv: `”${text.slice(0, 40)}” går inte. Svenska ska vara med, och engelska får vara det: skriv ”sv” eller ”sv en”.`,
    en: `“${text.slice(0, 40)}” does not work. Swedish must be among them, and English may be: write “sv” or “sv en”.`,
  };
}

function sameArea(name: string): Text {
  return {
    sv: `”${name}” får samma adress som ett område före. Ge områdena namn som skiljer sig åt.`,
    en: `“${name}” gets the same address as an area before it. Give the areas names that differ.`,
  };
}

const noAreas: Text = {
  sv: `Skriv ett styrkeområde till ${mostAreas}, med semikolon emellan.`,
  en: `Write one strength area to ${mostAreas}, with semicolons between.`,
};

function noMailbox(text: string): Text {
  return {
    sv: `”${text.slice(0, 40)}” är ingen e-postadress. Skriv den som namn@domän.se, utan ”mailto:”.`,
    en: `“${text.slice(0, 40)}” is no e-mail address. Write it as name@domain.se, without “mailto:”.`,
  };
}
