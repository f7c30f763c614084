import type { Rows, Statements } from '../../../query/results/read-answer.ts';
import { entryOf } from '../../../rdf/entry-of.ts';
import type { Term } from '../../../rdf/terms.ts';
import { numberOf } from '../../kit/numbers.ts';
import { positionAt, readWkt, type Position } from './read-position.ts';

/** A place, and what is there: of each thing the terms that tell it. */
export interface MapPlace extends Position {
  readonly things: readonly (readonly Term[])[];
}

const latitudes = /^(?:lat|latitude|latitud|breddgrad)$/i;
const longitudes = /^(?:lon|long|lng|longitude|longitud|längdgrad)$/i;

/** The places in a table: rows with WKT, or with two columns that are called latitude and longitude. */
export function placesInRows({ rows }: Rows): readonly MapPlace[] {
  return gathered(rows.map((row) => [...row]));
}

/** The places in a graph: things with WKT, or with two properties that are called latitude and longitude. */
export function placesInStatements({ quads }: Statements): readonly MapPlace[] {
  const bySubject = new Map<string, [string, Term][]>();
  for (const { subject, predicate, object } of quads) {
    const said = entryOf(bySubject, subject.value, (): [string, Term][] => [['', subject]]);
    const name = /[^/#]*$/.exec(predicate.value)?.[0] ?? '';
    if (readWkt(object) || latitudes.test(name) || longitudes.test(name)) said.push([name, object]);
  }
  return gathered([...bySubject.values()]);
}

/** Named terms with a place, by place, in the order in which the places come. */
function gathered(
  all: readonly (readonly (readonly [name: string, Term])[])[],
): readonly MapPlace[] {
  const byPlace = new Map<string, { position: Position; things: Term[][] }>();
  for (const named of all) {
    const located = positionIn(named);
    if (located === undefined) continue;
    const { position, telling } = located;
    const key = `${position.latitude} ${position.longitude}`;
    const { things } = entryOf(byPlace, key, () => ({ position, things: [] as Term[][] }));
    things.push(telling.map(([, term]) => term));
  }
  return [...byPlace.values()].map(({ position, things }) => ({ ...position, things }));
}

interface Located {
  readonly position: Position;
  /** What does not only say where it is. */
  readonly telling: readonly (readonly [name: string, Term])[];
}

function positionIn(named: readonly (readonly [name: string, Term])[]): Located | undefined {
  const geometry = named.find(([, term]) => readWkt(term) !== undefined);
  if (geometry !== undefined) {
    const position = readWkt(geometry[1]);
    return position && { position, telling: named.filter((each) => each !== geometry) };
  }
  const numberNamed = (pattern: RegExp): number | undefined =>
    numberOf(named.find(([name]) => pattern.test(name))?.[1]);
  const position = positionAt(numberNamed(latitudes), numberNamed(longitudes));
  const telling = named.filter(([name]) => !latitudes.test(name) && !longitudes.test(name));
  return position && { position, telling };
}
