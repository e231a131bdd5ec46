/** Temporary folders of tests. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder. The end of the test removes it. */
export function makeTempFolder(): string {
  // Resolves links, because the temporary folder of some systems is a link, and the command `where` prints the real
  // path.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'traininglogs-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
