import { describe, expect, it } from 'vitest';
import { pickChoices } from '../../../src/store/log/exercise-search.js';
import { footerOf } from '../../../src/ui/footer.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { withPast } from './support-log-past.js';

/** The offered names, in order: `+ NAME` for a new name. */
function offered(harness: LogHarness): readonly string[] {
  return pickChoices(harness.state).map((choice) =>
    choice.kind === 'new' ? `+ ${choice.name}` : choice.exercise.name,
  );
}

describe('choosing an exercise', () => {
  const picking = () => withPast().press('start.new', 'form.accept');

  it('offers the exercises of the last session of the same focus first, then all others, the last done first', () => {
    expect(offered(picking())).toEqual(['Back Squat', 'Leg Press', 'Bench Press', 'Pull-up']);
  });

  it('offers exercises of the session in progress last, until their name is typed', () => {
    const harness = picking().pick('Back Squat').press('exercise.choose');
    expect(offered(harness)).toEqual(['Leg Press', 'Bench Press', 'Pull-up', 'Back Squat']);
    expect(offered(harness.type('squat'))[0]).toBe('Back Squat');
  });

  it('finds exercises by a few letters, and offers the typed name last', () => {
    expect(offered(picking().type('press'))).toEqual(['Leg Press', 'Bench Press', '+ Press']);
    expect(offered(picking().type('zercher'))).toEqual(['+ Zercher']);
  });

  it('offers no new name that differs from a known one only in case and hyphens', () => {
    expect(offered(picking().type('PULL UP'))).toEqual(['Pull-up']);
  });

  it('offers more than ten matches, equal ones in the order in which they were done', () => {
    const names = Array.from(
      { length: 30 },
      (_, index) => `Cable ${String.fromCharCode(97 + (index % 26))}${index}`,
    );
    const many = aSession()
      .with(...names.map((name) => exercise(name).working('20x10')))
      .build();
    const harness = new LogHarness({ sessions: [many] }).press('start.new', 'form.accept').type('cable');
    const choices = offered(harness);
    expect(choices).toHaveLength(31);
    expect(choices.slice(0, 3)).toEqual(names.slice(0, 3));
  });

  it('chooses the line under the cursor, which wraps around and returns to the top after each typed text', () => {
    const harness = picking().press('pick.down', 'pick.down', 'pick.up', 'pick.choose');
    expect(harness.exercise.Name).toBe('Back Squat');
    const other = picking().type('press').press('pick.up', 'pick.choose');
    expect(other.exercise.Name).toBe('Press');
    expect(picking().press('pick.down').type('b').log.stage).toMatchObject({ cursor: 0 });
  });

  it('copies the name under the cursor to the field', () => {
    const harness = picking().type('bench').press('pick.complete').type(' Paused');
    expect(harness.log.stage).toMatchObject({ query: { text: 'Bench Press Paused' } });
    expect(harness.press('pick.up', 'pick.choose').exercise.Name).toBe('Bench Press Paused');
  });

  it('saves the exercise in the draft, and opens it with its history', () => {
    const harness = picking().pick('Bench Press');
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.log.past.recent[0]?.date).toBe('2026-02-09T18:00:00Z');
    expect(harness.draft?.exercises.map(({ Name }) => Name)).toEqual(['Bench Press']);
  });

  it('reopens an exercise that is already in the session', () => {
    const harness = picking().pick('Back Squat').pick('Face Pull').pick('back squat');
    expect(harness.log.exerciseIndex).toBe(0);
    expect(harness.log.session?.exercises).toHaveLength(2);
    expect(harness.notice).toBe('Back to Back Squat.');
    expect(harness.pick('face pull').exercise.Name).toBe('Face Pull');
    expect(harness.log.session?.exercises).toHaveLength(2);
  });

  it('has no cursor before a typed character or an arrow key, and Enter chooses nothing', () => {
    const harness = picking().press('enter', 'enter');
    expect(harness.log.stage).toMatchObject({ kind: 'picking', cursor: null });
    expect(harness.notice).toBe('Type a name, or choose one of yours with ↓.');
    expect(harness.log.session?.exercises).toEqual([]);
    expect(picking().type('b').press('backspace').log.stage).toMatchObject({ cursor: null });
    expect(picking().press('up').log.stage).toMatchObject({ cursor: 3 });
    const begun = picking().pick('Leg Press').type('/').press('enter');
    expect(begun.log.stage.kind).toBe('picking');
    expect(begun.log.session?.exercises).toHaveLength(1);
  });

  it('has no hint for Enter before a line has the cursor', () => {
    const hints = ({ state, store }: LogHarness) =>
      footerOf(state, store.when, 80).hints.map(({ keys }) => keys);
    expect(hints(picking())).not.toContain('Enter');
    expect(hints(picking().press('down'))).toContain('Enter');
  });

  it('adds no exercise while Enter is held down from the menu on', () => {
    const harness = new LogHarness().press(...Array<string>(20).fill('enter'));
    expect(harness.log.session?.exercises).toEqual([]);
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('advises what to do if there is nothing to choose', () => {
    const harness = new LogHarness().press('start.new', 'form.accept', 'pick.choose');
    expect(harness.notice).toBe('Type the name of an exercise, then press Enter.');
  });

  it('works if the stored sessions cannot be read', () => {
    const harness = withPast();
    harness.fake.fail('sessions.knownExercises', 'The database cannot be read.');
    harness.fake.fail('sessions.recentOccurrences', 'The database cannot be read.');
    harness.press('start.new', 'form.accept').pick('Bench Press');
    expect(harness.exercise.Name).toBe('Bench Press');
    expect(harness.log.past.recent).toEqual([]);
    expect(harness.notice).toBe('The database cannot be read.');
  });
});
