import { describe, expect, it } from 'vitest';
import { currentSession } from '../../../src/store/history/history-state.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { currentRest } from '../../../src/store/log/rest.js';
import { headerOf } from '../../../src/ui/header.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { hashOf } from '../../support/fake-sessions-port.js';
import { LogHarness } from '../../support/log-harness.js';

const NEWER = aSession().id(2).on('2026-02-16T17:30:00Z').with(exercise('Squat').working('100x5')).build();
const DONE = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .focused('Upper')
  .having({ phase: 2, week: 5, gym: 'at home', source: { format: 'hevy', id: '7' } })
  .with(
    exercise('Bench Press').working('80x5 @8', '80x4').having({ machine: 3 }),
    exercise('Row').working('60x8'),
  )
  .build();

const SET = {
  set: 1,
  weightKg: 100,
  repCount: { full: 5, partial: 0 },
  rpe: null,
  repAssessment: null,
  actualRestMinutes: null,
  notes: null,
};

const withPast = (options = {}) => new LogHarness({ sessions: [NEWER, DONE], ...options });
/** The older session, opened for editing from History. */
const editing = (options = {}) => withPast(options).press('2', 'j', 'e');
/** The edited session with its first set changed to 80x6. */
const changed = (harness = editing()) => harness.press('set.edit', 'ctrl+u').enter('80x6 @8');
const shown = (harness: LogHarness) => [harness.state.screen, currentSession(harness.state.history)?.id];

describe('editing a past session', () => {
  it('opens the session as saved, with the cursor in the sets of the first exercise, and writes no draft yet', () => {
    const harness = editing();
    expect(harness.state.screen).toBe('log');
    expect(harness.log).toMatchObject({
      session: DONE,
      original: DONE,
      stage: { kind: 'sets' },
      setCursor: 0,
    });
    expect(harness.exercise.Name).toBe('Bench Press');
    expect(harness.fake.drafts.size).toBe(0);
  });

  it("opens at the exercise that the cursor was on in the session's page", () => {
    const harness = withPast().press('2', 'j', 'enter', 'history.next-exercise', 'e');
    expect(harness.exercise.Name).toBe('Row');
    expect(harness.log.setCursor).toBe(0);
  });

  it('has no planned set, so that Enter adds none and continues to the end', () => {
    const harness = editing().press('enter');
    expect(plannedSetOf(harness.state)).toBeNull();
    harness.press('enter');
    expect(harness.exercise.Name).toBe('Row');
    expect(harness.press('enter').log.stage.kind).toBe('summary');
    expect(harness.log.session).toEqual(DONE);
  });

  it('shows what was done before it, not what was done later', () => {
    const day = (id: number, date: string, set: string) =>
      aSession().id(id).on(date).with(exercise('Bench Press').working(set)).build();
    const later = day(3, '2026-02-20', '90x5');
    const earlier = day(4, '2026-02-02', '75x5');
    const harness = new LogHarness({ sessions: [later, NEWER, DONE, earlier] }).press('2', 'j', 'j', 'e');
    expect(harness.log.original).toEqual(DONE);
    expect(harness.log.past.recent.map(({ date }) => date)).toEqual(['2026-02-02']);
    expect(harness.log.past.personalBests.reps.map(({ loadKg }) => loadKg)).toEqual([75]);
  });

  it('saves a change in a draft, and replaces the session, with everything else unchanged', () => {
    const harness = changed();
    expect(harness.draft?._id).toBe(DONE._id);
    expect(harness.fake.bases.get(DONE._id)).toEqual({ kind: 'saved', hash: hashOf(DONE) });
    harness.press('session.finish', 'session.save');
    expect(harness.log.stage.kind).toBe('saved');
    expect(harness.fake.stored).toHaveLength(2);
    expect(harness.fake.stored.find(({ _id }) => _id === DONE._id)).toMatchObject({
      date: DONE.date,
      gym: 'at home',
      source: DONE.source,
      exercises: [{ machine: 3, workingSets: [{ repCount: { full: 6 } }, {}] }, {}],
    });
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('guesses no duration for a session without one, however recent', () => {
    const harness = withPast().press('2', 'e', 'set.edit', 'ctrl+u').enter('100x6');
    harness.press('session.finish', 'session.save');
    const saved = harness.fake.stored.find(({ _id }) => _id === NEWER._id);
    expect(saved).toMatchObject({ sessionDurationMinutes: null });
    expect(saved?.exercises[0]?.workingSets[0]?.repCount?.full).toBe(6);
  });

  it('has no clock: an added set has no time and no rest', () => {
    const timed = aSession()
      .id(4)
      .on('2026-02-16T17:30:00Z')
      .with(
        exercise('Squat').having({ workingSets: [{ ...SET, completedAt: '2026-02-16T18:00:00+00:00' }] }),
      );
    const harness = new LogHarness({ sessions: [timed.build()] }).press('2', 'e', 'enter').enter('100x4');
    const [, added] = harness.exercise.workingSets;
    expect(added).toMatchObject({ set: 2, weightKg: 100, repCount: { full: 4 }, actualRestMinutes: null });
    expect(added).not.toHaveProperty('completedAt');
    expect(currentRest(harness.state, harness.fake.now.getTime())).toBeNull();
  });

  it('opens the page of the session in History after it is saved, where Esc goes to the list', () => {
    const harness = changed().press('session.finish', 'session.save', 'enter');
    expect(shown(harness)).toEqual(['history', DONE._id]);
    expect(harness.log).toMatchObject({ stage: { kind: 'start' }, session: null, original: null });
    expect(harness.state.history.pane).toBe('detail');
    expect(harness.press('escape').state.history.pane).toBe('list');
    expect(shown(harness)).toEqual(['history', DONE._id]);
  });

  it('saves nothing and shows a notice if nothing changed', () => {
    const harness = editing().press('session.finish', 'session.save');
    expect(harness.notice).toBe('Nothing changed, so nothing was saved.');
    expect(harness.fake.count('sessions.save')).toBe(0);
    expect(shown(harness)).toEqual(['history', DONE._id]);
  });

  it('leaves no draft after a change that was undone', () => {
    const harness = changed().press('alt+u', 'session.finish', 'session.save');
    expect(harness.notice).toBe('Nothing changed, so nothing was saved.');
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('keeps its time of day if its date is changed, also to today, and shows the new date', () => {
    const harness = editing();
    const moved = (date: string) => {
      harness.press('session.details').fill('date', date).press('form.accept');
      return [harness.log.session?.date, headerOf(harness.state).facts[0]];
    };
    expect(moved('2026-02-08')).toEqual(['2026-02-08T18:00:00Z', 'editing 8 Feb 2026']);
    expect(moved('today')).toEqual(['2026-02-16T18:00:00Z', 'editing 16 Feb 2026']);
    harness.press('session.finish', 'session.save');
    expect(harness.fake.stored.find(({ _id }) => _id === DONE._id)?.date).toBe('2026-02-16T18:00:00Z');
  });

  it('gets no time of day if it had none', () => {
    const dayOnly = aSession().id(3).on('2026-02-09').with(exercise('Squat').working('100x5')).build();
    const harness = new LogHarness({ sessions: [dayOnly] }).press('2', 'e');
    harness.press('session.details').fill('date', 'today').press('form.accept');
    expect(harness.log.session?.date).toBe('2026-02-16');
  });
});

describe('an edit', () => {
  it('that is left with q returns to History, without a draft if nothing changed', () => {
    const harness = editing().press('q');
    expect(shown(harness)).toEqual(['history', DONE._id]);
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('that is left keeps a changed session as a draft, which the menu and e resume', () => {
    const harness = changed().press('escape', 'q');
    expect(shown(harness)).toEqual(['history', DONE._id]);
    expect(harness.notice).toBe('The edit is not saved. Resume it from the menu of the Log screen.');
    expect(harness.fake.stored).toContain(DONE);
    expect(harness.log.drafts[0]).toMatchObject({
      id: DONE._id,
      relation: { kind: 'edit', saved: { session: DONE } },
    });
    harness.press('e');
    expect(harness.notice).toBe('Resumed the unfinished edit of this session.');
    expect(harness.log).toMatchObject({ original: DONE, isStarted: true });
    expect(harness.exercise.workingSets[0]?.repCount?.full).toBe(6);
  });

  it('cannot be left if its draft cannot be written', () => {
    const harness = editing();
    harness.fake.fail('drafts.save', 'no space is left on the device.');
    changed(harness).press('escape', 'q');
    expect(harness.state.screen).toBe('log');
    expect(harness.notice).toContain('no space is left');
  });

  it('is resumed as an edit by the next run, and replaces the session', () => {
    const draft = changed().draft;
    const harness = withPast({ drafts: [draft] }).press('start.choose');
    expect(harness.log).toMatchObject({ session: draft, original: DONE, setCursor: 0 });
    harness.press('session.finish', 'session.save');
    expect(harness.fake.stored.find(({ _id }) => _id === DONE._id)).toEqual(draft);
    expect(harness.press('enter').state.screen).toBe('history');
  });

  it('starts from the text that is saved now, not from the text that was shown', () => {
    const harness = withPast().press('2', 'j');
    const newer = { ...DONE, notes: 'changed elsewhere' };
    harness.fake.stored.splice(harness.fake.stored.indexOf(DONE), 1, newer);
    harness.press('e');
    expect(harness.log).toMatchObject({ original: newer, base: { kind: 'saved', hash: hashOf(newer) } });
  });

  it('is not resumed from History while its draft is in conflict with a newer text', () => {
    const draft = changed().draft;
    const harness = withPast({ drafts: [draft] });
    harness.fake.stored.splice(harness.fake.stored.indexOf(DONE), 1, { ...DONE, notes: 'changed elsewhere' });
    harness.press('2', 'j', 'e');
    expect(harness.notice).toBe(
      'A draft of this session differs from it. Compare both on the Log screen first.',
    );
    expect(harness.log.session).toBeNull();
  });

  it('that was left is saved as is from the menu, and Enter then opens History', () => {
    const draft = changed().draft;
    const harness = withPast({ drafts: [draft] });
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 1 } });
    harness.press('start.choose');
    expect(harness.fake.stored.find(({ _id }) => _id === DONE._id)).toEqual(draft);
    expect(shown(harness.press('enter'))).toEqual(['history', DONE._id]);
  });
});

describe('while a session is edited', () => {
  it('no other session can be opened for editing, and the edited session cannot be deleted', () => {
    const harness = changed().press('alt+2', 'e');
    expect(harness.notice).toBe('A session is in progress. Finish it on the Log screen first.');
    harness.press('x');
    expect(harness.notice).toBe(
      'This session is being edited on the Log screen: save or leave the edit first.',
    );
    expect(harness.fake.trash).toEqual([]);
    harness.press('k', 'x', 'x');
    expect(harness.fake.trash.map(({ _id }) => _id)).toEqual([NEWER._id]);
  });
});

describe('a session without exercises', () => {
  it('opens at the choice of its first exercise, and Esc leaves the edit', () => {
    const harness = new LogHarness({ sessions: [aSession().id(3).build()] }).press('2', 'e');
    expect(harness.log.stage.kind).toBe('picking');
    expect(shown(harness.press('escape'))).toEqual(['history', anId(3)]);
  });
});
