import { describe, expect, it } from 'vitest';
import type { Steps, TaskProgress } from '../../../src/domain/task.js';
import { TaskRunner } from '../../../src/store/task-runner.js';
import { FakeTask } from '../../support/fake-data-port.js';

/** A runner whose clock advances only with its steps, and the errors that it reported. */
function aRunner() {
  const errors: string[] = [];
  const clock = { ms: 0 };
  const runner = new TaskRunner(
    (message) => errors.push(message),
    () => clock.ms,
  );
  /** Synchronous steps of 2 ms each. `counter.done` counts them; `counter.isClosed` is true once they ended. */
  const slowSteps = (count: number) => {
    const counter = { done: 0, isClosed: false };
    function* work(): Steps<string> {
      try {
        for (; counter.done < count; counter.done += 1) {
          clock.ms += 2;
          yield { done: counter.done, total: count };
        }
        return 'result';
      } finally {
        counter.isClosed = true;
      }
    }
    return { counter, work: work() };
  };
  return { runner, errors, slowSteps };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

async function turns(count = 50): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}

describe('a task that may start at once', () => {
  it('returns the result if it ends in time, and calls nothing later', async () => {
    const { runner, slowSteps } = aRunner();
    const results: string[] = [];
    const { work } = slowSteps(3);
    const onDone = (result: string) => void results.push(result);
    expect(runner.run('a', work, { atOnceMs: 50, onDone })).toEqual({ value: 'result' });
    expect(runner.isRunning('a')).toBe(false);
    await turns();
    expect(results).toEqual([]);
  });

  it('continues in the background if it takes longer', async () => {
    const { runner, slowSteps } = aRunner();
    const results: string[] = [];
    const { work, counter } = slowSteps(100);
    expect(runner.run('a', work, { atOnceMs: 50, onDone: (result) => results.push(result) })).toBeNull();
    expect(counter.done).toBeLessThanOrEqual(25);
    await turns();
    expect(results).toEqual(['result']);
  });

  it('throws an error of the first steps to the caller', () => {
    const { runner, errors } = aRunner();
    // biome-ignore lint/correctness/useYield: the first step fails
    function* failing(): Steps<string> {
      throw new Error('The folder cannot be read.');
    }
    expect(() => runner.run('a', failing(), { atOnceMs: 50 })).toThrow('The folder cannot be read.');
    expect([errors, runner.isRunning('a')]).toEqual([[], false]);
  });
});

describe('a task in the background', () => {
  it('runs its first step in a later turn of the event loop', async () => {
    const { runner, slowSteps } = aRunner();
    const { work, counter } = slowSteps(1);
    runner.run('a', work);
    await Promise.resolve();
    expect(counter.done).toBe(0);
    await turns(2);
    expect(counter.done).toBe(1);
  });

  it('runs one slice of one task in each turn of the event loop', async () => {
    const { runner, slowSteps } = aRunner();
    const all = ['a', 'b', 'c'].map((key) => {
      const { work, counter } = slowSteps(4);
      runner.run(key, work, { sliceMs: 2 });
      return counter;
    });
    const total = () => all.reduce((sum, { done }) => sum + done, 0);
    while (total() < 12) {
      const before = total();
      await nextTurn();
      expect(total() - before).toBeLessThanOrEqual(1);
    }
  });

  it('runs steps that must be loaded first, in slices too, and reports an error of loading', async () => {
    const { runner, errors, slowSteps } = aRunner();
    const { work, counter } = slowSteps(100);
    const results: string[] = [];
    runner.run('a', Promise.resolve(work), { sliceMs: 2, onDone: (result) => results.push(result) });
    await turns(10);
    expect(counter.done).toBeGreaterThan(0);
    expect(counter.done).toBeLessThan(20);
    await turns(200);
    expect(results).toEqual(['result']);
    runner.run('b', Promise.reject(new Error('The program is damaged.')));
    await turns(3);
    expect(errors).toEqual(['The program is damaged.']);
  });

  it('closes steps that were loaded after it was aborted', async () => {
    const { runner, slowSteps } = aRunner();
    const { work, counter } = slowSteps(10);
    runner.run('a', Promise.resolve(work));
    await runner.abort('a');
    expect(counter.done).toBe(0);
    expect(work.next().done).toBe(true);
  });

  it('reports its progress once for each slice', async () => {
    const { runner, slowSteps } = aRunner();
    const reported: TaskProgress[] = [];
    runner.run('a', slowSteps(3).work, { sliceMs: 1, onProgress: (progress) => reported.push(progress) });
    await turns();
    expect(reported).toEqual([
      { done: 0, total: 0 },
      { done: 0, total: 3 },
      { done: 1, total: 3 },
      { done: 2, total: 3 },
    ]);
  });

  it('is aborted without a result by a new run of its key, not by one of another key', async () => {
    const { runner } = aRunner();
    const [first, other, second] = [new FakeTask('first'), new FakeTask('other'), new FakeTask('second')];
    const results: string[] = [];
    const onDone = (result: string) => void results.push(result);
    runner.run('a', first.run<string>(), { onDone });
    runner.run('b', other.run<string>(), { onDone });
    runner.run('a', second.run<string>(), { onDone });
    await first.finish('first');
    await other.finish('other');
    await second.finish('second');
    expect(results).toEqual(['other', 'second']);
  });

  it('closes what it holds open when it is aborted between two steps', async () => {
    const { runner, slowSteps } = aRunner();
    const task = new FakeTask('work');
    runner.run('a', task.run<string>());
    const { work, counter } = slowSteps(1000);
    runner.run('b', work, { sliceMs: 2 });
    await turns(3);
    const ended = runner.abortAll();
    await task.progress(1, 2);
    await ended;
    expect([task.isClosed, counter.isClosed]).toEqual([true, true]);
    expect(counter.done).toBeLessThan(10);
  });

  it('reports an error, unless it was aborted', async () => {
    const { runner, errors } = aRunner();
    const [failed, aborted] = [new FakeTask('failed'), new FakeTask('aborted')];
    runner.run('a', failed.run<string>());
    runner.run('b', aborted.run<string>());
    void runner.abort('b');
    await aborted.fail('The database cannot be read.');
    await failed.fail('The folder cannot be read.');
    expect(errors).toEqual(['The folder cannot be read.']);
  });
});

describe('a step with work of other threads', () => {
  it('is followed by the next one when that work has ended', async () => {
    const { runner } = aRunner();
    const made: string[] = [];
    let end = () => {};
    const wait = () => new Promise<void>((resolve) => (end = resolve));
    function* work(): Steps<void> {
      yield { done: 0, total: 1, wait };
      made.push('after it');
    }
    runner.run('a', work());
    await turns();
    expect(made).toEqual([]);
    end();
    await turns();
    expect(made).toEqual(['after it']);
  });
});

describe('an exclusive task', () => {
  it('refuses a second exclusive task, and lets other tasks run', async () => {
    const { runner } = aRunner();
    const task = new FakeTask('backup');
    runner.run('a', task.run<string>(), { isExclusive: true });
    expect(runner.isBusy).toBe(true);
    expect(() => runner.run('b', new FakeTask('verify').run(), { isExclusive: true })).toThrow(/exclusive/);
    runner.run('c', new FakeTask('records').run());
    expect(runner.isRunning('c')).toBe(true);
    await task.finish('done');
    expect(runner.isBusy).toBe(false);
  });

  it('is aborted between two steps, and is busy until then', async () => {
    const { runner } = aRunner();
    const task = new FakeTask('backup');
    const calls: string[] = [];
    const options = { onDone: () => calls.push('done'), onAborted: () => calls.push('aborted') };
    runner.run('a', task.run<string>(), { isExclusive: true, ...options });
    const ended = runner.abort('a');
    expect([runner.isBusy, calls]).toEqual([true, []]);
    await task.progress(1, 2);
    await ended;
    expect([runner.isBusy, calls]).toEqual([false, ['aborted']]);
  });

  it('counts as done if it was aborted in its last step', async () => {
    const { runner } = aRunner();
    const task = new FakeTask('backup');
    const results: string[] = [];
    runner.run('a', task.run<string>(), { isExclusive: true, onDone: (result) => results.push(result) });
    void runner.abort('a');
    await task.finish('done');
    expect(results).toEqual(['done']);
  });
});

describe('work that waits for a running task', () => {
  it('starts at once if none runs', () => {
    const { runner } = aRunner();
    const started: string[] = [];
    runner.startWhenIdle('sync', () => started.push('sync'));
    expect(started).toEqual(['sync']);
  });

  it.each(['ends', 'fails'])('starts once, after the running task %s', async (how) => {
    const { runner } = aRunner();
    const task = new FakeTask('verify');
    const calls: string[] = [];
    const onEnd = () => void calls.push('verified');
    runner.run('a', task.run<string>(), { isExclusive: true, onDone: onEnd, onError: onEnd });
    for (const call of ['first', 'second']) runner.startWhenIdle('sync', () => calls.push(call));
    await task.progress(1, 2);
    expect(calls).toEqual([]);
    await (how === 'ends' ? task.finish('done') : task.fail('The disk is full.'));
    await turns();
    expect(calls).toEqual(['verified', 'second']);
  });

  it('waits for a task of its own key too, even if that is not exclusive', async () => {
    const { runner } = aRunner();
    const task = new FakeTask('sync');
    const calls: string[] = [];
    runner.run('sync', task.run<string>(), { onDone: () => void calls.push('synced') });
    for (const key of ['sync', 'other']) runner.startWhenIdle(key, () => calls.push(key));
    await task.finish('done');
    await turns();
    expect(calls).toEqual(['other', 'synced', 'sync']);
  });

  it('keeps waiting if another exclusive task starts first', async () => {
    const { runner } = aRunner();
    const [first, second] = [new FakeTask('sync'), new FakeTask('rename')];
    const calls: string[] = [];
    const onDone = () => void runner.run('b', second.run<string>(), { isExclusive: true });
    runner.run('a', first.run<string>(), { isExclusive: true, onDone });
    runner.startWhenIdle('sync', () => calls.push('sync'));
    await first.finish('done');
    await turns();
    expect(calls).toEqual([]);
    await second.finish('done');
    await turns();
    expect(calls).toEqual(['sync']);
  });

  it('does not start after a task that was aborted', async () => {
    const { runner } = aRunner();
    const task = new FakeTask('sync');
    const calls: string[] = [];
    runner.run('a', task.run<string>(), { isExclusive: true });
    runner.startWhenIdle('sync', () => calls.push('sync'));
    void runner.abort('a');
    await task.progress(1, 2);
    await turns();
    expect([runner.isBusy, calls]).toEqual([false, []]);
  });
});
