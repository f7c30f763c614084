import type { Problem } from '../wire/problem-kinds.ts';

/** The longest query that can be cited, in characters. */
export const longestQuery = 20_000;

/** Nothing is kept, so nothing can be cited. */
export const citingOff: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'Svar kan inte citeras här, för webbplatsen sparar inga versioner. Den som driver den slår på det med inställningen archive (--archive MAPP eller ARCHIVE).',
    en: 'Answers cannot be cited here, for the site keeps no versions. Who runs it turns that on by the setting archive (--archive FOLDER or ARCHIVE).',
  },
};

export const noCitation: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'Det finns inget citerat svar med den adressen. Kontrollera att adressen är hel: den slutar med 32 tecken.',
    en: 'There is no cited answer with that address. Check that the address is whole: it ends in 32 characters.',
  },
};

export const forgottenCitation: Problem = {
  kind: 'gone',
  detail: {
    sv: 'Här fanns ett citerat svar. Det har tagits bort, till exempel för att någon har rätt att bli glömd.',
    en: 'There was a cited answer here. It was removed, for example because somebody has the right to be forgotten.',
  },
};

/** The present version is kept a moment after it is served. */
export const notKeptYet: Problem = {
  kind: 'busy',
  detail: {
    sv: 'Versionen som gäller nu håller på att sparas. Försök igen om en stund.',
    en: 'The present version is being kept just now. Try again in a moment.',
  },
  headers: { 'Retry-After': '2' },
};

export const noPlan: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Hur en fråga besvaras kan inte citeras. Utelämna explain.',
    en: 'How a query is answered cannot be cited. Leave out explain.',
  },
};

export const ambiguousNodes: Problem = {
  kind: 'refused',
  detail: {
    sv: 'Svaret kan inte citeras: det har namnlösa noder (blank nodes) som ingen kan skilja åt, så det går inte att känna igen. Låt frågan svara med det som står om noderna i stället.',
    en: 'The answer cannot be cited: it has blank nodes that nobody can tell apart, so it cannot be known again. Let the query answer with what is said of the nodes instead.',
  },
};

const tooMuchToCount: Problem = {
  kind: 'tooMuch',
  detail: {
    sv: 'Svaret är för stort för att citeras. Gör det mindre, eller hänvisa till hela versionen.',
    en: 'The answer is too large to be cited. Make it smaller, or refer to the whole version.',
  },
};

/** Why an answer was not counted. */
export const uncounted: Readonly<Record<'busy' | 'too-large', Problem>> = {
  busy: {
    kind: 'busy',
    detail: {
      sv: 'Många svar räknas just nu. Försök igen om en stund.',
      en: 'Many answers are being counted at the moment. Try again in a while.',
    },
    headers: { 'Retry-After': '2' },
  },
  'too-large': tooMuchToCount,
};

export const noRoom: Problem = {
  kind: 'full',
  detail: {
    sv: 'Fler svar får inte plats bland dem som citeras. Hänvisa till versionen och skriv ut frågan.',
    en: 'There is no room for more cited answers. Refer to the version, and write out the query.',
  },
};

export const tooManyCitations: Problem = {
  kind: 'crowded',
  detail: {
    sv: 'Du har citerat många svar den senaste timmen. Vänta en stund.',
    en: 'You have cited many answers during the last hour. Wait a while.',
  },
  headers: { 'Retry-After': '600' },
};

export const tooLongToCite: Problem = {
  kind: 'tooLarge',
  detail: {
    sv: `Frågan är för lång för att citeras. Den får ha högst ${longestQuery} tecken, med hela adresser i stället för prefix.`,
    en: `The query is too long to be cited. It may have ${longestQuery} characters at most, with whole addresses instead of prefixes.`,
  },
};

/** What makes the answer another next time. */
export function passingAnswer(word: string): Problem {
  const [sv, en] =
    word === ''
      ? ['klockan, slumpen eller en annan tjänst', 'the clock, chance or another service']
      : [word, word];
  return {
    kind: 'refused',
    detail: {
      sv: `Svaret kan inte citeras, för det blir ett annat nästa gång: frågan använder ${sv}. NOW, RAND, UUID, STRUUID och SERVICE går inte att upprepa.`,
      en: `The answer cannot be cited, for it will be another next time: the query uses ${en}. NOW, RAND, UUID, STRUUID and SERVICE cannot be repeated.`,
    },
  };
}
