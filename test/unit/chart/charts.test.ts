import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar, sparkline } from '../../../src/chart/bar.js';
import { calendar, firstCalendarDay } from '../../../src/chart/calendar.js';
import { drawCourse } from '../../../src/chart/course.js';
import { lineChart } from '../../../src/chart/line-chart.js';
import { niceTicks } from '../../../src/chart/ticks.js';

describe('a course', () => {
  it('goes up and down in strokes, its points where they have room', () => {
    const points = [
      { column: 0, row: 2 },
      { column: 5, row: 0 },
      { column: 10, row: 1 },
    ];
    expect(drawCourse(points, 11, 3, false)).toEqual(['    ╭●──╮  ', '  ╭─╯   ╰─●', '●─╯        ']);
  });

  it('is drawn alone where points would hide it', () => {
    const points = [0, 1, 2, 3].map((column) => ({ column, row: column % 2 }));
    expect(drawCourse(points, 4, 2, true)).toEqual(['-\\/\\', ' \\/\\']);
  });

  it('has one stroke in every column, and more only where it rises or falls', () => {
    const places = fc.array(fc.tuple(fc.nat(39), fc.nat(9)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(places, fc.boolean(), (all, isAscii) => {
        const points = all.sort(([one], [other]) => one - other).map(([column, row]) => ({ column, row }));
        const lines = drawCourse(points, 40, 10, isAscii);
        expect(lines).toHaveLength(10);
        for (const line of lines) expect([...line]).toHaveLength(40);
        const [first, last] = [points[0]?.column ?? 0, points.at(-1)?.column ?? 0];
        for (let column = 0; column < 40; column += 1) {
          const strokes = lines.filter((line) => [...line][column] !== ' ').length;
          if (column < first || column > last) expect(strokes).toBe(0);
          else expect(strokes).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('ticks', () => {
  it.each([
    [88, 98, 6, [88, 90, 92, 94, 96, 98]],
    [0, 1, 3, [0, 0.5, 1]],
    [5, 5, 4, [5]],
    [81.3, 82.1, 4, [81.4, 81.6, 81.8, 82]],
  ])('from %d to %d', (min, max, most, ticks) => {
    expect(niceTicks(min, max, most)).toEqual(ticks);
  });

  it('are in the range, evenly apart, and not too many', () => {
    const amount = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2, max: 20 }), (low, range, most) => {
        const ticks = niceTicks(low, low + range, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low * (1 - 1e-9));
          expect(tick).toBeLessThanOrEqual((low + range) * (1 + 1e-9));
        }
      }),
    );
  });
});

const OPTIONS = { columns: 24, rows: 7, isAscii: true, formatValue: String, marks: [] };

describe('a line chart', () => {
  it('has its values at the left and its months below', () => {
    const points = [0, 10, 20].map((day, index) => ({ day, value: 80 + 10 * index }));
    const marks = [
      { day: 0, label: 'Jan' },
      { day: 10, label: 'Feb' },
      { day: 19, label: 'Mar' },
    ];
    expect(lineChart(points, { ...OPTIONS, marks })).toEqual([
      '100 +                /-o',
      '    |            /---/',
      '    |       /-o--/',
      '    |   /---/',
      ' 80 +o--/',
      '    ++--------+---------',
      '     Jan      Feb',
    ]);
  });

  it('draws a single value, and the same value over and over, in the middle', () => {
    const [top, ...others] = lineChart([{ day: 3, value: 50 }], OPTIONS);
    expect(top).not.toMatch(/o/);
    expect(others.join('')).toMatch(/o/);
    expect(
      lineChart(
        [0, 1].map((day) => ({ day, value: 0 })),
        OPTIONS,
      ).join(''),
    ).toMatch(/o/);
  });

  it('is nothing without values or room', () => {
    expect(lineChart([], OPTIONS)).toEqual([]);
    expect(lineChart([{ day: 0, value: 1 }], { ...OPTIONS, rows: 3 })).toEqual([]);
    expect(lineChart([{ day: 0, value: 1 }], { ...OPTIONS, columns: 4 })).toEqual([]);
  });

  it('never exceeds its room', () => {
    const points = fc.array(fc.tuple(fc.nat(4000), fc.double({ min: 0, max: 500, noNaN: true })), {
      minLength: 1,
    });
    const sides = fc.record({
      columns: fc.integer({ min: 1, max: 200 }),
      rows: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(points, sides, fc.boolean(), (values, side, isAscii) => {
        const chart = lineChart(
          values.sort(([one], [other]) => one - other).map(([day, value]) => ({ day, value })),
          { ...OPTIONS, ...side, isAscii, marks: [{ day: 30, label: 'February' }] },
        );
        expect(chart.length === 0 || chart.length === side.rows).toBe(true);
        for (const line of chart) expect([...line].length).toBeLessThanOrEqual(side.columns);
      }),
    );
  });
});

describe('bars', () => {
  it.each([
    [10, 20, 4, '██'],
    [11, 20, 4, '██▏'.replace('▏', '▎')],
    [20, 20, 4, '████'],
    [99, 20, 4, '████'],
    [0.01, 20, 4, '▏'],
    [0, 20, 4, ''],
    [5, 0, 4, ''],
  ])('%d of %d in %d columns', (value, full, columns, expected) => {
    expect(bar(value, full, columns, false)).toBe(expected);
  });

  it('are whole cells in ASCII', () => {
    expect(bar(11, 20, 4, true)).toBe('##');
  });
});

describe('a sparkline', () => {
  it('is low for the lowest and high for the highest', () => {
    expect(sparkline([1, 2, 3], false)).toBe('▁▅█');
    expect(sparkline([1, 8], true)).toBe('_@');
  });

  it('is level where nothing changes', () => {
    expect(sparkline([5, 5], false)).toBe('▅▅');
    expect(sparkline([], false)).toBe('');
  });
});

describe('a calendar', () => {
  // 2026-02-18, a Wednesday.
  const lastDay = Date.UTC(2026, 1, 18) / 86_400_000;

  it('ends at its last day, weeks as columns from Monday on', () => {
    const amountOf = (day: number) => (day === lastDay ? 1 : day === lastDay - 7 ? 2 : 0);
    expect(calendar(amountOf, { lastDay, columns: 5, isAscii: true })).toEqual([
      'M ...',
      'T ...',
      'W .Xx',
      'T ..',
      'F ..',
      'S ..',
      'S ..',
    ]);
  });

  it('knows its first day', () => {
    const first = firstCalendarDay({ lastDay, columns: 5, isAscii: true });
    expect(new Date(first * 86_400_000).toISOString().slice(0, 10)).toBe('2026-02-02');
  });
});
