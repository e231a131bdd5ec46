import { describe, expect, it } from 'vitest';
import { setPlaces } from '../../../src/domain/edit-session.js';
import type { Goal, TrainingSession } from '../../../src/domain/record.js';
import { lastTimeSets } from '../../../src/store/log/last-time.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { day, PAST, withPast } from './support-log-repeat.js';

/** The choices of the menu as short texts. */
const offered = (harness: LogHarness) =>
  startChoices(harness.log).map((choice) =>
    choice.kind === 'repeat' ? `repeat ${choice.offer.focus} ${choice.offer.daysAgo}` : choice.kind,
  );

const setsOf = ({ exercises }: TrainingSession) => exercises.flatMap(setPlaces).length;

describe('the menu of past sessions', () => {
  it('has the focus trained longest ago first, then the others in their order, then a new session', () => {
    expect(offered(withPast())).toEqual([
      'repeat Upper 7',
      'repeat Arms 5',
      'repeat Lower 3',
      'new',
      'another-day',
      'programs',
      'import',
    ]);
  });

  it('has the other focuses before those that were trained today', () => {
    const sessions = [
      day(1, '2026-02-10', 'Pull', 2, 50),
      day(2, '2026-02-11', 'Legs', 2, 50),
      day(3, '2026-02-12', 'Pull', 2, 50),
      day(4, '2026-02-13', 'Push', 2, 50),
      day(5, '2026-02-16', 'Pull', 3, 50),
      day(6, '2026-02-16', 'Legs', 3, 50),
    ];
    expect(offered(new LogHarness({ sessions })).slice(0, 3)).toEqual([
      'repeat Push 3',
      'repeat Pull 0',
      'repeat Legs 0',
    ]);
  });

  it('begins with the focus that the form of a new session guesses', () => {
    const sessions = [
      day(1, '2026-02-10', 'Pull', 2, 50),
      day(2, '2026-02-11', 'Legs', 2, 50),
      day(3, '2026-02-12', 'Pull', 2, 50),
      day(4, '2026-02-13', 'Push', 2, 50),
      day(5, '2026-02-14', 'Pull', 3, 50),
      day(6, '2026-02-16', 'Legs', 3, 50),
    ];
    const harness = new LogHarness({ sessions });
    expect(offered(harness)[0]).toBe('repeat Push 3');
    expect(harness.press('n').log.stage).toMatchObject({ form: { values: { focus: 'Push' } } });
  });

  it('is read again when the screen is opened, so that a deleted session is gone', () => {
    const harness = withPast().press('2', 'x', '1');
    expect(offered(harness)).not.toContain('repeat Lower 3');
    expect(offered(harness.press('2', 'u', '1'))).toContain('repeat Lower 3');
  });

  it('comes after the drafts', () => {
    const left = aSession().id(9).with(exercise('Squat')).build();
    expect(offered(withPast({ drafts: [left] })).slice(0, 4)).toEqual([
      'resume',
      'save',
      'discard',
      'repeat Upper 7',
    ]);
  });

  it('has every focus of the four weeks before the newest session', () => {
    const sessions = Array.from({ length: 9 }, (_, at) =>
      day(at + 1, `2025-01-0${at + 1}`, `Day ${at}`, 1, 50),
    );
    const last = day(10, '2025-01-30', 'Day 1', 5, 50);
    expect(
      offered(new LogHarness({ sessions: [...sessions, last] })).map((line) => line.slice(0, 12)),
    ).toEqual([
      'repeat Day 2',
      'repeat Day 3',
      'repeat Day 4',
      'repeat Day 5',
      'repeat Day 6',
      'repeat Day 7',
      'repeat Day 8',
      'repeat Day 1',
      'new',
      'another-day',
      'programs',
      'import',
    ]);
  });

  it('is read again if the chosen session can no longer be read', () => {
    const harness = withPast();
    harness.fake.stored.splice(2, 1);
    harness.press('enter');
    expect(harness.log.session).toBeNull();
    expect(offered(harness)).toContain('repeat Upper 14');
    expect(harness.state.notice?.text).toBe('This session can no longer be read; the menu is read again.');
  });

  it('has no session without exercises', () => {
    expect(offered(new LogHarness({ sessions: [aSession().build()] }))).toEqual([
      'new',
      'another-day',
      'programs',
      'import',
    ]);
  });

  it('starts with a new session if there are no sessions, or they cannot be read', () => {
    expect(offered(new LogHarness())).toEqual(['new', 'another-day', 'programs', 'import']);
    const harness = withPast();
    harness.fake.fail('sessions.summaries', 'traininglogs.db cannot be read.');
    harness.press('start.new', 'form.cancel');
    expect(offered(harness)).toEqual(['new', 'another-day', 'programs', 'import']);
  });
});

describe('Enter in the menu', () => {
  it('starts the likeliest session now, with the next phase and week', () => {
    const harness = withPast().press('enter');
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.exercise.Name).toBe('Upper Press');
    expect(harness.log.repeated).toEqual(PAST[2]);
    expect(harness.log.session).toMatchObject({
      _id: anId(1000),
      date: '2026-02-16T18:02:11+00:00',
      focus: 'Upper',
      phase: 2,
      week: 6,
      isDeloadWeek: false,
      sessionDurationMinutes: null,
      exercises: [{ Name: 'Upper Press', formCues: ['tight'], workingSets: [] }, { Name: 'Upper Row' }],
    });
    expect(harness.log.session).not.toHaveProperty('notes');
  });

  it('keeps the program of the session', () => {
    const program = {
      program: 'Upper/Lower',
      programAuthor: 'Bo',
      programLengthWeeks: 6,
      programDay: 'Upper A',
    };
    const harness = new LogHarness({ sessions: [{ ...(PAST[2] as TrainingSession), ...program }] });
    expect(harness.press('enter').log.session).toMatchObject(program);
  });

  it('plans last time’s sets', () => {
    expect(plannedSetOf(withPast().press('enter').state)).toMatchObject({
      weightKg: 82.5,
      repCount: { full: 5 },
    });
  });

  it('writes no draft before the first set, and then the whole session', () => {
    const harness = withPast().press('enter');
    expect(harness.fake.drafts.size).toBe(0);
    harness.press('enter');
    expect(harness.draft?.exercises.map(({ Name }) => Name)).toEqual(['Upper Press', 'Upper Row']);
    expect(setsOf(harness.log.session ?? aSession().build())).toBe(1);
  });

  it('alone, pressed repeatedly, logs and saves the whole session', () => {
    const harness = withPast().press(...Array<string>(7).fill('enter'));
    expect(harness.log.stage.kind).toBe('saved');
    const saved = harness.fake.stored.at(-1);
    expect(saved?.exercises.map(({ workingSets }) => workingSets.map((set) => set.weightKg))).toEqual([
      [82.5, 82.5],
      [82.5],
    ]);
    expect(saved?.exercises[0]?.workingSets[0]).toMatchObject({ rpe: null, notes: null });
    expect(saved?.sessionDurationMinutes).toBe(0);
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('on another line starts the session of that line, with the next week', () => {
    const harness = withPast();
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 1 } });
    harness.press('enter');
    expect(harness.log.session).toMatchObject({ focus: 'Arms', phase: 2, week: 6 });
  });
});

describe('the week of a repeated session', () => {
  const ofProgram = (session: TrainingSession | undefined, program: string) =>
    ({ ...session, program, programDay: 'Day' }) as TrainingSession;
  const [old, , newest] = PAST;
  const repeated = (newestProgram: string) =>
    new LogHarness({ sessions: [ofProgram(old, 'A'), ofProgram(newest, newestProgram)] }).press(
      '2',
      'G',
      'r',
    );

  it('stays as it was if the newest session is of another program', () => {
    expect(repeated('B').log.session).toMatchObject({ program: 'A', programDay: 'Day', week: 4 });
  });

  it('stays as it was if only the newest session is of a program', () => {
    const plain = { ...old, week: null, phase: null } as TrainingSession;
    const harness = new LogHarness({ sessions: [plain, ofProgram(newest, 'B')] }).press('2', 'G', 'r');
    expect(harness.log.session).toMatchObject({ phase: null, week: null });
  });

  it('follows from the newest session of the same program', () => {
    expect(repeated('A').log.session).toMatchObject({ program: 'A', week: 6 });
  });
});

describe('a session that was cut short', () => {
  const [, , upper] = PAST as [TrainingSession, TrainingSession, TrainingSession];
  const short = {
    ...upper,
    _id: anId(6),
    date: '2026-02-15T18:00:00Z',
    exercises: upper.exercises.slice(0, 1),
  };
  const names = ({ log }: LogHarness) => log.session?.exercises.map(({ Name }) => Name);

  it('is repeated with the exercises that its day usually has', () => {
    const harness = new LogHarness({ sessions: [...PAST, short] });
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 2 } });
    expect(names(harness.press('enter'))).toEqual(['Upper Press', 'Upper Row']);
    expect(names(new LogHarness({ sessions: [...PAST, short] }).press('2', 'r'))).toEqual([
      'Upper Press',
      'Upper Row',
    ]);
  });

  it('is repeated with a notice that names the exercises it lacked, from the menu and from History', () => {
    const said = 'Upper Row was not in the repeated session; Upper usually has it.';
    const harness = new LogHarness({ sessions: [...PAST, short] });
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 2 } });
    expect(harness.press('enter').notice).toBe(said);
    expect(new LogHarness({ sessions: [...PAST, short] }).press('2', 'r').notice).toBe(said);
    expect(new LogHarness({ sessions: PAST }).press('2', 'r').notice).toBeNull();
  });

  it('is repeated unchanged if there is no earlier session of its focus', () => {
    expect(names(new LogHarness({ sessions: [short] }).press('enter'))).toEqual(['Upper Press']);
  });
});

describe('the goals of a repeated session', () => {
  const heavy = { weightKg: 80, sets: 3, repRange: { min: 4, max: 6 } };
  const light = { weightKg: 60, sets: 3, repRange: { min: 10, max: 12 } };
  const bench = (id: number, date: string, currentGoal: Goal, isDeloadWeek = false) =>
    aSession()
      .id(id)
      .on(date)
      .focused('Upper')
      .having({ isDeloadWeek })
      .with(exercise('Bench Press').working('80x5').planned(currentGoal))
      .build();
  const goals = ({ log }: LogHarness) => log.session?.exercises.map(({ currentGoal }) => currentGoal);

  it('are those of the last sessions outside deload weeks', () => {
    const sessions = [bench(1, '2026-01-05', light), bench(2, '2026-01-12', heavy)];
    expect(goals(new LogHarness({ sessions }).press('2', 'j', 'r'))).toEqual([heavy]);
    const deload = bench(3, '2026-01-19', light, true);
    expect(goals(new LogHarness({ sessions: [...sessions, deload] }).press('enter'))).toEqual([heavy]);
  });

  it('stay separate if an exercise is twice in the session', () => {
    const twice = aSession()
      .id(1)
      .on('2026-01-05')
      .with(
        exercise('Bench Press').working('80x5').planned(heavy),
        exercise('Bench Press').working('60x10').planned(light),
      )
      .build();
    expect(goals(new LogHarness({ sessions: [twice] }).press('enter'))).toEqual([heavy, light]);
  });
});

describe('a repeated session', () => {
  const deloads = PAST.map((session) => ({ ...session, isDeloadWeek: session.week === 5 }));
  const isDeload = ({ log }: LogHarness) => log.session?.isDeloadWeek;

  it('is not a deload in the week after a deload', () => {
    expect(isDeload(new LogHarness({ sessions: deloads }).press('enter'))).toBe(false);
  });

  it('is a deload if the newest session of its week is one', () => {
    const harness = new LogHarness({ sessions: deloads.slice(0, 3) });
    expect(harness.press('enter').log.session).toMatchObject({ focus: 'Lower', week: 5, isDeloadWeek: true });
  });
});

describe('a session of another day', () => {
  it('opens the form at the date, which is yesterday, and has no clock', () => {
    const harness = withPast().press('start.another-day');
    expect(harness.log.stage).toMatchObject({
      kind: 'details',
      form: { focused: 'date', values: { date: '2026-02-15', focus: 'Upper', week: '6' } },
    });
    harness.press('form.accept').pick('Curl').enter('20x10').press('session.finish', 'session.save');
    expect(harness.fake.stored.at(-1)).toMatchObject({ date: '2026-02-15', sessionDurationMinutes: null });
  });

  it('is a line of the menu', () => {
    const harness = withPast();
    const choice = startChoices(harness.log).findIndex(({ kind }) => kind === 'another-day');
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice } });
    expect(harness.press('enter').log.stage).toMatchObject({ kind: 'details', form: { focused: 'date' } });
  });
});

describe('repeating a session that names exercises by an alias', () => {
  const athlete = { unit: 'kg', aliases: { 'Bench Press (Barbell)': 'Bench' } } as const;
  const upper = (id: number, day: string, ...names: readonly string[]) =>
    aSession()
      .id(id)
      .on(day)
      .focused('Upper')
      .with(...names.map((name) => exercise(name).working('80x5 @8')))
      .build();

  it('uses the names that the aliases stand for, with the sets of the repeated session', () => {
    const past = upper(1, '2026-02-14', 'Bench Press (Barbell)', 'Row');
    const harness = new LogHarness({ sessions: [past], athlete }).press('enter');
    expect(harness.log.session?.exercises.map(({ Name }) => Name)).toEqual(['Bench', 'Row']);
    expect(lastTimeSets(harness.state)).toMatchObject([{ weightKg: 80 }]);
  });

  it('offers an exercise only once if the last two sessions name it differently', () => {
    const sessions = [
      upper(1, '2026-02-07', 'Bench', 'Row', 'Curl', 'Dip'),
      upper(2, '2026-02-14', 'Bench Press (Barbell)', 'Row'),
    ];
    const [offer] = startChoices(new LogHarness({ sessions, athlete }).log);
    const names = offer?.kind === 'repeat' ? offer.offer.exerciseNames : [];
    expect(names.toSorted()).toEqual(['Bench', 'Curl', 'Dip', 'Row']);
  });
});
