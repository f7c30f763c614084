import { formats } from '../../rdf/syntaxes/formats.ts';
import type { Answer, Malformed } from '../../query/question/query-engine.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import type { Problem } from '../wire/problem-kinds.ts';

/** What a refusal does not tell. */
const nothingMore: Partial<Pick<Malformed, 'token' | 'expected' | 'hint'>> = {};

type Unanswered = Exclude<Answer, { outcome: 'answered' | 'explained' }>;

/** What a client is told of a query that was not answered. */
export function problemOf(answer: Unanswered): Problem {
  switch (answer.outcome) {
    case 'malformed':
    case 'refused':
      return mistaken(answer);
    case 'not-acceptable':
      return notAcceptable(
        answer.kind === 'select' || answer.kind === 'ask' ? resultFormats : formats,
      );
    case 'impossible':
      return { kind: 'notAcceptable', detail: answer.reason };
    case 'timed-out':
      return timedOut(answer.seconds);
    case 'too-large':
      return tooLarge(answer.megabytes);
    case 'crowded':
      return crowded(answer.questions);
    case 'busy':
    case 'aborted':
      return busy;
    case 'lost':
      return lost;
    case 'service-failed': {
      const { service, reason } = answer;
      return { kind: 'serviceFailed', detail: reason, extensions: { service } };
    }
    case 'failed':
      return { kind: 'broken', detail: answer.reason };
  }
}

/** What is wrong with a query, where, and how to mend it. */
function mistaken(answer: Extract<Unanswered, { outcome: 'malformed' | 'refused' }>): Problem {
  const kind = answer.outcome === 'malformed' ? 'malformedQuery' : 'refused';
  const { reason, place } = answer;
  const { token, expected, hint } = answer.outcome === 'malformed' ? answer : nothingMore;
  const detail = hint ? { sv: joined(reason.sv, hint.sv), en: joined(reason.en, hint.en) } : reason;
  return {
    ...{ kind, detail },
    extensions: { ...place, ...(token !== undefined && { token }) },
    told: { ...(expected && { expected }), ...(hint && { hint }) },
  };
}

/** Two sentences, whether or not the first ends as one. */
function joined(reason: string, hint: string): string {
  return `${reason}${/[.!?]$/.test(reason) ? '' : '.'} ${hint}`;
}

/** None of the media types that a client takes; those that it could have instead. */
export function notAcceptable(offers: readonly { readonly mediaType: string }[]): Problem {
  const available = offers.map(({ mediaType }) => mediaType);
  return {
    kind: 'notAcceptable',
    detail: {
      sv: `Svaret på frågan finns inte i någon av de begärda medietyperna. Välj en av: ${available.join(', ')}.`,
      en: `The answer to this query has none of the requested media types. Choose one of: ${available.join(', ')}.`,
    },
    extensions: { available },
  };
}

function timedOut(seconds: number): Problem {
  return {
    kind: 'timedOut',
    detail: {
      sv: `Frågan avbröts efter ${seconds} sekunder. Gör den mindre, till exempel med LIMIT.`,
      en: `The query was stopped after ${seconds} seconds. Make it smaller, for instance with LIMIT.`,
    },
    headers: { 'Retry-After': '10' },
  };
}

function tooLarge(megabytes: number): Problem {
  return {
    kind: 'tooMuch',
    detail: {
      sv: `Frågan behövde mer än de ${megabytes} megabyte den får. Gör den mindre, till exempel med LIMIT.`,
      en: `The query needed more than the ${megabytes} megabytes it may have. Make it smaller, for instance with LIMIT.`,
    },
    headers: { 'Retry-After': '10' },
  };
}

function crowded(questions: number): Problem {
  return {
    kind: 'crowded',
    detail: {
      sv: `Du har redan ${questions} frågor på gång. Vänta tills någon av dem är besvarad.`,
      en: `You have ${questions} queries under way already. Wait until one of them is answered.`,
    },
    headers: { 'Retry-After': '2' },
  };
}

const busy: Problem = {
  kind: 'busy',
  detail: {
    sv: 'Fler frågor än vi hinner svara på just nu, eller så startar tjänsten. Försök igen om en stund.',
    en: 'More queries than we can answer just now, or the service is starting. Try again in a moment.',
  },
  headers: { 'Retry-After': '2' },
};

const lost: Problem = {
  kind: 'lost',
  detail: {
    sv: 'Processen som besvarade frågan avslutades oväntat och startas nu om. Försök igen om en stund. Händer det igen kräver frågan för mycket: gör den mindre.',
    en: 'The process that was answering the query ended unexpectedly, and is being started again. Try again in a moment. If it happens again, the query needs too much: make it smaller.',
  },
  headers: { 'Retry-After': '2' },
};
