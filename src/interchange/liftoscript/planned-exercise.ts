/** Makes the exercise of a program from a resolved line: sets, options, rule and cues. */
import { bodyLoadOf } from '../../domain/body-load.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import type { ExerciseOptions, Rule, Stage } from '../../domain/program/program.js';
import type { GroupKeys, GroupQuantity, SetGroup } from '../../domain/program/set-groups.js';
import { BODYWEIGHT, type Load, loadKeys } from '../../domain/set-notation/load.js';
import { cleanComment, cleanLine, cleanName } from './clean-text.js';
import type { RepRange } from './dp-range.js';
import type { ResolvedLine } from './resolve-lines.js';
import type { Place, Progress, ScriptGroup, ScriptLoad, Variation } from './script.js';

/** An exercise of one day of one week. */
export type PlannedExercise = {
  /** Exercises of different weeks with the same key are the same exercise. */
  readonly key: string;
  readonly name: string;
  readonly place: Place;
  /** The name of the superset. Exercises of a day that name the same superset are done in turn. */
  readonly superset: string | null;
  readonly stages: readonly Stage[];
  readonly options: ExerciseOptions;
  /** The reps that `dp` steps through; the sets are as written. */
  readonly range: RepRange | null;
  readonly cues: readonly string[];
  readonly comments: readonly string[];
};

const SECONDS_PER_MINUTE = 60;
/** The most sets in a stage of a program. */
export const MOST_SETS = 99;

/**
 * The exercise; null without a name or sets, or with too many sets in a stage.
 * @param hasStages true if a script steps through the set variations
 */
export function planExercise(
  line: ResolvedLine,
  { hasStages, library }: { readonly hasStages: boolean; readonly library: ExerciseLibrary },
): PlannedExercise | null {
  const name = cleanName(line.name);
  const place = currentOf(line.variations);
  const current = line.variations[place];
  const toLoad = (load: ScriptLoad) => loadOn(load, bodyLoadOf(name, library));
  const ordered = [...line.variations.slice(place), ...line.variations.slice(0, place)];
  const variations = hasStages ? ordered : ordered.slice(0, 1);
  const stages = variations.map(({ groups }) => groups.map((group) => groupOf(group, toLoad)));
  if (!current || name === '' || stages.some(isTooLong)) return null;
  const rest = commonRest(stages);
  return {
    key: line.key,
    name,
    place: line.place,
    superset: line.superset,
    stages: rest === null ? stages : stages.map((groups) => groups.map(withoutRest)),
    options: {
      ...(rest !== null && { restMinutes: rest }),
      ...warmupOf(line, toLoad),
      ...ruleOf(line.progress, line.update !== null, { stages, hasStages: stages.length > 1 }),
    },
    range: line.progress?.kind === 'rule' ? line.progress.range : null,
    cues: cuesOf(line, current),
    comments: line.comments.map(cleanComment).filter((text) => text !== ''),
  };
}

/** The place of the set variation that `!` marks; 0 if no variation is marked. */
export function currentOf(variations: readonly Variation[]): number {
  return Math.max(
    variations.findIndex(({ isCurrent }) => isCurrent),
    0,
  );
}

function isTooLong(groups: Stage): boolean {
  return groups.length === 0 || groups.reduce((sum, { sets }) => sum + sets, 0) > MOST_SETS;
}

/** The load that a weight means; null for a percentage. A weight below 0 is assistance. */
function loadOn(load: ScriptLoad, meaning: ReturnType<typeof bodyLoadOf>): Load | null {
  if (load.kind === 'percent') return null;
  const { value, unit } = load;
  const isOnBody = meaning === 'added' || (meaning === 'body-only' && value <= 0);
  if (value < 0) return { mode: 'assisted', value: -value, unit };
  if (!isOnBody) return { mode: 'external', value, unit };
  return value === 0 ? BODYWEIGHT : { mode: 'bodyweight', value, unit };
}

type ToLoad = (load: ScriptLoad) => Load | null;

function groupOf(group: ScriptGroup, toLoad: ToLoad): SetGroup {
  const { load, rpe, restSeconds } = group.values;
  const keys: GroupKeys = {
    ...(load?.kind === 'percent' && { percentOfMax: load.percent }),
    ...(load?.kind === 'weight' && weightKeys(toLoad(load))),
    ...(rpe !== undefined && { targetRpe: rpe }),
    ...(restSeconds !== undefined && { restMinutes: restSeconds / SECONDS_PER_MINUTE }),
  };
  return { sets: group.sets, quantity: quantityOf(group), keys };
}

function weightKeys(load: Load | null): GroupKeys {
  const { weightKg, ...others } = loadKeys(load);
  return weightKg === null ? {} : { weightKg, ...others };
}

/** A timed set of one rep is a set with a time and no reps. */
function quantityOf({ sets, min, max, isAmrap, values }: ScriptGroup): GroupQuantity {
  const { setSeconds } = values;
  if (setSeconds !== undefined && max === 1) return { kind: 'time', seconds: setSeconds };
  const amrap = !isAmrap ? 'none' : sets > 1 ? 'every' : 'last';
  return { kind: 'reps', min, max, amrap };
}

/** The rest that all sets have; null if the sets differ or have no rest. */
function commonRest(stages: readonly Stage[]): number | null {
  const rests = new Set(stages.flat().map(({ keys }) => keys.restMinutes ?? null));
  return rests.size === 1 ? ([...rests][0] ?? null) : null;
}

function withoutRest({ keys: { restMinutes: _rest, ...keys }, ...group }: SetGroup): SetGroup {
  return { ...group, keys };
}

function warmupOf({ warmup }: ResolvedLine, toLoad: ToLoad): Pick<ExerciseOptions, 'warmup'> {
  if (warmup === null) return {};
  if (warmup.length === 0) return { warmup: { kind: 'count', sets: 0 } };
  return { warmup: { kind: 'groups', groups: warmup.map((group) => groupOf(group, toLoad)) } };
}

/** The rule of an exercise, from its stages, its progression in the text, or the loads of its sets. */
function ruleOf(
  progress: Progress | null,
  isUpdated: boolean,
  { stages, hasStages }: { readonly stages: readonly Stage[]; readonly hasStages: boolean },
): { readonly rule?: Rule } {
  if (hasStages) return { rule: { kind: 'stages', linear: null } };
  if (progress?.kind === 'rule') return { rule: progress.rule };
  const groups = stages.flat();
  const percents = groups.filter(({ keys }) => keys.percentOfMax !== undefined).length;
  if (progress?.kind === 'script' || isUpdated) return { rule: { kind: 'none' } };
  if (percents > 0) return percents === groups.length ? {} : { rule: { kind: 'percent' } };
  const isFixed = progress !== null || groups.some(({ keys }) => keys.weightKg !== undefined);
  return isFixed ? { rule: { kind: 'none' } } : {};
}

/** The label, the description, and words about single sets. */
function cuesOf({ label, description }: ResolvedLine, { groups }: Variation): readonly string[] {
  return [label ?? '', ...description, labelsOf(groups), timesOf(groups), openEndsOf(groups)]
    .map(cleanLine)
    .filter((cue) => cue !== '');
}

/** The labels of sets: `set 1: 10RM, sets 2-4: TM 70%`. */
function labelsOf(groups: readonly ScriptGroup[]): string {
  return numbered(groups, ({ label }) => label);
}

/** The time of sets with several reps. */
function timesOf(groups: readonly ScriptGroup[]): string {
  return numbered(groups, ({ max, values: { setSeconds } }) =>
    max === 1 || setSeconds === undefined ? null : `${setSeconds}s a set`,
  );
}

/** Words for the groups to which the lifter may add sets. */
function openEndsOf(groups: readonly ScriptGroup[]): string {
  return numbered(groups, ({ isOpenEnded }) => (isOpenEnded ? 'more sets if you can' : null));
}

function numbered(groups: readonly ScriptGroup[], wordsOf: (group: ScriptGroup) => string | null): string {
  const runs: { readonly first: number; readonly last: number; readonly words: string | null }[] = [];
  let count = 0;
  for (const group of groups) {
    const [first, words] = [count + 1, wordsOf(group)];
    count += group.sets;
    const run = runs.at(-1);
    if (run && run.words === words) runs[runs.length - 1] = { ...run, last: count };
    else runs.push({ first, last: count, words });
  }
  return runs
    .filter(({ words }) => words !== null)
    .map(({ first, last, words }) => `${first === last ? `set ${first}` : `sets ${first}-${last}`}: ${words}`)
    .join(', ');
}
