import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  awaitEnd,
  runFor,
  runToEnd,
  type Steps,
  toTask,
} from '../../../src/persistence/disk/time-sliced-work.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Steps that take some time each, by the fake clock; `made` counts them. */
function* slowSteps(count: number, made: { count: number }, stepMs = 2, total = 0): Steps<string> {
  try {
    for (let done = 0; done < count; done += 1) {
      vi.advanceTimersByTime(stepMs);
      made.count += 1;
      yield { done, total };
    }
    return 'made';
  } finally {
    if (made.count < count) made.count = -made.count; // ended early
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('steps', () => {
  it('are made in one go', () => {
    expect(runToEnd(slowSteps(3, { count: 0 }, 0))).toBe('made');
  });

  it('are made as long as there is time, and the rest of them later', async () => {
    const made = { count: 0 };
    const steps = slowSteps(10, made);
    expect(runFor(steps, 6)).toBeNull();
    expect(made.count).toBeGreaterThan(0);
    expect(made.count).toBeLessThan(10);
    expect(await awaitEnd(toTask(steps))).toBe('made');
    expect(made.count).toBe(10);
    expect(runFor(slowSteps(1, made, 0), 1000)).toEqual({ value: 'made' });
  });
});

describe('a task', () => {
  it('does nothing before the frame of the key that began it', async () => {
    const made = { count: 0 };
    const end = awaitEnd(toTask(slowSteps(1, made, 0)));
    await Promise.resolve();
    expect(made.count).toBe(0);
    await end;
    expect(made.count).toBe(1);
  });

  it('asks after every turn whether to go on, of work of unknown length too', async () => {
    const made = { count: 0 };
    const task = toTask(slowSteps(1000, made), 4);
    for (let slice = 0; slice < 3; slice += 1) await task.next();
    const before = made.count;
    expect(before).toBeLessThan(20);
    await nextTurn();
    expect(made.count).toBe(before);
    await task.return('');
    expect(made.count).toBe(-before);
  });

  it('tells how far the last step was', async () => {
    const task = toTask(slowSteps(3, { count: 0 }, 2, 3), 1);
    const told = [];
    for (let step = await task.next(); !step.done; step = await task.next()) told.push(step.value);
    expect(told).toEqual([
      { done: 0, total: 0 },
      { done: 0, total: 3 },
      { done: 1, total: 3 },
      { done: 2, total: 3 },
    ]);
  });

  it('has its turns of the event loop for itself: others wait, keys do not', async () => {
    const counts = [{ count: 0 }, { count: 0 }, { count: 0 }];
    const tasks = counts.map((made) => awaitEnd(toTask(slowSteps(4, made, 1), 1)));
    let isOver = false;
    const all = Promise.all(tasks).then(() => {
      isOver = true;
    });
    const total = () => counts.reduce((sum, { count }) => sum + count, 0);
    while (!isOver) {
      const before = total();
      await nextTurn();
      expect(total() - before).toBeLessThanOrEqual(2); // the slice of one, of a step or two
    }
    await all;
    expect(total()).toBe(12);
  });
});
