import { describe, expect, it } from 'vitest';
import { folderWith, library } from '../support/files.ts';
import { runCommand } from '../support/run-command.ts';

const { ontology, shapes, data } = library();
const rules = ['--ontology', ontology, '--shapes', shapes];

describe('styrkedata check', () => {
  it('exits 0 where nothing is wrong', async () => {
    const { code, output } = await runCommand(['check', '--data', data, ...rules]);
    expect([code, output]).toEqual([0, '0 fel, 0 varningar.\n']);
  });

  it('exits 0 on warnings alone, and prints them', async () => {
    const root = await folderWith({ 'a.ttl': '<id/a> <http://x.example/p> <id/b> .' });
    const { code, output } = await runCommand(['check', '--data', root, '--lang', 'en']);
    expect(code).toBe(0);
    expect(output).toMatch(/a\.ttl:1:\d+: warning: .*\n0 errors, 1 warning\.\n$/);
  });

  it('exits 1 on a violation, told in the language asked for', async () => {
    const root = await folderWith({ 'b.yaml': 'id: id/b\ntype: Book\n' });
    const { code, output } = await runCommand(['check', '--data', root, ...rules]);
    expect(code).toBe(1);
    expect(output).toMatch(/b\.yaml:1:1: fel: .*Boken saknar titel/);
    const english = await runCommand(['check', '--data', root, ...rules, '--lang', 'en']);
    expect(english.output).toMatch(/error: .*The book has no title/);
  });

  it('never shows what only a programmer could read', async () => {
    const root = await folderWith({
      'a.ttl': '@prefix x: <y> .\n<a> <b> [ .',
      'b.yaml': 'id: id/b\ntype: Book\nprice: [1, 2]\nwrittenBy: {name: X}\n',
      'c.yaml': 'a: b: c\n',
    });
    const { code, output, complaints } = await runCommand(['check', '--data', root, ...rules]);
    expect(code).toBe(1);
    expect(output + complaints).not.toMatch(/ {4}at |Error:|minCount|_:|\bn\d\b.*n\d|undefined/);
  });

  it('speaks JSON, and annotations', async () => {
    const root = await folderWith({ 'b.yaml': 'id: id/b\ntype: Book\n' });
    const words = ['check', '--data', root, ...rules, '--format'];
    const json = await runCommand([...words, 'json']);
    expect(JSON.parse(json.output)).toHaveLength(2);
    const github = await runCommand([...words, 'github']);
    expect(github.output).toMatch(/^::error file=.*b\.yaml,line=1,col=1,/);
  });

  it.each([
    [['check', '--data', '/nowhere']],
    [['check', '--lang', 'de']],
    [['check', '--colour', 'red']],
    [['check', 'data']],
    [['chekc']],
    [[]],
  ])('exits 2 where it cannot run: %j', async (words) => {
    const { code, output, complaints } = await runCommand(words);
    expect(code).toBe(2);
    expect(complaints + output).not.toBe('');
    expect(complaints).not.toContain('    at ');
  });

  it('says how it is used', async () => {
    const { code, output } = await runCommand(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('BASE_IRI');
  });
});
