import type { Change, Changes, Place } from '../../changes/changes.ts';
import { termToNQuads } from '../../rdf/n-quads.ts';
import type { Term } from '../../rdf/terms.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Piece, ToldChanges } from './told.ts';

const legend: Text = {
  sv: '[−borttaget] [+tillagt]',
  en: '[−removed] [+added]',
};

/** Changes as text for a terminal, with a line feed at the end. */
export function printChanges({ summary, things }: ToldChanges, language: Language): string {
  const told = things.map(
    ({ heading, sentences }) =>
      `${heading}\n${sentences.map((sentence) => `  - ${sentence.map(marked).join('')}\n`).join('')}`,
  );
  const isMarked = things.some(({ sentences }) => sentences.some((each) => each.some(hasMark)));
  return [`${summary}${isMarked ? `  ${inLanguage(legend, language)}` : ''}\n`, ...told].join('\n');
}

function hasMark({ mark }: Piece): boolean {
  return mark !== undefined;
}

function marked({ text, mark }: Piece): string {
  if (mark === undefined) return text;
  return mark === 'removed' ? `[−${text}]` : `[+${text}]`;
}

/**
 * Changes for programs: each thing with its sentences, and each change with its terms as N-Triples have them and
 * the way that leads to it.
 */
export function changesAsJson(changes: Changes, told: ToldChanges): string {
  const things = told.things.map(({ iri, fate, heading, loses, sentences }, index) => ({
    iri,
    fate,
    heading,
    loses,
    sentences: sentences.map((sentence) => sentence.map(marked).join('')),
    changes: changes.things[index]?.changes.flatMap((change) => flat(change, [])),
  }));
  return `${JSON.stringify({ summary: told.summary, things }, null, 2)}\n`;
}

type FlatPlace = string | number;

function flat(change: Change, way: readonly FlatPlace[]): object[] {
  if (change.kind === 'moved')
    return [{ kind: change.kind, from: change.from.map(written), to: change.to.map(written) }];
  const path = [...way, flatPlace(change.place)];
  switch (change.kind) {
    case 'added':
      return [{ kind: change.kind, path, after: written(change.value) }];
    case 'removed':
      return [{ kind: change.kind, path, before: written(change.value) }];
    case 'replaced':
      return [
        { kind: change.kind, path, before: written(change.before), after: written(change.after) },
      ];
    case 'within':
      return change.changes.flatMap((inner) => flat(inner, path));
  }
}

function flatPlace(place: Place): FlatPlace {
  return typeof place === 'number' ? place : place.value;
}

/** A nameless part has no name that means anything elsewhere. */
function written(term: Term): string {
  return term.termType === 'BlankNode' ? '_:' : termToNQuads(term);
}
