import { describe, expect, it } from 'vitest';
import { filling, vision } from './filling.ts';

const sentences = 'Hit kommer människor för snön. Backarna drivs med förnybar energi.';

const edition = (path: string, text: string): string => `
    - id: id/${path}/000000000000
      type: VisionText
      language: swedish
      text:
        sv: ${text} # kommentar
      hasStatement:
        - id: id/vision-statement/000000000000-1
          order: 1
`;

describe('styrkedata fill', () => {
  const { fill, read, edit, write } = filling();

  it('finds nothing to do in data in which nothing is missing', async () => {
    expect(await fill()).toEqual({ code: 0, output: 'Inget fattades.\n', complaints: '' });
  });

  it('hashes a new copy of a source, and never one whose hash is there', async () => {
    const source = 'source/handlingsplaner-styrkeomraden.yaml';
    const before = await read(source);
    const [, hash = ''] = /sha256: (\w+)/.exec(before) ?? [];
    await edit(source, `sha256: ${hash}`, "sha256: '0'");
    expect((await fill()).code).toBe(0);
    expect(await read(source)).toBe(before.replace(`sha256: ${hash}`, `sha256: '${hash}'`));
    await edit('source/handlingsplaner-styrkeomraden.txt', 'Uppbyggnad', 'Nedbyggnad');
    const changed = await read(source);
    await fill();
    expect(await read(source)).toBe(changed);
  });

  it('works out the address of a new text, in every place and every file', async () => {
    await edit(vision, '  hasEdition:\n', `  hasEdition:${edition('vision-text', sentences)}`);
    await edit(
      vision,
      'currentText: id/vision-text/572e8b34b262',
      'currentText: id/vision-text/000000000000',
    );
    await edit(
      'interpretation/topics.yaml',
      '\n- id: ',
      '\n# id/vision-statement/000000000000-1\n- id: ',
    );
    const before = await read(vision);
    expect((await fill()).code).toBe(0);
    // As the guide has it for the same text.
    expect(await read(vision)).toBe(before.replaceAll('/000000000000', '/8f18c6e5da8a'));
    expect(await read('interpretation/topics.yaml')).toContain(
      '# id/vision-statement/8f18c6e5da8a-1\n',
    );
    expect((await fill()).output).toBe('Inget fattades.\n');
  });

  it('asks for one text at a time where several have no address yet', async () => {
    const two =
      edition('vision-text', sentences) + edition('translation', 'En annan text.').slice(1);
    await edit(vision, '  hasEdition:\n', `  hasEdition:${two}`);
    const before = await read(vision);
    const { code, complaints } = await fill();
    expect([code, complaints]).toEqual([1, expect.stringContaining('en text i taget')]);
    expect(await read(vision)).toBe(before);
  });

  it('fills what it can and tells of files that it could not read', async () => {
    await edit('process/visionsarbete.yaml', 'start: 199', 'start: 0');
    await write('broken.yaml', 'a: [');
    const { code, complaints } = await fill();
    expect([code, complaints]).toEqual([1, expect.stringContaining('broken.yaml:1')]);
    expect(await read('process/visionsarbete.yaml')).toContain('start: 199');
  });
});
