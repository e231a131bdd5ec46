import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continuesDeloadWeek,
  guessNextSession,
  guessSessionOf,
  type SessionDetails,
} from '../../../src/domain/guess-session.js';

/** Sessions as `focus week`, given oldest first and returned newest first. */
function trained(...sessions: readonly string[]): readonly SessionDetails[] {
  return sessions
    .map((session) => {
      const [focus = '', week = ''] = session.split(' ');
      return { phase: 1, week: Number(week), focus, isDeloadWeek: false };
    })
    .reverse();
}

describe('guessNextSession', () => {
  it('guesses nothing without past sessions', () => {
    expect(guessNextSession([])).toEqual({ phase: null, week: null, focus: null, isDeloadWeek: false });
  });

  it('returns the focus that came after an earlier session with the last focus, and the same week', () => {
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

  it('returns the focus not trained for longest if the last focus is new', () => {
    expect(guessNextSession(trained('push 1', 'pull 1', 'legs 1'))).toMatchObject({ focus: 'push', week: 2 });
  });

  it('keeps a single focus and moves to the next week', () => {
    expect(guessNextSession(trained('full 4'))).toMatchObject({ phase: 1, week: 5, focus: 'full' });
  });

  it('has neither phase nor focus for logs without them', () => {
    const none = { phase: null, week: null, focus: null, isDeloadWeek: false };
    expect(guessNextSession([none, none])).toEqual(none);
  });

  it('ignores weeks of another phase', () => {
    const recent = [
      { phase: 2, week: 1, focus: 'push', isDeloadWeek: false },
      { phase: 1, week: 1, focus: 'pull', isDeloadWeek: false },
      { phase: 1, week: 1, focus: 'push', isDeloadWeek: false },
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
