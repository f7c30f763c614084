import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../deploy/find-program.ts';
import { startCommand, type Running } from '../support/run-command.ts';

const run = promisify(execFile);

/** What reads the same addresses as Turtle does, and tells which differ: each library fetches and parses by itself. */
const compare = `
import sys
from rdflib.compare import isomorphic
for path in sys.argv[2:]:
    address = sys.argv[1] + path
    one = read(address + ".jsonld")
    other = Graph().parse(address + ".ttl", format="turtle")
    print(path, len(one), "same" if isomorphic(one, other) else "different")
`;

/** Libraries of PyPI, what to install for each, and how it reads JSON-LD. */
const libraries = [
  {
    name: 'rdflib',
    needs: ['rdflib'],
    read: 'lambda address: Graph().parse(address, format="json-ld")',
  },
  {
    name: 'pyld',
    needs: ['rdflib', 'pyld', 'requests'],
    // Given the address, its loader (3.3) stumbles over several links to alternates; contexts it fetches.
    read: 'lambda address: Graph().parse(data=pyld.jsonld.to_rdf(requests.get(address).json(), {"format": "application/n-quads"}), format="nt")',
  },
] as const;

type Library = (typeof libraries)[number];

/** Python with what a library needs, or why there is none. */
function findPython({ needs }: Library): { readonly python: string; readonly reason: string } {
  const python = findProgram('python3') ?? '';
  if (python === '') return { python, reason: 'python3 is not installed' };
  try {
    execFileSync(python, ['-c', `import ${needs.join(', ')}`], { stdio: 'ignore' });
    return { python, reason: '' };
  } catch {
    return { python, reason: `missing (pip install ${needs.join(' ')})` };
  }
}

const paths = [
  'doc/vision/hallbar-energi-2030',
  'doc/strength-area/upplevelser',
  'doc/action-plan/hallbar-energi',
  'doc/organisation/2321000214',
  'doc/place/jamtlands-lan',
  'graph/vision/hallbar-energi-2030',
  'graph/void',
];

describe('libraries of Python', () => {
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
  });
  afterAll(async () => {
    site.process.kill();
    await site.ended;
  });

  for (const library of libraries) {
    const { name, needs, read } = library;
    const { python, reason } = findPython(library);
    const title = `${name} reads the same in JSON-LD, whose context it fetches, as in Turtle`;
    it.skipIf(reason !== '')(reason === '' ? title : `${title} (skipped: ${reason})`, async () => {
      const program = `import ${needs.join(', ')}\nfrom rdflib import Graph\nread = ${read}\n${compare}`;
      const { stdout } = await run(python, ['-c', program, base, ...paths]);
      const lines = stdout.trim().split('\n');
      expect(lines).toHaveLength(paths.length);
      for (const line of lines) expect(line).toMatch(/ [1-9]\d* same$/);
    });
  }
});
