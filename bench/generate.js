/**
 * Synthetic data in the shape of ours: activities in plans of strength areas, by organisations in a
 * hierarchy, towards goals, each within another. The same text for the same number of triples, every time.
 */

export const namespace = 'http://bench.example/';

const areas = 4;
const goals = 17;
const triplesPerActivity = 11;

/** N-Triples of about so many statements, line by line. */
export function* generate(triples) {
  const counts = countsFor(triples);
  for (let area = 0; area < areas; area += 1) yield* strengthArea(area);
  for (let plan = 0; plan < counts.plans; plan += 1) yield* actionPlan(plan);
  for (let organisation = 0; organisation < counts.organisations; organisation += 1)
    yield* organisationOf(organisation);
  for (let index = 0; index < counts.activities; index += 1) yield* activity(index, counts);
}

/** How many things of each kind there are in data of a size; queries pick theirs by these. */
export function countsFor(triples) {
  const activities = Math.max(50, Math.floor(triples / (triplesPerActivity + 0.5)));
  return {
    activities,
    plans: Math.max(8, Math.floor(activities / 100)),
    organisations: Math.max(10, Math.floor(activities / 20)),
  };
}

function* strengthArea(index) {
  const area = iri('area', index);
  yield `${area} ${type} ${term('StrengthArea')} .\n`;
  yield `${area} ${label} "Styrkeområde ${index}"@sv .\n`;
}

function* actionPlan(index) {
  const plan = iri('plan', index);
  yield `${plan} ${type} ${term('ActionPlan')} .\n`;
  yield `${plan} ${label} "Handlingsplan ${index}"@sv .\n`;
  yield `${plan} ${term('area')} ${iri('area', index % areas)} .\n`;
}

function* organisationOf(index) {
  const organisation = iri('organisation', index);
  yield `${organisation} ${type} ${term('Organisation')} .\n`;
  yield `${organisation} ${label} "Organisation ${index}"@sv .\n`;
  if (index > 0)
    yield `${organisation} ${term('partOf')} ${iri('organisation', Math.floor((index - 1) / 3))} .\n`;
}

const words = ['energi', 'skog', 'vatten', 'digital', 'upplevelse', 'hållbar', 'jord', 'lösning'];

function* activity(index, { activities, plans, organisations }) {
  const it = iri('activity', index);
  const word = words[index % words.length];
  yield `${it} ${type} ${term('Activity')} .\n`;
  yield `${it} ${label} "Insats ${index} för ${word}"@sv .\n`;
  if (index % 3 !== 0) yield `${it} ${label} "Activity ${index}"@en .\n`;
  yield `${it} ${term('plan')} ${iri('plan', index % plans)} .\n`;
  yield `${it} ${term('goal')} ${iri('goal', (index * 7) % goals)} .\n`;
  yield `${it} ${term('by')} ${iri('organisation', (index * 13) % organisations)} .\n`;
  if (index > 0)
    yield `${it} ${term('within')} ${iri('activity', Math.floor((index - 1) / 3))} .\n`;
  yield `${it} ${term('related')} ${iri('activity', (index * 31 + 1) % activities)} .\n`;
  yield `${it} ${term('year')} "${2020 + (index % 11)}"^^${xsd('gYear')} .\n`;
  yield `${it} ${term('budget')} "${(index * 37) % 5000}.50"^^${xsd('decimal')} .\n`;
  yield `${it} ${term('code')} "${String(index).padStart(6, '0')}" .\n`;
}

const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
const label = '<http://www.w3.org/2000/01/rdf-schema#label>';

function iri(kind, index) {
  return `<${namespace}${kind}/${index}>`;
}

function term(name) {
  return `<${namespace}ns#${name}>`;
}

function xsd(name) {
  return `<http://www.w3.org/2001/XMLSchema#${name}>`;
}
