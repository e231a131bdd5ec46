import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  hasCleanCloseMarker,
  markerPathOf,
  removeCleanCloseMarker,
  writeCleanCloseMarker,
} from '../../src/persistence/database/clean-close-marker.js';
import {
  closeDatabase,
  openDatabase,
  openDatabaseForReading,
} from '../../src/persistence/database/database.js';
import { failSteps } from '../support/failing-disk.js';
import { namesIn } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

/** Creates, opens and closes a database. Returns its path. */
function closed(): string {
  const path = join(makeTempFolder(), 'traininglogs.db');
  closeDatabase(openDatabase(path));
  return path;
}

describe('the clean-close marker of a database', () => {
  it('is valid after each close of the database', () => {
    const path = closed();
    expect(hasCleanCloseMarker(path)).toBe(true);
    const database = openDatabase(path);
    database.exec('CREATE TABLE more (x)');
    closeDatabase(database);
    expect(hasCleanCloseMarker(path)).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ['another program changed a byte', (path) => writeFileSync(path, readFileSync(path).fill(1, 5000, 5001))],
    [
      'another program changed a byte and restored the modification time',
      (path) => {
        const { mtime } = statSync(path);
        writeFileSync(path, readFileSync(path).fill(1, 5000, 5001));
        utimesSync(path, mtime, mtime);
      },
    ],
    [
      'another program replaced the file with a copy of it',
      (path) => {
        copyFileSync(path, `${path}.copy`);
        renameSync(`${path}.copy`, path);
      },
    ],
    ['its file is missing', (path) => rmSync(markerPathOf(path))],
    ['its file has another text', (path) => writeFileSync(markerPathOf(path), 'x')],
  ])('is invalid if %s', (_what, change) => {
    const path = closed();
    change(path);
    expect(hasCleanCloseMarker(path)).toBe(false);
  });

  it('is not written while there is a write-ahead log', () => {
    const path = closed();
    const database = openDatabase(path);
    database.exec('CREATE TABLE more (x)');
    const other = openDatabase(path);
    closeDatabase(database);
    rmSync(markerPathOf(path));
    writeCleanCloseMarker(path);
    expect(hasCleanCloseMarker(path)).toBe(false);
    closeDatabase(other);
    expect(hasCleanCloseMarker(path)).toBe(true);
  });

  it('is never written by a reader', () => {
    const path = closed();
    removeCleanCloseMarker(path);
    openDatabaseForReading(path)?.close();
    expect(namesIn(join(path, '..'))).toEqual(['traininglogs.db']);
  });

  it('is not needed: a marker that cannot be written or removed is not an error', () => {
    const path = closed();
    failSteps(({ path: at }) => at.endsWith('-stamp'));
    removeCleanCloseMarker(path);
    expect(hasCleanCloseMarker(path)).toBe(true);
    rmSync(markerPathOf(path));
    mkdirSync(markerPathOf(path));
    closeDatabase(openDatabase(path));
    expect(hasCleanCloseMarker(path)).toBe(false);
  });
});
