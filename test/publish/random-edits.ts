import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Dice = (size: number) => number;

const things = 12;
const base = 'https://data.example/';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** One statement of N-Triples; what it says may lead nowhere, be ill-typed, or be said elsewhere too. */
function statement(dice: Dice): string {
  const iri = (limit = things): string => `<${base}id/${'aåz'[dice(3)]}/${dice(limit)}>`;
  const blank = (): string => `_:b${dice(4)}`;
  const subjects = [iri, iri, iri, blank, () => `<https://other.example/${dice(3)}>`];
  const literals = [
    () => `"text ${dice(5)}"`,
    () => `"text ${dice(5)}"@${['sv', 'en', 'EN'][dice(3)]}`,
    () => `"2026-0${dice(9) + 1}-${dice(40) === 0 ? 31 : 28}"^^<${xsd}date>`,
    () => `"${dice(3)}"^^<${xsd}integer>`,
    () => `"x"^^<${xsd}integer>`,
  ];
  const objects = [iri, iri, () => iri(things + 1), blank, ...literals.slice(0, 4)];
  const pick = (makers: readonly (() => string)[]): string => makers[dice(makers.length)]?.() ?? '';
  const subject = pick(subjects);
  if (dice(6) === 0) return `${subject} a <${base}ns/Class${dice(3)}>`;
  const isWrong = dice(300) === 0;
  const object = isWrong ? (literals[4]?.() ?? '') : pick(objects);
  const predicates = [
    `<${rdfs}label>`,
    `<${base}ns/p${dice(3)}>`,
    '<http://www.w3.org/2004/02/skos/core#exactMatch>',
  ];
  return `${subject} ${predicates[dice(3)]} ${object}`;
}

function textOf(name: string, dice: Dice): string {
  const lines = Array.from({ length: dice(14) }, () => statement(dice));
  const graph = name.endsWith('.trig') && dice(2) === 0 ? `<${base}graph/g${dice(2)}>` : undefined;
  const written = name.endsWith('.nt')
    ? lines.map(
        (line) =>
          `${line.replace(' a ', ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ')} .\n`,
      )
    : lines.map((line) => `${line} .\n`);
  const text = written.join('');
  return dice(30) === 0 ? `${text}<no end` : graph ? `${graph} {\n${text}}\n` : text;
}

const endings = ['nt', 'nt', 'ttl', 'trig'];

function anyName(dice: Dice): string {
  return `${'abcdef'[dice(6)]}.${endings[dice(endings.length)]}`;
}

/** Changes files of a folder at random: writes some anew, renames one, or removes one. */
export async function editAtRandom(folder: string, dice: Dice): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, anyName(dice));
  const kind = dice(8);
  if (kind === 0) await rm(path, { force: true });
  else if (kind === 1) await rename(path, join(folder, anyName(dice))).catch(() => undefined);
  else await writeFile(path, textOf(path, dice));
}
