import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { displayOf } from '../../../src/page/display.js';
import { exerciseChartLines } from '../../../src/store/exercise/exercise-chart.js';
import { exercisePage } from '../../../src/store/exercise/exercise-page.js';
import { exerciseInDetail } from '../../../src/store/history/history-page.js';
import { currentSession } from '../../../src/store/history/history-state.js';
import { footerOf } from '../../../src/ui/footer.js';
import { helpEntries } from '../../../src/ui/help-lines.js';
import { benchPresses } from '../../support/bench-presses.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const environmentOf = (sessions: readonly TrainingSession[] = benchPresses()) => new LogHarness({ sessions });

/** The view of the bench press, opened from the newest session in History. */
const opened = (sessions?: readonly TrainingSession[]) =>
  environmentOf(sessions).press('2', 'enter', 'enter');

const detailOf = (harness: LogHarness) => {
  if (!harness.state.exercise) throw new Error('no exercise is open');
  return harness.state.exercise.detail;
};

function linesOf(harness: LogHarness): readonly string[] {
  const { exercise: open } = harness.state;
  const page = open && exercisePage(open, harness.state);
  return [...(page?.head ?? []), ...(page?.list.lines ?? [])].map((line) =>
    line.map(({ text }) => text).join(''),
  );
}

describe('the exercise view', () => {
  it('has every occurrence, newest first, with its volume and estimate', () => {
    const { name, occurrences } = detailOf(opened());
    expect(name).toBe('Barbell Bench Press');
    expect(occurrences.map(({ date }) => date.slice(0, 10))).toEqual([
      '2026-02-10',
      '2026-02-03',
      '2026-01-20',
      '2026-01-13',
      '2026-01-06',
    ]);
    expect(occurrences.at(-1)).toMatchObject({ volumeKg: 1120, week: 1, focus: 'Push' });
    expect(occurrences.at(-1)?.e1rmKg).toBeCloseTo(70 / 0.739, 6);
  });

  it('does not count an occurrence without sets as done', () => {
    const skipped = aSession().id(9).on('2026-03-01').with(exercise('Barbell Bench Press')).build();
    const harness = opened([...benchPresses(), skipped]);
    expect(linesOf(harness)[0]).toMatch(/5 times, 1 skipped, since 6 Jan 2026$/);
    const page = harness.state.exercise && exercisePage(harness.state.exercise, harness.state);
    expect(page?.position).toBe('1 of 6, 1 skipped');
  });

  it('labels the occurrence of a deload week', () => {
    const deload = aSession().id(9).on('2026-03-01').having({ week: 7, isDeloadWeek: true });
    const session = deload.with(exercise('Barbell Bench Press').working('60x5')).build();
    expect(linesOf(opened([...benchPresses(), session])).join('\n')).toContain('week 7 deload');
  });

  it('charts two sessions of one day as one point, the better one', () => {
    const on = (id: number, sets: string) =>
      aSession().id(id).on('2026-03-01').with(exercise('Barbell Bench Press').working(sets)).build();
    const view = (...sessions: readonly TrainingSession[]) => {
      const { detail } = opened(sessions).state.exercise ?? {};
      if (!detail) throw new Error('no exercise is open');
      return exerciseChartLines(detail, 'e1rm', { columns: 60, rows: 1 }, displayOf(opened(sessions).state));
    };
    expect(view(on(1, '80x5'), on(2, '60x5'))).toEqual(view(on(1, '80x5')));
  });

  it('treats names that differ only in case and hyphens as one exercise', () => {
    const other = aSession().id(9).on('2026-03-01').with(exercise('barbell bench-press').working('60x5'));
    expect(detailOf(opened([...benchPresses(), other.build()])).occurrences).toHaveLength(6);
  });

  it('marks records at the occurrence that set them, with the record they beat', () => {
    const recordsOn = detailOf(opened()).occurrences.map(({ date, records }) => [
      date.slice(0, 10),
      records.map(({ kind }) => kind),
    ]);
    expect(Object.fromEntries(recordsOn)).toEqual({
      '2026-02-10': [],
      '2026-02-03': ['e1rm', 'reps'],
      '2026-01-20': ['heaviest', 'e1rm', 'reps', 'setVolume', 'sessionVolume'],
      '2026-01-13': ['heaviest', 'e1rm', 'setVolume'],
      '2026-01-06': [],
    });
    expect(linesOf(opened())).toContain('    ● record: heaviest set, 75 kg × 6; beat 72.5 kg of 13 Jan 2026');
  });

  it('marks records at the occurrence that set them if a session has the exercise twice', () => {
    const press = (...sets: string[]) => exercise('Press').working(...sets);
    const first = aSession().id(1).on('2026-01-01').with(press('40x5')).build();
    const second = aSession().id(2).on('2026-01-08').with(press('30x5'), press('45x5')).build();
    const harness = opened([first, second]);
    expect(
      detailOf(harness).occurrences.map(({ order, records }) => [order, records.map(({ kind }) => kind)]),
    ).toEqual([
      [1, ['sessionVolume']],
      [2, ['heaviest', 'e1rm', 'setVolume']],
      [1, []],
    ]);
    expect(detailOf(harness).occurrences.map(({ volumeKg }) => volumeKg)).toEqual([150, 225, 200]);
    expect(detailOf(harness).sessions.map(({ volumeKg }) => volumeKg)).toEqual([200, 375]);
  });

  it('shows the personal bests at the top', () => {
    expect(linesOf(opened()).slice(0, 4)).toEqual([
      expect.stringMatching(/^Barbell Bench Press +5 times, since 6 Jan 2026$/),
      'Muscles: chest; half: shoulders, triceps (the words "bench press")',
      'Best ever: 75 kg × 8, 3 Feb 2026 · e1RM 96.9 kg, 3 Feb 2026',
      expect.stringMatching(/^ {2}volume 1\u202f150 kg, 20 Jan 2026$/),
    ]);
  });

  it('says in one line of the smallest screen where unknown muscles are assigned', () => {
    const hold = aSession().id(1).on('2026-01-01').with(exercise('Zzz').working('40x5')).build();
    const harness = opened([hold]);
    harness.store.resize({ columns: 60, bodyRows: 10 });
    expect(linesOf(harness)[1]).toBe('Muscles: unknown; assign them in Stats');
  });

  it('switches between two charts with one key', () => {
    const harness = opened();
    expect(linesOf(harness).join('\n')).toContain('e1RM of each day, kg');
    expect(linesOf(harness.press('tab')).join('\n')).toContain('Volume of each day, kg');
    expect(harness.press('exercise.chart').state.exercise?.chart).toBe('e1rm');
  });

  it('shows a message if a chart has no values', () => {
    const harness = environmentOf().press('2', 'enter', 'n', 'enter');
    expect(detailOf(harness).name).toBe('Plank');
    expect(linesOf(harness)).toContain('Volume: No set with reps and a load.');
    expect(linesOf(harness.press('tab'))).toContain('e1RM: No set of 1 to 12 reps with a load.');
  });
});

describe('an exercise that was done very often', () => {
  /** 150 occurrences, the newest with the most weight. */
  const often = () =>
    opened(
      Array.from({ length: 150 }, (_, index) => {
        const day = new Date(Date.UTC(2024, 0, 1 + 2 * index)).toISOString().slice(0, 10);
        return aSession()
          .id(index + 1)
          .on(day)
          .with(exercise('Squat').working(`${50 + index}x5`))
          .build();
      }),
    );

  it('is read further as the cursor moves, and keeps the occurrences that were read', () => {
    const harness = often();
    const [newest] = detailOf(harness).occurrences;
    expect(detailOf(harness).occurrences).toHaveLength(100);
    for (let key = 0; key < 60; key += 1) harness.press('down');
    expect(detailOf(harness).occurrences).toHaveLength(150);
    expect(detailOf(harness).occurrences[0]).toBe(newest);
    expect(harness.state.exercise?.window.cursor).toBe(60);
  });

  it('is read to its first occurrence when the cursor moves to the end', () => {
    const harness = often().press('exercise.last');
    expect(harness.state.exercise?.window.cursor).toBe(149);
    expect(detailOf(harness).occurrences.at(-1)?.date).toBe('2024-01-01');
    expect(harness.press('enter').state.history.pane).toBe('detail');
  });

  it('marks all records, also in occurrences read later', () => {
    const harness = often().press('exercise.last');
    const marked = detailOf(harness).occurrences.flatMap(({ records }) => records);
    expect(marked.length).toBe(detailOf(harness).records.length);
  });
});

describe('opening an exercise', () => {
  it('lets Esc and q lead back to the unchanged session in History', () => {
    const harness = environmentOf().press('2', 'down', 'enter', 'n', 'history.scroll-down');
    const before = harness.state;
    harness.press('enter', 'down', 'tab', 'escape');
    expect({ ...harness.state, notice: null }).toEqual({ ...before, notice: null });
    expect(exerciseInDetail(harness.state)?.Name).toBe('Plank');
    expect(harness.press('enter', 'q').state.history).toEqual(before.history);
  });

  it('leaves a workout in progress and its line unchanged, and its clock continues', () => {
    const harness = environmentOf().begin('Barbell Bench Press').enter('60x5').type('62.5x');
    const before = harness.log;
    harness.press('alt+h');
    expect(detailOf(harness).occurrences).toHaveLength(5);
    harness.store.dispatch({ type: 'log/ticked', nowMs: (before.nowMs ?? 0) + 1000 });
    harness.type('jj').press('escape');
    expect(harness.state.exercise).toBeNull();
    expect(harness.line).toBe('62.5x');
    expect(harness.log).toEqual({ ...before, nowMs: (before.nowMs ?? 0) + 1000 });
  });

  it('opens the exercise under the cursor in the choice of an exercise', () => {
    const harness = environmentOf().press('start.new', 'form.accept').type('plank').press('ctrl+o');
    expect(detailOf(harness).name).toBe('Plank');
    harness.press('escape');
    expect(harness.log.stage.kind).toBe('picking');
  });

  it('is offered in the choice of an exercise only for an exercise that was done', () => {
    const picking = () => environmentOf().press('start.new', 'form.accept');
    const isOffered = ({ state, store }: LogHarness) =>
      footerOf(state, store.when, 200).hints.some(({ label }) => label === 'all times');
    expect(isOffered(picking().type('plank'))).toBe(true);
    const other = picking().type('Zercher Walk');
    expect(isOffered(other)).toBe(false);
    expect(other.press('ctrl+o').notice).toBe('No saved session has the exercise under the cursor.');
  });

  it('is not listed in the help of the list of sessions, which has no exercise under its cursor', () => {
    const { state, store } = environmentOf().press('2', '?');
    expect(helpEntries(state, store.when).map(({ id }) => id)).not.toContain('exercise.show');
  });

  it('notifies if the exercise was never done', () => {
    const harness = environmentOf().begin('Curl').press('alt+h');
    expect(harness.state.exercise).toBeNull();
    expect(harness.notice).toBe('No saved session has “Curl”.');
  });

  it('opens the exercise at the cursor in a document of the Files screen', () => {
    const harness = environmentOf();
    const [session] = benchPresses();
    harness.fake.texts.set('sessions/a.json', JSON.stringify(session));
    harness.fake.texts.set(`sessions/${anId(5)}.json`, JSON.stringify(session));
    harness.press('2', 'J', 'o');
    expect(harness.notice).toBe('No exercise is under the cursor.');
    harness.press('/').type('Plank').press('enter', 'o');
    expect(detailOf(harness).name).toBe('Plank');
    expect(harness.press('escape').state.screen).toBe('files');
  });

  it('opens the exercise of the Stats screen, and the one under the cursor of its list', () => {
    const harness = environmentOf().press('4', 'enter');
    const [first = '', second = ''] = harness.state.stats.overview?.exercises.map(({ name }) => name) ?? [];
    expect(detailOf(harness).name).toBe(first);
    const before = harness.press('escape').state.stats;
    expect(detailOf(harness.press('stats.exercises', 'down', 'o')).name).toBe(second);
    harness.press('escape', 'stats.list-close');
    expect(harness.state.stats).toEqual({ ...before, list: harness.state.stats.list });
  });

  it('shows a view that a number key closes, also the key of the screen below the view', () => {
    expect(opened().press('2').state).toMatchObject({ screen: 'history', exercise: null });
    expect(opened().press('3').state).toMatchObject({ screen: 'files', exercise: null });
  });
});

describe('Enter on an occurrence', () => {
  it('opens its session in History, with the cursor on the exercise', () => {
    const harness = environmentOf().begin('Plank').press('alt+h', 'down', 'down', 'enter');
    expect(harness.state).toMatchObject({ screen: 'history', exercise: null });
    expect(harness.state.history.pane).toBe('detail');
    expect(currentSession(harness.state.history)?.id).toBe(anId(3));
    expect(exerciseInDetail(harness.state)?.Name).toBe('Plank');
  });

  it('clears a search that hides the session', () => {
    const harness = environmentOf()
      .press('2', '/')
      .type('on:2026-02')
      .press('enter', 'history.first', 'enter');
    harness.press('enter', 'end', 'enter');
    expect(currentSession(harness.state.history)?.id).toBe(anId(1));
    expect(harness.state.history.search.text).toBe('');
  });

  it('notifies if the session no longer exists', () => {
    const harness = opened();
    harness.fake.stored.length = 0;
    harness.press('enter');
    expect(harness.notice).toBe('This session no longer exists.');
    expect(harness.state.history.pane).toBe('list');
  });
});
