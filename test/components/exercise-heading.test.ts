import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../src/text/width.js';
import { headingLines } from '../../src/ui/screens/log/exercise-heading.js';

const name = 'Overhead Cable Tricep Extension Bilateral';
const goal = 'goal 80, 3 × 10-12, rest 3 min';
const textOf = (texts: { name: string; goal: string }, columns: number, rows: number) =>
  headingLines(texts, columns, rows).map((line) => line.name + line.goal);

describe('the heading of an exercise', () => {
  it('is one line if name and goal fit', () => {
    expect(textOf({ name: 'Curl', goal }, 38, 2)).toEqual([`Curl  ${goal}`]);
    expect(textOf({ name: 'Curl', goal: '' }, 38, 2)).toEqual(['Curl']);
  });

  it('has the goal below the name if they do not fit in one line', () => {
    expect(textOf({ name: 'Incline DB Press 45 Degree', goal }, 38, 2)).toEqual([
      'Incline DB Press 45 Degree',
      goal,
    ]);
  });

  it('shows name and goal in full if there are enough rows', () => {
    expect(textOf({ name, goal }, 38, 3).join(' ')).toBe(`${name} ${goal}`);
  });

  it('cuts only the name in two rows, and cuts both name and goal in one row', () => {
    expect(textOf({ name, goal }, 38, 2)).toEqual(['Overhead Cable Tricep Extension Bilat…', goal]);
    expect(textOf({ name, goal }, 38, 1)).toEqual(['Overhead Cable Tr…  goal 80 …']);
  });

  it('breaks between the sets of a goal, not inside a set or a rest', () => {
    const sets = 'goal 1 × 4-5 85 kg @9, 2 × 6-8 82.5 kg @8, rest 3 min';
    expect(textOf({ name: 'Bench Press', goal: sets }, 39, 3)).toEqual([
      'Bench Press',
      'goal 1 × 4-5 85 kg @9,',
      '2 × 6-8 82.5 kg @8, rest 3 min',
    ]);
  });

  it('is only the goal if there is no name', () => {
    expect(textOf({ name: '', goal }, 38, 2)).toEqual([goal]);
    expect(textOf({ name: '', goal }, 24, 2)).toEqual(['goal 80, 3 × 10-12,', 'rest 3 min']);
  });

  it('never exceeds its columns and rows', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日'), minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.integer({ min: 24, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (anyName, anyGoal, columns, rows) => {
          const lines = textOf({ name: anyName, goal: anyGoal }, columns, rows);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(rows);
          for (const line of lines) expect(widthColumns(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
