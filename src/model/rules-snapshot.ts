import { distinct } from '../rdf/dataset.ts';
import { labelStatements } from '../rdf/labels.ts';
import { irisIn } from '../rdf/statements.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import { assemble, layerOf, type Snapshot } from '../snapshot/snapshot.ts';

/**
 * The rules that the data keeps, as a snapshot of their own: they are no part of the data, but what has an
 * address has a document. It has the names of what rules mention, and what is said of the dataset, whose
 * name is the site's.
 */
export const rulesOf = oncePerSnapshot((snapshot: Snapshot): Snapshot => {
  const { shapes, dataset, whole } = snapshot;
  const rules = [...shapes];
  const names = labelStatements(irisIn(rules), dataset);
  const site = whole ? [...dataset.match(whole)] : [];
  return assemble({
    ...snapshot,
    alteredTerms: undefined,
    read: layerOf(rules),
    generated: layerOf(distinct([...names, ...site])),
  });
});

/** Whether an address is one of the rules' documents and of nothing else. */
export function isRule(snapshot: Snapshot, path: string): boolean {
  return rulePaths(snapshot).has(path);
}

/** The addresses of the rules' documents, below the base. */
export const rulePaths = oncePerSnapshot((snapshot: Snapshot): ReadonlySet<string> => {
  const { shapes, documents } = snapshot;
  const rules = rulesOf(snapshot);
  const subjects = new Set([...shapes].map(({ subject }) => subject.value));
  const own = [...rules.documents].filter(
    ([path, topics]) => !documents.has(path) && topics.some(({ value }) => subjects.has(value)),
  );
  return new Set(own.map(([path]) => path));
});
