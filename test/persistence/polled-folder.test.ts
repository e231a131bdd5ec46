import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PolledFolder } from '../../src/persistence/disk/polled-folder.js';
import { makeTempFolder } from '../support/temp-folder.js';

const FILES = 350;

/** A folder with many files, named by day like session files. */
function manyFiles() {
  const folder = makeTempFolder();
  const pathOf = (day: number) => join(folder, `session_${String(day).padStart(3, '0')}.json`);
  for (let day = 0; day < FILES; day += 1) writeFileSync(pathOf(day), 'as it was');
  return { folder, pathOf, polled: new PolledFolder(folder) };
}

/** The number of calls of `look` until one reports a change. */
function looksUntilFound(polled: PolledFolder): number {
  for (let looks = 1; looks <= FILES; looks += 1) if (polled.look()) return looks;
  throw new Error('no check found a change');
}

describe('checking a polled folder', () => {
  it('finds nothing if nothing changed', () => {
    const { polled } = manyFiles();
    expect(Array.from({ length: 10 }, () => polled.look())).not.toContain(true);
  });

  it('finds that a file or the folder itself was added, renamed or removed', () => {
    const { folder, pathOf, polled } = manyFiles();
    writeFileSync(pathOf(FILES), 'new');
    expect([polled.look(), polled.look()]).toEqual([true, false]);
    renameSync(pathOf(0), pathOf(FILES + 1));
    expect([polled.look(), polled.look()]).toEqual([true, false]);
    rmSync(pathOf(1));
    expect([polled.look(), polled.look()]).toEqual([true, false]);
    rmSync(folder, { recursive: true });
    expect([polled.look(), polled.look()]).toEqual([true, false]);
    mkdirSync(folder);
    expect([polled.look(), polled.look()]).toEqual([true, false]);
  });

  it('finds at once that one of the newest files was written to in place', () => {
    const { pathOf, polled } = manyFiles();
    for (const day of [FILES - 1, FILES - 100]) {
      writeFileSync(pathOf(day), 'longer than it was');
      expect([polled.look(), polled.look()]).toEqual([true, false]);
      writeFileSync(pathOf(day), 'as it was');
      expect(polled.look()).toBe(true);
    }
  });

  it('finds within three checks, and only once, that an older file was written to', () => {
    const { pathOf, polled } = manyFiles();
    for (let look = 0; look < 3; look += 1) polled.look();
    for (const day of [0, 120, 249]) {
      writeFileSync(pathOf(day), `as it is on ${day}`);
      expect(looksUntilFound(polled)).toBeLessThanOrEqual(3);
      expect(polled.look()).toBe(false);
    }
  });

  it('finds a write to an older file within four checks after another file was added', () => {
    const { pathOf, polled } = manyFiles();
    for (let look = 0; look < 3; look += 1) polled.look();
    writeFileSync(pathOf(FILES), 'new');
    expect(polled.look()).toBe(true);
    writeFileSync(pathOf(0), 'another length');
    expect(looksUntilFound(polled)).toBeLessThanOrEqual(4);
  });
});
