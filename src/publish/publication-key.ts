import { createHash } from 'node:crypto';
import process from 'node:process';
import { digestOf } from '../load/folder-digest.ts';
import { contextsFolder } from '../load/contexts/contexts-folder.ts';
import { buildOfProgram, languagesFolder, programFolder } from '../site/program-files.ts';
import { release } from '../site/release.ts';
import type { Sources } from './publish.ts';

/**
 * A word for all that a publication is made of: files, settings, program. The same word means the same publication but
 * for findings that depend on the day. All settings count, whatever they are for.
 */
export function publicationKey(sources: Omit<Sources, 'onProgress'>): string {
  const { data, ontology = 'ontology', shapes = 'shapes', shared } = sources;
  const common = shared === true ? programFolder('data') : shared;
  const folders = [data, ontology, shapes, contextsFolder(data), languagesFolder()];
  const files = digestOf([...folders, ...(common ? [common] : [])]);
  const program = [release, process.version, buildOfProgram()];
  const all = JSON.stringify([program, process.cwd(), sources, files]);
  return createHash('sha256').update(all).digest('hex');
}

/** The day of a time in UTC, `2026-11-29`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
