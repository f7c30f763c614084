import type { LimitName, Limits } from '../../site/settings/limits.ts';
import type { Text } from '../../site/text.ts';

/** Every limit that a query may meet: its name where it is published, and what it means. */
export const limitTable = [
  {
    name: 'seconds',
    label: { sv: 'Tid per fråga, sekunder', en: 'Time per query, seconds' },
    comment: {
      sv: 'En fråga som tar längre tid avbryts och besvaras med 503.',
      en: 'A query that takes longer is stopped and answered by 503.',
    },
  },
  {
    name: 'waitSeconds',
    label: { sv: 'Väntetid i kön, sekunder', en: 'Time in the queue, seconds' },
    comment: {
      sv: 'En fråga som väntar längre på sin tur besvaras med 503.',
      en: 'A query that waits longer for its turn is answered by 503.',
    },
  },
  {
    name: 'workers',
    label: { sv: 'Frågor samtidigt', en: 'Queries at the same time' },
    comment: {
      sv: 'Fler frågor än så väntar i en kö.',
      en: 'Any further queries wait in a queue.',
    },
  },
  {
    name: 'waiting',
    label: { sv: 'Frågor i kön', en: 'Queries in the queue' },
    comment: {
      sv: 'När kön är full besvaras nya frågor med 503.',
      en: 'When the queue is full, new queries are answered by 503.',
    },
  },
  {
    name: 'perClient',
    label: { sv: 'Frågor samtidigt per klient', en: 'Queries at the same time per client' },
    comment: {
      sv: 'De som väntar räknas in. Den som har så många får 429 på nästa.',
      en: 'Those that wait count too. Whoever has so many gets 429 for the next.',
    },
  },
  {
    name: 'answerMegabytes',
    label: { sv: 'Svarets storlek, megabyte', en: 'Size of the answer, megabytes' },
    comment: {
      sv: 'Ett svar är helt eller ett fel; det kortas aldrig. Ett större svar blir 503.',
      en: 'An answer is whole or an error; it is never cut. A larger one becomes 503.',
    },
  },
  {
    name: 'memoryMegabytes',
    label: { sv: 'Arbetsminne per fråga, megabyte', en: 'Memory per query, megabytes' },
    comment: {
      sv: 'Datamängden räknas inte in. En fråga som behöver mer avbryts och besvaras med 503.',
      en: 'The data does not count. A query that needs more is stopped and answered by 503.',
    },
  },
  {
    name: 'textCharacters',
    label: {
      sv: 'Text som ett uttryck skapar, tecken',
      en: 'Text that an expression makes, characters',
    },
    comment: {
      sv: 'Till exempel med CONCAT, REPLACE eller GROUP_CONCAT. En fråga som skapar en längre text avbryts och besvaras med 503.',
      en: 'Such as by CONCAT, REPLACE or GROUP_CONCAT. A query that makes a longer text is stopped and answered by 503.',
    },
  },
  {
    name: 'serviceSeconds',
    label: { sv: 'Tid per anrop med SERVICE, sekunder', en: 'Time per call of SERVICE, seconds' },
    comment: {
      sv: 'Ett anrop som tar längre tid misslyckas; med SILENT ger det en tom rad.',
      en: 'A call that takes longer fails; with SILENT it gives one empty row.',
    },
  },
  {
    name: 'serviceRows',
    label: { sv: 'Rader per anrop med SERVICE', en: 'Rows per call of SERVICE' },
    comment: {
      sv: 'Ett anrop som ger fler rader misslyckas.',
      en: 'A call that gives more rows fails.',
    },
  },
  {
    name: 'serviceMegabytes',
    label: {
      sv: 'Svarets storlek per anrop med SERVICE, megabyte',
      en: 'Size of the answer per call of SERVICE, megabytes',
    },
    comment: {
      sv: 'Ett anrop som ger ett större svar misslyckas.',
      en: 'A call that gives a larger answer fails.',
    },
  },
  {
    name: 'queryCharacters',
    label: { sv: 'Frågans längd, tecken', en: 'Length of the query, characters' },
    comment: {
      sv: 'En längre fråga besvaras med 413.',
      en: 'A longer query is answered by 413.',
    },
  },
  {
    name: 'bodyBytes',
    label: { sv: 'Begärans storlek, byte', en: 'Size of the request, bytes' },
    comment: {
      sv: 'En större begäran besvaras med 413.',
      en: 'A larger request is answered by 413.',
    },
  },
] as const satisfies readonly { name: LimitName; label: Text; comment: Text }[];

export type ServiceLimits = Pick<Limits, (typeof limitTable)[number]['name']>;
