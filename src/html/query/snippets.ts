import type { QueryKind } from '../../query/question/query-engine.ts';

/** A query as programs ask it. */
export interface SnippetQuery {
  readonly query: string;
  readonly kind: QueryKind;
  /** Absolute; with the graphs that the protocol names, it has a query already. */
  readonly endpoint: string;
  /** No address can hold it. */
  readonly isLong: boolean;
}

/** A way to ask from a program, to be copied as it is. */
export interface Snippet {
  readonly name: string;
  readonly code: string;
}

/** The query in languages that its readers use; a long one in those that send it as content. */
export function snippetsFor(asked: SnippetQuery): readonly Snippet[] {
  return writers
    .filter(
      ({ kinds, method }) => kinds.includes(asked.kind) && !(asked.isLong && method === 'GET'),
    )
    .map(({ name, write }) => ({ name, code: write(asked) }));
}

const all: readonly QueryKind[] = ['select', 'ask', 'construct', 'describe'];

const writers: readonly {
  readonly name: string;
  readonly kinds: readonly QueryKind[];
  readonly method: 'GET' | 'POST';
  readonly write: (asked: SnippetQuery) => string;
}[] = [
  { name: 'curl', kinds: all, method: 'POST', write: toCurl },
  { name: 'Python', kinds: all, method: 'POST', write: toPython },
  { name: 'R', kinds: all, method: 'GET', write: toR },
  { name: 'JavaScript', kinds: all, method: 'POST', write: toJavaScript },
  { name: 'Excel (Power Query)', kinds: ['select'], method: 'GET', write: toPowerQuery },
];

/** What each kind of answer is read from most easily. */
const formats = { select: 'csv', ask: 'json', construct: 'ttl', describe: 'ttl' } as const;

function addressOf({ endpoint, kind }: SnippetQuery, format: string = formats[kind]): string {
  return `${endpoint}${endpoint.includes('?') ? '&' : '?'}format=${format}`;
}

/** The query comes by a here-document, in which nothing has to be escaped. */
function toCurl(asked: SnippetQuery): string {
  const lines = new Set(asked.query.split(/\r?\n/));
  let end = 'END';
  while (lines.has(end)) end += '_';
  return `curl -sS ${shellText(addressOf(asked))} --data-urlencode query@- <<'${end}'
${asked.query}
${end}`;
}

function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

interface Reading {
  readonly imports: string;
  readonly read: string;
}

const rdflib: Reading = {
  imports: 'import requests\nfrom rdflib import Graph',
  read: 'graph = Graph().parse(data=answer.content, format="turtle")\nprint(len(graph))',
};

const pythonReadings: Readonly<Record<QueryKind, Reading>> = {
  select: {
    imports: 'import io\n\nimport pandas\nimport requests',
    read: 'table = pandas.read_csv(io.BytesIO(answer.content))\nprint(table)',
  },
  ask: { imports: 'import requests', read: 'print(answer.json()["boolean"])' },
  construct: rdflib,
  describe: rdflib,
};

function toPython(asked: SnippetQuery): string {
  const { imports, read } = pythonReadings[asked.kind];
  return `${imports}

query = ${pythonText(asked.query)}
answer = requests.post(${JSON.stringify(addressOf(asked))}, data={"query": query})
answer.raise_for_status()
${read}`;
}

/** As it stands where it may; else with all escaped, which JSON and Python do alike. */
function pythonText(text: string): string {
  return /\\|"""|"$/.test(text) ? JSON.stringify(text) : `"""${text}"""`;
}

const rReadings: Readonly<Record<QueryKind, string>> = {
  select: 'table <- read.csv(url, encoding = "UTF-8")',
  ask: 'answer <- jsonlite::fromJSON(url)$boolean',
  construct: 'turtle <- readLines(url, encoding = "UTF-8")',
  describe: 'turtle <- readLines(url, encoding = "UTF-8")',
};

function toR(asked: SnippetQuery): string {
  const start = JSON.stringify(`${addressOf(asked)}&query=`);
  return `query <- ${rText(asked.query)}
url <- paste0(${start}, URLencode(query, reserved = TRUE))
${rReadings[asked.kind]}`;
}

/** A raw text (R 4.0), or where it may not be one, a text with all escaped as in JSON. */
function rText(text: string): string {
  return text.includes(')---"') ? JSON.stringify(text) : `r"---(${text})---"`;
}

const scriptReadings: Readonly<Record<QueryKind, string>> = {
  select: 'const { results } = await answer.json();\nconsole.log(results.bindings);',
  ask: 'const { boolean } = await answer.json();\nconsole.log(boolean);',
  construct: 'console.log(await answer.text());',
  describe: 'console.log(await answer.text());',
};

function toJavaScript(asked: SnippetQuery): string {
  const query = asked.query.replace(/[\\`]|\$(?=\{)/g, '\\$&');
  const address = asked.kind === 'select' ? addressOf(asked, 'json') : addressOf(asked);
  return `const query = \`${query}\`;
const answer = await fetch(${JSON.stringify(address)}, {
  method: 'POST',
  body: new URLSearchParams({ query }),
});
if (!answer.ok) throw new Error(await answer.text());
${scriptReadings[asked.kind]}`;
}

/** M has one escape, `#(…)`, and doubles quotation marks (Power Query M §2.5.3.5). */
function toPowerQuery({ endpoint, query }: SnippetQuery): string {
  const text = query.replaceAll('#(', '#(#)(').replaceAll('"', '""');
  return `let
  query = "${text}",
  answer = Web.Contents("${endpoint}", [Query = [format = "csv", query = query]]),
  rows = Csv.Document(answer, [Delimiter = ",", Encoding = 65001])
in
  Table.PromoteHeaders(rows)`;
}
