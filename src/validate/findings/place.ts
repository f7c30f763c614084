import { labelOf } from '../../rdf/labels.ts';
import type { Dataset } from '../../rdf/dataset.ts';
import type { Term } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { languages, writtenLanguages, type Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import type { Position } from '../../load/text/position.ts';
import type { LoadedFile } from '../../load/loaded.ts';
import type { Sought } from '../../load/text/parsed.ts';
import { isPersonal, postOf } from './people.ts';

export interface Place {
  readonly path: string;
  readonly position: Position | undefined;
}

/**
 * Where a statement stands. Where it does not stand anywhere (something is missing), the place of the
 * nearest thing that does: another value of the property, then the thing itself, in the file that says
 * what kind of thing it is rather than in one that adds to it.
 */
export function placeOf(sought: Sought, files: readonly LoadedFile[]): Place {
  const { subject, predicate } = sought;
  const homes = files.filter(({ locate }) => locate({ subject, predicate: rdf.type }));
  for (const attempt of [sought, { subject, predicate }, { subject }]) {
    for (const { path, locate } of [...homes, ...files]) {
      const position = locate(attempt);
      if (position) return { path, position };
    }
  }
  return { path: files[0]?.path ?? '', position: undefined };
}

/** What a finding is told about, and where and under which name people find it. */
export interface Surroundings {
  readonly files: readonly LoadedFile[];
  readonly union: Dataset;
}

/** Makes a finding of a message about a statement, or about the part of one. */
export function tell(
  sought: Sought,
  message: Text,
  { files, union }: Surroundings,
  severity: Finding['severity'] = 'violation',
): Finding {
  const place = placeOf(ofList(sought, union), files);
  const about = namesOf(sought.subject, union);
  const property = sought.predicate?.value;
  return { severity, ...place, about, message, value: sought.object, property };
}

/** A member of a list is written under the property of the thing that has the list: its cells are nowhere. */
function ofList(sought: Sought, union: Dataset): Sought {
  if (sought.predicate?.equals(rdf.first) !== true) return sought;
  const seen = new Set<string>();
  let holding = [...union.match(null, null, sought.subject)][0];
  while (holding?.predicate.equals(rdf.rest) && !seen.has(holding.subject.value)) {
    seen.add(holding.subject.value);
    holding = [...union.match(null, null, holding.subject)][0];
  }
  return holding ? { ...holding, object: sought.object } : sought;
}

/**
 * What people call a thing. One without a name goes by the name of what it belongs to, and a person by
 * their post: findings end up in logs, where no person's name should be.
 */
export function namesOf(term: Term, union: Dataset): Text | undefined {
  const named = nearestNamed(term, union, 0);
  if (named === undefined) return isPersonal(term, union) ? somebody : undefined;
  const [sv, en] = writtenLanguages.map((language) => labelOf(named, union, [language])?.value);
  const fallback = named.value;
  return { sv: sv ?? fallback, en: en ?? fallback };
}

const somebody: Text = { sv: 'En person', en: 'A person' };

/** Blank nodes have no name that a reader could know: climbs to what holds them, a few steps at most. */
function nearestNamed(term: Term, union: Dataset, step: number): Term | undefined {
  const isHidden = isPersonal(term, union);
  if (!isHidden && (term.termType !== 'BlankNode' || labelOf(term, union, languages))) return term;
  const [holding] = union.match(null, null, term);
  const holder = postOf(term, union) ?? holding?.subject;
  return holder === undefined || step > 4 ? undefined : nearestNamed(holder, union, step + 1);
}

/** Reading order: by file, then line, then column. */
export function findingOrder(one: Finding, other: Finding): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  const [here, there] = [one.position, other.position];
  return (here?.line ?? 0) - (there?.line ?? 0) || (here?.column ?? 0) - (there?.column ?? 0);
}
