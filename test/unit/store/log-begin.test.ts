import { describe, expect, it } from 'vitest';
import { completeDetail } from '../../../src/store/log/details-form.js';
import { pickChoices } from '../../../src/store/log/exercise-search.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { LogWorld } from '../../support/log-environment.js';

const UPPER = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .focused('Upper')
  .having({ phase: 2, week: 5 })
  .with(exercise('Bench Press').working('80x5'), exercise('Pull-up').working('bw x8'))
  .build();
const LOWER = aSession()
  .id(2)
  .on('2026-02-05T18:00:00Z')
  .focused('Lower')
  .having({ phase: 2, week: 4 })
  .with(exercise('Back Squat').working('120x5'), exercise('Leg Press').working('200x10'))
  .build();
const LEFT = aSession()
  .id(9)
  .on('2026-02-15T18:00:00Z')
  .focused('Lower')
  .with(exercise('Back Squat').working('122.5x5'), exercise('Leg Press'))
  .build();

/** Started an hour ago. */
const DONE = aSession()
  .id(9)
  .on('2026-02-16T17:02:11Z')
  .focused('Lower')
  .with(exercise('Back Squat').working('122.5x5'))
  .build();

const withPast = () => new LogWorld({ sessions: [LOWER, UPPER] });

/** The names of the offered choices, in order. */
function offered(world: LogWorld): readonly string[] {
  return pickChoices(world.state).map((choice) =>
    choice.kind === 'new' ? `+ ${choice.name}` : choice.exercise.name,
  );
}

describe('the first start', () => {
  it('asks for name and unit, and saves both', () => {
    const world = new LogWorld({ athlete: {} });
    expect(world.log.stage).toEqual({ kind: 'first-start', name: '', unit: 'kg' });
    world.name('Ann Lee').press('first.unit', 'first.accept');
    expect(world.fake.athlete).toEqual({ userId: 'Ann Lee', userName: 'Ann Lee', unit: 'lb' });
    expect(world.state.athlete.unit).toBe('lb');
    expect(world.log.stage.kind).toBe('start');
  });

  it('offers a known name, and keeps its id', () => {
    const world = new LogWorld({ athlete: { userId: 'ann-1', userName: 'Ann' } });
    expect(world.log.stage).toMatchObject({ name: 'Ann' });
    world.press('first.accept');
    expect(world.fake.athlete).toEqual({ userId: 'ann-1', userName: 'Ann', unit: 'kg' });
  });

  it('needs a name, and clears the error notice once there is one', () => {
    const world = new LogWorld({ athlete: {} }).name('  ').press('first.accept');
    expect(world.state.notice).toEqual({
      kind: 'error',
      text: 'Enter a name. Every session you log carries it.',
    });
    expect(world.log.stage).toMatchObject({ kind: 'first-start', name: '  ' });
    world.name('Ann').press('first.accept');
    expect(world.state.notice).toBeNull();
  });

  it('stays open if the name cannot be saved, and says why', () => {
    const world = new LogWorld({ athlete: {} }).name('Ann');
    world.fake.fail('athlete.update', 'data/athlete.json cannot be written: the folder is read-only.');
    world.press('first.accept');
    expect(world.log.stage).toMatchObject({ kind: 'first-start', name: 'Ann' });
    expect(world.notice).toContain('read-only');
  });

  it('opens no other screen until it is accepted', () => {
    const world = new LogWorld({ athlete: {} }).press('alt+2', 'alt+3');
    expect(world.state.screen).toBe('log');
  });

  it('removes control characters from a stored name', () => {
    const world = new LogWorld({ athlete: { userName: '\u001b[31mAnn' } });
    expect(world.log.stage).toMatchObject({ name: '[31mAnn' });
  });
});

describe('the details of a session', () => {
  it('are guessed from earlier sessions', () => {
    const world = withPast().press('start.new');
    expect(world.log.stage).toMatchObject({
      kind: 'details',
      form: {
        focused: 'focus',
        values: { date: '2026-02-16', focus: 'Lower', phase: '2', week: '5', deload: 'no' },
      },
    });
  });

  it('are empty if nothing was logged yet, or the sessions cannot be read', () => {
    const world = withPast();
    world.fake.fail('sessions.summaries', 'traininglogs.db cannot be read: the disk has an error.');
    world.press('start.new');
    expect(world.log.stage).toMatchObject({
      form: { values: { date: '2026-02-16', focus: '', phase: '', week: '' } },
    });
    expect(world.notice).toContain('cannot be read');
  });

  it('removes control characters from a stored focus', () => {
    const world = new LogWorld({ sessions: [{ ...UPPER, focus: '\u001b]0;evil\u0007Upper' }] });
    world.press('start.new');
    expect(world.log.stage).toMatchObject({ form: { values: { focus: ']0;evilUpper' } } });
  });

  it('start a session of today at the current time, with its offset', () => {
    const world = withPast().press('start.new').fill('deload', 'yes').press('form.accept');
    expect(world.log.session).toEqual({
      dataModelVersion: '0.0.1',
      dataModelType: 'training_session_log',
      _id: anId(1000),
      userId: 'ann',
      userName: 'Ann',
      date: '2026-02-16T18:02:11+00:00',
      phase: 2,
      week: 5,
      isDeloadWeek: true,
      focus: 'Lower',
      exercises: [],
      sessionDurationMinutes: null,
    });
    expect(world.log.stage.kind).toBe('picking');
  });

  it('are saved in a draft once one was typed; guesses alone are not', () => {
    expect(withPast().press('start.new', 'form.accept').fake.drafts.size).toBe(0);
    const world = withPast().press('start.new').fill('focus', 'Arms').press('form.accept');
    expect(world.draft).toEqual(world.log.session);
    world.press('pick.cancel').fill('week', '7').press('form.accept');
    expect(world.draft).toMatchObject({ focus: 'Arms', week: 7 });
  });

  it('leave no draft if the user goes back before logging anything', () => {
    const world = withPast().press('start.new').fill('focus', 'Arms').press('form.accept');
    world.press('pick.cancel', 'form.cancel');
    expect(world.fake.drafts.size).toBe(0);
    expect(world.log).toMatchObject({ stage: { kind: 'start' }, session: null, drafts: [] });
  });

  it('keep a draft that holds a note but no exercise', () => {
    const world = withPast().begin('Squat').press('note.session').type('ill').press('enter');
    world.press('session.finish', 'session.drop-empty', 'session.continue', 'pick.cancel', 'form.cancel');
    expect(world.log.drafts).toHaveLength(1);
    expect(world.log.drafts[0]?.session).toMatchObject({ exercises: [], notes: 'ill' });
  });

  it('start a session of another day with the day alone', () => {
    const world = withPast().press('start.new').fill('date', 'yesterday').press('form.accept');
    expect(world.log.session?.date).toBe('2026-02-15');
  });

  it('read empty fields as none', () => {
    const world = withPast().press('start.new');
    world.fill('focus', ' ').fill('phase', '').fill('week', ' ').press('form.accept');
    expect(world.log.session).toMatchObject({ focus: null, phase: null, week: null });
  });

  it.each([
    ['date', '16.2.', /is not a date/],
    ['phase', 'two', /"two" is not a whole number/],
    ['week', '0', /"0" is not a whole number/],
    ['week', '1.5', /not a whole number/],
    ['deload', 'maybe', /neither yes nor no/],
  ] as const)('refuse %s %j at its field and keep the text', (field, text, reason) => {
    const world = withPast().press('start.new').fill(field, text).press('form.accept');
    const { stage } = world.log;
    expect(stage).toMatchObject({ kind: 'details', form: { focused: field, error: { field } } });
    expect(stage.kind === 'details' && stage.form.values[field]).toBe(text);
    expect(stage.kind === 'details' && stage.form.error?.reason).toMatch(reason);
    expect(world.log.session).toBeNull();
  });

  it('are validated when a field loses the focus, which wraps around in both directions', () => {
    const world = withPast().press('start.new').fill('focus', 'Arms').press('field.next');
    expect(world.log.stage).toMatchObject({ form: { focused: 'phase', error: null } });
    world.fill('phase', 'x').press('field.next');
    expect(world.log.stage).toMatchObject({ form: { focused: 'week', error: { field: 'phase' } } });
    world.press('field.previous', 'field.previous', 'field.previous', 'field.previous');
    expect(world.log.stage).toMatchObject({ form: { focused: 'deload' } });
  });

  it('are cleared with Ctrl+U, and Ctrl+W deletes their last word', () => {
    const world = withPast().press('start.new').fill('focus', 'Upper strength').press('ctrl+w');
    expect(world.log.stage).toMatchObject({ form: { values: { focus: 'Upper ' } } });
    expect(world.press('ctrl+u').log.stage).toMatchObject({ form: { values: { focus: '' } } });
    const first = new LogWorld({ athlete: {} }).name('Ann Lee').press('ctrl+w');
    expect(first.log.stage).toMatchObject({ name: 'Ann ' });
    expect(first.press('ctrl+u').log.stage).toMatchObject({ name: '' });
  });

  it.each([
    ['no', 'noy', 'yes'],
    ['yes', 'yese', 'yes'],
    ['yes', 'yesn', 'no'],
    ['no', 'noo', 'no'],
    ['no', 'n', 'n'],
    ['', 'y', 'yes'],
    ['no', 'nox', 'nox'],
  ])('complete a letter in Deload: %j edited to %j is %j', (former, typed, taken) => {
    expect(completeDetail('deload', former, typed)).toBe(taken);
    expect(completeDetail('focus', former, typed)).toBe(typed);
  });

  it('return to the menu with Esc, and nothing is saved', () => {
    const world = withPast().press('start.new', 'form.cancel');
    expect(world.log.stage).toEqual({ kind: 'start', choice: 0 });
    expect(world.log.session).toBeNull();
  });

  it('are unchanged when the user returns from choosing the first exercise', () => {
    const world = withPast().press('start.new').fill('week', '7').fill('focus', 'Arms').press('form.accept');
    const id = world.log.session?._id;
    world.press('pick.cancel');
    expect(world.log.stage).toMatchObject({
      kind: 'details',
      form: { values: { week: '7', focus: 'Arms' } },
    });
    world.press('form.accept').pick('Curl');
    expect(world.log.session?._id).toBe(id);
    expect(world.draft).toMatchObject({ week: 7, focus: 'Arms' });
  });
});

describe('choosing an exercise', () => {
  const picking = () => withPast().press('start.new', 'form.accept');

  it('offers the exercises of the last session of that focus first, then all others, the last done first', () => {
    expect(offered(picking())).toEqual(['Back Squat', 'Leg Press', 'Bench Press', 'Pull-up']);
  });

  it('offers exercises of the session last, until their name is typed', () => {
    const world = picking().pick('Back Squat').press('exercise.choose');
    expect(offered(world)).toEqual(['Leg Press', 'Bench Press', 'Pull-up', 'Back Squat']);
    expect(offered(world.type('squat'))[0]).toBe('Back Squat');
  });

  it('refuses a set as the name of an exercise', () => {
    const world = picking().type('24x10').press('enter');
    expect(world.log.stage.kind).toBe('picking');
    expect(world.notice).toBe('“24x10” looks like a set. Esc goes back to the set line.');
  });

  it('finds by a few letters, and always offers the typed name last', () => {
    expect(offered(picking().type('press'))).toEqual(['Leg Press', 'Bench Press', '+ press']);
    expect(offered(picking().type('zercher'))).toEqual(['+ zercher']);
  });

  it('offers no new name that differs from a known one only in case, accents or hyphens', () => {
    expect(offered(picking().type('PULL UP'))).toEqual(['Pull-up']);
  });

  it('offers more than ten matches, equal ones by their last date', () => {
    const names = Array.from(
      { length: 30 },
      (_, index) => `Cable ${String.fromCharCode(97 + (index % 26))}${index}`,
    );
    const many = aSession()
      .with(...names.map((name) => exercise(name).working('20x10')))
      .build();
    const world = new LogWorld({ sessions: [many] }).press('start.new', 'form.accept').type('cable');
    const choices = offered(world);
    expect(choices).toHaveLength(31);
    expect(choices.slice(0, 3)).toEqual(names.slice(0, 3));
  });

  it('chooses the line under the cursor, which wraps around and returns to the top after each typed text', () => {
    const world = picking().press('pick.down', 'pick.down', 'pick.up', 'pick.choose');
    expect(world.exercise.Name).toBe('Back Squat');
    const other = picking().type('press').press('pick.up', 'pick.choose');
    expect(other.exercise.Name).toBe('press');
    expect(picking().press('pick.down').type('b').log.stage).toMatchObject({ cursor: 0 });
  });

  it('copies the name under the cursor to the field', () => {
    const world = picking().type('bench').press('pick.complete').type(' Paused');
    expect(world.log.stage).toMatchObject({ query: { text: 'Bench Press Paused' } });
    expect(world.press('pick.up', 'pick.choose').exercise.Name).toBe('Bench Press Paused');
  });

  it('saves the exercise in the draft before opening it with its history', () => {
    const world = picking().pick('Bench Press');
    expect(world.log.stage.kind).toBe('sets');
    expect(world.log.past.recent[0]?.date).toBe('2026-02-09T18:00:00Z');
    expect(world.draft?.exercises.map(({ Name }) => Name)).toEqual(['Bench Press']);
  });

  it('reopens an exercise that is already in the session', () => {
    const world = picking().pick('Back Squat').pick('Face Pull').pick('back squat');
    expect(world.log.exerciseIndex).toBe(0);
    expect(world.log.session?.exercises).toHaveLength(2);
    expect(world.notice).toBe('Back to Back Squat.');
    expect(world.pick('face pull').exercise.Name).toBe('Face Pull');
    expect(world.log.session?.exercises).toHaveLength(2);
  });

  it('has no cursor before a typed character or an arrow key, and Enter chooses nothing', () => {
    const world = picking().press('enter', 'enter');
    expect(world.log.stage).toMatchObject({ kind: 'picking', cursor: null });
    expect(world.notice).toBe('Type a name, or choose one of yours with ↓.');
    expect(world.log.session?.exercises).toEqual([]);
    expect(picking().type('b').press('backspace').log.stage).toMatchObject({ cursor: null });
    expect(picking().press('up').log.stage).toMatchObject({ cursor: 3 });
    const begun = picking().pick('Leg Press').type('/').press('enter');
    expect(begun.log.stage.kind).toBe('picking');
    expect(begun.log.session?.exercises).toHaveLength(1);
  });

  it('adds no exercise while Enter is held down from the menu on', () => {
    const world = new LogWorld().press(...Array<string>(20).fill('enter'));
    expect(world.log.session?.exercises).toEqual([]);
    expect(world.fake.drafts.size).toBe(0);
  });

  it('says what to do if there is nothing to choose', () => {
    const world = new LogWorld().press('start.new', 'form.accept', 'pick.choose');
    expect(world.notice).toBe('Type the name of an exercise, then press Enter.');
  });

  it('works if the stored sessions cannot be read', () => {
    const world = withPast();
    world.fake.fail('sessions.knownExercises', 'The database cannot be read.');
    world.fake.fail('sessions.recentOccurrences', 'The database cannot be read.');
    world.press('start.new', 'form.accept').pick('Bench Press');
    expect(world.exercise.Name).toBe('Bench Press');
    expect(world.log.past.recent).toEqual([]);
    expect(world.notice).toBe('The database cannot be read.');
  });
});

describe('while another process logs in the data root', () => {
  const second = () => new LogWorld({ sessions: [LOWER, UPPER], drafts: [LEFT], isLocked: true });

  it('shows that, and reads no draft', () => {
    const world = second();
    expect(world.log.stage).toEqual({ kind: 'locked' });
    expect(world.log.drafts).toEqual([]);
    expect(world.fake.calls).toEqual([]);
  });

  it('opens the other screens, and tries again on return', () => {
    const world = second().press('2');
    expect(world.state.screen).toBe('history');
    expect(world.press('1').log.stage).toEqual({ kind: 'locked' });
    expect(world.notice).toBe('The other traininglogs is still open. Close it, then try again.');
    world.press('3');
    world.fake.isLocked = false;
    expect(world.press('1').log.stage).toEqual({ kind: 'start', choice: 0 });
    expect(world.log.drafts).toHaveLength(1);
  });

  it.each(['enter', 'r', 'start.retry'])('tries again on %s, and says if the other is still open', (key) => {
    const world = second().press(key);
    expect(world.log.stage).toEqual({ kind: 'locked' });
    expect(world.notice).toBe('The other traininglogs is still open. Close it, then try again.');
    world.fake.isLocked = false;
    expect(world.press(key).log.stage).toEqual({ kind: 'start', choice: 0 });
    expect(world.notice).toBeNull();
    expect(world.press('start.choose').log.session).toEqual(LEFT);
  });

  it('quits, and changes no draft', () => {
    const world = second().press('q');
    expect(world.fake.calls).toEqual(['quit']);
    expect(world.fake.drafts.has(LEFT._id)).toBe(true);
  });

  it('still asks for name and unit first', () => {
    const world = new LogWorld({ athlete: {}, isLocked: true });
    expect(world.log.stage.kind).toBe('first-start');
    expect(world.name('Ann').press('first.accept').log.stage).toEqual({ kind: 'locked' });
    expect(world.fake.athlete).toMatchObject({ userName: 'Ann' });
  });
});

describe('a draft of an earlier run', () => {
  const left = () => new LogWorld({ sessions: [LOWER, UPPER], drafts: [LEFT] });

  it('is resumed at its last exercise', () => {
    const world = left().press('start.choose');
    expect(world.log.session).toEqual(LEFT);
    expect(world.exercise.Name).toBe('Leg Press');
    world.enter('200x10');
    expect(world.fake.drafts.get(LEFT._id)?.exercises[1]?.workingSets).toHaveLength(1);
  });

  it('is saved as is without a duration, and its draft is removed', () => {
    const world = new LogWorld({ drafts: [DONE] });
    choose(world, 1);
    expect(world.fake.stored).toEqual([DONE]);
    expect(world.log.stage).toMatchObject({ kind: 'saved' });
    expect(world.fake.drafts.size).toBe(0);
  });

  it('opens the summary before it is saved if an exercise has no sets', () => {
    const world = left();
    choose(world, 1);
    expect(world.log.stage.kind).toBe('summary');
    expect(world.fake.count('sessions.save')).toBe(0);
    world.press('session.save');
    expect(world.fake.stored.at(-1)).toEqual(LEFT);
    expect(world.fake.drafts.size).toBe(0);
  });

  it('stays a draft if it cannot be saved', () => {
    const world = new LogWorld({ drafts: [DONE] });
    world.fake.saveResult = { status: 'not-saved', reason: 'no space is left on the device.' };
    choose(world, 1);
    expect(world.notice).toBe('Not saved: no space is left on the device.');
    expect(world.log.stage.kind).toBe('summary');
    expect(world.fake.drafts.has(DONE._id)).toBe(true);
  });

  it('is moved to the trash when discarded, and u restores it', () => {
    const world = left();
    expect(world.press('u').notice).toBeNull();
    choose(world, 2);
    expect(world.fake.discarded).toEqual([LEFT]);
    expect(world.log.drafts).toEqual([]);
    expect(world.notice).toBe('Draft moved to the trash. u undoes');
    world.press('u');
    expect(world.notice).toBe('Draft restored.');
    expect(world.fake.drafts.get(LEFT._id)).toEqual(LEFT);
    expect(world.log.drafts.map(({ id }) => id)).toEqual([LEFT._id]);
    expect(world.log.discarded).toEqual([]);
  });

  it('can be restored after another session was started and left', () => {
    const world = left();
    choose(world, 2);
    world.press('start.new', 'form.cancel').press('u');
    expect(world.log.drafts.map(({ id }) => id)).toEqual([LEFT._id]);
  });

  it('stays in the trash if it cannot be restored, and a notice says why', () => {
    const world = left();
    choose(world, 2);
    world.fake.fail('drafts.restore', 'data/output/drafts is read-only.');
    world.press('u');
    expect(world.state.notice).toEqual({ kind: 'error', text: 'data/output/drafts is read-only.' });
    expect(world.fake.discarded).toEqual([LEFT]);
  });

  it('is still offered if it cannot be discarded', () => {
    const world = left();
    world.fake.fail('drafts.discard', 'data/output/trash is read-only.');
    choose(world, 2);
    expect(world.log.drafts).toHaveLength(1);
    expect(world.state.notice).toEqual({ kind: 'error', text: 'data/output/trash is read-only.' });
  });

  it('does not prevent a new session', () => {
    const world = left().begin('Bench Press');
    expect(world.log.session?._id).not.toBe(LEFT._id);
    expect(world.fake.drafts.size).toBe(2);
  });

  it('without exercises resumes at choosing one, and cannot be saved', () => {
    const world = new LogWorld({ drafts: [{ ...LEFT, exercises: [] }] });
    expect(startChoices(world.log).map(({ kind }) => kind)).toEqual([
      'resume',
      'discard',
      'new',
      'another-day',
    ]);
    world.press('start.choose');
    expect(world.log.stage.kind).toBe('picking');
    world.press('pick.cancel').fill('week', '9').press('form.accept');
    expect(world.draft).toMatchObject({ _id: LEFT._id, week: 9 });
  });

  it('that cannot be read is named with all others like it', () => {
    const world = left();
    world.fake.draftProblems.push('a.json cannot be read; set aside.', 'b.json cannot be read; set aside.');
    world.begin('Squat').enter('200x10').press('session.finish', 'session.save', 'saved.again');
    expect(world.notice).toBe(
      '2 files in data/output/drafts cannot be resumed: a.json cannot be read; set aside. b.json cannot be read; set aside.',
    );
  });

  it('that cannot be read is named, and does not block the start', () => {
    const world = left();
    world.fake.draftProblems.push('A draft could not be read and was set aside: drafts/x.unreadable.');
    world.press('start.choose').enter('200x10').press('session.finish', 'session.save', 'saved.again');
    expect(world.log.stage.kind).toBe('start');
    expect(world.notice).toContain('set aside');
  });

  function choose(world: LogWorld, choice: number): void {
    world.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice } });
    world.press('start.choose');
  }
});
