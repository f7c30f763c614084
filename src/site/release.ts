import { createRequire } from 'node:module';

// Two folders up is right from `dist/site/` and from `src/site/`.
const { version } = createRequire(import.meta.url)('../../package.json') as {
  readonly version: string;
};

/** The release of this program. */
export const release = version;
