import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar, barOnBand, sparkline } from '../../../src/chart/bar.js';
import { calendar } from '../../../src/chart/calendar.js';
import { columnChart, mostBars } from '../../../src/chart/column-chart.js';
import { lineChart } from '../../../src/chart/line-chart.js';
import { drawLinePlot } from '../../../src/chart/line-plot.js';
import { axisTicks, niceTicks } from '../../../src/chart/ticks.js';

describe('drawLinePlot', () => {
  it('draws a line with marked points if there is room', () => {
    const points = [
      { column: 0, row: 2 },
      { column: 5, row: 0 },
      { column: 10, row: 1 },
    ];
    expect(drawLinePlot(points, 11, 3, false)).toEqual(['    ╭●──╮  ', '  ╭─╯   ╰─●', '●─╯        ']);
  });

  it('draws the line only if points would cover it', () => {
    const points = [0, 1, 2, 3].map((column) => ({ column, row: column % 2 }));
    expect(drawLinePlot(points, 4, 2, true)).toEqual(['-\\/\\', ' \\/\\']);
  });

  it('has a character in every column from the first point to the last, and none outside', () => {
    const places = fc.array(fc.tuple(fc.nat(39), fc.nat(9)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(places, fc.boolean(), (all, isAscii) => {
        const points = all.sort(([one], [other]) => one - other).map(([column, row]) => ({ column, row }));
        const lines = drawLinePlot(points, 40, 10, isAscii);
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

describe('niceTicks', () => {
  it.each([
    [88, 98, 6, [88, 90, 92, 94, 96, 98]],
    [0, 1, 3, [0, 0.5, 1]],
    [5, 5, 4, [5]],
    [81.3, 82.1, 4, [81.4, 81.6, 81.8, 82]],
  ])('are round numbers for a range from %d to %d', (min, max, most, ticks) => {
    expect(niceTicks(min, max, most)).toEqual(ticks);
  });

  it('are within the range, evenly spaced, and not too many', () => {
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

describe('lineChart', () => {
  it('has values on the left and months below', () => {
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

  it('draws a single value and equal values in the middle', () => {
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

  it('is empty without values or room', () => {
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

describe('bar', () => {
  it.each([
    [10, 20, 4, '██'],
    [11, 20, 4, '██▏'.replace('▏', '▎')],
    [20, 20, 4, '████'],
    [99, 20, 4, '████'],
    [0.01, 20, 4, '▏'],
    [0, 20, 4, ''],
    [5, 0, 4, ''],
  ])('shows %d of %d in %d columns', (value, full, columns, expected) => {
    expect(bar(value, full, columns, false)).toBe(expected);
  });

  it('draws whole cells in ASCII', () => {
    expect(bar(11, 20, 4, true)).toBe('##');
  });
});

describe('barOnBand', () => {
  it.each([
    [4, '##.... '],
    [10, '#####. '],
    [12, '###### '],
    [14, '#######'],
    [0, '  .... '],
  ])('shades the part of the band from 4 to 12 that a bar of %d does not reach', (value, expected) => {
    expect(barOnBand(value, { min: 4, max: 12 }, 14, 7, true)).toBe(expected);
  });

  it('shades a cell if the value is below the end of the band, and none otherwise', () => {
    const sets = fc.integer({ min: 0, max: 120 }).map((halves) => halves / 2);
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(sets, sets, sets, size, fc.boolean(), (value, one, other, columns, isAscii) => {
        const band = { min: Math.min(one, other), max: Math.max(one, other) };
        const drawn = barOnBand(value, band, Math.max(24, value), columns, isAscii);
        expect([...drawn]).toHaveLength(columns);
        expect(/[░.]/.test(drawn)).toBe(value < band.max);
      }),
    );
  });

  it('is a bar without a band', () => {
    expect(barOnBand(7, null, 14, 4, false)).toBe('██  ');
  });
});

describe('axisTicks', () => {
  it('are both ends of the range if fewer than two round numbers are between them', () => {
    expect(axisTicks(0, 40, 2)).toEqual([0, 40]);
    expect(axisTicks(0, 40, 3)).toEqual([0, 20, 40]);
    expect(axisTicks(5, 5, 4)).toEqual([5]);
  });
});

describe('columnChart', () => {
  const room = { columns: 16, rows: 6, isAscii: true, formatValue: String, marks: [] };

  it('has values from 0 on the left and labels below', () => {
    const marks = [
      { bar: 0, label: 'Jan' },
      { bar: 2, label: 'Feb' },
    ];
    expect(columnChart([10, 0, 40, 20], { ...room, marks })).toEqual([
      '40 +      ##',
      '   |      ##',
      '   |      ## ##',
      ' 0 +##    ## ##',
      '   ++-----+-----',
      '    Jan   Feb',
    ]);
  });

  it('draws every amount at least an eighth of a row high, in steps of eighths', () => {
    expect(columnChart([1, 1000, 520], { ...room, isAscii: false }).slice(0, 4)).toEqual([
      '1000 ┤   ██',
      '     │   ██ ▁▁',
      '     │   ██ ██',
      '   0 ┤▁▁ ██ ██',
    ]);
  });

  it('is empty without room or amounts', () => {
    expect(columnChart([0, 0], room)).toEqual([]);
    expect(columnChart([1], { ...room, rows: 3 })).toEqual([]);
    expect(columnChart(Array(20).fill(1), room)).toEqual([]);
    expect(columnChart(Array(mostBars(16, 1)).fill(1), room)).toHaveLength(6);
  });

  it('never exceeds its room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (amounts, columns, rows, isAscii) => {
          const marks = amounts.map((_, at) => ({ bar: at, label: 'Feb 2026' }));
          const chart = columnChart(amounts, { ...room, columns, rows, isAscii, marks });
          expect(chart.length === 0 || chart.length === rows).toBe(true);
          for (const line of chart) expect([...line].length).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe('sparkline', () => {
  it('is low for the lowest and high for the highest value', () => {
    expect(sparkline([1, 2, 3], false)).toBe('▁▅█');
    expect(sparkline([1, 8], true)).toBe('_@');
  });

  it('is level for equal values', () => {
    expect(sparkline([5, 5], false)).toBe('▅▅');
    expect(sparkline([], false)).toBe('');
  });
});

describe('calendar', () => {
  // Wednesday, 18 February 2026.
  const lastDay = Date.UTC(2026, 1, 18) / 86_400_000;
  const options = {
    lastWeekStart: lastDay - 2,
    lastDay,
    weeks: 3,
    columnsPerWeek: 1,
    isAscii: true,
  } as const;

  it('ends at its last day, with a column per week from Monday on', () => {
    const amountOf = (day: number) => (day === lastDay ? 1 : day === lastDay - 7 ? 2 : 0);
    expect(calendar(amountOf, options)).toEqual(['M ...', 'T ...', 'W .Xx', 'T ..', 'F ..', 'S ..', 'S ..']);
  });

  it('can begin its weeks on Sunday', () => {
    const sunday = { ...options, lastWeekStart: lastDay - 3 };
    const amountOf = (day: number) => (day === lastDay ? 1 : day === lastDay - 3 ? 2 : 0);
    expect(calendar(amountOf, sunday)).toEqual(['S ..X', 'M ...', 'T ...', 'W ..x', 'T ..', 'F ..', 'S ..']);
  });

  it('has labels above their weeks if there is room', () => {
    const labelOf = (monday: number) => ['Jan', 'Feb', 'Mar'][(lastDay - 2 - monday) / 7] ?? '';
    const drawn = calendar(() => 0, { ...options, weeks: 5, columnsPerWeek: 2, labelOf });
    expect(drawn.slice(0, 2)).toEqual(['      Mar', 'M . . . . .']);
    const withYear = (monday: number) => labelOf(monday).replace('Mar', 'Mar 2026');
    expect(calendar(() => 0, { ...options, weeks: 5, columnsPerWeek: 2, labelOf: withYear })[0]).toBe(
      '      Mar',
    );
  });
});
