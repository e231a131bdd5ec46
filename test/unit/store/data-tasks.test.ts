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

const taskOf = (harness: LogHarness) => harness.state.data.task;
const stageOf = (harness: LogHarness) => harness.state.data.stage.kind;
const callsOf = (harness: LogHarness) => harness.fake.data.tasks.map(({ call }) => call);
const runs = (action: string, overview = WITHOUT_ISSUES) =>
  goTo(dataHarness(overview), action).press('enter');

function pathOf(harness: LogHarness): string | null {
  const { stage } = harness.state.data;
  return stage.kind === 'path' ? stage.text.text : null;
}

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

  it('is exclusive: Enter and w refuse a second one', () => {
    const harness = runs('verify', withIssues(PENDING));
    const busy = 'Verifying is still running; Esc stops it.';
    for (const action of ['verify', 'sync', 'backup', 'restore', 'import', 'export']) {
      expect(goTo(harness, action).press('enter').notice, action).toBe(busy);
    }
    expect(harness.press('g', 'enter').notice).toBe(busy);
    expect(harness.press('w').notice).toBe(busy);
    expect([callsOf(harness), stageOf(harness)]).toEqual([['verify'], 'list']);
  });

  it('is exclusive also if no key started it, such as the sync after the start', async () => {
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

  it('lets Esc close the notice if no task runs', () => {
    const harness = dataHarness(WITH_ISSUES);
    expect(harness.press('escape').notice).toBeNull();
  });
});

describe('quitting while a task runs', () => {
  it('waits until it is stopped between two steps', async () => {
    const harness = runs('backup').press('q');
    expect(harness.notice).toBe('Backing up is being stopped first; press again to leave at once.');
    expect(harness.fake.calls).not.toContain('quit');
    await harness.fake.data.task.progress(1, 10);
    await vi.waitFor(() => expect(harness.fake.count('quit')).toBe(1));
    expect(harness.fake.data.task.isClosed).toBe(true);
  });

  it('waits no longer than two seconds for a step that never ends', async () => {
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

describe('the path field', () => {
  it('proposes the last backup, nothing to import, and a dated file to export', () => {
    expect(pathOf(runs('restore'))).toBe('sessions_backup_20260214.tar.gz');
    expect(pathOf(runs('restore', { ...WITHOUT_ISSUES, lastBackup: null }))).toBe('');
    expect(pathOf(runs('import'))).toBe('');
    expect(pathOf(runs('export'))).toBe('traininglogs_export_20260216.json');
  });

  it('takes every key that types: digits, q and ? too, a burst and a paste', () => {
    const harness = runs('import').type('q5?/1');
    expect([pathOf(harness), harness.state.screen]).toEqual(['q5?/1', 'data']);
    harness.press('ctrl+u').paste('~/old logs/\n2025.md');
    expect(pathOf(harness)).toBe('~/old logs/ 2025.md');
    expect(pathOf(harness.type('x'.repeat(200)))).toHaveLength('~/old logs/ 2025.md'.length + 200);
    expect(pathOf(harness.press('ctrl+u').type('abc').press('left', 'backspace'))).toBe('ac');
  });

  it('runs nothing for an empty path, and shows how to leave', () => {
    const harness = runs('import').type('  ').press('enter');
    expect([harness.notice, stageOf(harness)]).toEqual(['Enter a path. Esc goes back.', 'path']);
    expect(callsOf(harness)).toEqual([]);
  });

  it.each([
    ['restore', 'restore /tmp/a b'],
    ['export', 'export /tmp/a b as json'],
  ])('of %s runs with the typed path, without the blanks around it', (action, call) => {
    const harness = runs(action).press('ctrl+u').type(' /tmp/a b ').press('enter');
    expect(callsOf(harness)).toEqual([call]);
    expect(stageOf(harness)).toBe('list');
  });

  it('exports in the format that ↓ takes, and names the file for it', async () => {
    const harness = runs('export').press('down');
    expect(pathOf(harness)).toBe('traininglogs_export_20260216.md');
    expect(pathOf(harness.press('down', 'down'))).toBe('traininglogs_strong_20260216.csv');
    expect(pathOf(harness.press('ctrl+u').type('/tmp/mine.csv').press('down'))).toBe('/tmp/mine.csv');
    expect(pathOf(harness.press('down'))).toBe('/tmp/mine.json');
    expect(pathOf(harness.press('ctrl+u').type('/tmp/mine').press('down'))).toBe('/tmp/mine');
    harness.press('enter');
    expect(callsOf(harness)).toEqual(['export /tmp/mine as markdown']);
    await harness.fake.data.task.finish('Exported 121 sessions.');
    expect(pathOf(harness.press('enter'))).toBe('traininglogs_export_20260216.md');
  });

  it('of an import or a restore has no format', () => {
    expect(pathOf(runs('import').type('/tmp/in').press('down'))).toBe('/tmp/in');
    expect(runs('restore').press('down').state.data.exportFormat).toBe('json');
  });

  it('is completed with Tab, which names what it may become', () => {
    const harness = runs('import');
    harness.fake.data.entries = [
      { name: 'strong.csv', isFolder: false },
      { name: 'strong-old.csv', isFolder: false },
      { name: 'logs', isFolder: true },
    ];
    expect(pathOf(harness.type('~/s').press('tab'))).toBe('~/strong');
    expect(harness.notice).toBeNull();
    expect(harness.press('tab').notice).toBe('Begins 2 names: strong-old.csv  strong.csv');
    expect(pathOf(harness.type('.').press('tab'))).toBe('~/strong.csv');
    expect(harness.notice).toBeNull();
    expect(pathOf(harness.press('ctrl+u').type('/tmp/l').press('tab'))).toBe('/tmp/logs/');
    expect(pathOf(harness.press('ctrl+u').type('/tmp/x').press('tab'))).toBe('/tmp/x');
    expect(harness.notice).toBe('No file or folder begins with this path.');
  });

  it('discards the typed path with Esc, and u restores it', () => {
    const harness = runs('export').press('ctrl+u').type('/tmp/mine.json').press('escape');
    expect([stageOf(harness), callsOf(harness)]).toEqual(['list', []]);
    expect(harness.notice).toBe('Discarded. u brings it back');
    expect(pathOf(harness.press('down', 'u'))).toBe('/tmp/mine.json');
    harness.press('escape', 'up');
    expect(pathOf(harness.press('enter'))).toBe('traininglogs_export_20260216.json');
    // Another field was opened since, so nothing can be restored.
    expect(harness.press('escape').notice).toBeNull();
    expect(stageOf(harness.press('u'))).toBe('list');
  });

  it('replaces a proposed path by what is typed or pasted first, and edits it with Backspace', () => {
    expect(pathOf(runs('export').type('/'))).toBe('/');
    expect(pathOf(runs('restore').paste('/tmp/b.tar.gz').type('.old'))).toBe('/tmp/b.tar.gz.old');
    expect(pathOf(runs('export').press('backspace').type('x'))).toBe('traininglogs_export_20260216.jsox');
    expect(pathOf(runs('export').press('left').type('x'))).toBe('traininglogs_export_20260216.jsoxn');
  });

  it('proposes another name for a file that exists, also after the typed one failed', async () => {
    const harness = dataHarness(WITHOUT_ISSUES);
    harness.fake.data.existing.push('traininglogs_export_20260216.json');
    expect(pathOf(goTo(harness, 'export').press('enter'))).toBe('traininglogs_export_20260216-2.json');
    harness.press('ctrl+u').type('/tmp/mine.json').press('enter');
    harness.fake.data.existing.push('/tmp/mine.json');
    await harness.fake.data.task.fail('The file already exists.');
    expect(pathOf(harness.press('escape', 'enter'))).toBe('/tmp/mine-2.json');
  });

  it.each([
    ['export', 'export'],
    ['restore', 'restore'],
    ['import', 'preview'],
  ])('says in the footer what Enter does: %s', (action, label) => {
    const harness = runs(action);
    expect(footerOf(harness.state, harness.store.when, 80).hints[0]).toMatchObject({ keys: 'Enter', label });
  });

  it('keeps the path of an action until it succeeds', async () => {
    const harness = runs('export').press('ctrl+u').type('/tmp/mine.json').press('enter');
    await harness.fake.data.task.fail('The disk is full.');
    expect(pathOf(harness.press('escape', 'enter'))).toBe('/tmp/mine.json');
    harness.press('enter');
    await harness.fake.data.task.finish('Exported 121 sessions.');
    expect(harness.notice).toBe('Exported 121 sessions.');
    expect(pathOf(harness.press('enter'))).toBe('traininglogs_export_20260216.json');
  });

  it('keeps the typed path when the task fails or is stopped', async () => {
    const harness = runs('restore').press('ctrl+u').type('/tmp/b.tar.gz').press('enter');
    await harness.fake.data.task.fail('/tmp/b.tar.gz is no backup.');
    expect(pathOf(harness.press('enter'))).toBe('/tmp/b.tar.gz');
    harness.press('enter', 'escape');
    await harness.fake.data.task.progress(1, 2);
    expect(pathOf(harness.press('enter'))).toBe('/tmp/b.tar.gz');
  });

  it('keeps the paths of different actions apart', async () => {
    const harness = runs('restore').press('ctrl+u').type('/tmp/in').press('enter');
    await harness.fake.data.task.fail('/tmp/in is no backup.');
    expect(pathOf(goTo(harness, 'export').press('enter'))).toBe('traininglogs_export_20260216.json');
    expect(pathOf(goTo(harness.press('escape'), 'restore').press('enter'))).toBe('/tmp/in');
  });

  it('is still there after a visit to another screen', () => {
    const harness = runs('import').type('/tmp/in').press('alt+2', 'alt+5');
    expect(pathOf(harness)).toBe('/tmp/in');
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

  it('names the command for the options in its notes', async () => {
    const notes = [{ file: 'strong.csv', place: '', reason: 'in the notes; --distance-unit km reads them' }];
    const text = (harness: LogHarness) =>
      dataPage(harness.state)
        .lines.map((line) => line.map((each) => each.text).join(''))
        .join('\n');
    expect(text(await previewed({ ...REPORT, notes }))).toContain('traininglogs import FILE OPTION');
    expect(text(await previewed())).not.toContain('OPTION');
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
      'Imported 12 sessions, 230 sets. Also: 3 already saved, 1 already saved with different content and left unchanged, 2 skipped. U takes it back.',
    );
    expect(pathOf(harness.press('enter'))).toBe('');
  });

  it('has a shorter message if everything was imported', async () => {
    const harness = (await previewed()).press('enter');
    await harness.fake.data.task.finish({ ...REPORT, new: 1, same: 0, changed: 0, sets: 1, skipped: [] });
    expect(harness.notice).toBe('Imported 1 session, 1 set. U takes it back.');
  });

  it('is undone with U', async () => {
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
      'Take back the last import? U again does, any other key keeps it.',
    );
    // The down key withdrew the question, so U asks again.
    expect(harness.press('down', 'U').notice).toMatch(/^Take back/);
    expect(callsOf(harness)).not.toContain('undo import');
    harness.press('U');
    expect(callsOf(harness).at(-1)).toBe('undo import');
    await harness.fake.data.task.finish('Took back the import of 5 May 2026: 12 sessions removed.');
    expect(harness.notice).toBe('Took back the import of 5 May 2026: 12 sessions removed.');
  });

  it('has nothing to run if no session is new', async () => {
    const harness = (await previewed({ ...REPORT, new: 0, sets: 0 })).press('enter');
    expect([harness.notice, stageOf(harness)]).toEqual(['No new sessions found. Esc goes back.', 'preview']);
    expect(callsOf(harness)).toEqual(['preview /tmp/old']);
  });

  it('that cannot be read leaves the list, with the reason and the path kept', async () => {
    const harness = runs('import').type('/tmp/old').press('enter');
    await harness.fake.data.task.fail('/tmp/old does not exist.');
    expect([harness.notice, stageOf(harness)]).toEqual(['/tmp/old does not exist.', 'list']);
    expect(pathOf(harness.press('enter'))).toBe('/tmp/old');
  });
});
