import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build-once.ts'],
    setupFiles: ['test/support/same-cases.ts'],
    env: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
    testTimeout: 20_000,
    // Most of the time is spent waiting for processes and terminals.
    maxWorkers: 2,
  },
});
