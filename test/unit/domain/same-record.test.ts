import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { isSameRecord } from '../../../src/domain/same-record.js';
import { aSession, exercise } from '../../support/builders.js';

const session = aSession().with(exercise('Squat').working('100x5 @8')).build();

describe('isSameRecord', () => {
  it('ignores the order of keys', () => {
    // The keys are the same, in another order.
    const turned = Object.fromEntries(Object.entries(session).toReversed()) as TrainingSession;
    expect(isSameRecord(session, turned)).toBe(true);
  });

  it('ignores user and source', () => {
    const imported = { ...session, userId: 'x', userName: 'X', source: { format: 'markdown', id: '1' } };
    expect(isSameRecord(session, imported)).toBe(true);
  });

  it('ignores the category of an import, which earlier versions did not keep', () => {
    const exercises = session.exercises.map((each) => ({ ...each, importedCategory: 'Legs' }));
    expect(isSameRecord(session, { ...session, exercises })).toBe(true);
  });

  it.each([
    ['another number of repetitions', aSession().with(exercise('Squat').working('100x6 @8'))],
    ['another note', aSession().with(exercise('Squat').working('100x5 @8 - deep'))],
    ['another time of day', aSession().on('2026-02-16T18:00').with(exercise('Squat').working('100x5 @8'))],
    ['an unknown key', aSession().having({ mood: 'fine' }).with(exercise('Squat').working('100x5 @8'))],
    ['another spelling of the exercise', aSession().with(exercise('squat').working('100x5 @8'))],
  ])('is false with %s', (_difference, other) => {
    expect(isSameRecord(session, other.build())).toBe(false);
  });
});
