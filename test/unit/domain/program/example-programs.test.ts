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
});
