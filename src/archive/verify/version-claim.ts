import { pathOf } from '../../site/routes/routes.ts';

/** A version as its address below the base names it. */
export const versionPattern = /^[0-9a-f]{32}$/;

/** The comment by which a file says which version it is, as its first line; N-Quads and TriG have such comments. */
export function claimOf(baseIri: string, version: string): string {
  return `# <${baseIri}${pathOf('version', { version })}>\n`;
}

/** The version that a file says it is, where it says so. */
export function claimIn(text: string): string | undefined {
  return /^\uFEFF?# <[^>\s]*\/version\/([0-9a-f]{32})>\s*?$/m.exec(text.slice(0, mostRead))?.[1];
}

/** How far in a claim may stand, in characters. */
const mostRead = 2000;
