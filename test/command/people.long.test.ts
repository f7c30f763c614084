import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/publish/publish.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { documentPathOf } from '../../src/site/addresses.ts';
import { readSettings } from '../../src/site/settings/settings.ts';
import { runCommand, startCommand } from '../support/run-command.ts';
import { ourData, type Edit } from '../validate/told.ts';

const base = 'https://data.example/';
/** Of each document the page: its other forms are written from the same statements, which the dumps have in all forms. */
const accepted = ['text/html'];
const tables = ['text/html', 'application/sparql-results+json', 'application/sparql-results+xml'];
const questions = [
  'SELECT * { ?s ?p ?o }',
  'SELECT * { GRAPH ?g { ?s ?p ?o } }',
  `SELECT * { ?post <https://w3id.org/styrkedata/ns/observedHolder> ?who . ?who ?p ?o }`,
];

/** Everything that a site and its commands say, in one text. */
interface Said {
  readonly answers: string;
  readonly count: number;
  /** The log, and the findings that were told at the start. */
  readonly log: string;
  readonly findings: string;
}

/** Starts the site, asks for everything it has in every form, stops it, and checks the data as well. */
async function everything(
  data: string,
  environment: Record<string, string>,
  isAsked: (path: string) => boolean,
): Promise<Said> {
  const words = ['--data', data, '--base', base, '--log-level', 'trace', '--lang', 'en'];
  const site = startCommand(['serve', ...words, '--port', '0'], environment);
  const { address } = JSON.parse(await site.said(/"listening"/)) as { address: { port: number } };
  const origin = `http://localhost:${address.port}/`;
  const answers: string[] = [];
  const ask = async (path: string, accept: string): Promise<string> => {
    const response = await fetch(origin + path, { headers: { accept } });
    const text = `${path} ${accept} ${[...response.headers].join()} ${await response.text()}`;
    answers.push(text);
    return text;
  };
  const dump = await ask('dump.nq', '*/*');
  const queue = [...pathsIn(dump)]
    .filter(isAsked)
    .flatMap((path) => accepted.map((accept) => [path, accept] as const));
  queue.push(...formats.map(({ extension }) => [`dump.${extension}`, '*/*'] as const));
  queue.push(['context.jsonld', '*/*'], ['health/live', '*/*']);
  while ((await fetch(`${origin}health/ready`)).status !== 200) await setTimeout(100);
  for (const query of questions)
    queue.push(
      ...tables.map((accept) => [`sparql?query=${encodeURIComponent(query)}`, accept] as const),
    );
  const asker = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) await ask(...next);
  };
  await Promise.all([asker(), asker(), asker(), asker()]);
  site.process.kill('SIGTERM');
  const { output, complaints } = await site.ended;
  const checked = await runCommand(['check', ...words]);
  return {
    answers: answers.join('\n'),
    count: answers.length,
    log: output + complaints,
    findings: checked.output + checked.complaints,
  };
}

/** The home page, and the document of everything that the dump mentions under the base. */
function pathsIn(dump: string): Set<string> {
  const iris = [...dump.matchAll(/<https:\/\/data\.example\/([^>#]*)[^>]*>/g)];
  return new Set(['', ...iris.map(([, path = '']) => documentPathOf(path) ?? path)]);
}

/** The vocabulary says nothing of anybody, and takes as long as all the rest. */
const isData = (path: string): boolean => !/^(?:ns|def)\//.test(path);

/** Words that would tell of the people whom the source names. */
const names = /hofsten|str.mmer|sofie|ahnlund|kumpula/i;

/** A review date that has passed gives a finding about a person. */
const overdue: Edit = {
  in: 'people.yaml',
  replace: 'reviewBy: 2027-06-30',
  by: 'reviewBy: 2020-01-01',
};

const removed: Edit = {
  in: 'people.yaml',
  replace: `- id: id/post/overgripande-ansvar
  observedHolder:
    type: Person
    name: Maria Kumpula
    mailbox: mailto:maria.kumpula@regionjh.se
    observedIn: id/source/handlingsplaner-styrkeomraden
    reviewBy: 2027-06-30
`,
  by: '',
};

describe('a person', () => {
  it('who is taken out of the file is nowhere', async () => {
    const said = await everything(await ourData(overdue, removed), {}, isData);
    expect(said.count).toBeGreaterThan(150);
    expect(said.answers).toMatch(/hofsten/i);
    expect(JSON.stringify(said)).not.toMatch(/kumpula/i);
    expect(said.log + said.findings).not.toMatch(names);
    expect(said.findings).toContain('Process leader, Digital solutions: The information was to be');
  });

  it('is nowhere where people are not published', async () => {
    const publication = await publish({
      data: await ourData(overdue),
      baseIri: base,
      publishPeople: false,
    });
    if (publication.outcome !== 'published') throw new Error('not published');
    const { read, dataset } = publication.snapshot;
    // All answers are made from these, and the findings go to the log.
    const said = JSON.stringify([read.quads, [...dataset], publication.findings]);
    expect(said).toContain('Process leader, Digital solutions');
    expect(said).not.toMatch(names);
    const { settings } = readSettings({}, { PUBLISH_PEOPLE: 'false' });
    expect(settings.publishPeople).toBe(false);
  });
});
