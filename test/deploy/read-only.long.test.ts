import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { findProgram } from './find-program.ts';

const root = join(import.meta.dirname, '../..');

/**
 * What `podman run --read-only --tmpfs /tmp` makes of the container, made of this machine: a root file system that
 * nothing can be written to, the program on /mnt, an empty /tmp, and user 65532
 * (this Node may be where only its owner can go). Its input's end is when to stop.
 */
const script = `
  set -e
  new=$(mktemp -d)
  mount --make-rprivate /
  mount --bind / "$new"
  mount --bind "$PROGRAM" "$new/mnt"
  mount --bind "$(dirname "$NODE")" "$new/media"
  mount --bind /proc "$new/proc"
  mount --bind /dev "$new/dev"
  mount -o remount,bind,ro "$new/mnt"
  mount -t tmpfs none "$new/tmp"
  mount -o remount,bind,ro "$new"
  chroot --userspec=65532:65532 "$new" sh -c '
    touch /mnt/x /etc/x 2>/dev/null && echo "the root can be written to" >&2 && exit 9
    cd /mnt && exec /media/node dist/main.js serve' &
  site=$!
  read line || true
  kill -TERM $site
  wait $site`;

const missing = whatIsMissing();

function whatIsMissing(): string | undefined {
  if (findProgram('unshare') === undefined || findProgram('chroot') === undefined)
    return 'no unshare, or no chroot';
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'this user may not mount';
  }
}

describe.skipIf(missing !== undefined)(
  missing === undefined ? 'where only /tmp can be written to' : `(skipped: ${missing})`,
  () => {
    let site: ChildProcess;
    let said = '';
    let base: string;
    let admin: string;
    beforeAll(async () => {
      const [port, adminPort] = [await freePort(), await freePort()];
      base = `http://localhost:${port}/`;
      admin = `http://127.0.0.1:${adminPort}/`;
      site = spawn('unshare', ['--mount', 'sh', '-c', script], {
        stdio: ['pipe', 'ignore', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          NODE: process.execPath,
          PROGRAM: root,
          PORT: `${port}`,
          ADMIN_PORT: `${adminPort}`,
          BASE_IRI: base,
          CACHE_FOLDER: '/tmp/styrkedata',
          NODE_ENV: 'production',
        },
      });
      site.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
      for (let tries = 0; tries < 240 && !(await isReady(admin)); tries += 1) await delay(250);
    }, 120_000);
    afterAll(() => site.kill('SIGKILL'));

    it('serves pages and queries', async () => {
      expect(await isReady(admin), said).toBe(true);
      expect((await fetch(base)).status).toBe(200);
      const answer = await fetch(`${base}sparql?query=ASK%7B%7D`, {
        headers: { accept: 'application/sparql-results+json' },
      });
      expect(await answer.json()).toMatchObject({ boolean: true });
    });

    it('misses nothing that it would have written elsewhere, and stops when it is asked to', async () => {
      expect(said).not.toMatch(/EROFS|EACCES|"level":"(?:warn|error)"/);
      site.stdin?.end();
      expect((await once(site, 'close'))[0]).toBe(0);
    }, 60_000);
  },
);

async function isReady(admin: string): Promise<boolean> {
  return fetch(`${admin}health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
