import { describe, expect, it } from 'vitest';
import { decideSession, type HashedRow } from '../../../src/persistence/sync/sync-decision.js';

const row = (textHash: string, fileHash: string | null, keys: Partial<HashedRow> = {}): HashedRow => ({
  textHash,
  fileHash,
  isDeleted: false,
  isFileToMove: false,
  ...keys,
});
const file = (hash: string) => ({ hash });

describe('a row and its file', () => {
  it.each([
    ['a file without a row is read', null, file('a'), 'read-file'],
    ['a row without a file is written', row('a', 'a'), null, 'write-file'],
    ['a row that never had a file is written', row('a', null), null, 'write-file'],
    ['equal texts are synced', row('a', 'a'), file('a'), 'synced'],
    ['equal texts are synced, whatever the row records', row('b', 'a'), file('b'), 'synced'],
    ['equal texts are synced, even if the row records no file', row('b', null), file('b'), 'synced'],
    ['a changed file is read', row('a', 'a'), file('b'), 'read-file'],
    ['a changed row is written', row('b', 'a'), file('a'), 'write-file'],
    ['both are kept if both changed', row('b', 'a'), file('c'), 'conflict'],
    ['a file for a row that never had one is a conflict', row('b', null), file('c'), 'conflict'],
  ] as const)('%s', (_what, ofRow, ofFile, decision) => {
    expect(decideSession(ofRow, ofFile)).toBe(decision);
  });

  const deleted = { isDeleted: true };
  const toMove = { isDeleted: true, isFileToMove: true };
  it.each([
    ['stays deleted without a file', row('a', 'a', deleted), null, 'nothing'],
    ['is restored with a file that was added again', row('a', 'a', deleted), file('a'), 'restore'],
    ['moves a file that could not be moved before', row('a', 'a', toMove), file('a'), 'move-to-trash'],
    [
      'is restored if the file that could not be moved was edited since',
      row('a', 'a', toMove),
      file('b'),
      'restore',
    ],
  ] as const)('for a deleted session: %s', (_what, ofRow, ofFile, decision) => {
    expect(decideSession(ofRow, ofFile)).toBe(decision);
  });
});
