import { createHash, randomBytes } from 'node:crypto';

/** What this site's repositories are called on a server that others may use too: letters, digits and hyphens. */
export interface OwnNames {
  /** The name of a version with this content: the same content, the same name. */
  readonly version: (content: string) => string;
  readonly probe: () => string;
  /** Whether a repository is this site's, and no part of what it wants. */
  readonly isLeftOver: (name: string, wanted: ReadonlySet<string>) => boolean;
}

/** No probe takes that long, in milliseconds: its site did not come to remove it. */
const longestProbe = 3_600_000;

/** @param baseIri tells this site from others */
export function newOwnNames(baseIri: string): OwnNames {
  const prefix = `styrkedata-${digest(baseIri, 8)}-`;
  const version = new RegExp(`^${prefix}[\\da-f]{24}$`);
  const probe = new RegExp(`^${prefix}probe-([\\da-z]+)-`);
  return {
    version: (content) => prefix + digest(content, 24),
    probe: () => `${prefix}probe-${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`,
    isLeftOver: (name, wanted) => {
      if (version.test(name)) return !wanted.has(name);
      const begun = Number.parseInt(probe.exec(name)?.[1] ?? '', 36);
      return Date.now() - begun > longestProbe;
    },
  };
}

function digest(text: string, letters: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, letters);
}
