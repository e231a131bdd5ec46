import { closeSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  openPlainFile,
  plainFileStats,
  readPlainFile,
  readPlainFileOrNull,
  readPlainText,
} from '../../src/persistence/disk/plain-file.js';
import { linkOutside, ODD_FILES } from '../support/odd-files.js';
import { storageErrorOf } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const LIMITS = { maxBytes: 1024 ** 2, root: null };

describe('readPlainFile', () => {
  it('returns the bytes of a plain file, and the text with its byte order mark', () => {
    const path = join(makeTempFolder(), 'a.json');
    writeFileSync(path, '\ufeffé 日本\n');
    expect(readPlainFile(path, LIMITS).toString()).toBe('\ufeffé 日本\n');
    expect(readPlainText(path, LIMITS)).toBe('\ufeffé 日本\n');
  });

  it.each(Object.entries(ODD_FILES))('refuses %s without opening it', (what, make) => {
    const root = makeTempFolder();
    const path = join(root, 'a.json');
    make(path);
    const kind = what === 'a folder' ? 'is-a-folder' : 'not-a-plain-file';
    for (const limits of [LIMITS, { ...LIMITS, root }]) {
      const isLinkOut = limits.root !== null && /link to (\/dev\/zero|a fifo)/.test(what);
      const expected = isLinkOut ? 'outside-root' : kind;
      expect(storageErrorOf(() => readPlainFile(path, limits)).kind).toBe(expected);
      expect(storageErrorOf(() => readPlainFileOrNull(path, limits)).kind).toBe(expected);
      expect(storageErrorOf(() => plainFileStats(path, limits.root)).kind).toBe(expected);
    }
  });

  it('reports a missing file, for which readPlainFileOrNull returns null', () => {
    const path = join(makeTempFolder(), 'a.json');
    expect(readPlainFileOrNull(path, LIMITS)).toBeNull();
    expect(plainFileStats(path, null)).toBeNull();
    expect(storageErrorOf(() => readPlainFile(path, LIMITS)).kind).toBe('missing');
  });

  it('follows a link to a file inside the root, even if the root itself is a link', () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'root'));
    symlinkSync(join(folder, 'root'), join(folder, 'alias'));
    writeFileSync(join(folder, 'root', 'a.json'), 'text');
    symlinkSync('a.json', join(folder, 'root', 'link.json'));
    const root = join(folder, 'alias');
    expect(readPlainText(join(root, 'link.json'), { ...LIMITS, root })).toBe('text');
    expect(plainFileStats(join(root, 'link.json'), root)?.size).toBe(4n);
  });

  it('refuses a link out of the root, and follows it for a path that the user gave', () => {
    const root = makeTempFolder();
    const path = join(root, 'a.json');
    linkOutside(path, 'text');
    expect(storageErrorOf(() => readPlainFile(path, { ...LIMITS, root })).kind).toBe('outside-root');
    expect(readPlainText(path, LIMITS)).toBe('text');
  });

  it('refuses a file above the size limit, and reads one of exactly that size', () => {
    const path = join(makeTempFolder(), 'a.json');
    writeFileSync(path, Buffer.alloc(2 * 1024 ** 2));
    const error = storageErrorOf(() => readPlainFile(path, LIMITS));
    expect([error.kind, error.path]).toEqual(['too-large', path]);
    expect(readPlainFile(path, { maxBytes: 2 * 1024 ** 2, root: null })).toHaveLength(2 * 1024 ** 2);
  });
});

describe('openPlainFile', () => {
  it('refuses a fifo at once, and opens a plain file', () => {
    const folder = makeTempFolder();
    ODD_FILES['a fifo']?.(join(folder, 'fifo'));
    writeFileSync(join(folder, 'a.json'), 'text');
    expect(storageErrorOf(() => openPlainFile(join(folder, 'fifo'), null)).kind).toBe('not-a-plain-file');
    closeSync(openPlainFile(join(folder, 'a.json'), null));
  });
});
