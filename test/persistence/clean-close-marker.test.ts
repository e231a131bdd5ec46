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

/** A database that was opened and closed; its path. */
function closed(): string {
  const path = join(makeTempFolder(), 'traininglogs.db');
  closeDatabase(openDatabase(path));
  return path;
}

describe('the stamp of a database', () => {
  it('fits from when it is closed until it is opened and written to', () => {
    const path = closed();
    expect(hasCleanCloseMarker(path)).toBe(true);
    const database = openDatabase(path);
    database.exec('CREATE TABLE more (x)');
    closeDatabase(database);
    expect(hasCleanCloseMarker(path)).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ['a byte', (path) => writeFileSync(path, readFileSync(path).fill(1, 5000, 5001))],
    [
      'a byte, and its time of change is set back',
      (path) => {
        const { mtime } = statSync(path);
        writeFileSync(path, readFileSync(path).fill(1, 5000, 5001));
        utimesSync(path, mtime, mtime);
      },
    ],
    [
      'the file, for another with the same bytes',
      (path) => {
        copyFileSync(path, `${path}.copy`);
        renameSync(`${path}.copy`, path);
      },
    ],
    ['nothing, but the stamp is gone', (path) => rmSync(markerPathOf(path))],
    ['nothing, but the stamp is of something else', (path) => writeFileSync(markerPathOf(path), 'x')],
  ])('does not fit where somebody changed %s', (_what, change) => {
    const path = closed();
    change(path);
    expect(hasCleanCloseMarker(path)).toBe(false);
  });

  it('is not made while a log lies beside the file', () => {
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

  it('is never given by who only reads', () => {
    const path = closed();
    removeCleanCloseMarker(path);
    openDatabaseForReading(path)?.close();
    expect(namesIn(join(path, '..'))).toEqual(['traininglogs.db']);
  });

  it('is done without where it cannot be written or removed', () => {
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
