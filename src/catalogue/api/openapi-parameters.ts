import { viewNames } from '../../site/answer-views.ts';
import { documentForms, type Form } from '../../site/forms.ts';
import type { Route } from '../../site/routes/route.ts';
import { inLanguage, languages, type Text } from '../../site/text.ts';
import type { Json } from '../../record/json.ts';
import { inBoth } from './openapi-parts.ts';

/** What a parameter's values are taken from: the kinds of things that the data has, and the forms of the route. */
interface Values {
  readonly kinds: readonly string[];
  readonly forms: readonly Form[];
}

interface Parameter {
  readonly description: Text;
  /** The values that it may have, where they are few. */
  readonly values?: (from: Values) => readonly string[];
}

type Place = 'path' | 'query';

const parameters: Readonly<Record<Place, Readonly<Record<string, Parameter>>>> = {
  path: {
    kind: {
      description: { sv: 'Sakens slag.', en: 'The kind of thing.' },
      values: ({ kinds }) => kinds,
    },
    name: {
      description: {
        sv: `Sakens namn, med eller utan formatets ändelse: ${endings('sv')}.`,
        en: `The name of the thing, with or without the ending of a format: ${endings('en')}.`,
      },
    },
    table: { description: { sv: 'Tabellens namn.', en: 'The name of the table.' } },
    set: { description: { sv: 'Länkmängdens namn.', en: 'The name of the linkset.' } },
    format: {
      description: { sv: 'Filens ändelse.', en: 'The ending of the file.' },
      values: ({ forms }) => forms.map(({ extension }) => extension),
    },
  },
  query: {
    query: { description: { sv: 'Frågan.', en: 'The query.' } },
    explain: {
      description: {
        sv: 'Med ”true” besvaras frågan, men i stället för svaret kommer stegen dit, med uppskattade och verkliga antal rader: som text, JSON eller sida.',
        en: 'With “true” the query is answered, but instead of the answer come the steps on the way there, with estimated and actual numbers of rows: as text, JSON or a page.',
      },
      values: () => ['true'],
    },
    view: {
      description: {
        sv: 'Hur sidan visar svaret, för den som läser det; andra format är desamma.',
        en: 'How the page shows the answer, for who reads it; other formats are the same.',
      },
      values: () => viewNames,
    },
    q: { description: { sv: 'Det som söks.', en: 'What is searched for.' } },
    kind: {
      description: {
        sv: 'Klassen som det som söks ska vara av, som IRI; annars alla.',
        en: 'The class that what is searched for is to be of, as an IRI; else all.',
      },
    },
    format: {
      description: {
        sv: 'Svarets format, till exempel ”csv”; annars gäller Accept.',
        en: 'The format of the answer, such as “csv”; else Accept counts.',
      },
    },
    columns: {
      description: {
        sv: 'Kolumnerna som ska vara med, med komma emellan; annars alla.',
        en: 'The columns wanted, with commas between; else all.',
      },
    },
    sort: {
      description: {
        sv: 'Kolumnen att ordna efter, med ”-” före för omvänd ordning.',
        en: 'The column to sort by, with “-” before it for the reverse order.',
      },
    },
    limit: { description: { sv: 'Högsta antal rader.', en: 'The most rows to answer with.' } },
    offset: { description: { sv: 'Rader att hoppa över.', en: 'Rows to skip.' } },
    bom: {
      description: {
        sv: '”1” sätter tecknet som får Excel att läsa CSV som UTF-8 först i filen.',
        en: '“1” puts the sign that makes Excel read CSV as UTF-8 first in the file.',
      },
    },
    lang: {
      description: {
        sv: 'Språk för sidor och felmeddelanden; annars gäller Accept-Language.',
        en: 'Language of pages and error messages; else Accept-Language counts.',
      },
      values: () => languages,
    },
  },
};

/** The endings of documents, in words. */
function endings(language: 'sv' | 'en'): string {
  const marks = inLanguage({ sv: ['”', '” eller '], en: ['“', '” or '] }, language);
  const [page = '', ...syntaxes] = documentForms.map(({ extension }) => `.${extension}`);
  return `${syntaxes.map((ending) => `${marks[0] ?? ''}${ending}`).join('”, ')}${marks[1] ?? ''}${marks[0] ?? ''}${page}”`;
}

/** Parameter objects (OpenAPI 3.1 §4.8.12) of the variables in a route's address. */
export function parametersOf({ address, forms }: Route, kinds: readonly string[]): Json[] {
  const path = [...address.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const query = /\{\?([^}]*)\}/.exec(address)?.[1]?.split(',') ?? [];
  const written = (place: Place, names: readonly string[]): Json[] =>
    names.map((name) => toJson(place, name, { kinds, forms }));
  return [...written('path', path), ...written('query', query)];
}

function toJson(place: Place, name: string, from: Values): Json {
  const parameter = parameters[place][name];
  if (parameter === undefined) throw new Error(`The parameter ${name} is not described.`);
  const { description, values } = parameter;
  const schema = { type: 'string', ...(values && { enum: values(from) }) };
  return { name, in: place, required: place === 'path', description: inBoth(description), schema };
}
