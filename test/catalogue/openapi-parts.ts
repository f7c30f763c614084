/** An OpenAPI document, as far as the rules look at it. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>> & { readonly description?: string };
  readonly externalDocs?: { readonly description?: string; readonly url?: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes?: Readonly<Record<string, unknown>>;
  };
}

export interface Operation {
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { description?: string; content?: Content }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

export interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly format?: string }>>;
}

export type Content = Readonly<
  Record<string, { readonly examples?: object; readonly schema?: object }>
>;

export type Rule = readonly [
  id: string,
  what: string,
  mistakes: (api: OpenApi) => readonly unknown[],
];

export function operationsOf({ paths }: OpenApi): [string, Operation][] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]): [string, Operation] => [
      `${method} ${path}`,
      each,
    ]),
  );
}

export function responsesOf(api: OpenApi) {
  return operationsOf(api).flatMap(([name, { responses }]) =>
    Object.entries(responses).map(([status, response]) => ({ name, status, response })),
  );
}

export function parametersOf(api: OpenApi, place: string): Parameter[] {
  return operationsOf(api)
    .flatMap(([, { parameters = [] }]) => parameters)
    .filter((each) => each.in === place);
}

export function propertiesOf({ components }: OpenApi): [string, { readonly format?: string }][] {
  return Object.values(components.schemas).flatMap(({ properties = {} }) =>
    Object.entries(properties),
  );
}

/** Parts of paths without what is in braces. */
export function segmentsOf({ paths }: OpenApi): string[] {
  return Object.keys(paths)
    .flatMap((path) => path.split('/'))
    .map((segment) => segment.replaceAll(/\{[^}]*\}/g, ''));
}

export function lacking(of: object | undefined, names: readonly string[]): string[] {
  const values = (of ?? {}) as Readonly<Record<string, unknown>>;
  return names.filter((name) => typeof values[name] !== 'string' || values[name] === '');
}
