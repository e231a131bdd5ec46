import { readdirSync } from 'node:fs';
import module from 'node:module';
import { expect, it } from 'vitest';
import { startApp } from '../support/pty.js';
import { BIN } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { aRootOfAnn } from './support-screens.js';

/** A start loads more files than this, and the cache has an entry for each. */
const SOME_FILES = 10;

it.skipIf(!('flushCompileCache' in module))(
  'the program writes its compile cache after its first frame, not only when it exits',
  async () => {
    const temp = makeTempFolder();
    const app = startApp({
      args: [BIN, '--data-dir', aRootOfAnn().root],
      env: { XDG_CACHE_HOME: temp },
    });
    await app.waitFor('New session');
    const countFiles = () =>
      readdirSync(temp, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    await expect.poll(countFiles, { timeout: 60_000 }).toBeGreaterThan(SOME_FILES);
  },
);
