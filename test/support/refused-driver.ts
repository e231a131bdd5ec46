/** A copy of the built program whose SQLite driver Node cannot load. */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './run-cli.js';
import { makeTempFolder } from './temp-folder.js';

/**
 * Copies the program into a temporary folder.
 * @param nativeModule the bytes of the driver's native module; null removes its file
 * @returns the path of `bin.js`
 */
export function copyProgram(nativeModule: Uint8Array | null): string {
  const folder = makeTempFolder();
  cpSync(join(PROJECT_ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(PROJECT_ROOT, 'package.json'), join(folder, 'package.json'));
  const packages = join(PROJECT_ROOT, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (name !== DRIVER) symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  }
  const driver = join(folder, 'node_modules', DRIVER);
  for (const part of ['lib', 'package.json']) {
    cpSync(join(packages, DRIVER, part), join(driver, part), { recursive: true });
  }
  const release = join(driver, 'build', 'Release');
  mkdirSync(release, { recursive: true });
  if (nativeModule) writeFileSync(join(release, 'better_sqlite3.node'), nativeModule);
  return join(folder, 'dist', 'bin.js');
}

const DRIVER = 'better-sqlite3';
