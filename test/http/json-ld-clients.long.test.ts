import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../deploy/find-program.ts';
import { startCommand, type Running } from '../support/run-command.ts';

const run = promisify(execFile);

/** Reads each address in two syntaxes, as rdflib fetches and parses them, and tells which differ. */
const program = `
import sys
from rdflib import Graph
from rdflib.compare import isomorphic
for path in sys.argv[2:]:
    one = Graph().parse(sys.argv[1] + path + ".jsonld", format="json-ld")
    other = Graph().parse(sys.argv[1] + path + ".ttl", format="turtle")
    print(path, len(one), "same" if isomorphic(one, other) else "different")
`;

/** Python with rdflib of PyPI, or why there is none. */
function findRdflib(): { readonly python: string; readonly reason: string } {
  const python = findProgram('python3') ?? '';
  if (python === '') return { python, reason: 'python3 is not installed' };
  try {
    execFileSync(python, ['-c', 'import rdflib'], { stdio: 'ignore' });
    return { python, reason: '' };
  } catch {
    return { python, reason: 'rdflib is not installed (pip install rdflib)' };
  }
}

const { python, reason } = findRdflib();

const paths = [
  'doc/vision/hallbar-energi-2030',
  'doc/strength-area/upplevelser',
  'doc/action-plan/hallbar-energi',
  'doc/organisation/2321000214',
  'doc/place/jamtlands-lan',
  'graph/vision/hallbar-energi-2030',
  'graph/void',
];

describe.skipIf(reason !== '')(`rdflib${reason === '' ? '' : ` (skipped: ${reason})`}`, () => {
  let site: Running;
  let base: string;
  beforeAll(async () => {
    const socket = createServer().listen(0, 'localhost');
    await once(socket, 'listening');
    const { port } = socket.address() as AddressInfo;
    socket.close();
    base = `http://localhost:${port}/`;
    site = startCommand(['serve', '--port', String(port), '--base', base]);
    await site.said(/"listening"/);
  }, 120_000);
  afterAll(async () => {
    site.process.kill();
    await site.ended;
  });

  it('reads the same statements in JSON-LD, whose context it fetches, as in Turtle', async () => {
    const { stdout } = await run(python, ['-c', program, base, ...paths]);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(paths.length);
    for (const line of lines) expect(line).toMatch(/ [1-9]\d* same$/);
  }, 120_000);
});
