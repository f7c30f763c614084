import type { Text } from '../../site/text.ts';

/** What stands on every page of forms and tasks. */
export const pageWords = {
  back: { sv: 'Till förhandsgranskningen', en: 'To the preview' },
  all: { sv: 'Allt som kan ändras', en: 'All that can be changed' },
} satisfies Record<string, Text>;
