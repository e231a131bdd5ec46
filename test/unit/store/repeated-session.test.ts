import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { plannedCount, plannedSetOf } from '../../../src/store/log/planned-set.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { ANN, LogHarness } from '../../support/log-harness.js';
import { PAST, withPast } from './support-log-repeat.js';

/** Starts again with the draft of an earlier run, and resumes the draft. */
function resumed(
  sessions: readonly TrainingSession[],
  { draft, fake: { bases, athlete } }: LogHarness,
): LogHarness {
  return new LogHarness({ sessions, drafts: draft ? [draft] : [], bases, athlete }).press('start.choose');
}

describe('a repeated session', () => {
  it('returns to the menu with Esc q while nothing is logged, and nothing is saved', () => {
    const harness = withPast().press('enter', 'escape', 'q');
    expect(harness.log).toMatchObject({ stage: { kind: 'start', choice: 0 }, session: null, repeated: null });
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('is not left while a line is typed but not logged', () => {
    const harness = withPast().press('enter').type('80').press('escape', 'q');
    expect(harness.log.session).not.toBeNull();
    expect(harness.notice).toBe(
      'The line is not logged yet. Enter shows what is wrong, Backspace or Ctrl+U deletes it.',
    );
    expect(harness.log.isCommandMode).toBe(false);
  });

  it('is kept as a draft when it is left, and Enter in the menu resumes the draft', () => {
    const harness = withPast().press('enter', 'enter', 'escape', 'q');
    expect(harness.log).toMatchObject({ stage: { kind: 'start' }, session: null });
    expect(harness.notice).toBe('The session is kept as a draft. Enter resumes it.');
    expect(harness.press('enter').exercise.workingSets).toHaveLength(1);
  });

  it('cannot be saved before something is logged', () => {
    const harness = withPast().press('enter', 'session.finish');
    expect(harness.notice).toBe('Nothing is logged yet. Enter on the empty line logs the planned set.');
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('opens its details with their key, and still repeats the past session after they change', () => {
    const harness = withPast().press('enter', 'session.details').fill('deload', 'yes').press('form.accept');
    expect(harness.log).toMatchObject({ stage: { kind: 'sets' }, repeated: PAST[2] });
    expect(harness.draft).toMatchObject({ isDeloadWeek: true });
  });

  it('resumes at the exercise that was open, with last time’s sets still planned', () => {
    const first = withPast().press('enter', 'enter');
    const again = resumed(PAST, first);
    expect(again.exercise.Name).toBe('Upper Press');
    expect(again.log.repeated).toBe(PAST[2]);
    expect(plannedSetOf(again.state)).toMatchObject({ weightKg: 82.5, repCount: { full: 4 } });
    first.press('enter');
    expect(resumed(PAST, first).exercise.Name).toBe('Upper Row');
  });

  it('of an older session resumes at the exercise that was open', () => {
    const names = ['One', 'Two', 'Three', 'Four'];
    const old = aSession()
      .id(8)
      .on('2025-06-01')
      .focused('Old')
      .with(...names.map((name) => exercise(name).working('50x5', '50x5')))
      .build();
    const sessions = [old, ...PAST];
    const first = new LogHarness({ sessions }).press('2', 'G', 'r').enter('50x6');
    expect(first.exercise.Name).toBe('One');
    expect(resumed(sessions, first).exercise.Name).toBe('One');
  });

  it('of an older session of the same focus still repeats that session after it is resumed', () => {
    const older = aSession()
      .id(7)
      .on('2026-01-05')
      .focused('Upper')
      .with(exercise('Upper Press').working('60x8', '60x8'), exercise('Upper Row').working('40x8'))
      .build();
    const first = new LogHarness({ sessions: [older, ...PAST] }).press('2', 'G', 'r').enter('60x8');
    first.press('escape', 'q', 'start.choose');
    expect(first.log.repeated).toEqual(older);
  });

  it('resumes at the exercise that it was left at', () => {
    const harness = withPast().press('enter', 'enter', 'exercise.next', 'escape', 'q', 'start.choose');
    expect(harness.exercise.Name).toBe('Upper Row');
  });

  it('of a session that was cut short still repeats that session after it is resumed', () => {
    const [, , upper] = PAST;
    const cut = { ...upper, _id: anId(6), date: '2026-02-15T18:00:00Z' } as TrainingSession;
    const sessions = [...PAST, { ...cut, exercises: cut.exercises.slice(0, 1) }];
    const first = new LogHarness({ sessions }).press('2', 'r', 'enter');
    const again = resumed(sessions, first);
    expect(again.log.repeated?._id).toBe(anId(6));
    expect(again.exercise.Name).toBe('Upper Press');
  });

  it('resumes with its planned sets if the past session has an alias of an exercise', () => {
    const athlete = { ...ANN, aliases: { 'Upper Press': 'Press' } };
    const first = withPast({ athlete }).press('enter', 'enter');
    expect(plannedCount(first.state, first.exercise)).toBe(2);
    const again = resumed(PAST, first);
    expect(again.exercise.Name).toBe('Press');
    expect(plannedCount(again.state, again.exercise)).toBe(2);
  });

  it('is not assumed if a draft only has the same focus and exercises', () => {
    const left = aSession()
      .id(9)
      .focused('Upper')
      .with(exercise('Upper Press').working('80x5'), exercise('Upper Row'))
      .build();
    const again = withPast({ drafts: [left] }).press('start.choose');
    expect(again.log.repeated).toBeNull();
    expect(plannedCount(again.state, again.exercise)).toBeNull();
  });
});
