import { fileURLToPath } from 'node:url';

/** A folder that comes with the program: its vocabulary, its shapes, or the data that it shares. */
export function programFolder(name: 'ontology' | 'shapes' | 'data'): string {
  // Two folders up is right from `dist/site/` and from `src/site/`.
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
