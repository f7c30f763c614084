import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const built = pathToFileURL(join(import.meta.dirname, '../../dist/site/log.js'));

/** More than waits for a reader, and then a sign that it was not waited for. */
const program = `
  import { createLog } from '${built.href}';
  const log = createLog('info');
  const text = 'å'.repeat(1000);
  for (let number = 0; number < 20_000; number += 1) log.info({ number, text });
  setTimeout(() => process.send('gone on'), 50);
  process.once('message', () => process.disconnect());
`;

it('a log that nobody reads holds nothing up, and tells how much of it was lost', async () => {
  const writer = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [sign] = (await once(writer, 'message')) as [string];
  expect(sign).toBe('gone on');
  const output = writer.stdout as NonNullable<typeof writer.stdout>;
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  writer.send('end');
  await once(output, 'end');
  const lines = Buffer.concat(chunks).toString().trim().split('\n');
  const told = lines.map((line) => JSON.parse(line) as { number?: number; count?: number });
  const numbers = told.flatMap(({ number }) => number ?? []);
  expect(numbers).toEqual(Array.from(numbers, (_, index) => index));
  const [{ count = 0 } = {}] = told.filter((line) => line.count !== undefined);
  expect(count).toBeGreaterThan(0);
  expect(numbers.length + count).toBe(20_000);
});

// A device of Linux on which nothing can be written.
it.skipIf(!existsSync('/dev/full'))('a log on a full disk holds nothing up', async () => {
  const full = await open('/dev/full', 'w');
  const writer = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', full.fd, 'pipe', 'ipc'],
  });
  const [sign] = (await once(writer, 'message')) as [string];
  expect(sign).toBe('gone on');
  writer.kill();
  await full.close();
});
