/** Tests over HTTP that cannot hold where a store answers, by the reason why. */
export const cannotHold: Readonly<Record<string, readonly string[]>> = {
  'RDF4J 4.1 tells no plan of a query over HTTP': [
    ...[
      'tells the plan as text: by GET',
      'tells the plan as text: in a form',
      'tells the plan as text: beside a query sent as itself',
      'tells the plan as text: beside a query sent by QUERY',
      'tells the plan as JSON: {}, application/json',
      'tells the plan as JSON: {"format":"json"}, text/html',
      'counts what the chosen graphs have',
    ].map((name) => `sparql-explain.test.ts: explain=true ${name}`),
    'sparql-explain.test.ts: the page of a plan shows the steps as lists within lists, with words for people and short names',
  ],
  'What a store keeps is fetched for each reply, and held by no thread that could make it beside the site':
    [
      'apart.long.test.ts: was made there each time',
      'apart.long.test.ts: turns away what is too much at a time, and says when to ask again',
    ],
};
