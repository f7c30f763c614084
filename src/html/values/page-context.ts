import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Page } from '../kit/page.ts';

/** What every part of a page is rendered with: the page that it stands on, and the snapshot that it is about. */
export interface PageContext {
  readonly page: Page;
  readonly snapshot: Snapshot;
}
