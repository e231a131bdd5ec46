import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/domain/record.js';
import { missingSets } from '../../../src/store/log/missing-sets.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { whatItDoes } from '../../../src/ui/screens/log/start-texts.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { LOWER, UPPER } from './support-log-past.js';

const LEFT = aSession()
  .id(9)
  .on('2026-02-15T18:00:00Z')
  .focused('Lower')
  .with(exercise('Back Squat').working('122.5x5'), exercise('Leg Press'))
  .build();

/** A session that was started an hour ago. */
const DONE = aSession()
  .id(9)
  .on('2026-02-16T17:02:11Z')
  .focused('Lower')
  .with(exercise('Back Squat').working('122.5x5'))
  .build();

describe('while another process logs in the data root', () => {
  const second = () => new LogHarness({ sessions: [LOWER, UPPER], drafts: [LEFT], isLocked: true });

  it('shows that another process logs, and reads no draft', () => {
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

  it('is saved as is without a duration, and then removed', () => {
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

  it('shows the missing sets of the repeated session in the summary, as after it is resumed', () => {
    const past = aSession()
      .id(1)
      .on('2026-02-08T18:00:00Z')
      .focused('Lower')
      .with(exercise('Back Squat').working('120x5', '120x5'), exercise('Leg Press').working('200x10'))
      .build();
    const harness = new LogHarness({ sessions: [past] }).press('start.choose').enter('122.5x5');
    harness.press('escape', 'q');
    const [saving] = startChoices(harness.log).filter(({ kind }) => kind === 'save');
    expect(saving && whatItDoes(saving, harness.log)).toBe(
      'Opens the summary, because an exercise has no sets.',
    );
    choose(harness, 1);
    expect(harness.log.stage.kind).toBe('summary');
    expect(missingSets(harness.state)).toEqual([
      { name: 'Back Squat', count: 1 },
      { name: 'Leg Press', count: 1 },
    ]);
    const resumed = harness.press('escape', 'escape', 'q', 'start.choose', 'ctrl+s');
    expect(missingSets(resumed.state)).toHaveLength(2);
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
    expect(harness.press('u').notice).toContain('No draft was discarded since traininglogs was started');
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

  it('without exercises is resumed at the choice of one, and cannot be saved', () => {
    const harness = new LogHarness({ drafts: [{ ...LEFT, exercises: [] }] });
    expect(startChoices(harness.log).map(({ kind }) => kind)).toEqual([
      'resume',
      'discard',
      'new',
      'another-day',
      'programs',
      'import',
    ]);
    harness.press('start.choose');
    expect(harness.log.stage.kind).toBe('picking');
    harness.press('pick.cancel').fill('week', '9').press('form.accept');
    expect(harness.draft).toMatchObject({ _id: LEFT._id, week: 9 });
  });

  it('that cannot be read is named in one notice with all others that cannot be read', () => {
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

describe('a draft of an earlier run is resumed at', () => {
  const goal = { sets: 3 };
  /** An exercise whose sets were completed at these minutes after 18:00. */
  const at = (name: string, minutes: readonly number[], planned = {}) => {
    const built = exercise(name)
      .planned(planned)
      .working(...minutes.map(() => '100x5'))
      .build();
    const workingSets = built.workingSets.map((set, place) => ({
      ...set,
      completedAt: `2026-02-16T18:${String(minutes[place]).padStart(2, '0')}:00+00:00`,
    }));
    return { ...built, workingSets };
  };
  const resumedAt = (...exercises: readonly Exercise[]) => {
    const draft = { ...aSession().id(9).on('2026-02-16T18:00:00Z').build(), exercises: [...exercises] };
    return new LogHarness({ drafts: [draft] }).press('start.choose').exercise.Name;
  };

  it('the exercise trained last, also if it is before others', () => {
    expect(resumedAt(at('Bench', [10, 30], { sets: 4 }), at('Squat', [20, 22]))).toBe('Bench');
    expect(resumedAt(at('Bench', [30, 31]), at('Squat', [20, 22]))).toBe('Bench');
    expect(resumedAt(at('Dips', [20, 30], goal), at('Row', [10, 12, 14], goal))).toBe('Dips');
  });

  it('the next exercise with sets left if the one trained last is done', () => {
    const done = at('Dips', [20, 30, 32], goal);
    const row = at('Row', [10, 12, 14], goal);
    expect(resumedAt(done, row, at('Curl', [], goal))).toBe('Curl');
    expect(resumedAt(at('Squat', [5], goal), row, done)).toBe('Squat');
    expect(resumedAt(row, done)).toBe('Dips');
  });

  it('the exercise of a superset whose turn it is', () => {
    const inSuperset = (each: Exercise) => ({ ...each, supersetGroup: 'A' });
    expect(
      resumedAt(inSuperset(at('Row', [10, 14], goal)), inSuperset(at('Dips', [12], goal)), at('Squat', [5])),
    ).toBe('Dips');
  });

  it('an exercise added after the one trained last', () => {
    expect(resumedAt(at('Bench', [10], goal), at('Squat', [20]), at('Curl', []))).toBe('Curl');
  });
});

describe('the menu after a session was left', () => {
  /** Drafts of one focus, one before and one after the session of yesterday that is left. */
  const drafts = [1, 2].map((id) => ({
    ...LEFT,
    _id: `draft-${id}`,
    date: `2026-02-1${id === 1 ? 4 : 6}T17:00:00Z`,
  }));
  const underCursor = ({ log }: LogHarness) => {
    const choice = log.stage.kind === 'start' ? startChoices(log)[log.stage.choice] : undefined;
    return choice && 'draft' in choice ? { kind: choice.kind, id: choice.draft.id } : choice;
  };
  const leaveYesterday = () => {
    const harness = new LogHarness({ sessions: [LOWER, UPPER], drafts });
    harness.press('d').fill('focus', 'Lower').press('form.accept').type('Back Squat').press('pick.choose');
    const id = harness.enter('100x5').log.session?._id;
    return { harness: harness.press('escape', 'q'), id };
  };

  it('has its cursor on the draft of that session, so that Enter resumes it', () => {
    const { harness, id } = leaveYesterday();
    expect(harness.notice).toBe('The session is kept as a draft. Enter resumes it.');
    expect(harness.log.drafts.map((draft) => draft.id)).toEqual(['draft-2', id, 'draft-1']);
    expect(underCursor(harness)).toEqual({ kind: 'resume', id });
    expect(harness.press('enter').log.session?._id).toBe(id);
  });

  it('still has its cursor there after another screen was open', () => {
    const { harness, id } = leaveYesterday();
    expect(underCursor(harness.press('2', '1'))).toEqual({ kind: 'resume', id });
  });

  it('has its cursor on the first line after that session was saved or discarded', () => {
    const saved = leaveYesterday().harness.press('enter');
    saved.press('session.finish', 'session.save', 'saved.again');
    expect(underCursor(saved)).toEqual({ kind: 'resume', id: 'draft-2' });
    const discarded = leaveYesterday().harness.press('down', 'down', 'enter');
    expect(discarded.notice).toBe('Draft moved to the trash. u undoes');
    expect(underCursor(discarded)).toEqual({ kind: 'resume', id: 'draft-2' });
  });
});
