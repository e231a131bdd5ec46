import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { stampOf } from '../../src/persistence/disk/durable-file.js';
import { PreparedFiles } from '../../src/persistence/disk/prepared-files.js';
import { isTemporaryDocument } from '../../src/persistence/disk/stale-files.js';
import { failSteps } from '../support/failing-disk.js';
import { namesIn } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

/** Prepared files of two texts, and the calls of the disk after their preparation. */
function prepared() {
  const folder = makeTempFolder();
  const files = new PreparedFiles();
  for (const text of ['é\n', 'two']) files.add(folder, text);
  const calls: string[] = [];
  watchSteps(({ call }) => void calls.push(call));
  onTestFinished(() => watchSteps(null));
  const move = (name: string, text: string) => files.moveTo(join(folder, name), text);
  return { folder, files, calls, move };
}

describe('prepared files', () => {
  it('get their names when their texts are on disk', async () => {
    const { folder, files, calls, move } = prepared();
    expect(namesIn(folder).every(isTemporaryDocument)).toBe(true);
    await files.syncAll();
    expect(move('a.json', 'é\n')).toEqual(stampOf(join(folder, 'a.json')));
    move('b.json', 'two');
    expect(calls).toEqual(['fsync', 'fsync', 'rename', 'rename']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('é\n');
    expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o600);
    expect(namesIn(folder)).toEqual(['a.json', 'b.json']);
  });

  it('are synced one by one if they were not synced together', () => {
    const { calls, move } = prepared();
    move('b.json', 'two');
    expect(calls).toEqual(['fsync', 'rename']);
  });

  it('are used only for their own text, and only once', () => {
    const { move } = prepared();
    expect([move('c.json', 'three'), move('b.json', 'two') !== null, move('b.json', 'two')]).toEqual([
      null,
      true,
      null,
    ]);
  });

  it('leave nothing of a text that cannot be synced', async () => {
    const { folder, files, move } = prepared();
    failSteps(({ call }) => call === 'fsync');
    await files.syncAll();
    expect([namesIn(folder), move('b.json', 'two')]).toEqual([[], null]);
  });

  it('leave nothing of a text that cannot be written', () => {
    const { folder, files, move } = prepared();
    files.discardAll();
    for (const failing of ['create', 'write']) {
      failSteps(({ call }) => call === failing);
      files.add(folder, 'three');
    }
    expect([namesIn(folder), move('c.json', 'three')]).toEqual([[], null]);
  });

  it('leave nothing if the rename fails and they are then discarded', () => {
    const { folder, files, move } = prepared();
    failSteps(({ call }) => call === 'rename');
    expect(() => move('b.json', 'two')).toThrow();
    files.discardAll();
    expect(namesIn(folder)).toEqual([]);
  });
});
