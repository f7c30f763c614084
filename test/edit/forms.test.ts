import { beforeAll, describe, expect, it } from 'vitest';
import { fieldAnchor } from '../../src/edit/forms/field-anchor.ts';
import { readPosted } from '../../src/edit/forms/fields/posted.ts';
import { readForm } from '../../src/edit/forms/read-form.ts';
import { Drafts } from '../../src/edit/new/drafts.ts';
import { readVersion, type FilesVersion } from '../../src/publish/read-version.ts';
import { folderWith, inventedRegion, library, ourSources } from '../support/files.ts';
import { differences, writtenWays } from '../support/written-ways.ts';
import { expectUnchanged, send } from './send-form.ts';

describe('forms of the library', () => {
  it('say nothing else when nothing is changed', async () => {
    // Those of a whole region are in the long test.
    await expectUnchanged(library());
  });
});

const base = 'https://data.example/';

describe('words of a source', () => {
  const need = 'https://data.example/id/challenge/langa-avstand';
  const words = 'Regionfullmäktige antog handlingsplanen den 15 juni 2026';
  let version: FilesVersion;
  beforeAll(async () => {
    version = await readVersion(inventedRegion());
  });

  it('become evidence, with the source and the place', async () => {
    const files = await send(version, need, (sent) => {
      sent.append('0/evidence/1', words);
    });
    const after = files['needs.yaml']?.after ?? '';
    expect(after).toContain(`exact: ${words}`);
    expect(after).toContain('start: 14\n');
    expect(after).toContain('exact: En utmaning är de långa avstånden\n');
  });

  it('are refused where no source has them', async () => {
    const sent = new URLSearchParams({
      field: '0/evidence',
      '0/evidence/1': 'Det har ingen sagt.',
    });
    const form = await readForm(need, { version, drafts: new Drafts() }, readPosted(sent));
    const [value] = form?.fields.find(({ key }) => key === 'evidence')?.values ?? [];
    expect(value?.kind === 'plain' && value.mistake?.en).toContain('stand in no stored source');
  });
});

describe('a field of each kind', () => {
  const { ontology, shapes } = ourSources();
  const officer = `${base}id/post/handlaggare`;
  const versionOf = async (text: string): Promise<FilesVersion> =>
    readVersion({ data: await folderWith({ 'a.yaml': text }), ontology, shapes, baseIri: base });
  const edited = async (
    change: (sent: URLSearchParams) => void,
    text = writtenWays,
    thing = officer,
  ): Promise<string[]> => {
    const files = await send(await versionOf(text), thing, change);
    return files['a.yaml'] ? differences(files['a.yaml']) : [];
  };

  it.each<[string, (sent: URLSearchParams) => void, string[]]>([
    [
      'a text in a language, in its quotation marks',
      (sent) => {
        sent.set('0/label/0/sv/0', 'Handläggare "två"');
      },
      [
        `-  label: { sv: "Handläggare, ett", en: 'Officer, one' }`,
        `+  label: { sv: "Handläggare \\"två\\"", en: 'Officer, one' }`,
      ],
    ],
    [
      'a code of a list',
      (sent) => {
        sent.set('0/role/0', 'https://w3id.org/styrkedata/def/role/overall-responsibility');
      },
      ['-  role: process-leader', '+  role: overall-responsibility'],
    ],
    [
      'one word of a folded text',
      (sent) => {
        sent.set('0/note/0/sv/0', (sent.get('0/note/0/sv/0') ?? '').replace('är lång', 'är kort'));
      },
      [
        '-      är lång, och som ingen vill se bruten på ett annat sätt än den är',
        '+      är kort, och som ingen vill se bruten på ett annat sätt än den är',
      ],
    ],
    [
      'a line of a text of several',
      (sent) => {
        sent.set('0/note/0/en/0', '- One\r\n- Three');
      },
      ['-      - Two', '+      - Three'],
    ],
    [
      'a date within a part',
      (sent) => {
        sent.set('0/observedHolder/0/reviewBy/0', '2027-09-01');
      },
      ['-    reviewBy: 2027-06-30', '+    reviewBy: 2027-09-01'],
    ],
    [
      'a value that was open',
      (sent) => {
        sent.set('0/observedHolder/0/mailbox/0', 'kim@region.example');
      },
      ['+    mailbox: mailto:kim@region.example'],
    ],
    [
      'one link more in a list',
      (sent) => {
        sent.append('0/responsibleFor/2', `${base}id/steering-document/ett`);
      },
      ['+    - id/steering-document/ett'],
    ],
    [
      'a link less in a list',
      (sent) => {
        sent.delete('0/responsibleFor/0');
      },
      ['-    - id/steering-document/ett # först'],
    ],
    [
      'all of a list',
      (sent) => {
        [0, 1].forEach((number) => {
          sent.delete(`0/responsibleFor/${number}`);
        });
      },
      [
        '-  responsibleFor:',
        '-    - id/steering-document/ett # först',
        '-    # sedan',
        '-    - id/steering-document/tva',
      ],
    ],
    [
      'one value that becomes two',
      (sent) => {
        sent.append('0/postIn/1', `${base}id/steering-document/ett`);
      },
      ['-  postIn: id/organisation/1', '+  postIn: [id/organisation/1, id/steering-document/ett]'],
    ],
    [
      'a part that goes',
      (sent) => {
        for (const name of [...sent.keys()])
          if (name.startsWith('0/observedHolder/')) sent.delete(name);
      },
      [
        '-  observedHolder:',
        '-    type: Person',
        '-    name: Kim Exempel',
        '-    reviewBy: 2027-06-30',
      ],
    ],
    [
      'a part of a part that goes',
      (sent) => {
        sent.set('0/observedHolder/0/name/0', '');
      },
      ['-    name: Kim Exempel'],
    ],
  ])('changes nothing but %s', async (_, change, expected) => {
    expect(await edited(change)).toEqual(expected);
  });

  it('takes the last entries out of a list in one line, however many', async () => {
    const [one, other, last] = ['ett', 'tva', 'tre'].map((name) => `id/steering-document/${name}`);
    const list = `- id: id/post/handlaggare\n  type: Post\n  responsibleFor: [${one}, ${other}, ${last}]\n`;
    const leave = (sent: URLSearchParams): void => {
      for (const number of [1, 2]) sent.delete(`0/responsibleFor/${number}`);
    };
    expect((await edited(leave, list)).at(-1)).toBe(`+  responsibleFor: [${one}]`);
  });

  it('keeps two blanks in a row, which folding would make one', async () => {
    const widen = (sent: URLSearchParams): void => {
      sent.set('0/note/0/sv/0', (sent.get('0/note/0/sv/0') ?? '').replace('är lång', 'är  lång'));
    };
    expect((await edited(widen)).join('\n')).toContain('är  lång');
  });

  it('does not follow names of fields that no form has made', () => {
    const name = `${'1/'.repeat(60_000)}1`;
    expect(readPosted(new URLSearchParams([[name, 'x']])).numbers('1')).toEqual([]);
  });

  it('writes what a word of the file would be taken for otherwise as text', async () => {
    const lines = await edited((sent) => {
      sent.set('0/observedHolder/0/name/0', 'true # nej: 1');
    });
    expect(lines.at(-1)).toBe("+    name: 'true # nej: 1'");
    const [number] = await edited((sent) => {
      sent.set('0/observedHolder/0/name/0', '2030');
    }).then((each) => each.slice(-1));
    expect(number).toMatch(/name: ['"]2030['"]/);
  });

  it('keeps the ends of lines of the file', async () => {
    const files = await send(
      await versionOf(writtenWays.replaceAll('\n', '\r\n')),
      officer,
      (sent) => {
        sent.append('0/responsibleFor/2', `${base}id/steering-document/ett`);
        sent.set('0/observedHolder/0/mailbox/0', 'kim@region.example');
      },
    );
    const after = files['a.yaml']?.after ?? '';
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('mailto:kim@region.example');
  });

  it('keeps a field that the browser did not send', async () => {
    expect(
      await edited((sent) => {
        for (const name of [...sent.keys()]) sent.delete(name);
      }),
    ).toEqual([]);
  });
});

describe('the anchor of a field', () => {
  it('is a word for each property', () => {
    expect(fieldAnchor('http://xmlns.com/foaf/0.1/name')).toBe(
      'field-http-xmlns-com-foaf-0-1-name',
    );
  });
});
