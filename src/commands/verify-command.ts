import { readFile } from 'node:fs/promises';
import { fetchFile } from '../archive/verify/fetch-file.ts';
import type { ReadFile } from '../archive/verify/read-version.ts';
import {
  verifyDocument,
  verifyVersion,
  type Containment,
  type Verification,
} from '../archive/verify/verify.ts';
import { versionPattern } from '../archive/verify/version-claim.ts';
import { unreadable } from '../load/loaded.ts';
import type { Settings } from '../site/settings/settings.ts';
import { about, inLanguage, type Text } from '../site/text.ts';
import type { Invocation } from './terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal/terminal.ts';

/** `styrkedata verify FILE|URL`: whether a dump is the version that it says, or a document a part of one. */
export async function verifyCommand(
  { language }: Settings,
  terminal: Terminal,
  { operands: [name = ''], flags: { against, of } }: Invocation,
): Promise<ExitCode> {
  const complain = (text: Text): ExitCode => {
    terminal.complain(`styrkedata: ${inLanguage(text, language)}\n`);
    return exitCodes.couldNotRun;
  };
  if (of !== undefined && !versionPattern.test(of)) return complain(noVersion(of));
  const file = await open(name);
  if ('reason' in file) return complain(about(name, file.reason));
  const other = against === undefined ? undefined : await open(against);
  if (other && 'reason' in other) return complain(about(against ?? '', other.reason));
  const verdict = other
    ? ofDocument(await verifyDocument(file, other))
    : ofVersion(await verifyVersion(file, of));
  if (verdict.exit === exitCodes.couldNotRun) return complain(about(name, verdict.words));
  terminal.print(`${name}: ${inLanguage(verdict.words, language)}\n`);
  return verdict.exit;
}

/** What was named, as a file or as an address. */
async function open(name: string): Promise<ReadFile | { readonly reason: Text }> {
  if (/^https?:\/\//i.test(name) && URL.canParse(name)) {
    const fetched = await fetchFile(new URL(name));
    return fetched.outcome === 'fetched' ? fetched : { reason: fetched.reason };
  }
  return readFile(name).then(
    (bytes) => ({ bytes, name }),
    (cause: unknown) => ({ reason: unreadable(name, cause).message }),
  );
}

interface Verdict {
  readonly exit: ExitCode;
  readonly words: Text;
}

function ofVersion(verification: Verification): Verdict {
  switch (verification.outcome) {
    case 'damaged':
    case 'unreadable':
      return unread(verification);
    case 'equal': {
      const { version, statements } = verification;
      return {
        exit: exitCodes.done,
        words: {
          sv: `är version ${version}, oförändrad (påståenden: ${statements}).`,
          en: `is version ${version}, unchanged (statements: ${statements}).`,
        },
      };
    }
    case 'different': {
      const { version, expected, statements } = verification;
      return {
        exit: exitCodes.violations,
        words: {
          sv: `ska vara version ${expected} men är ${version} (påståenden: ${statements}). Filen är ändrad, ofullständig eller av en annan version.`,
          en: `should be version ${expected} but is ${version} (statements: ${statements}). The file was changed, is incomplete, or is of another version.`,
        },
      };
    }
    case 'unclaimed': {
      const { version, statements } = verification;
      return {
        exit: exitCodes.couldNotRun,
        words: {
          sv: `säger inte vilken version den är. Det den innehåller (påståenden: ${statements}) är version ${version}. Ange den väntade med --of, eller ta filen på version/….nq.`,
          en: `does not say which version it is. What it holds (statements: ${statements}) is version ${version}. Give the expected one with --of, or take the file at version/….nq.`,
        },
      };
    }
  }
}

/** How many statements are shown that a version does not have. */
const shown = 5;

function ofDocument(containment: Containment): Verdict {
  if (containment.outcome !== 'compared') return unread(containment);
  const { statements, missing } = containment;
  if (statements === 0) return { exit: exitCodes.couldNotRun, words: noGraphs };
  if (missing.length === 0)
    return {
      exit: exitCodes.done,
      words: {
        sv: `allt som sägs ur data står i versionen (påståenden: ${statements}).`,
        en: `all that it says of the data stands in the version (statements: ${statements}).`,
      },
    };
  const some = missing.slice(0, shown).join('');
  return {
    exit: exitCodes.violations,
    words: {
      sv: `${missing.length} av ${statements} påståenden står inte i versionen:\n${some}`,
      en: `${missing.length} of ${statements} statements do not stand in the version:\n${some}`,
    },
  };
}

function unread(
  outcome: Exclude<
    Verification | Containment,
    { outcome: 'equal' | 'different' | 'unclaimed' | 'compared' }
  >,
): Verdict {
  if (outcome.outcome === 'unreadable')
    return { exit: exitCodes.couldNotRun, words: outcome.reason };
  return {
    exit: exitCodes.violations,
    words: {
      sv: `är skadad på vägen: Repr-Digest säger något annat än sha-256=:${outcome.found}:.`,
      en: `was damaged on the way: Repr-Digest says something else than sha-256=:${outcome.found}:.`,
    },
  };
}

const noGraphs: Text = {
  sv: 'Dokumentet säger inte i vilka grafer dess uppgifter står. Ta det som .nq eller .trig.',
  en: 'The document does not say in which graphs its statements stand. Take it as .nq or .trig.',
};

function noVersion(of: string): Text {
  return {
    sv: `--of är ”${of}”. Det ska vara en version: 32 siffror och bokstäver a–f.`,
    en: `--of is “${of}”. It must be a version: 32 digits and letters a–f.`,
  };
}
