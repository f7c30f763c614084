import type { Finding } from '../load/finding.ts';
import type { FilesVersion } from '../publish/read-version.ts';
import { rewrite, type TextEdit } from './files/text-edit.ts';
import { planFilling } from './plan-filling.ts';
import type { Prepared } from './prepared.ts';

/** What was worked out, and what is left. */
export interface Filled {
  readonly edits: readonly TextEdit[];
  /** What only the editor can decide, and what could not be read. */
  readonly left: readonly Finding[];
}

/** The files with what can be worked out in them. */
export async function prepareFilling(version: FilesVersion): Promise<Prepared<Filled>> {
  const { edits, findings } = await planFilling(version);
  const rewriting = await rewrite(edits);
  if (rewriting.outcome === 'refused') return rewriting;
  const left = [...version.findings, ...findings];
  return { outcome: 'prepared', files: rewriting.files, edits, left };
}
