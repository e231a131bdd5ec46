import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  makeFolder,
  moveDurably,
  removeDurably,
  stampOf,
  writeDurably,
} from '../../src/persistence/disk/durable-file.js';
import { namesIn, storageErrorOf } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

describe('writeDurably', () => {
  it('writes the text as UTF-8, and leaves no other file', () => {
    const folder = makeTempFolder();
    writeDurably(folder, 'a.json', 'é 日本\n');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('é 日本\n');
    expect(namesIn(folder)).toEqual(['a.json']);
  });

  it('replaces an existing file of that name', () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'a.json'), 'a much longer text than the new one');
    writeDurably(folder, 'a.json', 'new');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
  });

  it('returns the size and modification time of the file', () => {
    const folder = makeTempFolder();
    const stamp = writeDurably(folder, 'a.json', 'é');
    expect(stamp).toEqual(stampOf(join(folder, 'a.json')));
    expect(stamp.sizeBytes).toBe(2);
    expect(stamp.modifiedMicroseconds / 1000).toBeCloseTo(statSync(join(folder, 'a.json')).mtimeMs, 0);
  });

  it('leaves nothing if a folder has the name', () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'a.json'));
    const error = storageErrorOf(() => writeDurably(folder, 'a.json', 'new'));
    expect([error.kind, error.path]).toEqual(['is-a-folder', join(folder, 'a.json')]);
    expect(namesIn(folder)).toEqual(['a.json']);
  });

  it('reports that the folder is missing', () => {
    expect(storageErrorOf(() => writeDurably(join(makeTempFolder(), 'x'), 'a', '')).kind).toBe('missing');
  });
});

describe('moveDurably and removeDurably', () => {
  it('move a file into another folder', () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'to'));
    writeFileSync(join(folder, 'a'), 'text');
    moveDurably(join(folder, 'a'), join(folder, 'to', 'b'));
    expect(readFileSync(join(folder, 'to', 'b'), 'utf8')).toBe('text');
    expect(namesIn(folder)).toEqual(['to']);
  });

  it('remove a file, and accept a missing one', () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'a'), 'text');
    removeDurably(join(folder, 'a'));
    removeDurably(join(folder, 'a'));
    expect(namesIn(folder)).toEqual([]);
  });

  it('report that a file to be moved is missing', () => {
    const folder = makeTempFolder();
    expect(storageErrorOf(() => moveDurably(join(folder, 'a'), join(folder, 'b'))).kind).toBe('missing');
  });
});

describe('makeFolder', () => {
  it('creates a folder and its parents, and may be repeated', () => {
    const path = join(makeTempFolder(), 'a', 'b', 'c');
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('follows a link to a folder', () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    makeFolder(join(folder, 'link', 'sub'));
    expect(namesIn(join(folder, 'real'))).toEqual(['sub']);
  });

  it.each(['file', 'file/below', 'file/below/it'])(
    'reports that a file has the path of %s or of a folder above it',
    (path) => {
      const folder = makeTempFolder();
      writeFileSync(join(folder, 'file'), '');
      expect(storageErrorOf(() => makeFolder(join(folder, path))).kind).toBe('not-a-folder');
    },
  );
});
