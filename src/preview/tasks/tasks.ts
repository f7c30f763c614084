import { planCorrection } from '../../edit/new/plan-correction.ts';
import { prepareMade } from '../../edit/new/prepare-made.ts';
import { prepareFilling } from '../../edit/prepare-filling.ts';
import { prepareRelease } from '../../edit/prepare-release.ts';
import { editorDay } from '../../edit/editor-day.ts';
import type { Task } from './task.ts';

const fill: Task = {
  title: { sv: 'Fyll i det som kan räknas ut', en: 'Fill in what can be worked out' },
  help: {
    sv: 'Programmet skriver var citat står i sin källa, kontrollsummor av nya källor och adresser till nya texter, där det står nollor.',
    en: 'The program writes where quotations stand in their source, hashes of new sources and addresses of new texts, where zeros stand for them.',
  },
  done: { sv: 'Det som kunde räknas ut är ifyllt.', en: 'What could be worked out is filled in.' },
  fields: [],
  prepare: (_, { version }) => prepareFilling(version),
};

const correct: Task = {
  title: { sv: 'Rätta ett skrivfel', en: 'Mend a misprint' },
  help: {
    sv: 'För ett fel som vi har gjort när en text skrevs av. Adresserna som följer av texten ändras med den, och de gamla leder till de nya. Har regionen skrivit något nytt, är det en ny utgåva.',
    en: 'For a mistake of ours in copying a text. The addresses that follow from the text change with it, and the old ones lead to the new. Where the region has written something new, that is a new edition.',
  },
  done: { sv: 'Skrivfelet är rättat.', en: 'The misprint is mended.' },
  fields: [
    {
      name: 'thing',
      label: { sv: 'Texten', en: 'The text' },
      help: {
        sv: 'Textens adress, till exempel vision-text/f6f51504386b, eller dess namn.',
        en: 'The address of the text, such as vision-text/f6f51504386b, or its name.',
      },
    },
    {
      name: 'from',
      label: { sv: 'Så står det', en: 'What it says' },
      help: {
        sv: 'Orden med felet, så många att de bara står på ett ställe.',
        en: 'The words with the mistake, so many that they stand in one place alone.',
      },
    },
    {
      name: 'to',
      label: { sv: 'Så ska det stå', en: 'What it should say' },
      help: { sv: 'Samma ord, rättade.', en: 'The same words, mended.' },
    },
  ],
  prepare: async ({ thing = '', from = '', to = '' }, { sources, version, find }) => {
    const made = { version, root: sources.data, today: editorDay(new Date()) };
    return prepareMade(await planCorrection({ thing, from, to }, made), sources, find);
  },
};

const release: Task = {
  title: { sv: 'Ge ut en ny version', en: 'Release a new version' },
  help: {
    sv: 'Datum och version följer av vad som är ändrat sedan den senaste utgivningen, och det skrivs upp i ändringsloggen. Inget får vara fel.',
    en: 'Dates and version follow from what has changed since the last release, and the log of changes gets an entry. Nothing may be wrong.',
  },
  done: { sv: 'Datum, version och logg är skrivna.', en: 'Dates, version and log are written.' },
  fields: [
    {
      name: 'earlier',
      label: { sv: 'Den senaste utgivningen', en: 'The last release' },
      help: {
        sv: 'En version i git, en mapp eller en dump. HEAD är den senaste versionen i git.',
        en: 'A version in git, a folder or a dump. HEAD is the last version in git.',
      },
      start: 'HEAD',
    },
  ],
  prepare: ({ earlier = '' }, { sources, environment, find }) =>
    prepareRelease(earlier, sources, environment, find),
};

/** All tasks, by the name of their command. */
export const tasks: Readonly<Record<string, Task>> = { correct, fill, release };
