import { describe, expect, it } from 'vitest';
import { LatestTask } from '../../../src/store/latest-task.js';
import { FakeTask } from '../../support/fake-data-port.js';
import { aFilesWorld, type FilesWorld } from '../../support/files-environment.js';

/** Work begun in a world, and what has come of it. */
function begun(world: FilesWorld = aFilesWorld({}), latest = new LatestTask<string>()) {
  const task = new FakeTask('work');
  const results: string[] = [];
  latest.begin(world.context, task.run<string>(), (result) => results.push(result));
  return { world, latest, task, results };
}

describe('work behind the screens', () => {
  it('hands its result on when it is done', async () => {
    const { task, results } = begun();
    await task.progress(1, 2);
    expect(results).toEqual([]);
    await task.finish('found');
    expect(results).toEqual(['found']);
  });

  it('ends unheard after the step it is at when it is stopped, or when other work of its kind begins', async () => {
    const stopped = begun();
    stopped.latest.stop(stopped.world.context);
    const first = begun();
    const second = begun(first.world, first.latest);
    for (const { task, results } of [stopped, first]) {
      await task.progress(1, 2);
      expect(task.isClosed).toBe(true);
      expect(results).toEqual([]);
    }
    await second.task.finish('found');
    expect(second.results).toEqual(['found']);
  });

  it('goes on where work of its kind begins in another world', async () => {
    const { latest, task, results } = begun();
    begun(aFilesWorld({}), latest);
    await task.finish('found');
    expect(results).toEqual(['found']);
  });

  it('says why it failed, unless nobody waits for it any more', async () => {
    const failed = begun();
    await failed.task.fail('The folder cannot be read.');
    expect(failed.world.notice()).toEqual({ kind: 'error', text: 'The folder cannot be read.' });
    const stopped = begun();
    stopped.latest.stop(stopped.world.context);
    await stopped.task.fail('The folder cannot be read.');
    expect(stopped.world.notice()).toBeNull();
  });
});
