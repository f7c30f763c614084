import type { Drafts } from '../new/drafts.ts';
import type { NewSources } from '../new/making.ts';
import type { Naming } from './book/build-book.ts';

/** What is needed to read cells and change files by them. */
export interface Importing extends NewSources {
  readonly drafts: Drafts;
  readonly naming: Naming;
}
