import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import { writtenLanguages, type Text } from '../../../site/text.ts';
import { namesOf, placeOf } from '../../findings/place.ts';
import { causesOf, distinctCauses, type Nesting } from './causes.ts';
import { messageOf, ownWords, type Speaking } from './message.ts';
import type { Result } from './result.ts';

/** What results are told from. */
export interface Telling extends Speaking, Nesting {
  /** Files of data and ontology, where things are to be mended. */
  readonly files: readonly LoadedFile[];
  readonly shapesFiles: readonly LoadedFile[];
}

/** Causes beyond these are counted, not told. */
const mostCauses = 3;

/** Makes a finding of a validation result: where it stands, which shape asks for it, and for nested shapes why. */
export function tellResult(result: Result, telling: Telling): Finding {
  const { focus, path, value, severity, shape } = result;
  const predicate = path?.termType === 'NamedNode' ? path : undefined;
  return {
    severity: severity.equals(sh.Violation) ? 'violation' : 'warning',
    ...placeOf({ subject: focus, predicate, object: value }, telling.files),
    about: namesOf(focus, telling.union),
    message: withOthers(explained(result, telling), result.elsewhere ?? 0),
    value,
    property: predicate?.value,
    shape: placeOf({ subject: shape }, telling.shapesFiles),
  };
}

function withOthers({ sv, en }: Text, others: number): Text {
  if (others === 0) return { sv, en };
  return {
    sv: `${sv} Adressen står på ${others} ${others === 1 ? 'ställe' : 'ställen'} till.`,
    en: `${en} The address stands in ${others} more ${others === 1 ? 'place' : 'places'}.`,
  };
}

/** A shape with words in all our languages has said what its author wants readers to know. */
function explained(result: Result, telling: Telling): Text {
  const message = messageOf(result, telling);
  const words = ownWords(result);
  if (writtenLanguages.every((language) => words[language] !== undefined)) return message;
  const causes = distinctCauses(causesOf(result, telling));
  if (causes.length === 0) return message;
  const told = causes.slice(0, mostCauses).map((cause) => tellCause(cause, result, telling));
  const more = causes.length - told.length;
  return {
    sv: [message.sv, ...told.map(({ sv }) => sv), ...(more > 0 ? [`(och ${more} till)`] : [])].join(
      ' ',
    ),
    en: [message.en, ...told.map(({ en }) => en), ...(more > 0 ? [`(and ${more} more)`] : [])].join(
      ' ',
    ),
  };
}

/** The cause, of whom where that is not who the result is about, and the place of the shape that asks for it. */
function tellCause(cause: Result, outer: Result, telling: Telling): Text {
  const { path, position } = placeOf({ subject: cause.shape }, telling.shapesFiles);
  const place = position ? `${path}:${position.line}` : path;
  const isOther = !cause.focus.equals(outer.focus) && !cause.focus.equals(outer.value);
  const about = isOther ? namesOf(cause.focus, telling.union) : undefined;
  const { sv, en } = messageOf(cause, telling);
  return {
    sv: `${about ? `${about.sv}: ` : ''}${sv} (${place})`,
    en: `${about ? `${about.en}: ` : ''}${en} (${place})`,
  };
}
