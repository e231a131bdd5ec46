import { describe, expect, it } from 'vitest';
import { setPlaces } from '../../../src/domain/edit-session.js';
import type { Goal, TrainingSession } from '../../../src/domain/record.js';
import { lastTimeSets } from '../../../src/store/log/last-time.js';
import { plannedCount, plannedSetOf } from '../../../src/store/log/planned-set.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

/** A session of two exercises, done with that weight. */
const day = (id: number, date: string, focus: string, week: number, weight: number) =>
  aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .focused(focus)
    .having({ phase: 2, week, notes: 'of that day' })
    .with(
      exercise(`${focus} Press`)
        .working(`${weight}x5 @8 - slow`, `${weight}x4`)
        .having({ formCues: ['tight'] }),
      exercise(`${focus} Row`).working(`${weight}x8`),
    )
    .build();

const PAST = [
  day(1, '2026-02-02', 'Upper', 4, 80),
  day(2, '2026-02-04', 'Lower', 4, 120),
  day(3, '2026-02-09', 'Upper', 5, 82.5),
  day(4, '2026-02-11', 'Arms', 5, 20),
  day(5, '2026-02-13', 'Lower', 5, 122.5),
];

const withPast = (options = {}) => new LogHarness({ sessions: PAST, ...options });

/** The choices of the menu as short texts. */
const offered = (harness: LogHarness) =>
  startChoices(harness.log).map((choice) =>
    choice.kind === 'repeat' ? `repeat ${choice.offer.session.focus} ${choice.offer.daysAgo}` : choice.kind,
  );

const setsOf = ({ exercises }: TrainingSession) => exercises.flatMap(setPlaces).length;

describe('the menu of past sessions', () => {
  it('has the likely next focus first, then the others in the order of the cycle, then a new session', () => {
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

  it('on another line starts that session, with its week', () => {
    const harness = withPast();
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 1 } });
    harness.press('enter');
    expect(harness.log.session).toMatchObject({ focus: 'Arms', phase: 2, week: 6 });
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

describe('a repeated deload session', () => {
  const deloads = PAST.map((session) => ({ ...session, isDeloadWeek: session.week === 5 }));
  const isDeload = ({ log }: LogHarness) => log.session?.isDeloadWeek;

  it('is not a deload in the next week', () => {
    expect(isDeload(new LogHarness({ sessions: deloads }).press('enter'))).toBe(false);
  });

  it('is a deload in the same week if the newest session is one', () => {
    const harness = new LogHarness({ sessions: deloads.slice(0, 3) });
    expect(harness.press('enter').log.session).toMatchObject({ focus: 'Lower', week: 5, isDeloadWeek: true });
  });
});

/** The program started again with the draft of another run. */
function resumed(
  sessions: readonly TrainingSession[],
  { draft, fake: { bases, athlete } }: LogHarness,
): LogHarness {
  return new LogHarness({ sessions, drafts: draft ? [draft] : [], bases, athlete }).press('start.choose');
}

describe('a repeated session', () => {
  it('returns to the menu with Esc q while nothing is logged, and nothing is saved', () => {
    const harness = withPast().press('enter', 'escape', 'q');
    expect(harness.log).toMatchObject({ stage: { kind: 'start', choice: 0 }, session: null, repeated: null });
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('is not left while a line is typed but not logged', () => {
    const harness = withPast().press('enter').type('80').press('escape', 'q');
    expect(harness.log.session).not.toBeNull();
    expect(harness.notice).toBe('The line is not logged yet. Enter logs it, Backspace or Ctrl+U deletes it.');
    expect(harness.log.isCommandMode).toBe(false);
  });

  it('is kept as a draft that the menu resumes when it is left', () => {
    const harness = withPast().press('enter', 'enter', 'escape', 'q');
    expect(harness.log).toMatchObject({ stage: { kind: 'start' }, session: null });
    expect(harness.notice).toBe('The session is kept as a draft. Enter resumes it.');
    expect(harness.press('enter').exercise.workingSets).toHaveLength(1);
  });

  it('cannot be saved before something is logged', () => {
    const harness = withPast().press('enter', 'session.finish');
    expect(harness.notice).toBe('Nothing is logged yet. Enter on the empty line logs the planned set.');
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('has its details edited with their key', () => {
    const harness = withPast().press('enter', 'session.details').fill('deload', 'yes').press('form.accept');
    expect(harness.log).toMatchObject({ stage: { kind: 'sets' }, repeated: PAST[2] });
    expect(harness.draft).toMatchObject({ isDeloadWeek: true });
  });

  it('resumes at the exercise that was open, with last time’s sets still planned', () => {
    const first = withPast().press('enter', 'enter');
    const again = resumed(PAST, first);
    expect(again.exercise.Name).toBe('Upper Press');
    expect(again.log.repeated).toBe(PAST[2]);
    expect(plannedSetOf(again.state)).toMatchObject({ weightKg: 82.5, repCount: { full: 4 } });
    first.press('enter');
    expect(resumed(PAST, first).exercise.Name).toBe('Upper Row');
  });

  it('of an older session resumes at the exercise that was open', () => {
    const names = ['One', 'Two', 'Three', 'Four'];
    const old = aSession()
      .id(8)
      .on('2025-06-01')
      .focused('Old')
      .with(...names.map((name) => exercise(name).working('50x5', '50x5')))
      .build();
    const sessions = [old, ...PAST];
    const first = new LogHarness({ sessions }).press('2', 'G', 'r').enter('50x6');
    expect(first.exercise.Name).toBe('One');
    expect(resumed(sessions, first).exercise.Name).toBe('One');
  });

  it('of an older session of the same focus resumes with its sets planned', () => {
    const older = aSession()
      .id(7)
      .on('2026-01-05')
      .focused('Upper')
      .with(exercise('Upper Press').working('60x8', '60x8'), exercise('Upper Row').working('40x8'))
      .build();
    const first = new LogHarness({ sessions: [older, ...PAST] }).press('2', 'G', 'r').enter('60x8');
    first.press('escape', 'q', 'start.choose');
    expect(first.log.repeated).toEqual(older);
  });

  it('resumes at the exercise that it was left at', () => {
    const harness = withPast().press('enter', 'enter', 'exercise.next', 'escape', 'q', 'start.choose');
    expect(harness.exercise.Name).toBe('Upper Row');
  });

  it('of a session that was cut short resumes with its sets planned', () => {
    const [, , upper] = PAST;
    const cut = { ...upper, _id: anId(6), date: '2026-02-15T18:00:00Z' } as TrainingSession;
    const sessions = [...PAST, { ...cut, exercises: cut.exercises.slice(0, 1) }];
    const first = new LogHarness({ sessions }).press('2', 'r', 'enter');
    const again = resumed(sessions, first);
    expect(again.log.repeated?._id).toBe(anId(6));
    expect(again.exercise.Name).toBe('Upper Press');
  });

  it('resumes with its planned sets if the past session has an alias of an exercise', () => {
    const athlete = { ...ANN, aliases: { 'Upper Press': 'Press' } };
    const first = withPast({ athlete }).press('enter', 'enter');
    expect(plannedCount(first.state, first.exercise)).toBe(2);
    const again = resumed(PAST, first);
    expect(again.exercise.Name).toBe('Press');
    expect(plannedCount(again.state, again.exercise)).toBe(2);
  });

  it('is not recognised in a new session with the same focus and exercises', () => {
    const left = aSession()
      .id(9)
      .focused('Upper')
      .with(exercise('Upper Press').working('80x5'), exercise('Upper Row'))
      .build();
    const again = withPast({ drafts: [left] }).press('start.choose');
    expect(again.log.repeated).toBeNull();
    expect(plannedCount(again.state, again.exercise)).toBeNull();
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

describe('repeating from the history', () => {
  const onSecond = () => withPast().press('2', 'j', 'r');

  it('starts the session under the cursor on the Log screen', () => {
    const harness = onSecond();
    expect(harness.state.screen).toBe('log');
    expect(harness.log.repeated).toEqual(PAST[3]);
    expect(harness.log.session).toMatchObject({ focus: 'Arms', phase: 2, week: 6 });
    expect(harness.exercise.Name).toBe('Arms Press');
  });

  it('works from an open session, and replaces a session in progress without logged sets', () => {
    const harness = onSecond().press('alt+2', 'g', 'enter', 'r');
    expect(harness.log.session).toMatchObject({ focus: 'Lower' });
  });

  it('is refused while a session is in progress, which stays open', () => {
    const harness = withPast().press('enter', 'enter', 'alt+2', 'r');
    expect(harness.notice).toBe('A session is in progress. Finish it on the Log screen first.');
    expect(harness.state.screen).toBe('history');
    expect(harness.log.session).toMatchObject({ focus: 'Upper' });
  });

  it('is refused while another process logs', () => {
    const harness = withPast({ isLocked: true }).press('2', 'r');
    expect(harness.notice).toBe('Another traininglogs is logging in this data root. Close it first.');
  });

  it('works after a session was saved', () => {
    const harness = withPast().press(...Array<string>(7).fill('enter'), '2', 'j', 'r');
    expect(harness.log.session).toMatchObject({ focus: 'Lower', exercises: [{ workingSets: [] }, {}] });
  });
});

describe('repeating a session whose exercises have other names here', () => {
  const athlete = { unit: 'kg', aliases: { 'Bench Press (Barbell)': 'Bench' } } as const;
  const upper = (id: number, day: string, ...names: readonly string[]) =>
    aSession()
      .id(id)
      .on(day)
      .focused('Upper')
      .with(...names.map((name) => exercise(name).working('80x5 @8')))
      .build();

  it('uses the names that the exercises have here, with the sets of the repeated session', () => {
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
    const names = offer?.kind === 'repeat' ? offer.offer.exercises.map(({ Name }) => Name) : [];
    expect(names.toSorted()).toEqual(['Bench', 'Curl', 'Dip', 'Row']);
  });
});
