import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARGIN_COLUMNS } from '../../src/page/layout.js';
import {
  describeStorageError,
  StorageError,
  type StorageErrorKind,
  storageStep,
} from '../../src/persistence/disk/storage-error.js';
import { describeUnusable } from '../../src/persistence/sync/describe-sync.js';
import { noticeRows } from '../../src/ui/notice-rows.js';
import { storageErrorOf } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const ROOT = '/home/ann/logs';
const KINDS: readonly StorageErrorKind[] = [
  'no-permission',
  'not-a-folder',
  'is-a-folder',
  'not-a-plain-file',
  'outside-root',
  'too-large',
  'missing',
  'locked',
  'not-a-database',
  'corrupt',
  'newer-schema',
  'foreign-database',
  'unreadable-row',
  'invalid-config',
  'not-text',
  'not-found',
  'name-taken',
  'damaged-archive',
  'newer-archive',
  'failed',
];

describe('the message of a storage error', () => {
  it.each(KINDS)('begins with the reason and shows the path relative to the data root: %s', (kind) => {
    const path = 'data/output/sessions/a.json';
    const error = new StorageError(kind, join(ROOT, path), { cause: new Error('it is broken') });
    const sentence = describeStorageError(error, ROOT);
    expect(sentence).toContain(path);
    expect(sentence).not.toContain(ROOT);
    expect(sentence.indexOf(path)).toBeGreaterThan(0);
  });

  it.each(['no-space', 'read-only'] as const)('names the folder of a document: %s', (kind) => {
    const error = new StorageError(kind, join(ROOT, 'data/output/sessions/a.json'));
    expect(describeStorageError(error, ROOT)).toMatch(/ data\/output\/sessions; .* and try again$/);
  });

  it.each(['/home/ann/other/a.json', '/home/ann/logs-2/a.json', ROOT])(
    'shows a path that is not below the data root as it is: %s',
    (path) => {
      expect(describeStorageError(new StorageError('no-space', path), ROOT)).toContain(` ${path};`);
    },
  );

  it('shows a name that is not a path as it is', () => {
    const error = new StorageError('no-space', 'standard input');
    expect(describeStorageError(error, ROOT)).toBe(
      'no space is left for standard input; free some and try again',
    );
  });

  it("uses the system's message without its code and without the path that Node adds", () => {
    const path = join(makeTempFolder(), 'a.json');
    writeFileSync(path, '');
    const cause = Object.assign(new Error(`EIO: i/o error, read '${path}'`), { code: 'EIO', errno: -5 });
    const error = storageErrorOf(() =>
      storageStep(path, () => {
        throw cause;
      }),
    );
    expect(describeStorageError(error, null)).toBe(`reading or writing failed (i/o error): ${path}`);
  });

  it.each([
    [
      { code: 'ERR_DLOPEN_FAILED' },
      "The module '/x.node' was compiled against a different Node.js version using NODE_MODULE_VERSION 115.",
      'the SQLite driver was built for another version of Node',
    ],
    [
      { code: 'ERR_DLOPEN_FAILED' },
      '/x.node: invalid ELF header',
      'the SQLite driver is damaged or for another system',
    ],
    [{ tries: [] }, 'Could not locate the bindings file.', 'the file of the SQLite driver is missing'],
  ])('says why Node cannot load the SQLite driver, and what to do: %s %s', (properties, message, reason) => {
    const error = storageErrorOf(() =>
      storageStep('traininglogs.db', () => {
        throw Object.assign(new Error(message), properties);
      }),
    );
    expect(error.kind).toBe('no-driver');
    expect(describeStorageError(error, ROOT)).toBe(
      `${reason}; run npm rebuild better-sqlite3 in the folder of traininglogs`,
    );
    const notice = describeUnusable({ repository: error, isReadFromFilesAlone: true }, ROOT);
    expect(noticeRows(`× ${notice}`, 80 - 2 * MARGIN_COLUMNS).join(' ')).toMatch(
      /in the folder of traininglogs\.$/,
    );
  });

  it('reports a shared memory file that cannot grow as a full disk', () => {
    const cause = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMSIZE' });
    const error = storageErrorOf(() =>
      storageStep('traininglogs.db', () => {
        throw cause;
      }),
    );
    expect(error.kind).toBe('no-space');
  });
});
