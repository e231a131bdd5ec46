/** Real folders for tests, gone when the test is. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder; the end of the test that asked for it removes it. */
export function makeTempFolder(): string {
  // The real path: the temporary folder of some systems is a link, which `where` would not show.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'traininglogs-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
