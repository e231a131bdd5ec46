import { describe, expect, it } from 'vitest';
import {
  atMost,
  type Check,
  exactly,
  excessOf,
  type Limit,
  ratio,
  ratioOf,
  verdictOf,
} from '../../../scripts/bench/check.js';

const figure = (measured: number, limits: readonly Limit[], floor?: number): Check => ({
  what: 'a figure',
  measured,
  unit: 'ms',
  limits,
  ...(floor !== undefined && { floor }),
});

describe('a check', () => {
  it('is ok up to its limit and missed above it', () => {
    expect(verdictOf(figure(20, [atMost(20)]), 1)).toBe('ok');
    expect(verdictOf(figure(20.1, [atMost(20)]), 1)).toBe('missed');
  });

  it('compares a figure with a multiple of its floor', () => {
    expect(ratioOf(figure(30, [], 20))).toBe(1.5);
    expect(verdictOf(figure(30, [ratio(1.5)], 20), 1)).toBe('ok');
    expect(verdictOf(figure(31, [ratio(1.5)], 20), 1)).toBe('missed');
  });

  it('is missed if its floor was not measured', () => {
    expect(ratioOf(figure(30, [ratio(1.5)]))).toBeNull();
    expect(verdictOf(figure(30, [ratio(1.5)]), 3)).toBe('missed');
    expect(verdictOf(figure(30, [ratio(1.5)], 0), 3)).toBe('missed');
  });

  it('uses the strictest of its limits', () => {
    expect(excessOf(figure(30, [atMost(60), ratio(1)], 10))).toBe(3);
    expect(excessOf(figure(30, [atMost(6), ratio(1)], 10))).toBe(5);
  });

  it('is ok up to a multiple of its limit with slack', () => {
    expect(verdictOf(figure(60, [atMost(20)]), 3)).toBe('ok');
    expect(verdictOf(figure(61, [atMost(20)]), 3)).toBe('missed');
  });

  it('has no slack for an exact value', () => {
    expect(verdictOf(figure(3, [exactly(3)]), 3)).toBe('ok');
    expect(verdictOf(figure(4, [exactly(3)]), 3)).toBe('missed');
    expect(verdictOf(figure(2, [exactly(3)]), 3)).toBe('missed');
    expect(verdictOf(figure(0, [atMost(0)]), 3)).toBe('ok');
    expect(verdictOf(figure(1, [atMost(0)]), 3)).toBe('missed');
  });

  it('is missed if the figure is not a number', () => {
    expect(verdictOf(figure(Number.NaN, [atMost(20)]), 3)).toBe('missed');
    expect(verdictOf(figure(Number.NaN, [ratio(2)], 10), 3)).toBe('missed');
    expect(verdictOf(figure(10, [ratio(2)], Number.NaN), 3)).toBe('missed');
    expect(verdictOf(figure(Number.NaN, [exactly(0)]), 3)).toBe('missed');
  });

  it('has the verdict “reported” if it has no limits', () => {
    expect(verdictOf(figure(1e9, []), 1)).toBe('reported');
  });
});
