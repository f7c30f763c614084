import { describe, type Description, type Topics } from '../describe/describe.ts';
import { renderDocumentPage, type DocumentPage } from '../html/document-page.ts';
import { renderShapesPage } from '../html/shapes-page.ts';
import { shapesSnapshotOf } from '../snapshot/shapes-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Edition } from './edition.ts';

/** What has documents at addresses of ours: the data, and the rules that it keeps. */
export interface DocumentSource {
  readonly snapshot: Snapshot;
  readonly describe: (topics: Topics, page: number) => Description;
  readonly render: (page: DocumentPage, description: Description) => string;
}

export function dataSource({ snapshot, describe }: Edition): DocumentSource {
  return {
    snapshot,
    describe,
    render: (page, description) => renderDocumentPage(page, description, snapshot),
  };
}

/** Shapes are looked up like data, though they are none; their pages take names from the data. */
export function shapesSource({ snapshot }: Edition): DocumentSource {
  const shapes = shapesSnapshotOf(snapshot);
  return {
    snapshot: shapes,
    describe: (topics, page) => describe(shapes, topics, page),
    render: (page, { topics }) => renderShapesPage(page, topics, snapshot),
  };
}
