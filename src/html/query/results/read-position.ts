import type { Term } from '../../../rdf/terms.ts';

/** Where something is on the earth, in degrees of WGS 84: north and east are positive. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const wktLiteral = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const text = 'http://www.w3.org/2001/XMLSchema#string';

/** Longer geometries are left out: a page shows where things are, not how they wind. */
const mostCharacters = 50_000;

const shapes = new Set(
  ['POINT', 'LINESTRING', 'POLYGON'].flatMap((shape) => [shape, `MULTI${shape}`]),
);

/** The order of a pair of coordinates in the reference systems that WKT can name here (GeoSPARQL 1.1 §8.5.1: CRS84 unless it names one). */
const orders: Readonly<Record<string, 'longitude first' | 'latitude first'>> = {
  'http://www.opengis.net/def/crs/OGC/1.3/CRS84': 'longitude first',
  'http://www.opengis.net/def/crs/EPSG/0/4326': 'latitude first',
};

/** Where a geometry in WKT is: of a line or an area, the middle. `undefined` for what is none, or in another reference system. */
export function readWkt(term: Term | undefined): Position | undefined {
  if (term?.termType !== 'Literal' || ![wktLiteral, text].includes(term.datatype.value)) return;
  const { value } = term;
  const open = value.indexOf('(');
  if (open < 0 || value.length > mostCharacters) return undefined;
  const head = value.slice(0, open).trim().split(/\s+/);
  const [, system] = /^<([^<>]*)>$/.exec(head[0] ?? '') ?? [];
  const [shape = '', dimensions = ''] = system === undefined ? head : head.slice(1);
  const order = system === undefined ? 'longitude first' : orders[system];
  if (!shapes.has(shape.toUpperCase()) || !/^(?:Z|M|ZM)?$/i.test(dimensions)) return undefined;
  if (order === undefined) return undefined;
  const pairs = value
    .slice(open)
    .split(',')
    .map((pair) => pair.replace(/[()]/g, ' ').trim().split(/\s+/).slice(0, 2).map(Number));
  const [first, second] = [0, 1].map((at) => middleOf(pairs.map((pair) => pair[at] ?? NaN)));
  return order === 'longitude first' ? positionAt(second, first) : positionAt(first, second);
}

/** A place on the earth; `undefined` for numbers that are none. */
export function positionAt(
  latitude: number | undefined,
  longitude: number | undefined,
): Position | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? { latitude, longitude } : undefined;
}

function middleOf(numbers: readonly number[]): number {
  // Not by Math.min(...numbers): there may be more than a call takes.
  const low = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const high = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  return (low + high) / 2;
}
