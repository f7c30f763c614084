import { countsFor, namespace } from './generate.js';

const prologue = `PREFIX : <${namespace}ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

/** Eighteen kinds of queries, each from a number, so that no two need be the same text. */
const kinds = {
  point: ({ activity }) => `SELECT ?p ?o { ${activity} ?p ?o }`,
  ask: ({ activity, goal }) => `ASK { ${activity} :goal ${goal} }`,
  describe: ({ activity }) => `DESCRIBE ${activity}`,
  construct: ({ plan }) => `CONSTRUCT { ?a rdfs:label ?l } { ?a :plan ${plan} ; rdfs:label ?l }`,
  star: ({ plan }) =>
    `SELECT ?a ?l ?g ?y { ?a :plan ${plan} ; rdfs:label ?l ; :goal ?g ; :year ?y }`,
  path4: ({ activity }) =>
    `SELECT ?n { ${activity} :related ?b . ?b :related ?c . ?c :by ?o . ?o :partOf ?p . ?p rdfs:label ?n }`,
  optional: ({ plan }) =>
    `SELECT ?a ?l { ?a :plan ${plan} OPTIONAL { ?a rdfs:label ?l FILTER(LANG(?l) = "en") } }`,
  union: ({ goal, plan }) =>
    `SELECT ?a { { ?a :goal ${goal} ; :plan ${plan} } UNION { ?a a :StrengthArea } }`,
  values: ({ activity, plan }) =>
    `SELECT ?s ?l { VALUES ?s { ${activity} ${plan} } ?s rdfs:label ?l }`,
  hierarchy: ({ organisation }) => `SELECT ?o { ${organisation} :partOf+ ?o }`,
  negation: ({ plan }) =>
    `SELECT ?a { ?a :plan ${plan} FILTER NOT EXISTS { ?a rdfs:label ?l FILTER(LANG(?l) = "en") } }`,
  group: ({ number }) =>
    `SELECT ?g (COUNT(*) AS ?n) (SUM(?b) AS ?sum) { ?a :goal ?g ; :budget ?b FILTER(?b > ${number % 100}) } GROUP BY ?g`,
  text: ({ number }) =>
    `SELECT ?a ?l { ?a rdfs:label ?l FILTER(CONTAINS(LCASE(?l), "insats ${number % 1000} ")) }`,
  order: ({ number }) =>
    `SELECT ?a ?b { ?a :budget ?b FILTER(?b > ${number % 100}) } ORDER BY DESC(?b) LIMIT 10`,
  subquery: ({ number }) =>
    `SELECT ?o ?l ?n { { SELECT ?o (COUNT(*) AS ?n) { ?a :by ?o } GROUP BY ?o } ?o rdfs:label ?l FILTER(?n > ${number % 10}) } LIMIT 20`,
  classes: () => 'SELECT ?c (COUNT(*) AS ?n) { ?s a ?c } GROUP BY ?c',
  subtree: ({ number }) =>
    `SELECT (COUNT(?a) AS ?n) { ?a :within* <${namespace}activity/${number % 4}> }`,
  languages: ({ plan }) =>
    `SELECT ?a ?sv ?en ?o { ?a :plan ${plan}
      OPTIONAL { ?a rdfs:label ?sv FILTER(LANG(?sv) = "sv") }
      OPTIONAL { ?a rdfs:label ?en FILTER(LANG(?en) = "en") }
      OPTIONAL { ?a :by/rdfs:label ?o FILTER(LANGMATCHES(LANG(?o), "sv")) } }`,
};

export const kindNames = Object.keys(kinds);

/** Those that answer in milliseconds everywhere: what most visitors ask. */
export const smallKinds = ['point', 'ask', 'values', 'path4', 'describe'];

/** The text of a query of a kind; another one for each number. */
export function queryOf(kind, number, triples) {
  const { activities, plans, organisations } = countsFor(triples);
  const pick = (name, count) => `<${namespace}${name}/${(number * 7919 + 13) % count}>`;
  const text = kinds[kind]({
    number,
    activity: pick('activity', activities),
    plan: pick('plan', plans),
    organisation: pick('organisation', organisations),
    goal: pick('goal', 17),
  });
  // The prefix makes the query unlike any before, also where there are fewer things than questions.
  return `PREFIX q${number}: <${namespace}>\n${prologue}${text}`;
}

/** A query that nobody can answer in time; another one for each number. */
export function bombOf(number) {
  return `SELECT (COUNT(*) AS ?n${number}) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }`;
}
