import { describe, expect, it } from 'vitest';
import { completeDetail } from '../../../src/store/log/details-form.js';
import { pickChoices } from '../../../src/store/log/exercise-search.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

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

const withPast = () => new LogHarness({ sessions: [LOWER, UPPER] });

/** The names of the offered choices, in order. */
function offered(harness: LogHarness): readonly string[] {
  return pickChoices(harness.state).map((choice) =>
    choice.kind === 'new' ? `+ ${choice.name}` : choice.exercise.name,
  );
}

describe('the first start', () => {
  it('asks for name and unit, and saves both', () => {
    const harness = new LogHarness({ athlete: {} });
    expect(harness.log.stage).toEqual({ kind: 'first-start', name: '', unit: 'kg' });
    harness.name('Ann Lee').press('first.unit', 'first.accept');
    expect(harness.fake.athlete).toEqual({ userId: 'Ann Lee', userName: 'Ann Lee', unit: 'lb' });
    expect(harness.state.athlete.unit).toBe('lb');
    expect(harness.log.stage.kind).toBe('start');
  });

  it('offers a known name, and keeps its id', () => {
    const harness = new LogHarness({ athlete: { userId: 'ann-1', userName: 'Ann' } });
    expect(harness.log.stage).toMatchObject({ name: 'Ann' });
    harness.press('first.accept');
    expect(harness.fake.athlete).toEqual({ userId: 'ann-1', userName: 'Ann', unit: 'kg' });
  });

  it('needs a name, and clears the error notice once there is one', () => {
    const harness = new LogHarness({ athlete: {} }).name('  ').press('first.accept');
    expect(harness.state.notice).toEqual({
      kind: 'error',
      text: 'Enter a name. Every session you log carries it.',
    });
    expect(harness.log.stage).toMatchObject({ kind: 'first-start', name: '  ' });
    harness.name('Ann').press('first.accept');
    expect(harness.state.notice).toBeNull();
  });

  it('stays open if the name cannot be saved, and says why', () => {
    const harness = new LogHarness({ athlete: {} }).name('Ann');
    harness.fake.fail('athlete.update', 'data/athlete.json cannot be written: the folder is read-only.');
    harness.press('first.accept');
    expect(harness.log.stage).toMatchObject({ kind: 'first-start', name: 'Ann' });
    expect(harness.notice).toContain('read-only');
  });

  it('opens no other screen until it is accepted', () => {
    const harness = new LogHarness({ athlete: {} }).press('alt+2', 'alt+3');
    expect(harness.state.screen).toBe('log');
  });

  it('removes control characters from a stored name', () => {
    const harness = new LogHarness({ athlete: { userName: '\u001b[31mAnn' } });
    expect(harness.log.stage).toMatchObject({ name: '[31mAnn' });
  });
});

describe('the details of a session', () => {
  it('are guessed from earlier sessions', () => {
    const harness = withPast().press('start.new');
    expect(harness.log.stage).toMatchObject({
      kind: 'details',
      form: {
        focused: 'focus',
        values: { date: '2026-02-16', focus: 'Lower', phase: '2', week: '5', deload: 'no' },
      },
    });
  });

  it('are empty if nothing was logged yet, or the sessions cannot be read', () => {
    const harness = withPast();
    harness.fake.fail('sessions.summaries', 'traininglogs.db cannot be read: the disk has an error.');
    harness.press('start.new');
    expect(harness.log.stage).toMatchObject({
      form: { values: { date: '2026-02-16', focus: '', phase: '', week: '' } },
    });
    expect(harness.notice).toContain('cannot be read');
  });

  it('removes control characters from a stored focus', () => {
    const harness = new LogHarness({ sessions: [{ ...UPPER, focus: '\u001b]0;evil\u0007Upper' }] });
    harness.press('start.new');
    expect(harness.log.stage).toMatchObject({ form: { values: { focus: ']0;evilUpper' } } });
  });

  it('start a session of today at the current time, with its offset', () => {
    const harness = withPast().press('start.new').fill('deload', 'yes').press('form.accept');
    expect(harness.log.session).toEqual({
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
    expect(harness.log.stage.kind).toBe('picking');
  });

  it('are saved in a draft once one was typed; guesses alone are not', () => {
    expect(withPast().press('start.new', 'form.accept').fake.drafts.size).toBe(0);
    const harness = withPast().press('start.new').fill('focus', 'Arms').press('form.accept');
    expect(harness.draft).toEqual(harness.log.session);
    harness.press('pick.cancel').fill('week', '7').press('form.accept');
    expect(harness.draft).toMatchObject({ focus: 'Arms', week: 7 });
  });

  it('leave no draft if the user goes back before logging anything', () => {
    const harness = withPast().press('start.new').fill('focus', 'Arms').press('form.accept');
    harness.press('pick.cancel', 'form.cancel');
    expect(harness.fake.drafts.size).toBe(0);
    expect(harness.log).toMatchObject({ stage: { kind: 'start' }, session: null, drafts: [] });
  });

  it('keep a draft that holds a note but no exercise', () => {
    const harness = withPast().begin('Squat').press('note.session').type('ill').press('enter');
    harness.press('exercise.remove');
    expect(harness.draft).toMatchObject({ exercises: [], notes: 'ill' });
  });

  it('start a session of another day with the day alone', () => {
    const harness = withPast().press('start.new').fill('date', 'yesterday').press('form.accept');
    expect(harness.log.session?.date).toBe('2026-02-15');
  });

  it('read empty fields as none', () => {
    const harness = withPast().press('start.new');
    harness.fill('focus', ' ').fill('phase', '').fill('week', ' ').press('form.accept');
    expect(harness.log.session).toMatchObject({ focus: null, phase: null, week: null });
  });

  it.each([
    ['date', '16.2.', /is not a date/],
    ['phase', 'two', /"two" is not a whole number/],
    ['week', '0', /"0" is not a whole number/],
    ['week', '1.5', /not a whole number/],
    ['deload', 'maybe', /neither yes nor no/],
  ] as const)('refuse %s %j at its field and keep the text', (field, text, reason) => {
    const harness = withPast().press('start.new').fill(field, text).press('form.accept');
    const { stage } = harness.log;
    expect(stage).toMatchObject({ kind: 'details', form: { focused: field, error: { field } } });
    expect(stage.kind === 'details' && stage.form.values[field]).toBe(text);
    expect(stage.kind === 'details' && stage.form.error?.reason).toMatch(reason);
    expect(harness.log.session).toBeNull();
  });

  it('are validated when a field loses the focus, which wraps around in both directions', () => {
    const harness = withPast().press('start.new').fill('focus', 'Arms').press('field.next');
    expect(harness.log.stage).toMatchObject({ form: { focused: 'phase', error: null } });
    harness.fill('phase', 'x').press('field.next');
    expect(harness.log.stage).toMatchObject({ form: { focused: 'week', error: { field: 'phase' } } });
    harness.press('field.previous', 'field.previous', 'field.previous', 'field.previous');
    expect(harness.log.stage).toMatchObject({ form: { focused: 'length' } });
  });

  it('are cleared with Ctrl+U, and Ctrl+W deletes their last word', () => {
    const harness = withPast().press('start.new').fill('focus', 'Upper strength').press('ctrl+w');
    expect(harness.log.stage).toMatchObject({ form: { values: { focus: 'Upper ' } } });
    expect(harness.press('ctrl+u').log.stage).toMatchObject({ form: { values: { focus: '' } } });
    const first = new LogHarness({ athlete: {} }).name('Ann Lee').press('ctrl+w');
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
    const harness = withPast().press('start.new', 'form.cancel');
    expect(harness.log.stage).toEqual({ kind: 'start', choice: 0 });
    expect(harness.log.session).toBeNull();
  });

  it('are unchanged when the user returns from choosing the first exercise', () => {
    const harness = withPast()
      .press('start.new')
      .fill('week', '7')
      .fill('focus', 'Arms')
      .press('form.accept');
    const id = harness.log.session?._id;
    harness.press('pick.cancel');
    expect(harness.log.stage).toMatchObject({
      kind: 'details',
      form: { values: { week: '7', focus: 'Arms' } },
    });
    harness.press('form.accept').pick('Curl');
    expect(harness.log.session?._id).toBe(id);
    expect(harness.draft).toMatchObject({ week: 7, focus: 'Arms' });
  });
});

describe('choosing an exercise', () => {
  const picking = () => withPast().press('start.new', 'form.accept');

  it('offers the exercises of the last session of that focus first, then all others, the last done first', () => {
    expect(offered(picking())).toEqual(['Back Squat', 'Leg Press', 'Bench Press', 'Pull-up']);
  });

  it('offers exercises of the session last, until their name is typed', () => {
    const harness = picking().pick('Back Squat').press('exercise.choose');
    expect(offered(harness)).toEqual(['Leg Press', 'Bench Press', 'Pull-up', 'Back Squat']);
    expect(offered(harness.type('squat'))[0]).toBe('Back Squat');
  });

  it('finds by a few letters, and always offers the typed name last', () => {
    expect(offered(picking().type('press'))).toEqual(['Leg Press', 'Bench Press', '+ Press']);
    expect(offered(picking().type('zercher'))).toEqual(['+ Zercher']);
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

  it('saves the exercise in the draft before opening it with its history', () => {
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

  it('adds no exercise while Enter is held down from the menu on', () => {
    const harness = new LogHarness().press(...Array<string>(20).fill('enter'));
    expect(harness.log.session?.exercises).toEqual([]);
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('says what to do if there is nothing to choose', () => {
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

describe('while another process logs in the data root', () => {
  const second = () => new LogHarness({ sessions: [LOWER, UPPER], drafts: [LEFT], isLocked: true });

  it('shows that, and reads no draft', () => {
    const harness = second();
    expect(harness.log.stage).toEqual({ kind: 'locked' });
    expect(harness.log.drafts).toEqual([]);
    expect(harness.fake.calls).toEqual([]);
  });

  it('opens the other screens, and tries again on return', () => {
    const harness = second().press('2');
    expect(harness.state.screen).toBe('history');
    expect(harness.press('1').log.stage).toEqual({ kind: 'locked' });
    expect(harness.notice).toBe('The other traininglogs is still open. Close it, then try again.');
    harness.press('3');
    harness.fake.isLocked = false;
    expect(harness.press('1').log.stage).toEqual({ kind: 'start', choice: 0 });
    expect(harness.log.drafts).toHaveLength(1);
  });

  it.each(['enter', 'r', 'start.retry'])('tries again on %s, and says if the other is still open', (key) => {
    const harness = second().press(key);
    expect(harness.log.stage).toEqual({ kind: 'locked' });
    expect(harness.notice).toBe('The other traininglogs is still open. Close it, then try again.');
    harness.fake.isLocked = false;
    expect(harness.press(key).log.stage).toEqual({ kind: 'start', choice: 0 });
    expect(harness.notice).toBeNull();
    expect(harness.press('start.choose').log.session).toEqual(LEFT);
  });

  it('quits, and changes no draft', () => {
    const harness = second().press('q');
    expect(harness.fake.calls).toEqual(['quit']);
    expect(harness.fake.drafts.has(LEFT._id)).toBe(true);
  });

  it('still asks for name and unit first', () => {
    const harness = new LogHarness({ athlete: {}, isLocked: true });
    expect(harness.log.stage.kind).toBe('first-start');
    expect(harness.name('Ann').press('first.accept').log.stage).toEqual({ kind: 'locked' });
    expect(harness.fake.athlete).toMatchObject({ userName: 'Ann' });
  });
});

describe('a draft of an earlier run', () => {
  const left = () => new LogHarness({ sessions: [LOWER, UPPER], drafts: [LEFT] });

  it('is resumed at its last exercise', () => {
    const harness = left().press('start.choose');
    expect(harness.log.session).toEqual(LEFT);
    expect(harness.exercise.Name).toBe('Leg Press');
    harness.enter('200x10');
    expect(harness.fake.drafts.get(LEFT._id)?.exercises[1]?.workingSets).toHaveLength(1);
  });

  it('is saved as is without a duration, and its draft is removed', () => {
    const harness = new LogHarness({ drafts: [DONE] });
    choose(harness, 1);
    expect(harness.fake.stored).toEqual([DONE]);
    expect(harness.log.stage).toMatchObject({ kind: 'saved' });
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('opens the summary before it is saved if an exercise has no sets', () => {
    const harness = left();
    choose(harness, 1);
    expect(harness.log.stage.kind).toBe('summary');
    expect(harness.fake.count('sessions.save')).toBe(0);
    harness.press('session.save');
    expect(harness.fake.stored.at(-1)).toEqual(LEFT);
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('stays a draft if it cannot be saved', () => {
    const harness = new LogHarness({ drafts: [DONE] });
    harness.fake.saveResult = { status: 'not-saved', reason: 'no space is left on the device.' };
    choose(harness, 1);
    expect(harness.notice).toBe('Not saved: no space is left on the device.');
    expect(harness.log.stage.kind).toBe('summary');
    expect(harness.fake.drafts.has(DONE._id)).toBe(true);
  });

  it('is moved to the trash when discarded, and u restores it', () => {
    const harness = left();
    expect(harness.press('u').notice).toBeNull();
    choose(harness, 2);
    expect(harness.fake.discarded).toEqual([LEFT]);
    expect(harness.log.drafts).toEqual([]);
    expect(harness.notice).toBe('Draft moved to the trash. u undoes');
    harness.press('u');
    expect(harness.notice).toBe('Draft restored.');
    expect(harness.fake.drafts.get(LEFT._id)).toEqual(LEFT);
    expect(harness.log.drafts.map(({ id }) => id)).toEqual([LEFT._id]);
    expect(harness.log.discarded).toEqual([]);
  });

  it('can be restored after another session was started and left', () => {
    const harness = left();
    choose(harness, 2);
    harness.press('start.new', 'form.cancel').press('u');
    expect(harness.log.drafts.map(({ id }) => id)).toEqual([LEFT._id]);
  });

  it('stays in the trash if it cannot be restored, and a notice says why', () => {
    const harness = left();
    choose(harness, 2);
    harness.fake.fail('drafts.restore', 'data/output/drafts is read-only.');
    harness.press('u');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/drafts is read-only.' });
    expect(harness.fake.discarded).toEqual([LEFT]);
  });

  it('is still offered if it cannot be discarded', () => {
    const harness = left();
    harness.fake.fail('drafts.discard', 'data/output/trash is read-only.');
    choose(harness, 2);
    expect(harness.log.drafts).toHaveLength(1);
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/trash is read-only.' });
  });

  it('does not prevent a new session', () => {
    const harness = left().begin('Bench Press');
    expect(harness.log.session?._id).not.toBe(LEFT._id);
    expect(harness.fake.drafts.size).toBe(2);
  });

  it('without exercises resumes at choosing one, and cannot be saved', () => {
    const harness = new LogHarness({ drafts: [{ ...LEFT, exercises: [] }] });
    expect(startChoices(harness.log).map(({ kind }) => kind)).toEqual([
      'resume',
      'discard',
      'new',
      'another-day',
    ]);
    harness.press('start.choose');
    expect(harness.log.stage.kind).toBe('picking');
    harness.press('pick.cancel').fill('week', '9').press('form.accept');
    expect(harness.draft).toMatchObject({ _id: LEFT._id, week: 9 });
  });

  it('that cannot be read is named with all others like it', () => {
    const harness = left();
    harness.fake.draftProblems.push('a.json cannot be read; set aside.', 'b.json cannot be read; set aside.');
    harness.begin('Squat').enter('200x10').press('session.finish', 'session.save', 'saved.again');
    expect(harness.notice).toBe(
      '2 files in data/output/drafts cannot be resumed: a.json cannot be read; set aside. b.json cannot be read; set aside.',
    );
  });

  it('that cannot be read is named, and does not block the start', () => {
    const harness = left();
    harness.fake.draftProblems.push('A draft could not be read and was set aside: drafts/x.unreadable.');
    harness.press('start.choose').enter('200x10').press('session.finish', 'session.save', 'saved.again');
    expect(harness.log.stage.kind).toBe('start');
    expect(harness.notice).toContain('set aside');
  });

  function choose(harness: LogHarness, choice: number): void {
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice } });
    harness.press('start.choose');
  }
});
