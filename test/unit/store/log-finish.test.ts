import { describe, expect, it } from 'vitest';
import type { SaveResult } from '../../../src/store/ports/sessions-port.js';
import { aSession, exercise } from '../../support/builders.js';
import { ROOT } from '../../support/fake-ports.js';
import { filePathOf } from '../../support/fake-sessions-port.js';
import { LogHarness } from '../../support/log-harness.js';

const MINUTE_MS = 60_000;
const ONE_COPY: SaveResult = {
  status: 'saved-one-copy',
  root: ROOT,
  missing: 'file',
  reason: 'data/output/sessions is read-only.',
  path: 'traininglogs.db',
};
const NOT_SAVED: SaveResult = { status: 'not-saved', reason: 'no space is left on the device.' };

/** Two logged sets of bench press. */
const logged = () => new LogHarness().begin('Bench Press').enter('80x5', '80x4');
/** The summary of a session in which an exercise without sets is between two with sets. */
const withEmpty = () => logged().pick('Face Pull').pick('Curl').enter('20x12').press('session.finish');

describe('notes', () => {
  it('are saved on the exercise and on the session, and can be changed', () => {
    const harness = logged().press('note.exercise').type('grip wider').press('note.accept');
    expect(harness.exercise.notes).toBe('grip wider');
    expect(harness.notice).toBe('Note saved. Esc u undoes');
    harness.press('note.exercise', 'ctrl+w').type('narrower').press('note.accept');
    expect(harness.exercise.notes).toBe('grip narrower');
    harness.press('note.session').type('slept badly').press('note.accept');
    expect(harness.draft).toMatchObject({ notes: 'slept badly' });
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('are removed when their text is empty', () => {
    const harness = logged().press('note.session').type('x').press('note.accept');
    harness.press('note.session', 'backspace', 'note.accept');
    expect(harness.log.session).not.toHaveProperty('notes');
    expect(harness.notice).toBe('Note removed. Esc u undoes');
  });

  it('are saved by Enter and Ctrl+S; an unchanged note adds no step to undo', () => {
    const harness = logged().press('note.exercise').type('no').press('ctrl+s');
    expect(harness.exercise.notes).toBe('no');
    expect(harness.log.stage.kind).toBe('sets');
    const { undo } = harness.log;
    harness.press('note.exercise', 'note.accept');
    expect(harness.log.undo).toBe(undo);
  });

  it('keep a half-typed line', () => {
    const harness = logged().type('85x').press('note.exercise').type('x').press('note.accept');
    expect(harness.line).toBe('85x');
  });

  it('can be edited from the summary, which opens again afterwards', () => {
    const harness = logged().press('session.finish', 'note.session').type('good').press('note.accept');
    expect(harness.log.stage.kind).toBe('summary');
    expect(harness.draft).toMatchObject({ notes: 'good' });
  });

  it('are undone in the summary by the key that the message names', () => {
    const harness = logged().press('session.finish', 'note.session').type('good').press('note.accept');
    expect(harness.notice).toBe('Note saved. u undoes');
    harness.press('u');
    expect(harness.log.session).not.toHaveProperty('notes');
    expect(harness.log.stage.kind).toBe('summary');
  });
});

describe('the summary', () => {
  it('opens with Ctrl+S from the sets and from choosing an exercise', () => {
    expect(logged().press('ctrl+s').log.stage.kind).toBe('summary');
    expect(logged().press('exercise.choose', 'ctrl+s').log.stage.kind).toBe('summary');
  });

  it('does not open before an exercise is chosen, and says why', () => {
    const harness = new LogHarness().press('start.new', 'form.accept', 'ctrl+s');
    expect(harness.log.stage.kind).toBe('picking');
    expect(harness.notice).toBe('Nothing is logged yet. Choose an exercise first.');
  });

  it('does not open while a typed line is not logged', () => {
    const harness = logged().type('80x3').press('ctrl+s');
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.notice).toContain('The line is not logged yet');
    expect(logged().press('escape', 'up', 'set.edit', 'ctrl+s').notice).toContain('still being edited');
  });

  it('does not open from the search for an exercise while a line is not logged: Esc goes back to the line', () => {
    const harness = logged().type('80x3').press('exercise.choose', 'ctrl+s');
    expect(harness.notice).toBe('The line is not logged yet. Esc goes back to it.');
    harness.press('escape', 'enter');
    expect(harness.exercise.workingSets).toHaveLength(logged().exercise.workingSets.length + 1);
  });

  it('does not open from a set while a line is not logged: Enter returns to the line', () => {
    const harness = logged().type('80x3').press('escape', 'up', 'session.finish');
    expect(harness.notice).toBe('The line is not logged yet. Enter returns to it.');
    harness.press('enter', 'enter');
    expect(harness.log.line.text).toBe('');
    expect(harness.exercise.workingSets).toHaveLength(logged().exercise.workingSets.length + 1);
  });

  it('returns to the exercise that was open', () => {
    const harness = logged().pick('Curl').press('exercise.previous', 'session.finish', 'session.continue');
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.exercise.Name).toBe('Bench Press');
  });

  it('removes exercises without sets, which can be undone', () => {
    const harness = withEmpty().press('session.drop-empty');
    expect(harness.draft?.exercises.map(({ Order, Name }) => `${Order} ${Name}`)).toEqual([
      '1 Bench Press',
      '2 Curl',
    ]);
    expect(harness.notice).toBe('Removed an exercise without sets. u undoes');
    harness.press('u');
    expect(harness.log.stage.kind).toBe('summary');
    expect(harness.log.session?.exercises.map(({ Name }) => Name)).toEqual([
      'Bench Press',
      'Face Pull',
      'Curl',
    ]);
    expect(harness.exercise.Name).toBe('Face Pull');
  });

  it('removes no exercise if every exercise has sets, and says so', () => {
    const harness = logged().press('session.finish', 'x');
    expect(harness.log.session?.exercises).toHaveLength(1);
    expect(harness.notice).toBe('Every exercise has sets.');
  });

  it('does not save a session without exercises', () => {
    const harness = new LogHarness()
      .begin('Face Pull')
      .press('session.finish', 'session.drop-empty', 'enter');
    expect(harness.fake.count('sessions.save')).toBe(0);
    expect(harness.notice).toBe('No exercise left to save. Esc goes back to log one.');
    expect(harness.press('session.continue').log.stage.kind).toBe('picking');
  });

  it('saves exercises without sets if the user keeps them', () => {
    const harness = withEmpty().press('session.save');
    expect(harness.fake.stored[0]?.exercises.map(({ workingSets }) => workingSets.length)).toEqual([2, 0, 1]);
  });
});

describe('a summary of more exercises than rows', () => {
  const many = () => {
    const harness = logged();
    for (let number = 2; number <= 20; number += 1) harness.pick(`Cable ${number}`);
    return harness.press('session.finish');
  };
  const top = (harness: LogHarness) => (harness.log.stage.kind === 'summary' ? harness.log.stage.top : null);

  it('scrolls to its ends and not beyond', () => {
    const harness = many().press(...Array<string>(30).fill('down'));
    expect(top(harness)).toBe(6);
    expect(top(harness.press('up'))).toBe(5);
    expect(top(harness.press(...Array<string>(30).fill('k')))).toBe(0);
  });

  it('does not scroll if all exercises are visible', () => {
    expect(top(logged().press('session.finish', 'down'))).toBe(0);
  });
});

describe('the details of a session in progress', () => {
  it('can be changed from the summary and from the sets, and nothing else changes', () => {
    const harness = logged().press('note.session').type('tired').press('enter');
    const before = harness.log.session;
    harness.press('session.finish', 'd').fill('week', '7').fill('focus', 'Arms').press('enter');
    expect(harness.log.stage.kind).toBe('summary');
    expect(harness.notice).toBe('The details are changed. u undoes');
    expect(harness.log.session).toEqual({ ...before, week: 7, focus: 'Arms' });
    expect(harness.draft).toEqual(harness.log.session);
    harness.press('session.continue', 'alt+d').fill('date', '2026-02-14').press('ctrl+s');
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.log.session).toEqual({ ...before, week: 7, focus: 'Arms', date: '2026-02-14' });
    expect(harness.notice).toBe('The details are changed. Esc u undoes');
  });

  it('are unchanged after Esc, or when accepted unchanged', () => {
    const harness = logged();
    const { session } = harness.log;
    harness.press('alt+d').fill('week', '7').press('escape');
    expect(harness.log.stage.kind).toBe('sets');
    harness.press('session.finish', 'd', 'enter');
    expect(harness.log.stage.kind).toBe('summary');
    expect(harness.log.session).toBe(session);
  });
});

describe('saving', () => {
  it('saves the session with its duration, reports both files and removes the draft', () => {
    const harness = logged();
    harness.fake.now = new Date(harness.fake.now.getTime() + 75 * MINUTE_MS);
    const before = harness.log.session;
    harness.press('session.finish', 'session.save');
    const [saved] = harness.fake.stored;
    expect(saved).toEqual({ ...before, sessionDurationMinutes: 75 });
    expect(harness.log.stage).toMatchObject({
      kind: 'saved',
      result: {
        status: 'saved',
        root: ROOT,
        databasePath: 'traininglogs.db',
        filePath: saved && filePathOf(saved),
      },
    });
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('removes the draft only after the session is saved', () => {
    const harness = logged().press('session.finish', 'session.save');
    expect(harness.fake.calls.slice(-2)).toEqual(['sessions.save', 'drafts.remove']);
  });

  it('saves no duration for a session of another day, or one left open overnight', () => {
    const past = new LogHarness().press('start.choose').fill('date', '-2').press('form.accept').pick('Curl');
    past.enter('20x12').press('session.finish', 'session.save');
    expect(past.fake.stored[0]?.sessionDurationMinutes).toBeNull();
    const left = logged();
    left.fake.now = new Date(left.fake.now.getTime() + 15 * 60 * MINUTE_MS);
    left.press('session.finish', 'session.save');
    expect(left.fake.stored[0]?.sessionDurationMinutes).toBeNull();
  });

  it('keeps the duration that the session has', () => {
    const left = aSession()
      .on('2026-02-16T17:00:00Z')
      .having({ sessionDurationMinutes: 50 })
      .with(exercise('Curl').working('20x12'))
      .build();
    const harness = new LogHarness({ drafts: [left] }).press(
      'start.choose',
      'session.finish',
      'session.save',
    );
    expect(harness.fake.stored[0]?.sessionDurationMinutes).toBe(50);
  });

  it('says which copy is missing if only one could be written, and removes the draft', () => {
    const harness = logged();
    harness.fake.saveResult = ONE_COPY;
    harness.press('session.finish', 'session.save');
    expect(harness.log.stage).toMatchObject({ kind: 'saved', result: ONE_COPY });
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('keeps screen, session, draft and undo if no copy could be written', () => {
    const harness = logged();
    const { session, undo } = harness.log;
    harness.fake.saveResult = NOT_SAVED;
    harness.press('session.finish', 'session.save');
    expect(harness.state.notice).toEqual({
      kind: 'error',
      isUnsaved: true,
      text: 'Not saved: no space is left on the device.',
    });
    expect(harness.log).toMatchObject({ stage: { kind: 'summary' }, session, undo });
    expect(harness.draft).toEqual(session);
  });

  it('tries again with Enter, which clears the error notice', () => {
    const harness = logged();
    harness.fake.saveResult = NOT_SAVED;
    harness.press('session.finish', 'session.save');
    harness.fake.saveResult = null;
    harness.press('session.save');
    expect(harness.log.stage.kind).toBe('saved');
    expect(harness.state.notice).toBeNull();
    expect(harness.fake.stored).toHaveLength(1);
  });

  it('allows logging to continue after a failure, with all sets', () => {
    const harness = logged();
    harness.fake.saveResult = NOT_SAVED;
    harness.press('session.finish', 'session.save', 'session.continue').enter('80x3');
    expect(harness.exercise.workingSets).toHaveLength(3);
    expect(harness.draft?.exercises[0]?.workingSets).toHaveLength(3);
  });

  it('starts the next session with details guessed from the saved one', () => {
    const harness = new LogHarness().press('start.choose').fill('focus', 'Upper').fill('week', '3');
    harness.press('form.accept').pick('Curl').enter('20x12');
    harness.press('session.finish', 'session.save', 'saved.again');
    expect(harness.log).toMatchObject({ session: null, undo: [], line: { text: '' } });
    harness.press('start.new');
    expect(harness.log.stage).toMatchObject({ form: { values: { focus: 'Upper', week: '4' } } });
  });
});
