import { describe, expect, it } from 'vitest';
import type { SaveResult } from '../../../src/store/ports/sessions-port.js';
import { aSession, exercise } from '../../support/builders.js';
import { filePathOf, ROOT } from '../../support/fake-ports.js';
import { LogWorld } from '../../support/log-environment.js';

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
const logged = () => new LogWorld().begin('Bench Press').enter('80x5', '80x4');
/** Its summary, with an exercise without sets between two with sets. */
const withEmpty = () => logged().pick('Face Pull').pick('Curl').enter('20x12').press('session.finish');

describe('notes', () => {
  it('are saved on the exercise and on the session, and can be changed', () => {
    const world = logged().press('note.exercise').type('grip wider').press('note.accept');
    expect(world.exercise.notes).toBe('grip wider');
    expect(world.notice).toBe('Note saved. Alt+U undoes');
    world.press('note.exercise', 'ctrl+w').type('narrower').press('note.accept');
    expect(world.exercise.notes).toBe('grip narrower');
    world.press('note.session').type('slept badly').press('note.accept');
    expect(world.draft).toMatchObject({ notes: 'slept badly' });
    expect(world.log.stage.kind).toBe('sets');
  });

  it('are removed when their text is empty', () => {
    const world = logged().press('note.session').type('x').press('note.accept');
    world.press('note.session', 'backspace', 'note.accept');
    expect(world.log.session).not.toHaveProperty('notes');
    expect(world.notice).toBe('Note removed. Alt+U undoes');
  });

  it('are saved by Esc too; an unchanged note adds no step to undo', () => {
    const world = logged().press('note.exercise').type('no').press('escape');
    expect(world.exercise.notes).toBe('no');
    expect(world.log.stage.kind).toBe('sets');
    const { undo } = world.log;
    world.press('note.exercise', 'note.accept');
    expect(world.log.undo).toBe(undo);
  });

  it('keep a half-typed line', () => {
    const world = logged().type('85x').press('note.exercise').type('x').press('note.accept');
    expect(world.line).toBe('85x');
  });

  it('can be edited from the summary, and return to it', () => {
    const world = logged().press('session.finish', 'note.session').type('good').press('note.accept');
    expect(world.log.stage.kind).toBe('summary');
    expect(world.draft).toMatchObject({ notes: 'good' });
  });
});

describe('the summary', () => {
  it('opens with Ctrl+S from the sets and from choosing an exercise', () => {
    expect(logged().press('ctrl+s').log.stage.kind).toBe('summary');
    expect(logged().press('exercise.choose', 'ctrl+s').log.stage.kind).toBe('summary');
  });

  it('does not open before an exercise is chosen, and says why', () => {
    const world = new LogWorld().press('start.new', 'form.accept', 'ctrl+s');
    expect(world.log.stage.kind).toBe('picking');
    expect(world.notice).toBe('Nothing is logged yet. Choose an exercise first.');
  });

  it('does not open while a typed line is not logged', () => {
    const world = logged().type('80x3').press('ctrl+s');
    expect(world.log.stage.kind).toBe('sets');
    expect(world.notice).toContain('The line is not logged yet');
    expect(logged().press('escape', 'set.edit', 'ctrl+s').notice).toContain('still being edited');
    expect(logged().type('80x3').press('exercise.choose', 'ctrl+s').log.stage.kind).toBe('sets');
  });

  it('returns to the exercise', () => {
    const world = logged().pick('Curl').press('exercise.previous', 'session.finish', 'session.continue');
    expect(world.log.stage.kind).toBe('sets');
    expect(world.exercise.Name).toBe('Bench Press');
  });

  it('removes exercises without sets, which can be undone', () => {
    const world = withEmpty().press('session.drop-empty');
    expect(world.draft?.exercises.map(({ Order, Name }) => `${Order} ${Name}`)).toEqual([
      '1 Bench Press',
      '2 Curl',
    ]);
    expect(world.notice).toBe('Removed an exercise without sets. Esc, then Alt+U undoes');
    world.press('session.continue', 'set.undo');
    expect(world.log.session?.exercises.map(({ Name }) => Name)).toEqual([
      'Bench Press',
      'Face Pull',
      'Curl',
    ]);
    expect(world.exercise.Name).toBe('Face Pull');
  });

  it('has no such key if every exercise has sets', () => {
    const world = logged().press('session.finish', 'x');
    expect(world.log.session?.exercises).toHaveLength(1);
    expect(world.notice).toBeNull();
  });

  it('does not save a session without exercises', () => {
    const world = new LogWorld().begin('Face Pull').press('session.finish', 'session.drop-empty', 'enter');
    expect(world.fake.count('sessions.save')).toBe(0);
    expect(world.notice).toBe('No exercise left to save. Esc goes back to log one.');
    expect(world.press('session.continue').log.stage.kind).toBe('picking');
  });

  it('saves exercises without sets if the user keeps them', () => {
    const world = withEmpty().press('session.save');
    expect(world.fake.stored[0]?.exercises.map(({ workingSets }) => workingSets.length)).toEqual([2, 0, 1]);
  });
});

describe('a summary of more exercises than rows', () => {
  const many = () => {
    const world = logged();
    for (let number = 2; number <= 20; number += 1) world.pick(`Cable ${number}`);
    return world.press('session.finish');
  };
  const top = (world: LogWorld) => (world.log.stage.kind === 'summary' ? world.log.stage.top : null);

  it('scrolls to its ends and not beyond', () => {
    const world = many().press(...Array<string>(30).fill('down'));
    expect(top(world)).toBe(6);
    expect(top(world.press('up'))).toBe(5);
    expect(top(world.press(...Array<string>(30).fill('k')))).toBe(0);
  });

  it('has no such keys if all are visible', () => {
    expect(top(logged().press('session.finish', 'down'))).toBe(0);
  });
});

describe('the details of a session in progress', () => {
  it('can be changed from the summary and from the sets, and nothing else changes', () => {
    const world = logged().press('note.session').type('tired').press('enter');
    const before = world.log.session;
    world.press('session.finish', 'd').fill('week', '7').fill('focus', 'Arms').press('enter');
    expect(world.log.stage.kind).toBe('summary');
    expect(world.log.session).toEqual({ ...before, week: 7, focus: 'Arms' });
    expect(world.draft).toEqual(world.log.session);
    world.press('session.continue', 'alt+d').fill('date', '2026-02-14').press('ctrl+s');
    expect(world.log.stage.kind).toBe('sets');
    expect(world.log.session).toEqual({ ...before, week: 7, focus: 'Arms', date: '2026-02-14' });
    expect(world.notice).toBe('The details are changed.');
  });

  it('are unchanged after Esc, or when accepted unchanged', () => {
    const world = logged();
    const { session } = world.log;
    world.press('alt+d').fill('week', '7').press('escape');
    expect(world.log.stage.kind).toBe('sets');
    world.press('session.finish', 'd', 'enter');
    expect(world.log.stage.kind).toBe('summary');
    expect(world.log.session).toBe(session);
  });
});

describe('saving', () => {
  it('saves the session with its duration, reports both files and removes the draft', () => {
    const world = logged();
    world.fake.now = new Date(world.fake.now.getTime() + 75 * MINUTE_MS);
    const before = world.log.session;
    world.press('session.finish', 'session.save');
    const [saved] = world.fake.stored;
    expect(saved).toEqual({ ...before, sessionDurationMinutes: 75 });
    expect(world.log.stage).toEqual({
      kind: 'saved',
      result: {
        status: 'saved',
        root: ROOT,
        databasePath: 'traininglogs.db',
        filePath: saved && filePathOf(saved),
      },
    });
    expect(world.fake.drafts.size).toBe(0);
  });

  it('removes the draft only after the session is saved', () => {
    const world = logged().press('session.finish', 'session.save');
    expect(world.fake.calls.slice(-2)).toEqual(['sessions.save', 'drafts.remove']);
  });

  it('saves no duration for a session of another day, or one left open overnight', () => {
    const past = new LogWorld().press('start.choose').fill('date', '-2').press('form.accept').pick('Curl');
    past.enter('20x12').press('session.finish', 'session.save');
    expect(past.fake.stored[0]?.sessionDurationMinutes).toBeNull();
    const left = logged();
    left.fake.now = new Date(left.fake.now.getTime() + 15 * 60 * MINUTE_MS);
    left.press('session.finish', 'session.save');
    expect(left.fake.stored[0]?.sessionDurationMinutes).toBeNull();
  });

  it('keeps a known duration', () => {
    const left = aSession()
      .on('2026-02-16T17:00:00Z')
      .having({ sessionDurationMinutes: 50 })
      .with(exercise('Curl').working('20x12'))
      .build();
    const world = new LogWorld({ drafts: [left] }).press('start.choose', 'session.finish', 'session.save');
    expect(world.fake.stored[0]?.sessionDurationMinutes).toBe(50);
  });

  it('says which copy is missing if only one could be written, and removes the draft', () => {
    const world = logged();
    world.fake.saveResult = ONE_COPY;
    world.press('session.finish', 'session.save');
    expect(world.log.stage).toEqual({ kind: 'saved', result: ONE_COPY });
    expect(world.fake.drafts.size).toBe(0);
  });

  it('keeps screen, session, draft and undo if no copy could be written', () => {
    const world = logged();
    const { session, undo } = world.log;
    world.fake.saveResult = NOT_SAVED;
    world.press('session.finish', 'session.save');
    expect(world.state.notice).toEqual({ kind: 'error', text: 'Not saved: no space is left on the device.' });
    expect(world.log).toMatchObject({ stage: { kind: 'summary' }, session, undo });
    expect(world.draft).toEqual(session);
  });

  it('tries again with Enter, which clears the error notice', () => {
    const world = logged();
    world.fake.saveResult = NOT_SAVED;
    world.press('session.finish', 'session.save');
    world.fake.saveResult = null;
    world.press('session.save');
    expect(world.log.stage.kind).toBe('saved');
    expect(world.state.notice).toBeNull();
    expect(world.fake.stored).toHaveLength(1);
  });

  it('allows logging to continue after a failure, with all sets', () => {
    const world = logged();
    world.fake.saveResult = NOT_SAVED;
    world.press('session.finish', 'session.save', 'session.continue').enter('80x3');
    expect(world.exercise.workingSets).toHaveLength(3);
    expect(world.draft?.exercises[0]?.workingSets).toHaveLength(3);
  });

  it('starts the next session with details guessed from the saved one', () => {
    const world = new LogWorld().press('start.choose').fill('focus', 'Upper').fill('week', '3');
    world.press('form.accept').pick('Curl').enter('20x12');
    world.press('session.finish', 'session.save', 'saved.again');
    expect(world.log).toMatchObject({ session: null, undo: [], line: { text: '' } });
    world.press('start.new');
    expect(world.log.stage).toMatchObject({ form: { values: { focus: 'Upper', week: '4' } } });
  });
});
