import type { Field, ThingForm } from '../../edit/forms/fields/form.ts';
import { earlierMark, fieldMark } from '../../edit/forms/fields/posted.ts';
import { hashOfField } from '../../edit/forms/sayings.ts';

/** A field of which the files say something else than the editor. */
export interface Conflict {
  readonly name: string;
  /** As the files are. */
  readonly theirs: Field | undefined;
  /** As the editor wrote it. */
  readonly mine: Field | undefined;
}

/** What fields said when a form was opened, by their names. */
export function earlierIn(sent: URLSearchParams): ReadonlyMap<string, string> {
  return new Map(
    sent.getAll(earlierMark).map((each) => {
      const [name = '', hash = ''] = each.split(' ');
      return [name, hash];
    }),
  );
}

/** The fields that both the editor and somebody else have changed, each in another way, since the form was opened. */
export function conflictsBetween(
  theirs: ThingForm,
  mine: ThingForm,
  sent: URLSearchParams,
): readonly Conflict[] {
  const earlier = earlierIn(sent);
  return [...earlier].flatMap(([name, before]): Conflict[] => {
    const [own, other] = [mine, theirs].map(({ fields }) =>
      fields.find((each) => each.name === name),
    );
    const [written, there] = [own, other].map((field) => (field ? hashOfField(field) : ''));
    const isBoth = written !== there && written !== before && there !== before;
    return isBoth ? [{ name, theirs: other, mine: own }] : [];
  });
}

/**
 * What was sent, without the fields that are to be as the files have them: those that the editor chose so, and those that only
 * somebody else has changed.
 */
export function merged(theirs: ThingForm, mine: ThingForm, sent: URLSearchParams): URLSearchParams {
  const earlier = earlierIn(sent);
  const left = new Set(
    [...earlier].flatMap(([name, before]) => {
      const own = mine.fields.find((each) => each.name === name);
      const isTouched = own !== undefined && hashOfField(own) !== before;
      return isTouched && sent.get(`keep/${name}`) !== 'theirs' ? [] : [name];
    }),
  );
  const isLeft = (name: string): boolean =>
    [...left].some((each) => name === each || name.startsWith(`${each}/`));
  const kept = [...sent].filter(
    ([name, value]) =>
      name !== earlierMark &&
      !name.startsWith('keep/') &&
      !isLeft(name === fieldMark ? value : name),
  );
  const now = theirs.fields.map((field): [string, string] => [
    earlierMark,
    `${field.name} ${hashOfField(field)}`,
  ]);
  return new URLSearchParams([...kept, ...now]);
}
