import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runToEnd, type Steps, toTask } from '../../../src/persistence/disk/time-sliced-work.js';
import { awaitEnd } from '../../support/await-end.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Steps that each take `stepMs` on the fake clock. `made.count` counts them; it is negative if they end early. */
function* slowSteps(count: number, made: { count: number }, stepMs = 2, total = 0): Steps<string> {
  try {
    for (let done = 0; done < count; done += 1) {
      vi.advanceTimersByTime(stepMs);
      made.count += 1;
      yield { done, total };
    }
    return 'made';
  } finally {
    if (made.count < count) made.count = -made.count;
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('steps', () => {
  it('run to the end at once', () => {
    expect(runToEnd(slowSteps(3, { count: 0 }, 0))).toBe('made');
  });
});

describe('a task', () => {
  it('waits for work of other threads before the next step, and yields to keys', async () => {
    const made: string[] = [];
    let end = () => {};
    const wait = () => new Promise<void>((resolve) => (end = resolve));
    function* steps(): Steps<void> {
      yield { done: 0, total: 1, wait };
      made.push('after it');
    }
    const task = awaitEnd(toTask(steps()));
    await nextTurn();
    await nextTurn();
    expect(made).toEqual([]);
    end();
    await task;
    expect(made).toEqual(['after it']);
  });

  it('does nothing in the turn that started it, so that a frame is drawn first', async () => {
    const made = { count: 0 };
    const end = awaitEnd(toTask(slowSteps(1, made, 0)));
    await Promise.resolve();
    expect(made.count).toBe(0);
    await end;
    expect(made.count).toBe(1);
  });

  it('can be stopped between two turns, also if its length is unknown', async () => {
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

  it('yields the progress of the last step', async () => {
    const task = toTask(slowSteps(3, { count: 0 }, 2, 3), 1);
    const progress = [];
    for (let step = await task.next(); !step.done; step = await task.next()) progress.push(step.value);
    expect(progress).toEqual([
      { done: 0, total: 0 },
      { done: 0, total: 3 },
      { done: 1, total: 3 },
      { done: 2, total: 3 },
    ]);
  });
});
