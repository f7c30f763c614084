const asking = (query: string): string => `sparql?query=${encodeURIComponent(query)}`;

/** A page of each type, by its path below the base. */
export const pageTypes = [
  { name: 'start', path: '' },
  { name: 'area', path: 'doc/strength-area/hallbar-energi' },
  { name: 'vision', path: 'doc/vision/upplevelser-2030' },
  { name: 'claim', path: 'doc/goal-claim/hallbar-energi-2030-sdg-7-2' },
  { name: 'plan', path: 'doc/action-plan/hallbar-energi' },
  { name: 'thing', path: 'doc/organisation/2321000214' },
  { name: 'code', path: 'def/status/under-way' },
  { name: 'graph', path: 'graph/vision/hallbar-energi-2030' },
  { name: 'query', path: 'query/styrkeomraden' },
  { name: 'goals', path: 'page/goals' },
  { name: 'about', path: 'page/about' },
  { name: 'accessibility', path: 'page/accessibility' },
  { name: 'vocabulary', path: 'ns/' },
  { name: 'class', path: 'ns/StrengthArea' },
  { name: 'shapes', path: 'shapes/action-plan' },
  { name: 'search', path: 'search' },
  { name: 'search-results', path: 'search?q=h%C3%A5llbar+energi' },
  { name: 'catalogue', path: 'datasets/dcat' },
  { name: 'endpoint', path: 'sparql' },
  {
    name: 'answer-rows',
    path: asking(
      'SELECT ?area ?p ?o { ?area a <https://w3id.org/styrkedata/ns/StrengthArea> ; ?p ?o } LIMIT 30',
    ),
  },
  {
    name: 'answer-steps',
    path: `${asking('SELECT ?s (COUNT(?o) AS ?n) { ?s a ?class OPTIONAL { ?s ?p ?o FILTER(ISLITERAL(?o)) } } GROUP BY ?s ORDER BY ?n LIMIT 5')}&explain=true`,
  },
  {
    name: 'answer-chart',
    path: asking('SELECT ?class (COUNT(*) AS ?number) { ?s a ?class } GROUP BY ?class LIMIT 12'),
  },
  { name: 'answer-yes', path: asking('ASK { ?s ?p ?o }') },
  { name: 'answer-graph', path: asking('DESCRIBE <id/strength-area/upplevelser>') },
  { name: 'answer-mistake', path: asking('SELECT * {\n  ?s skos:prefLabel ?o\n}') },
  { name: 'browse', path: 'browse' },
  { name: 'browse-class', path: 'browse?class=http%3A%2F%2Fwww.w3.org%2Fns%2Forg%23Post' },
  { name: 'problem', path: 'nothing/here' },
] as const;
