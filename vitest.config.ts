import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/clean-up.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
    isolate: false,
    // Comunica leaves promises behind where it finds no way to evaluate a query; the query itself fails as it should.
    onUnhandledError: ({ message }) => !message.startsWith('Query operation processing failed'),
  },
});
