/**
 * Imports public programs, which are outside the repository: TRAININGLOGS_REAL_DATA is their folder, and without it
 * these tests are skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProgram } from '../../../../src/domain/program/format-program.js';
import type { PrescribedSet } from '../../../../src/domain/program/prescribed-set.js';
import type { Program } from '../../../../src/domain/program/program.js';
import { lengthInWeeks, weeksOf } from '../../../../src/domain/program/program-weeks.js';
import { writtenWeeks } from '../../../../src/domain/program/written-program.js';
import { isDoneWithBody } from '../../../../src/domain/zero-load.js';
import { readLiftoscript } from '../../../../src/interchange/liftoscript/read-liftoscript.js';
import { readExerciseLibrary } from '../../../../src/persistence/exercise-library-file.js';
import { expectReadsBack } from './import-text.js';
import { type PlainExercise, type PlainSet, readPlainly } from './second-reader.js';

const folder = join(process.env.TRAININGLOGS_REAL_DATA ?? '', 'programs');
const isThere = process.env.TRAININGLOGS_REAL_DATA !== undefined && existsSync(folder);
const names = isThere
  ? readdirSync(folder).filter((name) => name.endsWith('.liftoscript'))
  : ['none.liftoscript'];

function imported(name: string) {
  const text = readFileSync(join(folder, name), 'utf8');
  const { program, notes } = readLiftoscript(text, { name, library: readExerciseLibrary() });
  if (!program) throw new Error(`${name} has no program`);
  return { text, program, notes };
}

/** A set in the form of the second reader. */
function plainSet({ quantity, load, percentOfMax, targetRpe, restMinutes }: PrescribedSet): PlainSet {
  const isTimed = quantity.kind === 'time';
  const reps = isTimed
    ? ''
    : quantity.min === quantity.max
      ? `${quantity.min}`
      : `${quantity.min}-${quantity.max}`;
  const weight = load ? `${load.value}${load.unit}` : '';
  return {
    reps,
    amrap: !isTimed && quantity.amrap !== 'none',
    load: percentOfMax === null ? weight : `${percentOfMax}%`,
    rpe: targetRpe,
    restSeconds: restMinutes === null ? null : Math.round(restMinutes * 60),
  };
}

/** The sets with the load `0` instead of `0lb` and `0kg`: body weight alone is 0 in any unit. */
const withoutZeros = (sets: readonly PlainSet[]) =>
  sets.map((set) => ({ ...set, load: set.load.replace(/^0(lb|kg)$/, '0') }));

/** The rule that the imported exercise should have, in pounds; null if it has neither a progression nor a load. */
function expectedRule({ progress, sets }: PlainExercise): string | null {
  const [kind, inside = ''] = progress.split(/[()]/);
  const parts = inside.split(',').map((part) => part.trim());
  if (kind === 'script') return 'none';
  if (kind === 'dp') return `double +${parts[0]?.replace('lb', '')}`;
  if (kind === 'sum') return `sum ${parts[0]} +${parts[1]?.replace('lb', '')}`;
  if (kind === 'lp') {
    const every = Number(parts[1] ?? 1) > 1 ? ` every ${parts[1]} hits` : '';
    const after = parts[3] === undefined ? '' : ` after ${parts[4]} misses -${parts[3]}`;
    return `linear +${parts[0]?.replace('lb', '')}${every}${after}`;
  }
  if (sets.some(({ load }) => load.endsWith('%'))) return 'percent';
  return sets.some(({ load }) => load !== '') ? 'none' : null;
}

const warmupsOf = (program: Program) =>
  weeksOf(program).map(({ days, week }) =>
    days.map(({ exercises }) =>
      exercises.map(({ options, weekLines }) => {
        const own = weekLines.find(({ from, to }) => from <= week && week <= to)?.options.warmup;
        const warmup = own ?? options.warmup;
        return warmup?.kind === 'count' && warmup.sets === 0;
      }),
    ),
  );

describe.skipIf(!isThere)('a public program', () => {
  it.each(names)('has every week, day, exercise and set as %s says', (name) => {
    const { text, program } = imported(name);
    const expected = readPlainly(text);
    const weeks = writtenWeeks(program, { unit: 'lb' }, null);
    const found = weeks.map(({ days }) =>
      days.map(({ name: day, exercises }) => ({
        day: day.replace(/ 2$/, ''),
        exercises: exercises.map((exercise) => ({
          name: exercise.name,
          sets: withoutZeros(exercise.sets.map(plainSet)),
          rule: exercise.rule,
        })),
      })),
    );
    expect(found).toEqual(
      expected.map((days) =>
        days.map(({ name: day, exercises }) => ({
          day: day.replace(/ 2$/, ''),
          exercises: exercises.map((exercise) => ({
            name: exercise.name,
            sets: withoutZeros(exercise.sets),
            rule: expectedRule(exercise),
          })),
        })),
      ),
    );
    expect(warmupsOf(program)).toEqual(
      expected.map((days) => days.map(({ exercises }) => exercises.map((each) => each.isWithoutWarmup))),
    );
    for (const [week, days] of expected.entries()) {
      for (const [place, { exercises }] of days.entries()) {
        const written = weeks[week]?.days[place]?.exercises ?? [];
        expect(groupsOf(exercises.map(({ superset }) => superset))).toEqual(
          groupsOf(written.map(({ supersetGroup }) => supersetGroup ?? '')),
        );
        for (const [index, { label }] of exercises.entries()) {
          if (label !== '') expect(written[index]?.cues[0]).toBe(label);
        }
      }
    }
  });

  it.each(names)('%s gives a text without errors that reads back the same', (name) => {
    const { program } = imported(name);
    for (const unit of ['kg', 'lb'] as const) expectReadsBack(program, formatProgram(program, unit), unit);
  });

  it.each(names)('%s keeps every script, and names its line', (name) => {
    const { text, program, notes } = imported(name);
    const lines = text.split('\n').flatMap((line, index) => (/custom\(/.test(line) ? [index + 1] : []));
    const noted = new Set(notes.filter(({ reason }) => reason.includes('script')).map(({ line }) => line));
    expect([...noted]).toEqual(lines);
    const scripts = (source: string) => source.split('{~').length - 1;
    expect(scripts(formatProgram(program, 'lb'))).toBe(scripts(text));
  });

  /** Counted by hand: weeks, days, exercises of the first week, sets of the first week. */
  it.each([
    ['ss3', 1, 4, 12, 36],
    ['the5314b', 3, 3, 15, 93],
    ['madcow', 1, 3, 12, 54],
    ['tactical-barbell-mass-protocol', 6, 4, 10, 40],
    ['smolov-squat', 13, 3, 3, 22],
    ['mike-mentzer-heavy-duty', 1, 3, 17, 17],
    ['german-volume-training', 1, 3, 12, 78],
  ])(
    '%s has %i weeks; the first one has %i days, %i exercises and %i sets',
    (name, weeks, days, exercises, sets) => {
      const { program } = imported(`${name}.liftoscript`);
      const [first] = writtenWeeks(program, {}, null);
      const all = first?.days.flatMap((day) => day.exercises) ?? [];
      expect([
        lengthInWeeks(program) ?? 1,
        first?.days.length,
        all.length,
        all.flatMap((each) => each.sets).length,
      ]).toEqual([weeks, days, exercises, sets]);
    },
  );

  it('reads a load of 0 as body weight for an exercise that is done with the body', () => {
    const { program } = imported('deep-water.liftoscript');
    const all = writtenWeeks(program, {}, 1).flatMap(({ days }) =>
      days.flatMap(({ exercises }) => exercises),
    );
    const onBody = all.filter(({ name }) => isDoneWithBody(name, readExerciseLibrary()));
    expect(onBody.length).toBeGreaterThan(5);
    expect(onBody.flatMap(({ sets }) => sets).every(({ load }) => load?.mode === 'bodyweight')).toBe(true);
  });
});

/** For each exercise the index of the first one in its superset, or `-` without a superset: `0 0 2 2 -`. */
function groupsOf(groups: readonly string[]): readonly (number | '-')[] {
  return groups.map((group) =>
    group === '' || groups.filter((each) => each === group).length === 1 ? '-' : groups.indexOf(group),
  );
}
