import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatProgram } from '../../../../src/domain/program/format-program.js';
import { parseProgram } from '../../../../src/domain/program/parse-program.js';
import { readExerciseLibrary } from '../../../../src/persistence/exercise-library-file.js';
import { ProgramLifter } from '../../../support/program-lifter.js';

const folder = fileURLToPath(new URL('../../../../docs/programs', import.meta.url));
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

describe('the programs to copy', () => {
  it.each(readdirSync(folder))('%s has no error, and only exercises of the library', (name) => {
    const { program, errors, named } = parseProgram(textOf(name), { unit: 'kg', fallbackName: name });
    expect(errors).toEqual([]);
    const library = readExerciseLibrary();
    expect(named.filter((each) => !library.findExactly(each.name))).toEqual([]);
    const again = parseProgram(formatProgram(program, 'kg'), { unit: 'kg', fallbackName: name });
    expect(again.program).toEqual(program);
  });

  it('have a linear 5×5', () => {
    const lifter = new ProgramLifter(textOf('linear-5x5.md'));
    const squats = Array.from({ length: 4 }, () => {
      const goal = lifter.goal('Barbell Squat');
      lifter.train();
      return goal;
    });
    expect(squats).toEqual([
      '40, 5 × 5, rest 3 min',
      '42.5, 5 × 5, rest 3 min',
      '45, 5 × 5, rest 3 min',
      '47.5, 5 × 5, rest 3 min',
    ]);
  });

  it('have an upper/lower block of six weeks with a light last one', () => {
    const lifter = new ProgramLifter(textOf('upper-lower.md')).train({
      'Barbell Bench Press': '80x8, 80x8, 80x8',
    });
    expect(lifter.trainTimes(3).goal()).toBe('82.5, 3 × 6-8 @8, rest 3 min');
    expect(lifter.trainTimes(8).goal()).toContain('1 × 4-5 ');
    expect(lifter.trainTimes(8).nextPlace).toBe('Upper A 6');
    expect(lifter.next.exercises[0]?.sets).toHaveLength(2);
    expect(lifter.trainTimes(4).nextPlace).toBe('Upper A 1');
  });

  it('have a wave of percentages whose max grows', () => {
    const lifter = new ProgramLifter(textOf('three-week-wave.md'));
    expect(lifter.goals.slice(0, 2)).toEqual([
      'Overhead Press 1 × 5 32.5 kg, 1 × 5 37.5 kg, 1 × 5+ 42.5 kg, rest 3 min',
      'Overhead Press 25, 5 × 10, rest 1:30',
    ]);
    expect(lifter.trainTimes(12).goals.slice(0, 2)).toEqual([
      'Overhead Press 1 × 5 20 kg, 1 × 5 25 kg, 1 × 5 30 kg, rest 3 min',
      'Overhead Press 22.5, 3 × 10, rest 1:30',
    ]);
    expect(lifter.trainTimes(4).goal()).toBe('1 × 5 35 kg, 1 × 5 40 kg, 1 × 5+ 45 kg, rest 3 min');
  });

  it('follow the rules of the linear 5×5 for two weeks with one failed lift', () => {
    const lifter = new ProgramLifter(textOf('linear-5x5.md'));
    const rows = Array.from({ length: 6 }, (_, time) => {
      const goals = lifter.goals.slice(0, 3).map((goal) => goal.split(',')[0]);
      lifter.train(time === 2 ? { 'Barbell Squat': '5 5 5 4 3' } : {});
      return [lifter.sessions.at(-1)?.programDay, ...goals].join(' · ');
    });
    expect(rows).toEqual([
      'A · Barbell Squat 40 · Barbell Bench Press 30 · Bent Over Barbell Row 30',
      'B · Barbell Squat 42.5 · Overhead Press 20 · Barbell Deadlift 60',
      'A · Barbell Squat 45 · Barbell Bench Press 32.5 · Bent Over Barbell Row 32.5',
      'B · Barbell Squat 47.5 · Overhead Press 22.5 · Barbell Deadlift 65',
      // The squat of day A was missed once, so its load stays the same. The other loads grow.
      'A · Barbell Squat 45 · Barbell Bench Press 35 · Bent Over Barbell Row 35',
      'B · Barbell Squat 52.5 · Overhead Press 25 · Barbell Deadlift 70',
    ]);
  });

  it('round the deadlift of the wave to 5 kg, and raise its max from cycle to cycle', () => {
    const lifter = new ProgramLifter(textOf('three-week-wave.md')).train();
    const rows = Array.from({ length: 5 }, () => {
      const goal = lifter.goal('Barbell Deadlift');
      lifter.trainTimes(4);
      return goal.replace(', rest 3 min', '');
    });
    expect(rows).toEqual([
      // Before rounding, cycle 1: 91, 105, 119; 98, 112, 126; 105, 119, 133; 56, 70, 84. Cycle 2: 94.25, 108.75,
      // 123.25.
      '1 × 5 90 kg, 1 × 5 105 kg, 1 × 5+ 120 kg',
      '1 × 3 100 kg, 1 × 3 110 kg, 1 × 3+ 125 kg',
      '1 × 5 105 kg, 1 × 3 120 kg, 1 × 1+ 135 kg',
      '1 × 5 55 kg, 1 × 5 70 kg, 1 × 5 85 kg',
      '1 × 5 95 kg, 1 × 5 110 kg, 1 × 5+ 125 kg',
    ]);
  });
});
