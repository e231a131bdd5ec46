import { defineConfig } from 'vitest/config';
import { project } from './vitest.config.js';

/** Real carriers between two machines: minutes of waiting, and programs that not everybody has installed. */
export default defineConfig({
  test: { projects: [project('sync', ['test/sync/**/*.test.ts'], { maxWorkers: 1 })] },
});
