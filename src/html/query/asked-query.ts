/** What is asked of the endpoint: a query, and the graphs that the protocol names. */
export interface AskedQuery {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  /** Whether the plan is wanted instead of the answer. */
  readonly isExplained?: boolean;
}

/** The parameter by which a plan is asked for instead of an answer, with the value `true`. */
export const explainParameter = 'explain';

/** So many characters of parameters fit in an address everywhere; what is longer is sent as content. */
export const longestAddress = 6000;

/** Whether an address can hold what is asked. `assets/query.js` measures the same. */
export function fitsAddress(asked: AskedQuery): boolean {
  return searchOf(asked).length <= longestAddress;
}

/** The parameters of the protocol for what is asked (SPARQL 1.1 Protocol §2.1), as an address has them. */
export function searchOf(asked: AskedQuery, format?: string): string {
  const parameters = new URLSearchParams(parametersOf(asked));
  if (format !== undefined) parameters.set('format', format);
  return parameters.toString();
}

/** The parameters of the protocol for what is asked, by name. */
export function parametersOf(asked: AskedQuery): [name: string, value: string][] {
  const explain: [string, string][] = asked.isExplained ? [[explainParameter, 'true']] : [];
  return [['query', asked.query], ...graphsOf(asked), ...explain];
}

/** The parameters that name graphs. */
export function graphsOf({ defaultGraphs, namedGraphs }: AskedQuery): [string, string][] {
  return [
    ...defaultGraphs.map((graph): [string, string] => ['default-graph-uri', graph]),
    ...namedGraphs.map((graph): [string, string] => ['named-graph-uri', graph]),
  ];
}
