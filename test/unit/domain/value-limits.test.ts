import { describe, expect, it } from 'vitest';
import { readDocument, readSessions } from '../../../src/domain/dialects/read-document.js';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import { aSession, exercise } from '../../support/builders.js';

const CONTEXT = { userId: 'u', userName: 'U', unit: 'kg' } as const;
const TEXT = serializeSession(aSession().with(exercise('Squat').working('100x5')).build());

/** The document with other numbers. */
const withNumbers = (weight: string, reps: string) =>
  TEXT.replace('"weightKg": 100', `"weightKg": ${weight}`).replace('"full": 5', `"full": ${reps}`);

const errorOf = (text: string) => {
  const read = readSessions(text, 'json', CONTEXT);
  return read.ok ? null : read.error;
};

describe('values above the limits', () => {
  it.each([
    ['1e308', '5', 'weightKg', 'must be at most 100\u202f000 kg'],
    ['1e999', '5', 'weightKg', 'must be at most 100\u202f000 kg'],
    ['100001', '5', 'weightKg', 'must be at most 100\u202f000 kg'],
    ['100', '100001', 'repCount.full', 'must be at most 100\u202f000 reps'],
    ['100', '9007199254740993', 'repCount.full', 'must be at most 100\u202f000 reps'],
  ])('are rejected with the maximum: %s kg x %s', (weight, reps, key, reason) => {
    const problem = errorOf(withNumbers(weight, reps));
    expect(problem?.reason).toBe(reason);
    expect(problem?.place).toContain('working set 1');
    expect(problem?.place).toContain(key.split('.')[0]);
  });

  it('are accepted in saved sessions, and values at the limits everywhere', () => {
    expect(errorOf(withNumbers('100000', '100000'))).toBeNull();
    expect(readDocument(withNumbers('2500000', '1000000'), CONTEXT)).toMatchObject({ ok: true });
  });

  it('are ignored under the keys of other programs', () => {
    const text = TEXT.replace('"exercises"', '"theirs": {"weightKg": 5000000, "max": 7000000}, "exercises"');
    expect(errorOf(text)).toBeNull();
  });

  it('are rejected in a list, with the number of the session', () => {
    expect(errorOf(`[${TEXT}, ${withNumbers('100001', '5')}]`)?.place).toContain('session 2 of the list');
  });
});
