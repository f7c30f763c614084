import { isMeasured } from '../../catalogue/self-description.ts';
import { packSnapshot } from '../../snapshot/pack-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { isCatalogued } from '../routes/documents/document-reply.ts';
import { addressesOf, ofDocuments, type Address, type Holdings } from './addresses.ts';
import type { Ask } from './ask.ts';
import { startCrew, threadsFor, type Run, type ThreadData } from './crew.ts';
import type { ListPart } from './file-list.ts';
import { newFileNames } from './file-names.ts';
import { newMerge, type Merge } from './merge.ts';
import { newFilesWriter } from './output.ts';
import { headOf, newPlan, type Plan } from './plan.ts';
import { problemFiles } from './problem-files.ts';
import { recordAddress, replay } from './record-address.ts';
import type { StaticSite } from './rules/static-site.ts';

export interface SiteWriting extends Holdings {
  readonly ask: Ask;
  /** Told how many addresses of all are done, and waited for; an error ends the work. */
  readonly onProgress?: ((done: number, of: number) => Promise<void>) | undefined;
  /** How many threads write documents beside this one; as many as there are processors, where there is that much to do, unless given. */
  readonly threads?: number | undefined;
}

/** Where an export goes. */
export interface Output {
  /** The folder of the export. */
  readonly draft: string;
  /** Told of the files of each address, in the order of the addresses. */
  readonly onListed: (part: ListPart) => void;
  /** Told of each page of a problem. */
  readonly onProblem: (name: string, body: string) => void;
}

/** Addresses that one thread writes in a row. */
const runLength = 100;

/** How often threads are looked after while this one has nothing else to do, in milliseconds. */
const lookEvery = 200;

/**
 * Asks a site for all that files can say, and writes each answer; what is left over are rules for a web server. Documents of large data are
 * written by threads of their own: what comes of it is the same, in the same order.
 */
export async function writeSite(writing: SiteWriting, output: Output): Promise<StaticSite> {
  const { snapshot } = writing.edition;
  const addresses = [...addressesOf(writing)];
  const paths = [...new Set(addresses.map(({ path }) => path))];
  const mount = new URL(snapshot.baseIri).pathname;
  const site = { ...writing, paths: new Set(paths), names: newFileNames(paths), mount };
  const plan = newPlan(snapshot);
  const merge = newMerge(({ notes, listed }) => {
    replay(notes, plan);
    output.onListed(listed);
  });
  const write = newFilesWriter(output.draft, snapshot.taken);
  const work: Work = {
    ...{ addresses, merge },
    onProgress: async () => writing.onProgress?.(merge.done(), addresses.length),
    writeHere: async (place, address) => {
      const recorded = await recordAddress(address, site, { write });
      if (recorded) merge.put(place, recorded);
    },
  };
  const runs = runsOf(addresses, snapshot);
  const { threads = threadsFor(runs.length * runLength) } = writing;
  if (threads === 0) await writePlaces(addresses.keys(), work);
  else {
    const data = { snapshot: packSnapshot(snapshot), draft: output.draft, paths };
    await writeWithThreads(runs, { threads, data }, work);
  }
  noteProblems(snapshot, plan, output);
  return plan.site();
}

interface Work {
  readonly addresses: readonly Address[];
  readonly merge: Merge;
  readonly onProgress: () => Promise<void>;
  readonly writeHere: (place: number, address: Address) => Promise<void>;
}

async function writePlaces(places: Iterable<number>, work: Work): Promise<void> {
  for (const place of places) {
    await work.onProgress();
    const address = work.addresses[place];
    if (address) await work.writeHere(place, address);
  }
}

/** Threads write the runs while this one writes all else, and then what they have left. */
async function writeWithThreads(
  runs: readonly Run[],
  staff: { readonly threads: number; readonly data: ThreadData },
  work: Work,
): Promise<void> {
  const given = new Set(runs.flatMap((run) => run.map(({ place }) => place)));
  const left: number[] = [];
  const crew = startCrew(runs, staff, (result) => {
    for (const { place, recorded } of result) {
      if (recorded) work.merge.put(place, recorded);
      else left.push(place);
    }
  });
  try {
    const others = [...work.addresses.keys()].filter((place) => !given.has(place));
    const lookAfter = async (): Promise<void> => {
      await crew.isFinished(0);
      await work.onProgress();
    };
    await writePlaces(others, { ...work, onProgress: lookAfter });
    while (!(await crew.isFinished(lookEvery))) await work.onProgress();
    await writePlaces(left, work);
  } finally {
    await crew.close();
  }
}

/** Documents that need nothing of the site but its data, in runs. */
function runsOf(addresses: readonly Address[], snapshot: Snapshot): readonly Run[] {
  const documents = [...addresses.entries()].flatMap(([place, { path, forms }]) =>
    forms === ofDocuments && !needsDumps(path, snapshot) ? [{ place, path }] : [],
  );
  return Array.from({ length: Math.ceil(documents.length / runLength) }, (_, index) =>
    documents.slice(index * runLength, (index + 1) * runLength),
  );
}

/** Whether a document tells how large dumps are: each thread would make them all. */
function needsDumps(path: string, snapshot: Snapshot): boolean {
  const topics = snapshot.documents.get(path) ?? [];
  return topics.some((topic) => isCatalogued(topic, snapshot) || isMeasured(topic, snapshot));
}

function noteProblems(snapshot: Snapshot, plan: Plan, { onProblem }: Output): void {
  const mount = new URL(snapshot.baseIri).pathname;
  for (const { name: below, end, reply, body } of problemFiles(snapshot)) {
    const name = mount.slice(1) + below;
    plan.noteHeaders({ name, end, address: `/${name}` }, headOf(reply.headers));
    onProblem(name, body);
  }
}
