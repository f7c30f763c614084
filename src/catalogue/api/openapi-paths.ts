import { documentForms, json, type Form } from '../../site/forms.ts';
import type { Route } from '../../site/routes/route.ts';
import { routeNames, routeOf } from '../../site/routes/routes.ts';
import type { Text } from '../../site/text.ts';
import type { Json } from '../../record/json.ts';
import { answersWith, queryBody, type Answers, type Shown } from './openapi-operations.ts';
import { parametersOf } from './openapi-parameters.ts';
import { failures, inBoth } from './openapi-parts.ts';
import { queryPaths } from './openapi-queries.ts';

type Operation = NonNullable<Route['operation']>;

/** Paths object (OpenAPI 3.1 §4.8.8): every address that programs need, with what it takes and answers. */
export function describePaths(shown: Shown): Readonly<Record<string, Json>> {
  const answers: Readonly<Partial<Record<string, Answers>>> = answersWith(shown);
  const paths = routeNames.flatMap((name) => {
    const route = routeOf(name);
    const [operation, answer] = [route.operation, answers[name]];
    // Data that has no things of its own has no such addresses.
    const isEmpty = route.address.includes('{kind}') && shown.kinds.length === 0;
    const isHidden = isEmpty || shown.hidden.includes(name);
    if (operation === undefined || answer === undefined || isHidden) return [];
    return [[pathIn(route), describeMethods(route, operation, answer, shown)] as const];
  });
  return { ...Object.fromEntries(paths), ...queryPaths(shown.queries?.named ?? []) };
}

/** The address as OpenAPI writes it, without what may be left out. */
function pathIn({ address }: Route): string {
  return `/${address.replace(/\{[?.][^}]*\}/g, '')}`;
}

function describeMethods(
  route: Route,
  { id, summary }: Operation,
  answer: Answers,
  { kinds }: Shown,
): Json {
  const words = { summary: inBoth(summary), description: inBoth(route.description) };
  const responses = responsesOf(route, summary, answer);
  const parameters = parametersOf(route, kinds);
  const get = {
    ...{ operationId: id, ...words },
    parameters: parameters.length > 0 ? parameters : undefined,
    responses: { ...responses, ...failures(...answer.failures) },
  };
  if (route.methods === 'reading') return { get };
  const post = {
    ...{ operationId: `${id}ByContent`, ...words, parameters: [] },
    requestBody: queryBody,
    responses: { ...responses, ...failures(...answer.failures, '415') },
  };
  return { get, post };
}

function responsesOf(
  { forms }: Route,
  summary: Text,
  { redirections, content, example, forms: chosen = (all) => all }: Answers,
): Readonly<Record<string, Json>> {
  if (redirections) {
    const entries = Object.entries(redirections);
    return Object.fromEntries(
      entries.map(([status, text]) => [status, { description: inBoth(text) }]),
    );
  }
  const examples = example && {
    example: { summary: inBoth(example.summary ?? summary), value: example.value },
  };
  const schema = example?.schema ? { $ref: `#/components/schemas/${example.schema}` } : {};
  const types = mediaTypesOf(chosen(forms), example !== undefined);
  const entries = types.map((mediaType): readonly [string, Json] => [
    mediaType,
    mediaType === json.mediaType ? { schema, examples } : { schema: formOf(mediaType) },
  ]);
  return {
    '200': { description: inBoth(content ?? summary), content: Object.fromEntries(entries) },
  };
}

/** JSON-LD and its like are JSON, which a reader of the description need not parse a text for (OpenAPI 3.1 §4.8.14). */
function formOf(mediaType: string): Json {
  return /[/+]json\b/.test(mediaType) ? { type: ['object', 'array'] } : { type: 'string' };
}

/** Media types in the order of documents' forms. Where JSON is shown, it is named: one of the forms goes by that name too. */
function mediaTypesOf(forms: readonly Form[], isShown: boolean): readonly string[] {
  const types = inOrder(forms).map(({ mediaType }) => mediaType);
  if (!isShown || types.includes(json.mediaType)) return types;
  const [first = ''] = types;
  const pages = first === documentForms[0].mediaType ? [first] : [];
  return [...pages, json.mediaType, ...types.slice(pages.length)];
}

function inOrder(forms: readonly Form[]): readonly Form[] {
  const known = documentForms.filter((form) => forms.some((each) => each === form));
  return [...forms.filter((form) => !known.some((each) => each === form)), ...known];
}
