import { describe, expect, it } from 'vitest';
import { InkStdin } from '../../../src/terminal/ink-stdin.js';

describe('InkStdin', () => {
  it('gives each string to the listener as it is handed', () => {
    const stdin = new InkStdin();
    const read: (string | null)[] = [];
    stdin.on('readable', () => read.push(stdin.read(), stdin.read()));
    expect(stdin.hand('ab')).toBe(true);
    expect(read).toEqual(['ab', null]);
  });

  it('keeps nothing for a component that mounts later', () => {
    const stdin = new InkStdin();
    expect(stdin.hand('lost')).toBe(false);
    expect(stdin.read()).toBe(null);
  });
});
