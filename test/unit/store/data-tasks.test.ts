import { describe, expect, it } from 'vitest';
import { startTask } from '../../../src/store/data/exclusive-task.js';
import { QUIT_TIMEOUT_MS } from '../../../src/store/shell-commands.js';
import {
  dataWorld,
  goTo,
  PENDING,
  REPORT,
  TROUBLED,
  WELL,
  withTroubles,
} from '../../support/data-environment.js';
import { turn } from '../../support/fake-data-port.js';
import type { LogWorld } from '../../support/log-environment.js';

const taskOf = (world: LogWorld) => world.state.data.task;
const stageOf = (world: LogWorld) => world.state.data.stage.kind;
const callsOf = (world: LogWorld) => world.fake.data.tasks.map(({ call }) => call);
const runs = (action: string, overview = WELL) => goTo(dataWorld(overview), action).press('enter');

function pathOf(world: LogWorld): string | null {
  const { stage } = world.state.data;
  return stage.kind === 'path' ? stage.text.text : null;
}

describe('a long task', () => {
  it.each([
    ['verify', 'Verifying', 'info'],
    ['sync', 'Syncing', 'info'],
    ['backup', 'Backing up', 'success'],
  ])('of %s starts at once, notifies its result and reads the stores again', async (action, name, kind) => {
    const world = runs(action);
    expect(callsOf(world)).toEqual([action]);
    expect(taskOf(world)).toMatchObject({ name, progress: { done: 0, total: 0 }, isStopping: false });
    world.fake.data.overview = TROUBLED;
    await world.fake.data.task.finish('All 121 sessions are well.');
    expect(taskOf(world)).toBeNull();
    expect(world.state.notice).toEqual({ kind, text: 'All 121 sessions are well.' });
    expect(world.state.data.overview).toEqual(TROUBLED);
  });

  it('shows its progress at most ten times a second', async () => {
    const world = runs('verify');
    const { task } = world.fake.data;
    await task.progress(1, 121);
    expect(taskOf(world)?.progress).toEqual({ done: 1, total: 121 });
    await task.progress(2, 121);
    expect(taskOf(world)?.progress).toEqual({ done: 1, total: 121 });
    world.fake.now = new Date(world.fake.now.getTime() + 100);
    await task.progress(3, 121);
    expect(taskOf(world)).toMatchObject({
      progress: { done: 3, total: 121 },
      progressedMs: world.fake.now.getTime(),
      startedMs: world.fake.now.getTime() - 100,
    });
  });

  it('is stopped by Esc after its current step, and closes what it holds open', async () => {
    const world = runs('verify');
    const { task } = world.fake.data;
    await task.progress(1, 121);
    world.press('escape');
    expect(taskOf(world)?.isStopping).toBe(true);
    expect(task.isClosed).toBe(false);
    await task.progress(2, 121);
    expect([taskOf(world), task.isClosed]).toEqual([null, true]);
    expect(world.notice).toBe('Stopped. What was done before stays; nothing is half done.');
  });

  it('counts as done if it was stopped in its last step', async () => {
    const world = runs('backup');
    world.press('escape');
    await world.fake.data.task.finish('Backed up 121 sessions.');
    expect(world.notice).toBe('Backed up 121 sessions.');
  });

  it('that fails shows one sentence as an error', async () => {
    const world = runs('backup');
    await world.fake.data.task.fail('The disk is full; the backup was not written.');
    expect(taskOf(world)).toBeNull();
    expect(world.state.notice).toEqual({
      kind: 'error',
      text: 'The disk is full; the backup was not written.',
    });
  });

  it('is exclusive: Enter and w refuse a second one', () => {
    const world = runs('verify', withTroubles(PENDING));
    const busy = 'Verifying is still running; Esc stops it.';
    for (const action of ['verify', 'sync', 'backup', 'restore', 'import', 'export']) {
      expect(goTo(world, action).press('enter').notice, action).toBe(busy);
    }
    expect(world.press('g', 'enter').notice).toBe(busy);
    expect(world.press('w').notice).toBe(busy);
    expect([callsOf(world), stageOf(world)]).toEqual([['verify'], 'list']);
  });

  it('is exclusive also if no key started it, as the sync after the start', async () => {
    const world = runs('verify');
    const told: string[] = [];
    const { port } = world.fake.data;
    startTask(world.store.context, 'Syncing', port.sync, (text) => told.push(text));
    expect([callsOf(world), taskOf(world)?.name]).toEqual([['verify'], 'Verifying']);
    await world.fake.data.task.finish('Well.');
    expect([told, world.notice]).toEqual([[], 'Well.']);
  });

  it('can be followed by another one', async () => {
    const world = runs('verify');
    await world.fake.data.task.finish('Well.');
    goTo(world, 'backup').press('enter');
    expect(callsOf(world)).toEqual(['verify', 'backup']);
  });

  it('continues while another screen is open, and replaces no error there', async () => {
    const world = runs('verify').press('1');
    await world.fake.data.task.finish('Well.');
    expect(world.notice).toBe('Well.');
    goTo(world.press('5'), 'verify').press('enter', '1');
    world.store.dispatch({ type: 'app/noticed', notice: { kind: 'error', text: 'Not saved.' } });
    await world.fake.data.task.finish('Well again.');
    expect(world.notice).toBe('Not saved.');
  });

  it('leaves Esc to the notice if none runs', () => {
    const world = dataWorld(TROUBLED);
    expect(world.press('escape').notice).toBeNull();
  });
});

describe('quitting while a task runs', () => {
  it('waits until it is stopped between two steps', async () => {
    const world = runs('backup').press('q');
    expect(world.notice).toBe('Backing up is being stopped first; press again to leave at once.');
    expect(world.fake.calls).not.toContain('quit');
    await world.fake.data.task.progress(1, 10);
    expect([world.fake.data.task.isClosed, world.fake.count('quit')]).toEqual([true, 1]);
  });

  it('waits no longer than two seconds for a step that never ends', async () => {
    const world = runs('backup').press('q');
    const [timer] = world.fake.timers;
    expect(timer?.ms).toBe(QUIT_TIMEOUT_MS);
    timer?.call();
    expect(world.fake.count('quit')).toBe(1);
    // The step ends after all.
    await world.fake.data.task.progress(1, 10);
    await turn();
    expect(world.fake.count('quit')).toBe(1);
  });

  it('does not wait after a second key press', async () => {
    const world = runs('backup').press('q', 'q');
    expect(world.fake.count('quit')).toBe(1);
    await world.fake.data.task.progress(1, 10);
    await turn();
    expect(world.fake.count('quit')).toBe(1);
  });
});

describe('the path field', () => {
  it('proposes the last backup, nothing to import, and a dated file to export', () => {
    expect(pathOf(runs('restore'))).toBe('sessions_backup_20260214.tar.gz');
    expect(pathOf(runs('restore', { ...WELL, lastBackup: null }))).toBe('');
    expect(pathOf(runs('import'))).toBe('');
    expect(pathOf(runs('export'))).toBe('traininglogs_export_20260216.json');
  });

  it('takes every key that types: digits, q and ? too, a burst and a paste', () => {
    const world = runs('import').type('q5?/1');
    expect([pathOf(world), world.state.screen]).toEqual(['q5?/1', 'data']);
    world.press('ctrl+u').paste('~/old logs/\n2025.md');
    expect(pathOf(world)).toBe('~/old logs/ 2025.md');
    expect(pathOf(world.type('x'.repeat(200)))).toHaveLength('~/old logs/ 2025.md'.length + 200);
    expect(pathOf(world.press('ctrl+u').type('abc').press('left', 'backspace'))).toBe('ac');
  });

  it('runs nothing for an empty path, and shows how to leave', () => {
    const world = runs('import').type('  ').press('enter');
    expect([world.notice, stageOf(world)]).toEqual(['Enter a path. Esc goes back.', 'path']);
    expect(callsOf(world)).toEqual([]);
  });

  it.each(['restore', 'export'])('of %s runs with the typed path, without the blanks around it', (action) => {
    const world = runs(action).press('ctrl+u').type(' /tmp/a b ').press('enter');
    expect(callsOf(world)).toEqual([`${action} /tmp/a b`]);
    expect(stageOf(world)).toBe('list');
  });

  it('keeps the typed path when it is left, until the action succeeds', async () => {
    const world = runs('export').press('ctrl+u').type('/tmp/mine.json').press('escape');
    expect([stageOf(world), callsOf(world)]).toEqual(['list', []]);
    expect(pathOf(world.press('enter'))).toBe('/tmp/mine.json');
    world.press('enter');
    await world.fake.data.task.finish('Exported 121 sessions.');
    expect(world.notice).toBe('Exported 121 sessions.');
    expect(pathOf(world.press('enter'))).toBe('traininglogs_export_20260216.json');
  });

  it('keeps the typed path when the task fails or is stopped', async () => {
    const world = runs('restore').press('ctrl+u').type('/tmp/b.tar.gz').press('enter');
    await world.fake.data.task.fail('/tmp/b.tar.gz is no backup.');
    expect(pathOf(world.press('enter'))).toBe('/tmp/b.tar.gz');
    world.press('enter', 'escape');
    await world.fake.data.task.progress(1, 2);
    expect(pathOf(world.press('enter'))).toBe('/tmp/b.tar.gz');
  });

  it('keeps the paths of different actions apart', () => {
    const world = runs('import').type('/tmp/in').press('escape');
    expect(pathOf(goTo(world, 'export').press('enter'))).toBe('traininglogs_export_20260216.json');
    expect(pathOf(goTo(world.press('escape'), 'import').press('enter'))).toBe('/tmp/in');
  });

  it('is still there after a visit to another screen', () => {
    const world = runs('import').type('/tmp/in').press('alt+2', 'alt+5');
    expect(pathOf(world)).toBe('/tmp/in');
  });
});

describe('an import', () => {
  const looked = async (report = REPORT) => {
    const world = runs('import').type('/tmp/old').press('enter');
    expect(taskOf(world)?.name).toBe('Reading');
    await world.fake.data.task.finish(report);
    return world;
  };

  it('shows a preview first; Esc and q import nothing', async () => {
    for (const key of ['escape', 'q']) {
      const world = await looked();
      expect(stageOf(world)).toBe('preview');
      expect(stageOf(world.press(key))).toBe('list');
      expect(callsOf(world)).toEqual(['preview /tmp/old']);
    }
  });

  it('runs with Enter, and notifies its result', async () => {
    const world = (await looked()).press('enter');
    expect([callsOf(world).at(-1), stageOf(world)]).toEqual(['import /tmp/old', 'list']);
    await world.fake.data.task.finish(REPORT);
    expect(world.notice).toBe(
      'Imported 12 sessions, 230 sets. Also: 3 already saved, 1 already saved with different content and left unchanged, 2 skipped.',
    );
    expect(pathOf(world.press('enter'))).toBe('');
  });

  it('has a shorter message if everything was imported', async () => {
    const world = (await looked()).press('enter');
    await world.fake.data.task.finish({ ...REPORT, new: 1, same: 0, changed: 0, sets: 1, skipped: [] });
    expect(world.notice).toBe('Imported 1 session, 1 set.');
  });

  it('has nothing to run if no session is new', async () => {
    const world = (await looked({ ...REPORT, new: 0, sets: 0 })).press('enter');
    expect([world.notice, stageOf(world)]).toEqual(['No new sessions found. Esc goes back.', 'preview']);
    expect(callsOf(world)).toEqual(['preview /tmp/old']);
  });

  it('that cannot be read leaves the list, with the reason and the path kept', async () => {
    const world = runs('import').type('/tmp/old').press('enter');
    await world.fake.data.task.fail('/tmp/old does not exist.');
    expect([world.notice, stageOf(world)]).toEqual(['/tmp/old does not exist.', 'list']);
    expect(pathOf(world.press('enter'))).toBe('/tmp/old');
  });
});
