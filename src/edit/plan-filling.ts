import { readFile } from 'node:fs/promises';
import type { Finding } from '../load/finding.ts';
import { positionsIn } from '../load/text/position.ts';
import type { FilesVersion } from '../publish/read-version.ts';
import { ownVocabulary } from '../rdf/vocabularies/own-vocabulary.ts';
import { terms, type Term } from '../rdf/terms.ts';
import { literalsOf } from '../rdf/values.ts';
import { oa } from '../rdf/vocabulary.ts';
import type { Text } from '../site/text.ts';
import { sha256Of } from '../validate/checks/quotations/check-stored-copies.ts';
import { hashOf } from '../validate/checks/quotations/check-editions.ts';
import { misplacedQuotes } from '../validate/checks/quotations/check-quotes.ts';
import { placeOf } from '../validate/findings/place.ts';
import type { TextEdit } from './files/text-edit.ts';

/** What stands for the last part of a text's address until it is worked out. */
const placeholder = '000000000000';

export interface Filling {
  readonly edits: readonly TextEdit[];
  /** What only the editor can decide. */
  readonly findings: readonly Finding[];
}

/**
 * What can be worked out from what the editor wrote: the place of a quotation whose words stand in the source once, the hash
 * of a new copy of a source, and the address of a new text. The address of a text that has one is never changed: others cite it.
 */
export async function planFilling(version: FilesVersion): Promise<Filling> {
  const quotes = fillQuotes(version);
  const texts = await fillAddresses(version);
  const copies = fillCopies(version);
  return { edits: [...quotes, ...copies, ...texts.edits], findings: texts.findings };
}

/** The hashes of copies that are new, for which zeros stand: one that is there tells of what happens to the copy. */
function fillCopies({ data, snapshot, storedCopies }: FilesVersion): TextEdit[] {
  const { sha256 } = ownVocabulary(snapshot.vocabularyBase);
  return storedCopies.flatMap(({ quad: { subject }, content }) => {
    if (content.outcome !== 'read') return [];
    const to = sha256Of(content.bytes);
    return literalsOf(subject, sha256, snapshot.dataset)
      .filter(({ value }) => /^0+$/.test(value))
      .flatMap((object): TextEdit[] => {
        const { path, position } = placeOf({ subject, predicate: sha256, object }, data);
        return position ? [{ path, position, from: object.value, to }] : [];
      });
  });
}

function fillQuotes(version: FilesVersion): TextEdit[] {
  const { data, snapshot } = version;
  const edits = misplacedQuotes(version, snapshot.dataset).flatMap((misplaced) => {
    const { selector, start, end, places } = misplaced;
    const [place, ...others] = places;
    // Words that stand in the source several times are told of by the check: the editor says which are meant.
    if (place === undefined || others.length > 0) return [];
    const bounds = [
      [oa.start, start, place.start],
      [oa.end, end, place.end],
    ] as const;
    return bounds.flatMap(([predicate, object, right]): TextEdit[] => {
      const { path, position } = placeOf({ subject: selector, predicate, object }, data);
      const isRight = Number(object.value) === right;
      return isRight || !position ? [] : [{ path, position, from: object.value, to: `${right}` }];
    });
  });
  // A quotation may be evidence of several things.
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

async function fillAddresses({ data, snapshot }: FilesVersion): Promise<Filling> {
  const { text } = ownVocabulary(snapshot.vocabularyBase);
  const subjects = data.flatMap(({ quads }) => quads.map(({ subject }) => subject.value));
  const waiting = [...new Set(subjects)].filter((iri) => iri.endsWith(`/${placeholder}`));
  const hashes = new Set(
    waiting.flatMap((iri) =>
      literalsOf(terms.namedNode(iri), text, snapshot.dataset).map(({ value }) => hashOf(value)),
    ),
  );
  const [hash, ...others] = hashes;
  if (hash === undefined) return { edits: [], findings: [] };
  if (others.length > 0)
    return { edits: [], findings: waiting.map((iri) => severalWait(terms.namedNode(iri), data)) };
  const edits = await Promise.all(data.map(async ({ path }) => placeholdersIn(path, hash)));
  return { edits: edits.flat(), findings: [] };
}

async function placeholdersIn(path: string, hash: string): Promise<TextEdit[]> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  const positionOf = positionsIn(text);
  const found = text.matchAll(new RegExp(`(?<=/)${placeholder}(?![0-9a-f])`, 'g'));
  return [...found].map(({ index }) => ({
    path,
    position: positionOf(index),
    from: placeholder,
    to: hash,
  }));
}

function severalWait(subject: Term, data: FilesVersion['data']): Finding {
  return { severity: 'violation', ...placeOf({ subject }, data), message: oneAtATime };
}

const oneAtATime: Text = {
  sv: `Flera texter har adressen med tolv nollor. Lägg in en text i taget, och kör styrkedata fill emellan.`,
  en: `Several texts have the address with twelve zeros. Enter one text at a time, and run styrkedata fill in between.`,
};
