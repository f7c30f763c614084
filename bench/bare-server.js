/**
 * The least that node:http can do: one answer to everything.
 *
 * node bench/bare-server.js STATUS FILE HEADERS      HEADERS as JSON; tells its port when it listens
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [status, file, headers] = process.argv.slice(2);
const body = file === '-' ? undefined : readFileSync(file);
const fields = JSON.parse(headers);
const server = createServer((_, response) => {
  response.writeHead(Number(status), fields).end(body);
});
server.listen(0, () => {
  process.stdout.write(`${server.address().port}\n`);
});
