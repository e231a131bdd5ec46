/** Decides whether the load of an exercise is written in its sets or as the option `start`. */
import type { Rule, Stage } from '../../domain/program/program.js';
import type { GroupKeys } from '../../domain/program/set-groups.js';
import { goalLoadKeys } from '../../domain/progression/progress.js';
import { type Load, loadOf } from '../../domain/set-notation/load.js';
import { foldText } from '../../text/fold.js';
import { rangeRemark, withRange } from './dp-range.js';
import type { PlannedExercise } from './planned-exercise.js';
import type { PlannedWeek } from './planned-weeks.js';
import type { ScriptNote } from './script.js';

type Slot = { readonly day: string; readonly first: PlannedExercise; readonly loads: Set<string> };

/** Moves the weight that a rule changes to the option `start`. Weights that differ between weeks stay as written. */
export function placeLoads(weeks: readonly PlannedWeek[]): {
  readonly weeks: readonly PlannedWeek[];
  readonly notes: readonly ScriptNote[];
} {
  const slots = new Map<string, Slot>();
  const eachExercise = (change: (exercise: PlannedExercise, slot: string, day: string) => PlannedExercise) =>
    weeks.map((week) => ({
      ...week,
      days: week.days.map((day) => {
        const times = new Map<string, number>();
        return {
          ...day,
          exercises: day.exercises.map((exercise) => {
            const time = (times.get(exercise.key) ?? 0) + 1;
            times.set(exercise.key, time);
            return change(exercise, JSON.stringify([foldText(day.name), exercise.key, time]), day.name);
          }),
        };
      }),
    }));
  eachExercise((exercise, key, day) => {
    const slot = slots.get(key) ?? { day, first: exercise, loads: new Set() };
    slots.set(key, slot);
    slot.loads.add(JSON.stringify(loadsOf(exercise.stages)));
    return exercise;
  });
  const rangeNotes: ScriptNote[] = [];
  const ranged = (exercise: PlannedExercise) => {
    const { name, place, range, stages } = exercise;
    if (!range) return exercise;
    const reason = rangeRemark(name, stages, range);
    if (reason !== null) rangeNotes.push({ ...place, reason });
    return { ...exercise, stages: withRange(stages, range) };
  };
  const placed = eachExercise((exercise, key) => {
    const isSame = slots.get(key)?.loads.size === 1;
    return isSame ? withStart(ranged(exercise)) : asWritten(exercise);
  });
  return {
    weeks: placed,
    notes: [...rangeNotes, ...differingNotes([...slots.values()]), ...severalDaysNotes([...slots.values()])],
  };
}

/** The different loads and percentages of the sets. */
function loadsOf(stages: readonly Stage[]): readonly string[] {
  return [
    ...new Set(stages.flat().map(({ keys }) => JSON.stringify([keyedLoad(keys), keys.percentOfMax ?? null]))),
  ];
}

function keyedLoad(keys: GroupKeys): Load | null {
  const load = goalLoadKeys(keys);
  return load && loadOf(load);
}

/** Moves a weight that all sets share to the option `start`, unless the rule is missing or `percent`. */
function withStart(exercise: PlannedExercise): PlannedExercise {
  const { rule } = exercise.options;
  const loads = exercise.stages.flat().map(({ keys }) => keyedLoad(keys));
  const [load] = loads;
  const isOne = new Set(loads.map((each) => JSON.stringify(each))).size === 1;
  if (!rule || rule.kind === 'percent' || !isOne || !load) return exercise;
  const stages = exercise.stages.map((groups) =>
    groups.map(
      ({ keys: { weightKg: _kg, enteredWeight: _entered, loadMode: _mode, ...keys }, ...group }) => ({
        ...group,
        keys,
      }),
    ),
  );
  return { ...exercise, stages, options: { ...exercise.options, start: load } };
}

function asWritten(exercise: PlannedExercise): PlannedExercise {
  if (!grows(exercise.options.rule)) return exercise;
  return { ...exercise, options: { ...exercise.options, rule: { kind: 'none' } } };
}

function grows(rule: Rule | undefined): boolean {
  return rule?.kind === 'linear' || rule?.kind === 'double' || rule?.kind === 'sum';
}

function differingNotes(slots: readonly Slot[]): readonly ScriptNote[] {
  return slots
    .filter(({ first, loads }) => loads.size > 1 && grows(first.options.rule))
    .map(({ day, first: { name, place } }) => ({
      ...place,
      reason: `the loads of ${name} on ${day} differ by week; they are used as written, without progression`,
    }));
}

/** Notes on exercises of several days: in Liftosaur a success changes the load on all days, here only on that day. */
function severalDaysNotes(slots: readonly Slot[]): readonly ScriptNote[] {
  const growing = slots.filter(({ first, loads }) => loads.size === 1 && grows(first.options.rule));
  const byKey = groupBy(growing, ({ first }) => first.key);
  const several = [...byKey.values()].flatMap((same) => {
    const days = [...new Set(same.map(({ day }) => day))].join('; ');
    return same[0] && same.length > 1 ? { days, first: same[0].first } : [];
  });
  return [...groupBy(several, ({ days }) => days)].flatMap(([days, same]) => {
    const [one] = same;
    const names = same.map(({ first }) => first.name).join('; ');
    return one
      ? { ...one.first.place, reason: `progression here counts for each day by itself (${days}): ${names}` }
      : [];
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}
