import { describe, expect, it } from 'vitest';
import { containsSetsAndNotes, type DraftBase, relateDraft } from '../../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { aSession, exercise } from '../../support/builders.js';

const BENCH = exercise('Bench Press').warmup('40x8').working('80x5 @8', '80x5 @8');
const SAVED = aSession()
  .id(1)
  .with(BENCH.having({ notes: 'grip wider', formCues: ['chest up'] }), exercise('Row').working('60x8'))
  .having({ notes: 'felt good', sessionDurationMinutes: 60 })
  .build();

const withFirst = (change: Partial<TrainingSession['exercises'][number]>): TrainingSession => ({
  ...SAVED,
  exercises: SAVED.exercises.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
});

describe('a saved session', () => {
  const [bench, row] = SAVED.exercises;
  it.each<[string, TrainingSession]>([
    ['the session itself', SAVED],
    ['fewer sets', withFirst({ workingSets: bench?.workingSets.slice(1) ?? [] })],
    ['no warm-ups and no notes', withFirst({ warmupSets: [], notes: null, formCues: [] })],
    ['fewer exercises in another order', { ...SAVED, exercises: [row, bench].flatMap((each) => each ?? []) }],
    ['an exercise without sets', withFirst({ warmupSets: [], workingSets: [], notes: '' })],
    ['another spelling of the name', withFirst({ Name: 'bench press' })],
  ])('contains %s', (_, part) => {
    expect(containsSetsAndNotes(SAVED, part)).toBe(true);
  });

  it.each<[string, TrainingSession]>([
    [
      'one more set',
      withFirst({ workingSets: [...(bench?.workingSets ?? []), ...(bench?.workingSets ?? [])] }),
    ],
    [
      'another set',
      withFirst({ workingSets: (bench?.workingSets ?? []).map((set) => ({ ...set, rpe: 9 })) }),
    ],
    [
      'a note on a set',
      withFirst({ workingSets: (bench?.workingSets ?? []).map((set) => ({ ...set, notes: 'x' })) }),
    ],
    ['another note on the exercise', withFirst({ notes: 'grip closer' })],
    ['a note on the warm-ups', withFirst({ warmupNotes: 'stiff' })],
    ['another cue', withFirst({ formCues: ['elbows in'] })],
    ['another note on the session', { ...SAVED, notes: 'tired' }],
    [
      'one more exercise',
      {
        ...SAVED,
        exercises: [...SAVED.exercises, ...SAVED.exercises].map((each, index) =>
          index === 3 ? { ...each, Name: 'Curl' } : each,
        ),
      },
    ],
    [
      'a warm-up as a working set',
      withFirst({
        warmupSets: [],
        workingSets: [
          ...(bench?.workingSets ?? []),
          ...(bench?.warmupSets ?? []).map((set) => ({
            ...set,
            repCount: { full: 8, partial: 0 },
            rpe: null,
            repAssessment: null,
            actualRestMinutes: null,
          })),
        ],
      }),
    ],
  ])('does not contain %s', (_, part) => {
    expect(containsSetsAndNotes(SAVED, part)).toBe(false);
  });
});

describe('a draft and its saved session', () => {
  const hash = 'ab'.repeat(32);
  const saved = { session: SAVED, hash };
  const fewer = withFirst({ workingSets: [] });
  const other = withFirst({ notes: 'grip closer' });
  it.each<[string, TrainingSession, DraftBase]>([
    ['same', SAVED, { kind: 'unknown' }],
    ['same', { ...SAVED, sessionDurationMinutes: null }, { kind: 'new' }],
    ['edit', other, { kind: 'saved', hash }],
    ['edit', fewer, { kind: 'saved', hash }],
    ['contained', fewer, { kind: 'new' }],
    ['conflict', fewer, { kind: 'unknown' }],
    ['conflict', fewer, { kind: 'saved', hash: 'cd'.repeat(32) }],
    ['conflict', other, { kind: 'new' }],
    ['conflict', other, { kind: 'unknown' }],
  ])('have the relation "%s"', (relation, session, base) => {
    expect(relateDraft({ session, base }, saved)).toBe(relation);
    expect(relateDraft({ session, base }, null)).toBe('unsaved');
  });
});
