import { describe, expect, it } from 'vitest';
import {
  type Check,
  exactly,
  excessOf,
  type Limit,
  most,
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

describe('a figure and its budget', () => {
  it('is within up to the limit, and missed above it', () => {
    expect(verdictOf(figure(20, [most(20)]), 1)).toBe('ok');
    expect(verdictOf(figure(20.1, [most(20)]), 1)).toBe('missed');
  });

  it('is a multiple of its floor', () => {
    expect(ratioOf(figure(30, [], 20))).toBe(1.5);
    expect(verdictOf(figure(30, [ratio(1.5)], 20), 1)).toBe('ok');
    expect(verdictOf(figure(31, [ratio(1.5)], 20), 1)).toBe('missed');
  });

  it('is missed where its floor was not measured', () => {
    expect(ratioOf(figure(30, [ratio(1.5)]))).toBeNull();
    expect(verdictOf(figure(30, [ratio(1.5)]), 3)).toBe('missed');
    expect(verdictOf(figure(30, [ratio(1.5)], 0), 3)).toBe('missed');
  });

  it('is held to the tightest of its limits', () => {
    expect(excessOf(figure(30, [most(60), ratio(1)], 10))).toBe(3);
    expect(excessOf(figure(30, [most(6), ratio(1)], 10))).toBe(5);
  });

  it('passes with slack up to that many times its limit', () => {
    expect(verdictOf(figure(60, [most(20)]), 3)).toBe('ok');
    expect(verdictOf(figure(61, [most(20)]), 3)).toBe('missed');
  });

  it('has no slack where one value alone will do', () => {
    expect(verdictOf(figure(3, [exactly(3)]), 3)).toBe('ok');
    expect(verdictOf(figure(4, [exactly(3)]), 3)).toBe('missed');
    expect(verdictOf(figure(2, [exactly(3)]), 3)).toBe('missed');
    expect(verdictOf(figure(0, [most(0)]), 3)).toBe('ok');
    expect(verdictOf(figure(1, [most(0)]), 3)).toBe('missed');
  });

  it('is missed where nothing was measured', () => {
    expect(verdictOf(figure(Number.NaN, [most(20)]), 3)).toBe('missed');
    expect(verdictOf(figure(Number.NaN, [ratio(2)], 10), 3)).toBe('missed');
    expect(verdictOf(figure(10, [ratio(2)], Number.NaN), 3)).toBe('missed');
    expect(verdictOf(figure(Number.NaN, [exactly(0)]), 3)).toBe('missed');
  });

  it('is told where nothing is asked of it', () => {
    expect(verdictOf(figure(1e9, []), 1)).toBe('told');
  });
});
