import { describe, expect, it } from 'vitest';
import { currentSession } from '../../../src/store/history/history-state.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { currentRest } from '../../../src/store/log/rest.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { hashOf } from '../../support/fake-ports.js';
import { LogWorld } from '../../support/log-environment.js';

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

const withPast = (options = {}) => new LogWorld({ sessions: [NEWER, DONE], ...options });
/** The older session, opened for editing from History. */
const editing = (options = {}) => withPast(options).press('2', 'j', 'e');
/** The edit with its first set changed to 80x6. */
const changed = (world = editing()) => world.press('set.edit', 'ctrl+u').enter('80x6 @8');
const shown = (world: LogWorld) => [world.state.screen, currentSession(world.state.history)?.id];

describe('editing a past session', () => {
  it('opens it as saved, with the cursor in the sets of its first exercise, and writes no draft yet', () => {
    const world = editing();
    expect(world.state.screen).toBe('log');
    expect(world.log).toMatchObject({ session: DONE, original: DONE, stage: { kind: 'sets' }, setCursor: 0 });
    expect(world.exercise.Name).toBe('Bench Press');
    expect(world.fake.drafts.size).toBe(0);
  });

  it('has no planned set, so that Enter adds none and continues to the end', () => {
    const world = editing().press('end').type(' ').press('backspace');
    expect(plannedSetOf(world.state)).toBeNull();
    world.press('enter');
    expect(world.exercise.Name).toBe('Row');
    expect(world.press('enter').log.stage.kind).toBe('summary');
    expect(world.log.session).toEqual(DONE);
  });

  it('shows what was done before it, not what was done later', () => {
    const day = (id: number, date: string, set: string) =>
      aSession().id(id).on(date).with(exercise('Bench Press').working(set)).build();
    const later = day(3, '2026-02-20', '90x5');
    const earlier = day(4, '2026-02-02', '75x5');
    const world = new LogWorld({ sessions: [later, NEWER, DONE, earlier] }).press('2', 'j', 'j', 'e');
    expect(world.log.original).toEqual(DONE);
    expect(world.log.past.recent.map(({ date }) => date)).toEqual(['2026-02-02']);
    expect(world.log.past.personalBests.reps.map(({ loadKg }) => loadKg)).toEqual([75]);
  });

  it('saves each change in a draft, and replaces the session, with everything else unchanged', () => {
    const world = changed();
    expect(world.draft?._id).toBe(DONE._id);
    expect(world.fake.bases.get(DONE._id)).toEqual({ kind: 'saved', hash: hashOf(DONE) });
    world.press('session.finish', 'session.save');
    expect(world.log.stage.kind).toBe('saved');
    expect(world.fake.stored).toHaveLength(2);
    expect(world.fake.stored.find(({ _id }) => _id === DONE._id)).toMatchObject({
      date: DONE.date,
      gym: 'at home',
      source: DONE.source,
      exercises: [{ machine: 3, workingSets: [{ repCount: { full: 6 } }, {}] }, {}],
    });
    expect(world.fake.drafts.size).toBe(0);
  });

  it('guesses no duration for a session without one, however recent', () => {
    const world = withPast().press('2', 'e', 'set.edit', 'ctrl+u').enter('100x6');
    world.press('session.finish', 'session.save');
    const saved = world.fake.stored.find(({ _id }) => _id === NEWER._id);
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
    const world = new LogWorld({ sessions: [timed.build()] }).press('2', 'e').enter('100x4');
    const [, added] = world.exercise.workingSets;
    expect(added).toMatchObject({ set: 2, repCount: { full: 4 }, actualRestMinutes: null });
    expect(added).not.toHaveProperty('completedAt');
    expect(currentRest(world.state, world.fake.now.getTime())).toBeNull();
  });

  it('shows the session in History after it is saved', () => {
    const world = changed().press('session.finish', 'session.save', 'enter');
    expect(shown(world)).toEqual(['history', DONE._id]);
    expect(world.log).toMatchObject({ stage: { kind: 'start' }, session: null, original: null });
  });

  it('saves nothing if nothing changed, with a notice', () => {
    const world = editing().press('session.finish', 'session.save');
    expect(world.notice).toBe('Nothing changed, so nothing was saved.');
    expect(world.fake.count('sessions.save')).toBe(0);
    expect(shown(world)).toEqual(['history', DONE._id]);
  });

  it('leaves no draft after a change that was undone by hand', () => {
    const world = changed().press('alt+u', 'session.finish', 'session.save');
    expect(world.notice).toBe('Nothing changed, so nothing was saved.');
    expect(world.fake.drafts.size).toBe(0);
  });

  it('changes its date like its other details', () => {
    const world = editing().press('session.details').fill('date', '2026-02-08').press('form.accept');
    world.press('session.finish', 'session.save');
    expect(world.fake.stored.find(({ _id }) => _id === DONE._id)?.date).toBe('2026-02-08');
  });
});

describe('leaving an edit', () => {
  it('with Esc returns to History, without a draft if nothing changed', () => {
    const world = editing().press('escape');
    expect(shown(world)).toEqual(['history', DONE._id]);
    expect(world.fake.drafts.size).toBe(0);
  });

  it('keeps a changed one as a draft, which the menu and e resume', () => {
    const world = changed().press('escape', 'escape');
    expect(shown(world)).toEqual(['history', DONE._id]);
    expect(world.notice).toBe('The edit is not saved. Resume it from the menu of the Log screen.');
    expect(world.fake.stored).toContain(DONE);
    expect(world.log.drafts[0]).toMatchObject({
      id: DONE._id,
      relation: { kind: 'edit', saved: { session: DONE } },
    });
    world.press('e');
    expect(world.notice).toBe('Resumed the unfinished edit of this session.');
    expect(world.log).toMatchObject({ original: DONE, isStarted: true });
    expect(world.exercise.workingSets[0]?.repCount?.full).toBe(6);
  });

  it('is refused if its draft cannot be written', () => {
    const world = editing();
    world.fake.fail('drafts.save', 'no space is left on the device.');
    changed(world).press('escape', 'escape');
    expect(world.state.screen).toBe('log');
    expect(world.notice).toContain('no space is left');
  });

  it('is resumed as an edit by the next run, and replaces the session', () => {
    const draft = changed().draft;
    const world = withPast({ drafts: [draft] }).press('start.choose');
    expect(world.log).toMatchObject({ session: draft, original: DONE, setCursor: 0 });
    world.press('session.finish', 'session.save');
    expect(world.fake.stored.find(({ _id }) => _id === DONE._id)).toEqual(draft);
    expect(world.press('enter').state.screen).toBe('history');
  });

  it('starts from what is saved now, not from what was shown', () => {
    const world = withPast().press('2', 'j');
    const newer = { ...DONE, notes: 'changed elsewhere' };
    world.fake.stored.splice(world.fake.stored.indexOf(DONE), 1, newer);
    world.press('e');
    expect(world.log).toMatchObject({ original: newer, base: { kind: 'saved', hash: hashOf(newer) } });
  });

  it('is not resumed from History while its draft is in conflict with a newer text', () => {
    const draft = changed().draft;
    const world = withPast({ drafts: [draft] });
    world.fake.stored.splice(world.fake.stored.indexOf(DONE), 1, { ...DONE, notes: 'changed elsewhere' });
    world.press('2', 'j', 'e');
    expect(world.notice).toBe(
      'A draft of this session differs from it. Compare both on the Log screen first.',
    );
    expect(world.log.session).toBeNull();
  });

  it('is saved as is from the menu, and opens History', () => {
    const draft = changed().draft;
    const world = withPast({ drafts: [draft] });
    world.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 1 } });
    world.press('start.choose');
    expect(world.fake.stored.find(({ _id }) => _id === DONE._id)).toEqual(draft);
    expect(shown(world.press('enter'))).toEqual(['history', DONE._id]);
  });
});

describe('while a session is edited', () => {
  it('no other can be opened, and it cannot be deleted', () => {
    const world = changed().press('alt+2', 'e');
    expect(world.notice).toBe('A session is in progress. Finish it on the Log screen first.');
    world.press('x');
    expect(world.notice).toBe(
      'This session is being edited on the Log screen: save or leave the edit first.',
    );
    expect(world.fake.trash).toEqual([]);
    world.press('k', 'x');
    expect(world.fake.trash.map(({ _id }) => _id)).toEqual([NEWER._id]);
  });
});

describe('a session without exercises', () => {
  it('opens at choosing its first exercise, and Esc leaves it', () => {
    const world = new LogWorld({ sessions: [aSession().id(3).build()] }).press('2', 'e');
    expect(world.log.stage.kind).toBe('picking');
    expect(shown(world.press('escape'))).toEqual(['history', anId(3)]);
  });
});
