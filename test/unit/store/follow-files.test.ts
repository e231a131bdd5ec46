import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { exercisePage } from '../../../src/store/exercise/exercise-page.js';
import { followFiles } from '../../../src/store/follow-files.js';
import { currentId } from '../../../src/store/history/history-state.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import type { ChangedPart } from '../../../src/store/ports/watch-port.js';
import { fitTabs } from '../../../src/ui/fit-tabs.js';
import { headerOf } from '../../../src/ui/header.js';
import { appView } from '../../../src/ui/linear/app-view.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import {
  CONFLICT,
  dataHarness,
  goTo,
  PUSH_TEXT,
  TRASH,
  WITH_ISSUES,
  withIssues,
} from '../../support/data-harness.js';
import { LogHarness } from '../../support/log-harness.js';
import { LOWER, UPPER } from './support-log-past.js';

const ARRIVED = aSession()
  .id(77)
  .on('2026-02-16T09:00:00Z')
  .focused('Arrived')
  .with(exercise('Bench Press').working('80x5'))
  .build();
const ELSEWHERE = aSession()
  .id(9)
  .on('2026-02-15')
  .focused('Arms')
  .with(exercise('Curl').working('20x8'))
  .build();

/** The program, which follows the files. `change` reports a change, and waits until the program has handled it. */
function following(harness = new LogHarness({ sessions: [LOWER, UPPER] })) {
  const stop = followFiles(harness.store.context);
  const change = async (...parts: readonly ChangedPart[]) => {
    harness.fake.filesChanged?.(new Set(parts));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return { harness, stop, change };
}

/** Stores a session as another machine does; a stored session with the same id is replaced. */
function arrive({ fake }: LogHarness, session: TrainingSession): void {
  const at = fake.stored.findIndex(({ _id }) => _id === session._id);
  if (at < 0) fake.stored.push(session);
  else fake.stored[at] = session;
}

describe('a session that arrives from another program', () => {
  it('appears in the open list of History after a sync, and the cursor stays on its session', async () => {
    const { harness, change } = following();
    harness.press('2', 'down');
    const before = currentId(harness.state.history);
    arrive(harness, ARRIVED);
    await change('sessions');
    expect(harness.state.history.all.ids).toContain(ARRIVED._id);
    expect(currentId(harness.state.history)).toBe(before);
  });

  it('replaces the text of the session that is open in History', async () => {
    const { harness, change } = following();
    harness.press('2', 'enter');
    const id = currentId(harness.state.history) ?? '';
    const [shown] = harness.fake.stored.filter(({ _id }) => _id === id);
    if (!shown) throw new Error('no session is open');
    arrive(harness, { ...shown, notes: 'written elsewhere' });
    await change('sessions');
    const { pane, copies } = harness.state.history;
    expect(pane).toBe('detail');
    expect(copies.get(id)?.session?.notes).toBe('written elsewhere');
  });

  it('appears in the menu of Log, and the cursor stays on its line', async () => {
    const { harness, change } = following();
    harness.press('G');
    arrive(harness, ARRIVED);
    await change('sessions');
    const { log } = harness;
    const choices = startChoices(log);
    expect(choices.some((each) => each.kind === 'repeat' && each.offer.focus === 'Arrived')).toBe(true);
    expect(log.stage).toEqual({ kind: 'start', choice: choices.length - 1 });
  });

  it('appears on Stats, whose page and position stay', async () => {
    const { harness, change } = following();
    harness.press('4');
    const { page } = harness.state.stats;
    harness.store.dispatch({ type: 'stats/scrolled', top: 2 });
    arrive(harness, ARRIVED);
    await change('sessions');
    const { stats } = harness.state;
    expect({ page: stats.page, top: stats.top }).toEqual({ page, top: 2 });
    expect(stats.overview?.sessions).toBe(3);
  });
});

describe('a change of sessions that arrives while an exercise is open', () => {
  /** A harness that shows the exercise view of Squat, with sessions of several days that have this exercise. */
  const onSquat = () => {
    const { harness, ...others } = following();
    const days = ['2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01', '2026-02-15'];
    for (const [index, day] of days.entries()) {
      const session = aSession().id(20 + index);
      arrive(harness, session.on(day).with(exercise('Squat').working('100x5')).build());
    }
    harness.press('2', 'enter', 'enter');
    return { harness, ...others };
  };
  const shownRow = ({ state }: LogHarness) => {
    if (state.exercise === null) throw new Error('no exercise is open');
    const { window, blocks, list } = exercisePage(state.exercise, state);
    const occurrence = state.exercise.detail.occurrences[window.cursor];
    return { id: occurrence?.sessionId, row: (blocks.starts[window.cursor] ?? 0) - list.top };
  };

  it('appears in the exercise view, and the cursor stays on its occurrence, in the same row', async () => {
    const { harness, change } = onSquat();
    harness.press('G', 'up');
    const before = shownRow(harness);
    const arrived = aSession().id(78).on('2026-02-16').with(exercise('Squat').working('60x5', '60x5'));
    arrive(harness, arrived.build());
    await change('sessions');
    expect(harness.state.exercise?.detail.occurrences[0]?.sessionId).toBe(anId(78));
    expect(shownRow(harness)).toEqual(before);
  });

  it('changes the figures of the exercise view, and the chart stays', async () => {
    const { harness, change } = onSquat();
    harness.press('v');
    const changed = aSession().id(20).on('2025-08-01').with(exercise('Squat').working('200x5')).build();
    arrive(harness, changed);
    await change('sessions');
    expect(harness.state.exercise?.detail.occurrences.at(-1)?.workingSets[0]?.weightKg).toBe(200);
    expect(harness.state.exercise?.chart).toBe('volume');
  });

  it('closes the view if no session has the exercise any longer', async () => {
    const { harness, change } = onSquat();
    harness.fake.stored.splice(0, harness.fake.stored.length, ELSEWHERE);
    await change('sessions');
    expect(harness.state.exercise).toBeNull();
    expect(harness.state.notice?.text).toBe('No saved session has “Squat” any longer.');
  });
});

describe('a change that arrives while the Data screen is open', () => {
  it('appears in the open trash, and the cursor stays on its item', async () => {
    const { harness, change } = following(dataHarness(WITH_ISSUES));
    goTo(harness, 'trash').press('enter', 'down');
    const deleted = {
      kind: 'session',
      id: anId(22),
      date: '2026-02-16',
      title: 'Deleted elsewhere',
    } as const;
    harness.fake.data.trash = [deleted, ...TRASH];
    await change('trash');
    expect(harness.state.data.stage).toMatchObject({
      kind: 'trash',
      sessions: [deleted, ...TRASH],
      cursor: 2,
    });
  });

  it('appears in the open conflict, which keeps its scroll position', async () => {
    const { harness, change } = following(dataHarness(withIssues(CONFLICT)));
    harness.press('enter');
    harness.store.dispatch({ type: 'data/scrolled', top: 1 });
    const texts = { session: PUSH_TEXT, conflict: PUSH_TEXT.replace('Dips', 'Curls') };
    harness.fake.data.conflicts.set(CONFLICT.file, texts);
    await change('sessions');
    const { stage } = harness.state.data;
    expect(stage).toMatchObject({ kind: 'conflict', top: 1, conflict: { read: texts } });
  });

  it('closes a conflict that was resolved elsewhere, without an error', async () => {
    const { harness, change } = following(dataHarness(withIssues(CONFLICT)));
    harness.press('enter');
    harness.fake.data.overview = withIssues();
    harness.fake.data.conflicts.clear();
    await change('sessions');
    expect(harness.state.data.stage.kind).toBe('list');
    expect(harness.state.notice?.kind).not.toBe('error');
  });
});

describe('a draft that arrives from another program', () => {
  it('appears in the menu without a sync, and the cursor stays on its line', async () => {
    const { harness, change } = following();
    const line = startChoices(harness.log)[0];
    harness.fake.drafts.set(ELSEWHERE._id, ELSEWHERE);
    harness.fake.otherHosts.set(ELSEWHERE._id, 'laptop');
    const syncs = harness.fake.count('sessions.sync');
    await change('drafts');
    const choices = startChoices(harness.log);
    expect(choices[0]?.kind).toBe('take-over');
    const { stage } = harness.log;
    expect(choices[stage.kind === 'start' ? stage.choice : -1]).toEqual(line);
    expect(harness.fake.count('sessions.sync')).toBe(syncs);
  });
});

describe('the session on the Log screen while files change', () => {
  it('is marked but not changed if its saved text changes, until the edit ends', async () => {
    const { harness, change } = following();
    harness.press('2', 'history.edit');
    const { session } = harness.log;
    if (session === null) throw new Error('no session is edited');
    expect(headerOf(harness.state).facts[0]).not.toContain('changed elsewhere');
    arrive(harness, { ...session, notes: 'written elsewhere' });
    await change('sessions');
    expect(harness.log.session).toBe(session);
    expect(headerOf(harness.state).facts[0]).toContain('≠ changed elsewhere');
    expect(fitTabs(headerOf(harness.state), 60).fact).toContain('≠ changed elsewhere');
    const linear = appView(harness.state, () => true).parts.flatMap(({ lines }) => lines);
    expect(linear).toContain(
      'This session was changed elsewhere. Saving keeps the text from there as a conflict.',
    );
    harness.press('q');
    expect(harness.log.isChangedElsewhere).toBe(false);
  });

  it('is marked if another machine takes over its draft', async () => {
    const { harness, change } = following();
    harness.press('enter').enter('100x5');
    const { session } = harness.log;
    await change('drafts');
    expect(harness.log.isChangedElsewhere).toBe(false);
    harness.fake.otherHosts.set(session?._id ?? '', 'laptop');
    await change('drafts');
    expect(harness.log.isChangedElsewhere).toBe(true);
    expect(harness.log.session).toBe(session);
  });

  it('is not marked if only other sessions change', async () => {
    const { harness, change } = following();
    harness.press('2', 'history.edit');
    arrive(harness, ARRIVED);
    await change('sessions');
    expect(harness.log.isChangedElsewhere).toBe(false);
  });
});

describe('changed settings that arrive from another program', () => {
  it('apply, except while a session is in progress', async () => {
    const { harness, change } = following();
    harness.fake.athlete = { ...harness.fake.athlete, unit: 'lb' };
    await change('other');
    expect(harness.state.athlete.unit).toBe('lb');
    harness.press('enter');
    expect(harness.log.session).not.toBeNull();
    harness.fake.athlete = { ...harness.fake.athlete, unit: 'kg' };
    await change('other');
    expect(harness.state.athlete.unit).toBe('lb');
  });
});

describe('following the files', () => {
  it('is stopped by the returned function', () => {
    const { harness, stop } = following();
    stop();
    expect(harness.fake.count('watchFiles.stop')).toBe(1);
  });
});
