import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { output } from '../browser/browse.ts';
import { folderWith } from './files.ts';
import { startCommand } from './run-command.ts';

/** How a browser comes to the preview. */
export interface Visit {
  readonly hasScript: boolean;
  readonly viewport: { readonly width: number; readonly height: number };
  /** A page of the preview, from its start page; without, that. */
  readonly address?: string;
}

/** A preview of a copy of data, and a browser for it. */
export interface Preview {
  /** The folder of the region, with `data` in it. */
  readonly root: string;
  /** Where a browser is let in. */
  readonly entrance: string;
  readonly browser: Browser;
  /** The text of a file of the data. */
  readonly read: (name: string) => Promise<string>;
  /** Puts other words into a file of the data. Fails where the words are not there. */
  readonly edit: (name: string, from: string, to: string) => Promise<void>;
  /** Runs git in the region's folder. */
  readonly git: (...words: string[]) => string;
  /** A new page that was let in, in Swedish. */
  readonly open: (visit: Visit) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the command in a folder of its own.
 *
 * @param sources the data that are copied, and the vocabulary and shapes that they are held to
 * @param executablePath the browser
 * @param prepare makes the folder, with the data in it, what it is to be
 * @param words further words of the command, of the folder's path
 */
export async function startPreview(
  sources: Readonly<Record<'data' | 'ontology' | 'shapes', string>>,
  executablePath: string,
  {
    prepare = () => Promise.resolve(),
    words = () => [],
  }: {
    readonly prepare?: (own: Pick<Preview, 'root' | 'edit' | 'git'>) => Promise<void>;
    readonly words?: (root: string) => readonly string[];
  },
): Promise<Preview> {
  const root = await folderWith({});
  const pathOf = (name: string): string => join(root, 'data', name);
  const read = (name: string): Promise<string> => readFile(pathOf(name), 'utf8');
  const edit = async (name: string, from: string, to: string): Promise<void> => {
    const text = await read(name);
    if (!text.includes(from)) throw new Error(`${name} does not say: ${from}`);
    await writeFile(pathOf(name), text.replace(from, to));
  };
  const git = (...args: string[]): string => {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
    return execFileSync('git', [...who, ...args], { cwd: root })
      .toString()
      .trimEnd();
  };
  await mkdir(output, { recursive: true });
  await cp(sources.data, join(root, 'data'), { recursive: true });
  await prepare({ root, edit, git });
  const folders = ['--ontology', sources.ontology, '--shapes', sources.shapes];
  const data = ['--data', join(root, 'data'), '--port', '0'];
  const running = startCommand(['preview', ...data, ...folders, ...words(root)]);
  const entrance = (await running.said(/word=/)).trim();
  const browser = await chromium.launch({ executablePath });
  return {
    root,
    entrance,
    browser,
    read,
    edit,
    git,
    open: async ({ hasScript, viewport, address }) => {
      const settings = { javaScriptEnabled: hasScript, locale: 'sv-SE', viewport };
      const page = await (await browser.newContext(settings)).newPage();
      page.setDefaultTimeout(240_000);
      await page.goto(entrance, { waitUntil: address === undefined ? 'load' : 'domcontentloaded' });
      if (address !== undefined) await page.goto(new URL(address, entrance).href);
      return page;
    },
    close: async () => {
      await browser.close();
      running.process.kill();
      await running.ended;
    },
  };
}

/** Makes a folder one of git, with all that is there in its first commit. */
export function committed({ git }: Pick<Preview, 'git'>): void {
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'a');
}
