/** Arbitrary programs that a program file can express. */
import fc from 'fast-check';
import type {
  Change,
  ExerciseOptions,
  LinearRule,
  Program,
  ProgramDay,
  ProgramExercise,
  Rule,
  Section,
  Weight,
} from '../../src/domain/program/program.js';
import type { SetGroup } from '../../src/domain/program/set-groups.js';
import { loadKeys } from '../../src/domain/set-notation/load.js';

const unit = fc.constantFrom('kg' as const, 'lb' as const);
const steps = (most: number) => fc.integer({ min: 1, max: most * 4 }).map((quarters) => quarters / 4);
const weight: fc.Arbitrary<Weight> = fc.record({ value: steps(100), unit });
const change: fc.Arbitrary<Change> = fc.oneof(
  weight.map((each) => ({ kind: 'weight' as const, ...each })),
  fc.integer({ min: 1, max: 99 }).map((percent) => ({ kind: 'percent' as const, percent })),
);
const load = fc.oneof(
  fc.record({ mode: fc.constant('external' as const), value: steps(300), unit }),
  fc.record({ mode: fc.constantFrom('bodyweight' as const, 'assisted' as const), value: steps(50), unit }),
);
const maxLoad = fc.record({ mode: fc.constant('external' as const), value: steps(300), unit });
/** Minutes that the text of a rest can express. */
const rest = fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4);

const group: fc.Arbitrary<SetGroup> = fc
  .record({
    sets: fc.integer({ min: 1, max: 9 }),
    reps: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 5 })),
    amrap: fc.constantFrom('none' as const, 'last' as const, 'every' as const),
    seconds: fc.option(fc.integer({ min: 1, max: 600 })),
    load: fc.oneof(
      fc.constant({}),
      load.map((each) => {
        const { weightKg, ...keys } = loadKeys(each);
        return { ...(weightKg !== null && { weightKg }), ...keys };
      }),
      fc.integer({ min: 1, max: 150 }).map((percentOfMax) => ({ percentOfMax })),
    ),
    rpe: fc.option(fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2)),
    rest: fc.option(rest),
  })
  .map((parts) => ({
    sets: parts.sets,
    quantity:
      parts.seconds === null
        ? {
            kind: 'reps',
            min: parts.reps[0],
            max: parts.reps[0] + parts.reps[1],
            amrap: parts.amrap === 'every' && parts.sets === 1 ? 'last' : parts.amrap,
          }
        : { kind: 'time', seconds: parts.seconds },
    keys: {
      ...parts.load,
      ...(parts.rpe !== null && { targetRpe: parts.rpe }),
      ...(parts.rest !== null && { restMinutes: parts.rest }),
    },
  }));
const stage = fc.array(group, { minLength: 1, maxLength: 3 });

const linear: fc.Arbitrary<LinearRule> = fc.record({
  kind: fc.constant('linear' as const),
  add: change,
  everyHits: fc.integer({ min: 1, max: 5 }),
  afterMisses: fc.option(fc.record({ misses: fc.integer({ min: 1, max: 5 }), less: change })),
});
const ruleOfOneStage: fc.Arbitrary<Rule> = fc.oneof(
  linear,
  fc.record({ kind: fc.constant('double' as const), add: weight }),
  fc.record({ kind: fc.constant('sum' as const), reps: fc.integer({ min: 1, max: 200 }), add: weight }),
  fc.constantFrom({ kind: 'percent' as const }, { kind: 'none' as const }),
);
const linearOfStages: fc.Arbitrary<LinearRule | null> = fc.option(
  linear.map((each) => ({ ...each, afterMisses: null })),
);
const stagesRule: fc.Arbitrary<Rule> = linearOfStages.map((each) => ({ kind: 'stages', linear: each }));

const otherOptions: fc.Arbitrary<ExerciseOptions> = fc.record(
  {
    restMinutes: rest,
    tempo: fc.constantFrom('3-1-1-0', '2-0-X-0'),
    start: load,
    max: fc.record({ load: maxLoad, perCycle: fc.option(weight) }),
    warmup: fc.oneof(
      fc.record({ kind: fc.constant('count' as const), sets: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('groups' as const), groups: stage }),
    ),
  },
  { requiredKeys: [] },
);

/** Set groups with options that are valid for them. */
const setsAndOptions = fc.oneof(
  fc
    .tuple(stage, otherOptions, fc.option(ruleOfOneStage))
    .map(([sets, options, rule]) => ({ stages: [sets], options: { ...options, ...(rule && { rule }) } })),
  fc
    .tuple(fc.array(stage, { minLength: 1, maxLength: 3 }), otherOptions, stagesRule)
    .map(([stages, options, rule]) => ({ stages, options: { ...options, rule } })),
);

const words = fc
  .array(fc.constantFrom('Bench', 'Row', 'Ä-lift', 'of', '2.5', '日本', '(low)', 'x', '@', 'wide'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => `N ${parts.join(' ')}`);
const comments = fc.array(fc.constantFrom('light', 'two\nlines', '# not a title', ''), { maxLength: 2 });

const exercise: fc.Arbitrary<ProgramExercise> = fc
  .record({
    name: words,
    label: fc.option(
      fc.record({ letter: fc.constantFrom('A', 'B'), number: fc.integer({ min: 1, max: 20 }) }),
    ),
    sets: setsAndOptions,
    weekLines: fc.uniqueArray(
      fc.record({
        from: fc.integer({ min: 1, max: 4 }),
        more: fc.integer({ min: 0, max: 1 }),
        sets: setsAndOptions,
      }),
      { selector: ({ from }) => from, maxLength: 2 },
    ),
    cues: fc.array(words, { maxLength: 2 }),
    comments,
  })
  .map(({ sets, weekLines, ...others }) => ({
    ...others,
    ...sets,
    // Lines start at even weeks and cover at most two weeks, so no two lines have a week in common.
    weekLines: weekLines.map((line) => ({
      from: line.from * 2,
      to: line.from * 2 + line.more,
      ...line.sets,
    })),
  }));

const day: fc.Arbitrary<ProgramDay> = fc.record({
  name: words,
  formerNames: fc.array(fc.constantFrom('Day 1', 'Old'), { maxLength: 2 }),
  comments,
  exercises: fc.array(exercise, { minLength: 1, maxLength: 3 }),
});
const days = fc.uniqueArray(day, { selector: ({ name }) => name.toLowerCase(), maxLength: 2 });
const someDays = fc.uniqueArray(day, { selector: ({ name }) => name, minLength: 1, maxLength: 2 });

const first: fc.Arbitrary<Section> = someDays.map((each) => ({
  phase: null,
  week: null,
  weeks: null,
  comments: [],
  days: each,
}));
const phases: fc.Arbitrary<readonly Section[]> = fc
  .array(fc.record({ weeks: fc.integer({ min: 1, max: 4 }), comments, days, week: fc.option(days) }), {
    maxLength: 2,
  })
  .map((all) =>
    all.flatMap(({ week, ...phase }, index) => [
      { ...phase, phase: index + 1, week: null },
      ...(week ? [{ phase: index + 1, week: 1, weeks: null, comments: phase.comments, days: week }] : []),
    ]),
  );

/** A program in kg; the text that `formatProgram` writes for it has no errors. */
export const anyProgram: fc.Arbitrary<Program> = fc.record({
  name: words,
  formerNames: fc.array(fc.constantFrom('Plan 1', 'Old'), { maxLength: 2 }),
  author: fc.option(words),
  weeks: fc.constant(null),
  deload: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('every' as const), weeks: fc.integer({ min: 1, max: 9 }) }),
      fc.constant({ kind: 'weeks' as const, weeks: [1] }),
    ),
  ),
  comments,
  sections: fc.tuple(first, phases).map(([general, others]) => [general, ...others]),
});
