/** Writes the man page to the path in the manifest. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands.js';
import { manPage } from '../commands-document.js';

/** @param dist the folder with the built program */
export function writeManPage(dist: string): void {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'traininglogs.1'), manPage(version, COMMANDS));
}
