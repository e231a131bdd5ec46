import { describe, expect, it, vi } from 'vitest';
import { dataPage } from '../../../src/store/data/data-page.js';
import { startTask } from '../../../src/store/data/exclusive-task.js';
import { QUIT_TIMEOUT_MS } from '../../../src/store/shell-commands.js';
import { footerOf } from '../../../src/ui/footer.js';
import {
  dataHarness,
  goTo,
  PENDING,
  REPORT,
  WITH_ISSUES,
  WITHOUT_ISSUES,
  withIssues,
} from '../../support/data-harness.js';
import { turn } from '../../support/fake-data-port.js';
import type { LogHarness } from '../../support/log-harness.js';
import { callsOf, pathOf, runs, stageOf } from './support-data-tasks.js';

const taskOf = (harness: LogHarness) => harness.state.data.task;

describe('a long task', () => {
  it.each([
    ['verify', 'Verifying', 'info'],
    ['sync', 'Syncing', 'info'],
    ['backup', 'Backing up', 'success'],
  ])('of %s starts at once, notifies its result and reads the stores again', async (action, name, kind) => {
    const harness = runs(action);
    expect(callsOf(harness)).toEqual([action]);
    expect(taskOf(harness)).toMatchObject({ name, progress: { done: 0, total: 0 }, isStopping: false });
    harness.fake.data.overview = WITH_ISSUES;
    await harness.fake.data.task.finish('All 121 sessions are well.');
    expect(taskOf(harness)).toBeNull();
    expect(harness.state.notice).toEqual({ kind, text: 'All 121 sessions are well.' });
    expect(harness.state.data.overview).toEqual(WITH_ISSUES);
  });

  it('shows its progress at most ten times a second', async () => {
    const harness = runs('verify');
    const { task } = harness.fake.data;
    await task.progress(1, 121);
    expect(taskOf(harness)?.progress).toEqual({ done: 1, total: 121 });
    await task.progress(2, 121);
    expect(taskOf(harness)?.progress).toEqual({ done: 1, total: 121 });
    harness.fake.now = new Date(harness.fake.now.getTime() + 100);
    await task.progress(3, 121);
    expect(taskOf(harness)).toMatchObject({
      progress: { done: 3, total: 121 },
      progressedMs: harness.fake.now.getTime(),
      startedMs: harness.fake.now.getTime() - 100,
    });
  });

  it('is stopped by Esc after its current step, and closes what it holds open', async () => {
    const harness = runs('verify');
    const { task } = harness.fake.data;
    await task.progress(1, 121);
    harness.press('escape');
    expect(taskOf(harness)?.isStopping).toBe(true);
    expect(task.isClosed).toBe(false);
    await task.progress(2, 121);
    expect([taskOf(harness), task.isClosed]).toEqual([null, true]);
    expect(harness.notice).toBe('Stopped. What was done before stays; nothing is half done.');
  });

  it('counts as done if it was stopped in its last step', async () => {
    const harness = runs('backup');
    harness.press('escape');
    await harness.fake.data.task.finish('Backed up 121 sessions.');
    expect(harness.notice).toBe('Backed up 121 sessions.');
  });

  it('that fails shows one sentence as an error', async () => {
    const harness = runs('backup');
    await harness.fake.data.task.fail('The disk is full; the backup was not written.');
    expect(taskOf(harness)).toBeNull();
    expect(harness.state.notice).toEqual({
      kind: 'error',
      text: 'The disk is full; the backup was not written.',
    });
  });

  it('prevents a second one: Enter and w refuse', () => {
    const harness = runs('verify', withIssues(PENDING));
    const busy = 'Verifying is still running; Esc stops it.';
    for (const action of ['verify', 'sync', 'backup', 'restore', 'import', 'export']) {
      expect(goTo(harness, action).press('enter').notice, action).toBe(busy);
    }
    expect(harness.press('g', 'enter').notice).toBe(busy);
    expect(harness.press('w').notice).toBe(busy);
    expect([callsOf(harness), stageOf(harness)]).toEqual([['verify'], 'list']);
  });

  it('prevents a second one also if no key starts that, such as the sync after the start', async () => {
    const harness = runs('verify');
    const results: string[] = [];
    const { port } = harness.fake.data;
    startTask(harness.store.context, 'Syncing', port.sync, (text) => results.push(text));
    expect([callsOf(harness), taskOf(harness)?.name]).toEqual([['verify'], 'Verifying']);
    await harness.fake.data.task.finish('Well.');
    expect([results, harness.notice]).toEqual([[], 'Well.']);
  });

  it('can be followed by another one', async () => {
    const harness = runs('verify');
    await harness.fake.data.task.finish('Well.');
    goTo(harness, 'backup').press('enter');
    expect(callsOf(harness)).toEqual(['verify', 'backup']);
  });

  it('continues while another screen is open, and replaces no error there', async () => {
    const harness = runs('verify').press('1');
    await harness.fake.data.task.finish('Well.');
    expect(harness.notice).toBe('Well.');
    goTo(harness.press('5'), 'verify').press('enter', '1');
    harness.store.dispatch({ type: 'app/noticed', notice: { kind: 'error', text: 'Not saved.' } });
    await harness.fake.data.task.finish('Well again.');
    expect(harness.notice).toBe('Not saved.');
  });

  it('does not use Esc if none runs: Esc then closes the notice', () => {
    const harness = dataHarness(WITH_ISSUES);
    expect(harness.press('escape').notice).toBeNull();
  });
});

describe('quitting while a task runs', () => {
  it('waits until the task is stopped between two steps', async () => {
    const harness = runs('backup').press('q');
    expect(harness.notice).toBe('Backing up is being stopped first; press again to leave at once.');
    expect(harness.fake.calls).not.toContain('quit');
    await harness.fake.data.task.progress(1, 10);
    await vi.waitFor(() => expect(harness.fake.count('quit')).toBe(1));
    expect(harness.fake.data.task.isClosed).toBe(true);
  });

  it('waits no longer than two seconds for a step that does not end', async () => {
    const harness = runs('backup').press('q');
    const [timer] = harness.fake.timers;
    expect(timer?.ms).toBe(QUIT_TIMEOUT_MS);
    timer?.call();
    expect(harness.fake.count('quit')).toBe(1);
    // Now the step ends.
    await harness.fake.data.task.progress(1, 10);
    await turn();
    expect(harness.fake.count('quit')).toBe(1);
  });

  it('does not wait after a second key press', async () => {
    const harness = runs('backup').press('q', 'q');
    expect(harness.fake.count('quit')).toBe(1);
    await harness.fake.data.task.progress(1, 10);
    await turn();
    expect(harness.fake.count('quit')).toBe(1);
  });
});

describe('an import', () => {
  const previewed = async (report = REPORT) => {
    const harness = runs('import').type('/tmp/old').press('enter');
    expect(taskOf(harness)?.name).toBe('Reading');
    await harness.fake.data.task.finish(report);
    return harness;
  };

  it('clears the error of a wrong path when another path is tried', async () => {
    const harness = runs('import').type('/tmp/wrong').press('enter');
    await harness.fake.data.task.fail('no such file: /tmp/wrong');
    expect(harness.notice).toBe('no such file: /tmp/wrong');
    harness.press('enter').type('/tmp/old').press('enter');
    await harness.fake.data.task.finish(REPORT);
    expect(stageOf(harness)).toBe('preview');
    expect(harness.state.notice).toBeNull();
  });

  it('with a note about an option shows the command that takes options', async () => {
    const notes = [{ file: 'strong.csv', place: '', reason: 'in the notes; --distance-unit km reads them' }];
    const text = (harness: LogHarness) =>
      dataPage(harness.state)
        .lines.map((line) => line.map((each) => each.text).join(''))
        .join('\n');
    expect(text(await previewed({ ...REPORT, notes }))).toContain('traininglogs import FILE OPTION');
    expect(text(await previewed())).not.toContain('OPTION');
  });

  it('says why u and m do nothing if every weight and distance has a unit', async () => {
    const harness = await previewed({ ...REPORT, units: [], bareDistances: 0 });
    expect(harness.press('u').notice).toBe('No weight is without a unit here.');
    expect(harness.press('m').notice).toBe('No distance is without a unit here.');
  });

  it('shows a preview first; Esc and q import nothing', async () => {
    for (const key of ['escape', 'q']) {
      const harness = await previewed();
      expect(stageOf(harness)).toBe('preview');
      expect(stageOf(harness.press(key))).toBe('list');
      expect(callsOf(harness)).toEqual(['preview /tmp/old']);
    }
  });

  it('runs with Enter, and notifies its result', async () => {
    const harness = (await previewed()).press('enter');
    expect([callsOf(harness).at(-1), stageOf(harness)]).toEqual(['import /tmp/old', 'list']);
    await harness.fake.data.task.finish(REPORT);
    expect(harness.notice).toBe(
      'Imported 12 sessions, 230 sets. Also: 3 already saved, 1 already saved with different content and left unchanged, 2 skipped. U, then y, takes it back.',
    );
    expect(pathOf(harness.press('enter'))).toBe('');
  });

  it('that was stopped shows a notice that U takes it back', async () => {
    const harness = (await previewed()).press('enter');
    await harness.fake.data.task.progress(1, 121);
    harness.press('escape');
    await harness.fake.data.task.progress(2, 121);
    expect(harness.notice).toBe('Stopped. Imported sessions stay; U takes back the last import.');
  });

  it('has a shorter message if everything was imported', async () => {
    const harness = (await previewed()).press('enter');
    await harness.fake.data.task.finish({ ...REPORT, new: 1, same: 0, changed: 0, sets: 1, skipped: [] });
    expect(harness.notice).toBe('Imported 1 session, 1 set. U, then y, takes it back.');
  });

  it('is named in the notice of u only if there is one to undo', () => {
    const harness = dataHarness(WITHOUT_ISSUES);
    expect(harness.press('u').notice).toBe('Nothing to undo on this screen.');
    harness.fake.data.overview = { ...harness.fake.data.overview, canUndoImport: true };
    expect(harness.press('r', 'u').notice).toBe('Nothing to undo here; U undoes the last import.');
  });

  it('is undone with U and then y; any other key cancels the question', async () => {
    const harness = (await previewed()).press('escape');
    expect(footerOf(harness.state, harness.store.when, 200).hints.map(({ label }) => label)).not.toContain(
      'undo import',
    );
    expect(harness.press('U').notice).toBe('There is no import to take back.');
    harness.fake.data.overview = { ...harness.fake.data.overview, canUndoImport: true };
    harness.press('r');
    expect(footerOf(harness.state, harness.store.when, 80).hints.map(({ label }) => label)).toContain(
      'undo import',
    );
    expect(harness.press('U').notice).toBe(
      'Take back the last import? y takes it back; any other key keeps it.',
    );
    const hints = footerOf(harness.state, harness.store.when, 80).hints;
    expect(hints.slice(0, 2)).toMatchObject([
      { keys: 'y', label: 'take back' },
      { keys: 'n', label: 'keep' },
    ]);
    // Each of these keys cancels the question and does nothing else, so U asks again.
    const { cursor } = harness.state.data;
    for (const key of ['down', 'n', 'escape', 'enter', 'q', 'e'] as const) {
      expect(harness.press(key).notice).toBeNull();
      expect([stageOf(harness), harness.state.data.cursor]).toEqual(['list', cursor]);
      expect(harness.press('U').notice).toMatch(/^Take back/);
    }
    expect(callsOf(harness)).not.toContain('undo import');
    harness.press('y');
    expect(callsOf(harness).at(-1)).toBe('undo import');
    await harness.fake.data.task.finish('Took back the import of 5 May 2026: 12 sessions removed.');
    expect(harness.notice).toBe('Took back the import of 5 May 2026: 12 sessions removed.');
  });

  it('has nothing to run if no session is new', async () => {
    const harness = (await previewed({ ...REPORT, new: 0, sets: 0 })).press('enter');
    expect([harness.notice, stageOf(harness)]).toEqual(['No new sessions found. Esc goes back.', 'preview']);
    expect(callsOf(harness)).toEqual(['preview /tmp/old']);
  });

  it('that cannot be read returns to the list, shows the reason and keeps the path', async () => {
    const harness = runs('import').type('/tmp/old').press('enter');
    await harness.fake.data.task.fail('/tmp/old does not exist.');
    expect([harness.notice, stageOf(harness)]).toEqual(['/tmp/old does not exist.', 'list']);
    expect(pathOf(harness.press('enter'))).toBe('/tmp/old');
  });
});
