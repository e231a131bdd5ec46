import { describe, expect, it } from 'vitest';
import { counted, sessionTitle } from '../../../src/domain/format-session.js';

describe('counted', () => {
  it.each([
    [0, '0 sets'],
    [1, '1 set'],
    [4.5, '4.5 sets'],
    [1204, '1\u202f204 sets'],
  ])('writes %d as %j', (count, text) => {
    expect(counted(count, 'set')).toBe(text);
  });

  it('has a blank between thousands if the terminal has ASCII only', () => {
    expect(counted(1204, 'set', { ascii: true })).toBe('1 204 sets');
  });
});

describe('sessionTitle', () => {
  it('begins with the day in the form 16 Feb 2026', () => {
    expect(sessionTitle({ date: '2026-02-16T18:00:00Z', focus: 'legs' })).toBe('16 Feb 2026 legs');
    expect(sessionTitle({ date: '2026-02-16', focus: null })).toBe('16 Feb 2026');
  });
});
