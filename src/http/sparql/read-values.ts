import type { NamedQuery, QueryParameter } from '../../catalogue/sparql/named-queries.ts';
import { languageParameter } from '../../html/kit/page.ts';
import type { BoundValue } from '../../query/question/query-engine.ts';
import { isAbsoluteIri } from '../../rdf/iris/iri.ts';
import { isLexical } from '../../rdf/xsd/lexical.ts';
import type { Problem } from '../wire/problem-kinds.ts';

export type ValuesReading =
  | { readonly outcome: 'read'; readonly values: Readonly<Record<string, BoundValue>> }
  | { readonly outcome: 'mistaken'; readonly problem: Problem };

/** Reads the values that an address gives to a query's parameters; what is left empty counts as not given, as forms send it. */
export function readValues(named: NamedQuery, given: URLSearchParams): ValuesReading {
  const names = named.parameters.map(({ name }) => name);
  const unknown = [...given.keys()].find(
    (name) => name !== languageParameter && !names.includes(name),
  );
  if (unknown !== undefined) return mistaken(noParameter(unknown, names));
  const values: Record<string, BoundValue> = {};
  for (const parameter of named.parameters) {
    const all = given.getAll(parameter.name).filter((value) => value !== '');
    if (all.length > 1) return mistaken(twice(parameter.name, names));
    const value = all[0] ?? parameter.default;
    if (value === undefined) continue;
    const bound = bind(value, parameter);
    if (bound === undefined) return mistaken(illTyped(value, parameter, names));
    values[parameter.name] = bound;
  }
  return { outcome: 'read', values };
}

/** The term that a text stands for; nothing where it is none of the parameter's type. */
function bind(text: string, { datatype }: QueryParameter): BoundValue | undefined {
  if (datatype === undefined) return isAbsoluteIri(text) ? { iri: text } : undefined;
  return isLexical(datatype, text) === false ? undefined : { text, datatype };
}

function mistaken(problem: Problem): ValuesReading {
  return { outcome: 'mistaken', problem };
}

function noParameter(name: string, names: readonly string[]): Problem {
  const [sv, en] =
    names.length === 0
      ? ['Den har inga parametrar.', 'It has no parameters.']
      : [`Parametrarna är ${names.join(', ')}.`, `Its parameters are ${names.join(', ')}.`];
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Frågan har ingen parameter ”${name}”. ${sv}`,
      en: `The query has no parameter “${name}”. ${en}`,
    },
    extensions: { parameters: names },
  };
}

function twice(name: string, names: readonly string[]): Problem {
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Parametern ”${name}” har ett värde. Skriv den en gång.`,
      en: `The parameter “${name}” has one value. Write it once.`,
    },
    extensions: { parameters: names },
  };
}

function illTyped(
  value: string,
  { name, datatype }: QueryParameter,
  names: readonly string[],
): Problem {
  const type = datatype?.replace(/^.*[#/]/, '');
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `”${shown}” kan inte vara värdet av ”${name}”, som är ${type ?? 'en fullständig adress (IRI)'}.`,
      en: `“${shown}” cannot be the value of “${name}”, which is ${type ? `of ${type}` : 'an absolute IRI'}.`,
    },
    extensions: { parameters: names },
  };
}
