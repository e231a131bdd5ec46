import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessNextSession, guessSessionOf, type SessionDetails } from '../../../src/domain/guess-session.js';

/** Sessions as `focus week`, given oldest first and returned newest first. */
function trained(...sessions: readonly string[]): readonly SessionDetails[] {
  return sessions
    .map((session) => {
      const [focus = '', week = ''] = session.split(' ');
      return { phase: 1, week: Number(week), focus };
    })
    .reverse();
}

describe('guessNextSession', () => {
  it('guesses nothing without past sessions', () => {
    expect(guessNextSession([])).toEqual({ phase: null, week: null, focus: null });
  });

  it('returns the focus that followed the last one the time before, in the same week', () => {
    expect(guessNextSession(trained('push 1', 'pull 1', 'legs 1', 'push 2'))).toEqual({
      phase: 1,
      week: 2,
      focus: 'pull',
    });
  });

  it('moves to the next week if the focus was already trained in this one', () => {
    expect(guessNextSession(trained('push 1', 'pull 1', 'push 2', 'pull 2'))).toEqual({
      phase: 1,
      week: 3,
      focus: 'push',
    });
  });

  it('returns the focus not trained for longest if the last one is new', () => {
    expect(guessNextSession(trained('push 1', 'pull 1', 'legs 1'))).toMatchObject({ focus: 'push', week: 2 });
  });

  it('keeps a single focus and moves to the next week', () => {
    expect(guessNextSession(trained('full 4'))).toEqual({ phase: 1, week: 5, focus: 'full' });
  });

  it('has neither phase nor focus for logs without them', () => {
    const none = { phase: null, week: null, focus: null };
    expect(guessNextSession([none, none])).toEqual(none);
  });

  it('ignores weeks of another phase', () => {
    const recent = [
      { phase: 2, week: 1, focus: 'push' },
      { phase: 1, week: 1, focus: 'pull' },
      { phase: 1, week: 1, focus: 'push' },
    ];
    expect(guessNextSession(recent)).toEqual({ phase: 2, week: 1, focus: 'pull' });
  });

  it('always returns a focus that was trained, the last phase, and its week or the next', () => {
    const anyPast = fc.array(
      fc.record({
        phase: fc.constantFrom(1, 2, null),
        week: fc.constantFrom(1, 2, 3, null),
        focus: fc.constantFrom('push', 'pull', null),
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
      }),
    );
  });
});

describe('guessSessionOf', () => {
  it('returns the last week, or the next one if the focus was trained in it', () => {
    const recent = trained('push 1', 'pull 1', 'push 2');
    expect(guessSessionOf('pull', recent)).toEqual({ phase: 1, week: 2, focus: 'pull' });
    expect(guessSessionOf('push', recent)).toEqual({ phase: 1, week: 3, focus: 'push' });
  });

  it('has neither phase nor week without past sessions', () => {
    expect(guessSessionOf('push', [])).toEqual({ phase: null, week: null, focus: 'push' });
  });
});
