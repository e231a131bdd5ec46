import { describe, expect, it } from 'vitest';
import { InkStdin } from '../../../src/terminal/ink-stdin.js';

describe('InkStdin', () => {
  it('passes each string to the listener at once', () => {
    const stdin = new InkStdin();
    const read: (string | null)[] = [];
    stdin.on('readable', () => read.push(stdin.read(), stdin.read()));
    expect(stdin.pass('ab')).toBe(true);
    expect(read).toEqual(['ab', null]);
  });

  it('drops strings while no component is mounted', () => {
    const stdin = new InkStdin();
    expect(stdin.pass('lost')).toBe(false);
    expect(stdin.read()).toBe(null);
  });
});
