import { createHash } from 'node:crypto';
import type { Dataset } from '../../../rdf/dataset.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import { decodeUtf8 } from '../../../load/decode-utf8.ts';
import type { Finding } from '../../../load/finding.ts';
import type { StoredCopy } from '../../../load/publication/load-stored-copies.ts';
import { tell } from '../../findings/place.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf } from '../../../rdf/values.ts';

/** Stored copies of sources must be there, be text, and be what they were when they were taken in. */
export function checkStoredCopies(files: Files, union: Dataset): Finding[] {
  return files.storedCopies.flatMap((copy) => {
    const message = mistakeIn(copy);
    if (message !== undefined) return [tell(copy.quad, message, { files: files.data, union })];
    return checkHash(copy, files, union);
  });
}

function mistakeIn({ quad, content }: StoredCopy): Text | undefined {
  const name = quad.object.value;
  if (content.outcome === 'outside') return outside(name);
  if (content.outcome === 'unreadable') return missing(name);
  return decodeUtf8(content.bytes).outcome === 'broken' ? notUtf8(name) : undefined;
}

function checkHash({ quad, content }: StoredCopy, files: Files, union: Dataset): Finding[] {
  if (content.outcome !== 'read') return [];
  const { sha256 } = ownVocabulary(files.vocabularyBase);
  const hash = sha256Of(content.bytes);
  return literalsOf(quad.subject, sha256, union)
    .filter(({ value }) => value.toLowerCase() !== hash)
    .map((object) => {
      const sought = { subject: quad.subject, predicate: sha256, object };
      return tell(sought, changed(quad.object.value, hash), { files: files.data, union });
    });
}

/** The hash of a stored copy, as data states it. */
export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function outside(name: string): Text {
  return {
    sv: `”${name}” leder ut ur datamappen. Lägg filen bredvid den här filen och skriv bara dess namn efter ”storedAs”.`,
    en: `“${name}” leads out of the data folder. Put the file beside this one and write only its name after “storedAs”.`,
  };
}

function missing(name: string): Text {
  return {
    sv: `Filen ”${name}” kan inte läsas. Lägg den bredvid den här filen, eller rätta namnet efter ”storedAs”.`,
    en: `The file “${name}” cannot be read. Put it beside this one, or correct the name after “storedAs”.`,
  };
}

function notUtf8(name: string): Text {
  return {
    sv: `Filen ”${name}” (”storedAs”) är inte sparad som UTF-8, så citat ur den kan inte kontrolleras. Spara om den med kodningen UTF-8 och räkna om ”sha256”.`,
    en: `The file “${name}” (“storedAs”) is not saved as UTF-8, so quotations from it cannot be checked. Save it with the encoding UTF-8 and compute “sha256” again.`,
  };
}

function changed(name: string, hash: string): Text {
  return {
    sv: `Filen ”${name}” har ändrats sedan den togs in. Återställ den. Är det filen som är rätt, skriv ”sha256: ${hash}”.`,
    en: `The file “${name}” has changed since it was taken in. Restore it. If the file is right, write “sha256: ${hash}”.`,
  };
}
