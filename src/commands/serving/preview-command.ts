import { spawn } from 'node:child_process';
import process from 'node:process';
import type { AddressInfo } from 'node:net';
import { newEdition } from '../../http/editions/edition.ts';
import { newEditions } from '../../http/editions/editions.ts';
import { newMetrics, type Metrics } from '../../http/observe/metrics.ts';
import type { FindIn } from '../../edit/new/try-files.ts';
import { follow, type Following } from '../../preview/follow.ts';
import { newGuard, type Guard } from '../../preview/guard.ts';
import { newPreview, type Preview } from '../../preview/preview-server.ts';
import { describeSnapshot } from '../../publish/describe-snapshot.ts';
import { findEarlier, type EarlierVersion } from '../../publish/git/earlier-version.ts';
import { newPublisher, type Publisher } from '../../publish/publish-apart.ts';
import { readVersion } from '../../publish/read-version.ts';
import { startSiteQueries, type StartEngine } from '../../publish/start-engine.ts';
import { createLog, type Log } from '../../site/log.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { closeAll, openAll } from './doors.ts';
import type { Invocation } from '../terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/** Where the preview listens: nobody on another machine gets to it. */
const loopback = '127.0.0.1';

/** `styrkedata preview`: the site of the folder as it is, right or wrong, in a browser on this machine, until the process is asked to stop. */
export async function previewCommand(
  settings: Settings,
  terminal: Terminal,
  { flags: { since } }: Invocation,
): Promise<ExitCode> {
  const { language, data, ontology } = settings;
  const { environment } = terminal;
  const earlier = await findEarlier(since ?? 'HEAD', { data, ontology }, environment);
  if (since !== undefined && earlier === undefined) {
    terminal.complain(`styrkedata: ${inLanguage(nowhere(since), language)}\n`);
    return exitCodes.couldNotRun;
  }
  try {
    return await preview(settings, terminal, earlier);
  } finally {
    await earlier?.remove();
  }
}

async function preview(
  settings: Settings,
  terminal: Terminal,
  earlier: EarlierVersion | undefined,
): Promise<ExitCode> {
  const { language, port, limits, services, cacheFolder } = settings;
  const { environment } = terminal;
  const [log, metrics, publisher] = [createLog('error'), newMetrics(), newPublisher()];
  const checker = newChecker();
  const queries = startSiteQueries({
    ...{ limits, services, cacheFolder, environment, log, metrics },
    workers: 1,
  });
  const { find } = checker;
  const tools = { environment, log, metrics, publisher, find, startEngine: queries.startEngine };
  const { page, following, letIn } = await open(settings, tools, earlier);
  const doors = [{ server: page.server, port, host: loopback, flag: 'port' }] as const;
  const mistake = await openAll(doors);
  if (mistake) terminal.complain(`styrkedata: ${inLanguage(mistake, language)}\n`);
  else {
    const address = letIn();
    terminal.print(`${inLanguage(opened(address), language)}\n`);
    if (terminal.isWatched) openBrowser(address);
    void following.refresh();
    await new Promise<void>((resolve) => {
      terminal.onStop(resolve);
    });
    page.close();
    await closeAll(doors);
  }
  following.close();
  await Promise.all([publisher.close(), checker.close(), queries.close()]);
  return mistake ? exitCodes.couldNotRun : exitCodes.done;
}

interface Tools {
  readonly environment: Terminal['environment'];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly publisher: Publisher;
  readonly find: FindIn;
  readonly startEngine: StartEngine;
}

interface Open {
  readonly page: Preview;
  readonly following: Following;
  /** The address that lets a browser in, once the server listens. */
  readonly letIn: () => string;
}

/** The preview of a folder, which does not listen yet. */
async function open(
  settings: Settings,
  { environment, log, metrics, publisher, find, startEngine }: Tools,
  earlier: EarlierVersion | undefined,
): Promise<Open> {
  const { language, port, limits, services, author, base: baseIri } = settings;
  const publicUrl = `http://localhost:${port}/`;
  const sources = { ...settings, baseIri, publicUrl };
  const { snapshot } = await readVersion(sources);
  const first = describeSnapshot({ ...snapshot, version: 'preview' });
  const editions = newEditions(newEdition(first, startEngine(first)));
  const following = follow({
    ...{ sources, editions, publisher, startEngine, language, environment },
    published: earlier,
    onChange: () => {
      page.announce();
    },
  });
  const dataState = () => ({ outcome: 'current', findings: [] }) as const;
  let guard: Guard | undefined;
  const portOf = (): number => (page.server.address() as AddressInfo).port;
  const guardOf = (): Guard => (guard ??= newGuard(portOf()));
  const page = newPreview({
    site: { editions, dataState, limits, services, metrics, log, publicUrl },
    ...{ guard: guardOf, following, language, baseIri, hasEarlier: earlier !== undefined },
    editing: { sources, find, environment, author, published: earlier?.data },
  });
  return { page, following, letIn: () => `http://localhost:${portOf()}${guardOf().entrance}` };
}

/** Checks data in a thread of its own, one folder after the other, while this one answers. */
function newChecker(): { readonly find: FindIn; readonly close: () => Promise<void> } {
  const publisher = newPublisher();
  let last: Promise<unknown> = Promise.resolve();
  return {
    find: (sources) => {
      const found = last.then(() => publisher.publish(sources));
      last = found.catch(() => undefined);
      return found;
    },
    close: publisher.close,
  };
}

/** What opens an address on each system. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Opens the browser; where there is none, the address is on the screen. */
function openBrowser(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opened(address: string): Text {
  return {
    sv: `Förhandsgranskningen finns här, bara på den här datorn:\n${address}\nAvsluta med Ctrl+C.`,
    en: `The preview is here, on this computer alone:\n${address}\nEnd it with Ctrl+C.`,
  };
}

function nowhere(name: string): Text {
  return {
    sv: `”${name}” (--since) är varken en mapp, en fil eller en version i git.`,
    en: `“${name}” (--since) is neither a folder, a file nor a version in git.`,
  };
}
