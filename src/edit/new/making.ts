import type { FilesVersion } from '../../publish/read-version.ts';
import { labelOf } from '../../rdf/labels.ts';
import { terms } from '../../rdf/terms.ts';
import type { Language } from '../../site/text.ts';
import type { Rewritten } from '../files/write-files.ts';
import type { Names } from '../region-answers.ts';
import type { Entries, Surroundings } from './things/surroundings.ts';
import type { Kind } from './things/kinds.ts';
import type { Wishes } from './things/wishes.ts';

/** What an editor asks for. */
export interface NewThing {
  readonly kind: string;
  readonly name: string | undefined;
  readonly wishes: Wishes;
  /** What is said of it besides, as files have it. */
  readonly said?: Entries | undefined;
  /** What is to be said of other things besides. */
  readonly others: readonly OtherWish[];
}

/** A value of a thing that is there: `id/action-plan/skog:completeness=partial`. */
export interface OtherWish {
  readonly thing: string;
  readonly key: string;
  readonly value: string;
}

/** What comes of it: files, and the address of the new thing below the base. */
export interface NewPlan {
  readonly id: string;
  readonly files: readonly Rewritten[];
  /** Path of the file that describes a thing that is new. */
  readonly home?: string;
}

export interface NewSources {
  readonly version: FilesVersion;
  /** The folder of the data. */
  readonly root: string;
  /** As `2026-11-29`. */
  readonly today: string;
}

/** What a request is made with. */
export interface Making extends NewSources {
  readonly kind: Kind;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly surroundings: Surroundings;
  /** The thing that the new one belongs to, below the base. */
  readonly of: string | undefined;
}

/** What a thing is called in both languages, to say it in another's name. */
export function namesOf(path: string, { snapshot }: Surroundings): Names {
  const thing = terms.namedNode(snapshot.baseIri + path);
  const name = (language: Language): string =>
    labelOf(thing, snapshot.dataset, [language])?.value ?? path;
  return { sv: name('sv'), en: name('en') };
}
