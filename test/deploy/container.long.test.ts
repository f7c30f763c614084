import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { findProgram } from './find-program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const recipe = join(root, 'docs/deploy/Containerfile');
const builder = findProgram('buildah');
const missing = whatIsMissing();

/** The builder, or the image that the recipe begins with, where neither this machine nor a registry has it. */
function whatIsMissing(): string | undefined {
  if (builder === undefined) return 'no buildah';
  const base = /^FROM (\S+)/m.exec(readFileSync(recipe, 'utf8'))?.[1] ?? '';
  try {
    execFileSync(builder, ['pull', '--quiet', '--policy', 'missing', base], { stdio: 'ignore' });
    return undefined;
  } catch {
    return `no image ${base}`;
  }
}

const buildah = async (...words: readonly string[]): Promise<string> =>
  (await run(builder ?? '', words, { cwd: root, maxBuffer: 100_000_000 })).stdout.trim();

/** What an image says of itself, as Docker reads it. */
interface Inspected {
  readonly Docker: {
    readonly config: {
      readonly User: string;
      readonly StopSignal: string;
      readonly Labels: Readonly<Record<string, string>>;
      readonly Healthcheck: { readonly Test: readonly string[] };
    };
  };
}

const image = `styrkedata-test-${process.pid}`;

describe.skipIf(missing !== undefined)(
  missing === undefined ? 'the container' : `(skipped: ${missing})`,
  () => {
    let container = '';
    beforeAll(async () => {
      // Only Docker's format has a check of health.
      await buildah(
        'build',
        '--format',
        'docker',
        '--network',
        'host',
        '-f',
        recipe,
        '-t',
        image,
        root,
      );
      container = await buildah('from', image);
    }, 900_000);
    afterAll(async () => {
      if (container !== '') await buildah('rm', container);
      await buildah('rmi', image).catch(() => undefined);
    });

    const config = async (): Promise<Inspected['Docker']['config']> =>
      (JSON.parse(await buildah('inspect', '--type', 'image', image)) as Inspected).Docker.config;

    it('runs as nobody, and tells what it is and when it is healthy', async () => {
      const { User, StopSignal, Labels, Healthcheck } = await config();
      expect([User, StopSignal]).toEqual(['65532:65532', 'SIGTERM']);
      expect(Labels['org.opencontainers.image.licenses']).toBe('EUPL-1.2');
      expect(Healthcheck.Test[0]).toBe('CMD');
    });

    it('holds the program and its bill of materials, and no sources or packages', async () => {
      const names = await buildah('run', container, '--', 'find', '.', '-type', 'f');
      const odd = names.split('\n').filter((name) => /node_modules|\.ts$|\.map$|test\//.test(name));
      expect(odd).toEqual([]);
      const bill = JSON.parse(await buildah('run', container, '--', 'cat', 'sbom.cdx.json')) as {
        readonly components: readonly unknown[];
      };
      expect(bill.components.length).toBeGreaterThan(50);
    });

    it('serves, is healthy, and stops when it is asked to', async () => {
      const [port, adminPort] = [await freePort(), await freePort()];
      const environment = [
        `PORT=${port}`,
        `ADMIN_PORT=${adminPort}`,
        `BASE_IRI=http://localhost:${port}/`,
      ].flatMap((each) => ['--env', each]);
      const { Healthcheck } = await config();
      const check = Healthcheck.Test.slice(1).map((word) => word.replace('3001', `${adminPort}`));
      // The end of its input is when the site is to stop; the builder passes no signals on.
      const script = 'node dist/main.js serve & site=$!; read line; kill -TERM $site; wait $site';
      const process = spawn(
        builder ?? '',
        ['run', ...environment, container, '--', 'sh', '-c', script],
        { cwd: root, stdio: ['pipe', 'ignore', 'inherit'] },
      );
      const ended = once(process, 'close');
      const isHealthy = (): Promise<boolean> =>
        buildah('run', container, '--', ...check).then(
          () => true,
          () => false,
        );
      expect(await isHealthy()).toBe(false);
      for (let tries = 0; tries < 60 && !(await isHealthy()); tries += 1) await delay(500);
      const page = await fetch(`http://127.0.0.1:${port}/`);
      expect([page.status, page.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      process.stdin.end();
      expect((await ended)[0]).toBe(0);
    });
  },
);
