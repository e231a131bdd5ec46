import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { SizeSource } from '../../../src/terminal/size.js';

class FakeStream extends EventEmitter {
  columns: number | undefined;
  rows: number | undefined;
}

describe('SizeSource', () => {
  it.each([undefined, 0])('assumes 80 by 24 if the terminal reports %s', (unknown) => {
    const stream = new FakeStream();
    stream.columns = unknown;
    stream.rows = unknown;
    expect(new SizeSource(stream).getSnapshot()).toEqual({ columns: 80, rows: 24 });
  });

  it('returns the same object until the size changes', () => {
    const stream = new FakeStream();
    stream.columns = 100;
    stream.rows = 30;
    const size = new SizeSource(stream);
    const first = size.getSnapshot();
    expect(size.getSnapshot()).toBe(first);
    stream.columns = 101;
    expect(size.getSnapshot()).toEqual({ columns: 101, rows: 30 });
  });

  it('notifies listeners until they unsubscribe', () => {
    const stream = new FakeStream();
    const size = new SizeSource(stream);
    let calls = 0;
    const unsubscribe = size.subscribe(() => {
      calls += 1;
    });
    stream.emit('resize');
    unsubscribe();
    stream.emit('resize');
    expect(calls).toBe(1);
    expect(stream.listenerCount('resize')).toBe(0);
  });
});
