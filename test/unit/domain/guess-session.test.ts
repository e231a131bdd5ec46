import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continuesDeloadWeek,
  guessNextSession,
  guessSessionOf,
  type TrainedSession,
} from '../../../src/domain/guess-session.js';

const TRAINED = { date: '2026-02-16', exerciseCount: 5 };

/** Sessions as `focus week`, or `focus week date`, given oldest first and returned newest first. */
function trained(...sessions: readonly string[]): readonly TrainedSession[] {
  return sessions
    .map((session) => {
      const [focus = '', week = '', date = TRAINED.date] = session.split(' ');
      return { ...TRAINED, phase: 1, week: Number(week), focus, isDeloadWeek: false, date };
    })
    .reverse();
}

describe('guessNextSession', () => {
  it('guesses nothing without past sessions', () => {
    expect(guessNextSession([])).toEqual({ phase: null, week: null, focus: null, isDeloadWeek: false });
  });

  it('returns the focus trained longest ago, and the same week', () => {
    expect(guessNextSession(trained('push 1', 'pull 1', 'legs 1', 'push 2'))).toEqual({
      phase: 1,
      week: 2,
      focus: 'pull',
      isDeloadWeek: false,
    });
  });

  it('moves to the next week if the focus was already trained in the last week', () => {
    expect(guessNextSession(trained('push 1', 'pull 1', 'push 2', 'pull 2'))).toEqual({
      phase: 1,
      week: 3,
      focus: 'push',
      isDeloadWeek: false,
    });
  });

  it('returns the focus trained longest ago, even if another one followed the last focus before', () => {
    expect(guessNextSession(trained('push 1', 'pull 1', 'legs 1'))).toMatchObject({ focus: 'push', week: 2 });
    const outOfOrder = trained('pull 2', 'legs 2', 'pull 2', 'push 2', 'pull 3', 'legs 3');
    expect(guessNextSession(outOfOrder)).toMatchObject({ focus: 'push', week: 3 });
  });

  it('leaves out a focus older than four weeks, and sessions without exercises', () => {
    const withOld = trained('arms 1 2026-01-10', 'pull 2 2026-02-14', 'push 2 2026-02-16');
    expect(guessNextSession(withOld).focus).toBe('pull');
    expect(guessNextSession(withOld.map((each) => ({ ...each, exerciseCount: 0 }))).focus).toBe('push');
  });

  it('keeps a single focus and moves to the next week', () => {
    expect(guessNextSession(trained('full 4'))).toMatchObject({ phase: 1, week: 5, focus: 'full' });
  });

  it('has neither phase nor focus for logs without them', () => {
    const none = { phase: null, week: null, focus: null, isDeloadWeek: false };
    const session = { ...none, ...TRAINED };
    expect(guessNextSession([session, session])).toEqual(none);
  });

  it('ignores weeks of another phase', () => {
    const recent = [
      { ...TRAINED, phase: 2, week: 1, focus: 'push', isDeloadWeek: false },
      { ...TRAINED, phase: 1, week: 1, focus: 'pull', isDeloadWeek: false },
      { ...TRAINED, phase: 1, week: 1, focus: 'push', isDeloadWeek: false },
    ];
    expect(guessNextSession(recent)).toMatchObject({ phase: 2, week: 1, focus: 'pull' });
  });

  it('always returns a focus that was trained, the last phase, and the last week or the next one', () => {
    const anyPast = fc.array(
      fc.record({
        phase: fc.constantFrom(1, 2, null),
        week: fc.constantFrom(1, 2, 3, null),
        focus: fc.constantFrom('push', 'pull', null),
        isDeloadWeek: fc.boolean(),
        date: fc.constantFrom('2026-02-16', '2026-02-02', '2026-01-05'),
        exerciseCount: fc.constantFrom(0, 5),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(anyPast, (recent) => {
        const guess = guessNextSession(recent);
        const [last] = recent;
        expect(recent.map(({ focus }) => focus)).toContain(guess.focus);
        expect(guess.phase).toBe(last?.phase);
        const week = last?.week ?? null;
        expect(week === null ? [null] : [week, week + 1]).toContain(guess.week);
        expect(guess.isDeloadWeek).toBe(Boolean(last?.isDeloadWeek) && week !== null && guess.week === week);
      }),
    );
  });
});

describe('guessSessionOf', () => {
  it('returns the last week, or the next one if the focus was already trained in the last week', () => {
    const recent = trained('push 1', 'pull 1', 'push 2');
    expect(guessSessionOf('pull', recent)).toMatchObject({ phase: 1, week: 2, focus: 'pull' });
    expect(guessSessionOf('push', recent)).toMatchObject({ phase: 1, week: 3, focus: 'push' });
  });

  it('has neither phase nor week without past sessions', () => {
    expect(guessSessionOf('push', [])).toMatchObject({ phase: null, week: null, focus: 'push' });
  });
});

describe('a guessed deload week', () => {
  const deloads = trained('push 1', 'pull 1', 'push 2').map((session, index) => {
    return { ...session, isDeloadWeek: index === 0 };
  });

  it('stays a deload week for a focus not yet trained in that week', () => {
    expect(guessSessionOf('pull', deloads)).toMatchObject({ week: 2, isDeloadWeek: true });
  });

  it('is over when the next week begins', () => {
    expect(guessSessionOf('push', deloads)).toMatchObject({ week: 3, isDeloadWeek: false });
    expect(guessSessionOf('pull', deloads.slice(1))).toMatchObject({ isDeloadWeek: false });
  });

  it('is never guessed if the log has no weeks, because nothing would end the deload', () => {
    const recent = [{ phase: null, week: null, focus: 'push', isDeloadWeek: true }];
    expect(guessSessionOf('pull', recent).isDeloadWeek).toBe(false);
  });

  it('continues in its own phase and week only', () => {
    expect(continuesDeloadWeek({ phase: 1, week: 2 }, deloads)).toBe(true);
    expect(continuesDeloadWeek({ phase: 2, week: 2 }, deloads)).toBe(false);
    expect(continuesDeloadWeek({ phase: 1, week: 3 }, deloads)).toBe(false);
  });
});
