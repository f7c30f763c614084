/** The checks that no shape states, by the names under which `--without-check` leaves them out. */
export const checkNames = [
  'codes',
  'content-version',
  'domains',
  'duplicates',
  'editions',
  'graphs',
  'horizons',
  'literals',
  'organisation-numbers',
  'quoted-texts',
  'quotes',
  'references',
  'review-dates',
  'statements',
  'stored-copies',
  'terms',
  'tombstones',
] as const;
export type CheckName = (typeof checkNames)[number];
