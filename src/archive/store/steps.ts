import type { ByLanguage } from '../../site/text.ts';
import { splitLines } from './lines.ts';

/** What is different in a version from the one before, as it is kept: told once, for nobody can tell it cheaper later. */
export interface Step {
  readonly summary: ByLanguage<string>;
  /** How many things are different; of very many, not all are told. */
  readonly total: number;
  readonly things: readonly StepThing[];
}

export interface StepThing {
  /** Its IRI; none for a thing that has no name. */
  readonly iri?: string | undefined;
  readonly fate: 'vanished' | 'entombed' | 'changed' | 'added';
  /** The IRIs of its classes. */
  readonly kinds: readonly string[];
  /** Heading and sentences in each language; none where something had to be forgotten. */
  readonly told?: ByLanguage<Telling> | undefined;
}

export interface Telling {
  readonly heading: string;
  readonly sentences: readonly (readonly TellingPiece[])[];
}

/** A piece of a sentence; marked where it was taken out or put in. */
export interface TellingPiece {
  readonly text: string;
  readonly mark?: 'removed' | 'added' | undefined;
}

/** One thing that changed in one version. */
export interface ChangeEntry {
  readonly version: string;
  /** The version before, where it is known. */
  readonly before?: string | undefined;
  readonly published: Date;
  readonly thing: StepThing;
}

/** A step as text: a line for the whole, a line for each thing, with its IRI as N-Quads write it. */
export function writeStep({ things, ...whole }: Step): string {
  const rows = things.map(({ iri, ...thing }) => ({
    ...(iri !== undefined && { iri: `<${iri}>` }),
    ...thing,
  }));
  return [whole, ...rows].map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** The step that a text of ours tells; nothing before the first version. */
export function readStep(text: string): Step | undefined {
  const [whole, ...rows] = splitLines(text)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
  if (whole === undefined) return undefined;
  const things = (rows as StepThing[]).map(({ iri, ...thing }) => ({
    ...thing,
    iri: iri?.slice(1, -1),
  }));
  return { ...(whole as Omit<Step, 'things'>), things };
}
