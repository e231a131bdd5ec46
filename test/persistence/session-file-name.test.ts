import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidateFileNames,
  conflictFileName,
  isConflictFileName,
  isSessionFileName,
  isStandardName,
} from '../../src/persistence/session-files/session-file-name.js';
import { anySession } from '../support/any-session.js';

const session = { _id: '3fcb25c2-5ca4-4c42-9530-f957959f633d', date: '2026-02-16T23:34:50+05:30' };

describe('the name of a session file', () => {
  it('consists of the date as written and the first eight characters of the id, or more of them', () => {
    expect(candidateFileNames(session)).toEqual([
      'training_session_2026_02_16_3fcb25c2.json',
      'training_session_2026_02_16_3fcb25c2-5ca4.json',
      'training_session_2026_02_16_3fcb25c2-5ca4-4c42.json',
      'training_session_2026_02_16_3fcb25c2-5ca4-4c42-9530.json',
      'training_session_2026_02_16_3fcb25c2-5ca4-4c42-9530-f957959f633d.json',
    ]);
  });

  it('is never a path, a hidden name or a conflict name, for any session', () => {
    fc.assert(
      fc.property(anySession, (any) => {
        for (const name of candidateFileNames(any)) {
          expect(name).toMatch(/^training_session_\d{4}_\d\d_\d\d_[0-9a-f-]{8,36}\.json$/);
          expect(isSessionFileName(name)).toBe(true);
        }
      }),
    );
  });

  it('is a standard name of its own session only', () => {
    const [name = ''] = candidateFileNames(session);
    expect(isStandardName(name, session)).toBe(true);
    expect(isStandardName('push day.json', session)).toBe(false);
    expect(isStandardName(name, { ...session, date: '2026-02-17' })).toBe(false);
  });
});

describe('a conflict file', () => {
  const now = new Date('2026-11-22T07:22:26.999Z');

  it('has a name next to the original, dated to the second', () => {
    expect(conflictFileName('push day.json', now)).toBe('push day.conflict-20261122-072226.json');
    expect(conflictFileName('push day.json', now, 1)).toBe('push day.conflict-20261122-072226-2.json');
  });

  it.each([
    'a.conflict-20261122-072226.json',
    'a.conflict-20261122-072226-1.json',
    'a.sync-conflict-20260216-180211-ABCDEFG.json',
    "a (Ann's conflicted copy 2026-02-16).json",
    'a (conflicted copy 2026-02-16 180211).json',
    'a_conflict-20260216-180211.json',
  ])('is %s, and is not read as a session', (name) => {
    expect(isConflictFileName(name)).toBe(true);
    expect(isSessionFileName(name)).toBe(false);
  });

  it('is not assumed for every name with the word conflict', () => {
    expect(isSessionFileName('inner conflict.json')).toBe(true);
  });
});

describe('a session file', () => {
  it.each([
    '.hidden.json',
    '.a.json.Xy12.tmp',
    'a.json.tmp',
    'a.json~',
    'notes.md',
    'a.jsonc',
    '.gitkeep',
    '.json',
  ])('is never %s', (name) => {
    expect(isSessionFileName(name)).toBe(false);
    expect(isConflictFileName(name)).toBe(false);
  });
});
