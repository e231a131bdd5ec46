import { describe, expect, it } from 'vitest';
import { completeDetail } from '../../../src/store/log/details-form.js';
import { createEditBuffer } from '../../../src/text/edit-buffer.js';
import { anId } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { UPPER, withPast } from './support-log-past.js';

describe('the first start', () => {
  it('asks for name and unit, and saves both', () => {
    const harness = new LogHarness({ athlete: {} });
    expect(harness.log.stage).toEqual({
      kind: 'first-start',
      name: createEditBuffer(),
      unit: 'kg',
      root: '/home/ann/training',
    });
    harness.name('Ann Lee').press('first.unit', 'first.accept');
    expect(harness.fake.athlete).toEqual({ userId: 'Ann Lee', userName: 'Ann Lee', unit: 'lb' });
    expect(harness.state.athlete.unit).toBe('lb');
    expect(harness.log.stage.kind).toBe('start');
  });

  it('offers the name in the settings, and keeps the user id', () => {
    const harness = new LogHarness({ athlete: { userId: 'ann-1', userName: 'Ann' } });
    expect(harness.log.stage).toMatchObject({ name: { text: 'Ann' } });
    harness.press('first.accept');
    expect(harness.fake.athlete).toEqual({ userId: 'ann-1', userName: 'Ann', unit: 'kg' });
  });

  it('replaces the guessed name by what is typed first, and edits it after End or Backspace', () => {
    const name = (harness: LogHarness) =>
      harness.log.stage.kind === 'first-start' && harness.log.stage.name.text;
    const first = () => new LogHarness({ athlete: { userName: 'Ann' } });
    expect(name(first().type('Bo'))).toBe('Bo');
    expect(name(first().press('end').type('a'))).toBe('Anna');
    expect(name(first().press('backspace').type('y'))).toBe('Any');
  });

  it('needs a name, and clears the error notice once there is one', () => {
    const harness = new LogHarness({ athlete: {} }).name('  ').press('first.accept');
    expect(harness.state.notice).toEqual({
      kind: 'error',
      isTransient: true,
      text: 'Enter a name. Every session you log carries it.',
    });
    expect(harness.log.stage).toMatchObject({ kind: 'first-start', name: { text: '  ' } });
    harness.type('Ann');
    expect(harness.state.notice).toBeNull();
    harness.press('first.accept');
    expect(harness.log.stage.kind).toBe('start');
  });

  it('stays open if the name cannot be saved, and says why', () => {
    const harness = new LogHarness({ athlete: {} }).name('Ann');
    harness.fake.fail('athlete.update', 'data/athlete.json cannot be written: the folder is read-only.');
    harness.press('first.accept');
    expect(harness.log.stage).toMatchObject({ kind: 'first-start', name: { text: 'Ann' } });
    expect(harness.notice).toContain('read-only');
  });

  it('opens no other screen until it is accepted', () => {
    const harness = new LogHarness({ athlete: {} }).press('alt+2', 'alt+3');
    expect(harness.state.screen).toBe('log');
  });

  it('removes control characters from a stored name', () => {
    const harness = new LogHarness({ athlete: { userName: '\u001b[31mAnn' } });
    expect(harness.log.stage).toMatchObject({ name: { text: '[31mAnn' } });
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

  it('are empty if the sessions cannot be read', () => {
    const harness = withPast();
    harness.fake.fail('sessions.summaries', 'traininglogs.db cannot be read: the disk has an error.');
    harness.press('start.new');
    expect(harness.log.stage).toMatchObject({
      form: { values: { date: '2026-02-16', focus: '', phase: '', week: '' } },
    });
    expect(harness.notice).toContain('cannot be read');
  });

  it('show a stored focus without its control characters', () => {
    const harness = new LogHarness({ sessions: [{ ...UPPER, focus: '\u001b]0;evil\u0007Upper' }] });
    harness.press('start.new');
    expect(harness.log.stage).toMatchObject({ form: { values: { focus: ']0;evilUpper' } } });
  });

  it('start a session of today at the current time, with its UTC offset', () => {
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

  it('are saved in a draft only if the user typed a detail', () => {
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
    expect(harness.notice).toBe('Nothing was logged, so the draft moved to the trash. u undoes');
    expect(harness.log).toMatchObject({ stage: { kind: 'start' }, session: null, drafts: [] });
    expect(harness.press('u').fake.drafts.size).toBe(1);
  });

  it('are kept in a draft that has a note but no exercise', () => {
    const harness = withPast().begin('Squat').press('note.session').type('ill').press('enter');
    harness.press('exercise.remove');
    expect(harness.draft).toMatchObject({ exercises: [], notes: 'ill' });
  });

  it('start a session of another day, whose date has no time', () => {
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

  it('are validated when a field loses the focus, which wraps around backwards', () => {
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
    expect(first.log.stage).toMatchObject({ name: { text: 'Ann ' } });
    expect(first.press('ctrl+u').log.stage).toMatchObject({ name: { text: '' } });
  });

  it.each([
    ['no', 'noy', 'yes'],
    ['yes', 'yese', 'yes'],
    ['yes', 'yesn', 'no'],
    ['no', 'noo', 'no'],
    ['no', 'n', 'n'],
    ['no', 'y', 'yes'],
    ['yes', 'N', 'no'],
    ['', 'y', 'yes'],
    ['no', 'nox', 'nox'],
  ])('complete a typed letter in Deload: %j edited to %j becomes %j', (former, typed, taken) => {
    expect(completeDetail('deload', former, typed)).toBe(taken);
    expect(completeDetail('focus', former, typed)).toBe(typed);
  });

  it.each([
    ['yes', ['y', 'e', 's']],
    ['yes', ['yes']],
    ['no', ['n']],
    ['no', ['NO']],
  ])('have %j in Deload after it is typed over the guess, letter by letter or at once', (answer, keys) => {
    const harness = withPast().press('start.new', 'down', 'down', 'down');
    for (const key of keys) harness.send({ kind: 'paste', text: key });
    harness.press('form.accept');
    expect(harness.log.session?.isDeloadWeek).toBe(answer === 'yes');
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
