/** A second, plain and slow implementation of the statistics, which shares little code with the program. */
import { exerciseKey } from '../src/domain/exercise-name.js';
import { findMuscles } from '../src/domain/muscles/find-muscles.js';
import { readExerciseLibrary } from '../src/persistence/exercise-library-file.js';

/** Differences below this, in kg, are rounding errors. */
const TOLERANCE = 1e-6;

type Count = { readonly full: number; readonly partial: number };
export type JsonSet = {
  readonly weightKg: number | null;
  readonly repCount: Count | null;
  readonly rpe: number | null;
  readonly loadMode?: string;
  /** True if the load is 0 without a load mode, and the exercise is a bodyweight exercise. */
  readonly isZeroOnBody?: boolean;
  readonly setType?: string;
  readonly unilateralRepCount?: { readonly left: Count; readonly right: Count };
  readonly failureTechnique?: {
    readonly details: {
      readonly miniSets?: readonly { readonly repCount: Count }[];
      readonly dropSets?: readonly {
        readonly weightKg: number;
        readonly repCount: Count;
        readonly loadMode?: string;
      }[];
    };
  };
};
type JsonExercise = {
  readonly Name: string;
  readonly targetMuscleGroups: readonly string[];
  readonly secondaryMuscleGroups?: readonly string[];
  readonly importedCategory?: string;
  readonly workingSets: readonly JsonSet[];
};
export type JsonSession = {
  readonly _id: string;
  readonly date: string;
  readonly exercises: readonly JsonExercise[];
};
/** A row of the output that the program prints. */
export type Printed = Readonly<Record<string, unknown>>;

const ROW_AT_RPE_10 = [
  100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68, 65.3, 62.6, 59.9, 57.2,
];

export function estimate(set: JsonSet, bodyWeightKg: number | null): number | null {
  const reps = set.repCount?.full ?? 0;
  const load = loadOf({ ...set, ...withMode(set) }, bodyWeightKg);
  if (load === null || !(load > 0) || reps < 1 || reps > 12) return null;
  if (set.rpe === null) return reps === 1 ? load : load + (load * reps) / 30;
  const at = reps - 1 + 10 - set.rpe;
  const [one, other] = [ROW_AT_RPE_10[Math.floor(at)], ROW_AT_RPE_10[Math.ceil(at)]];
  return one === undefined || other === undefined ? null : (load * 100) / ((one + other) / 2);
}

function modeOf({ loadMode, isZeroOnBody }: JsonSet): string | undefined {
  return loadMode ?? (isZeroOnBody ? 'bodyweight' : undefined);
}

function withMode(set: JsonSet): { readonly loadMode?: string } {
  const loadMode = modeOf(set);
  return loadMode === undefined ? {} : { loadMode };
}

function loadOf(set: Pick<JsonSet, 'weightKg' | 'loadMode'>, bodyWeightKg: number | null): number | null {
  if (set.loadMode === undefined) return set.weightKg;
  if (bodyWeightKg === null) return null;
  return bodyWeightKg + (set.loadMode === 'assisted' ? -1 : 1) * (set.weightKg ?? 0);
}

/** The volume of a set; null if it has reps and its load includes a body weight that is unknown. */
export function setVolume(set: JsonSet, bodyWeightKg: number | null, countsPartials: boolean): number | null {
  const count = ({ full, partial }: Count) => (countsPartials ? full + partial : full);
  const sides = set.unilateralRepCount;
  const own = sides ? count(sides.left) + count(sides.right) : set.repCount ? count(set.repCount) : 0;
  const { miniSets = [], dropSets = [] } = set.failureTechnique?.details ?? {};
  const reps = own + sum(miniSets.map((mini) => count(mini.repCount)));
  const load = loadOf({ ...set, ...withMode(set) }, bodyWeightKg);
  if (load === null && modeOf(set) !== undefined && reps > 0) return null;
  return (
    (load ?? 0) * reps + sum(dropSets.map((drop) => (loadOf(drop, bodyWeightKg) ?? 0) * count(drop.repCount)))
  );
}

export function hardSets(sessions: readonly JsonSession[]): readonly Printed[] {
  const library = readExerciseLibrary();
  const categories = importedCategories(sessions);
  const counts = new Map<string, number>();
  for (const { session, exercise } of exercisesIn(sessions)) {
    const clusters: JsonSet[][] = [];
    for (const set of exercise.workingSets) {
      const last = clusters.at(-1);
      if (set.setType === 'dropset' && last) last.push(set);
      else clusters.push([set]);
    }
    const hard = clusters.filter((cluster) => cluster.some(({ rpe }) => rpe === null || rpe >= 6)).length;
    const { targetMuscleGroups: primary, secondaryMuscleGroups: secondary = [] } = exercise;
    const muscles =
      primary.length + secondary.length > 0
        ? { primary, secondary }
        : (findMuscles(exercise.Name, library, {}, categories.get(exerciseKey(exercise.Name)))?.muscles ?? {
            primary: ['unassigned'],
            secondary: [],
          });
    if (muscles === 'none') continue;
    const named = muscles.primary.map((name) => name.toLowerCase());
    const helping = muscles.secondary
      .map((name) => name.toLowerCase())
      .filter((name) => !named.includes(name));
    const add = (muscle: string, amount: number) => {
      const id = JSON.stringify([weekOf(session.date), muscle]);
      counts.set(id, (counts.get(id) ?? 0) + amount);
    };
    for (const muscle of new Set(named)) add(muscle, hard);
    for (const muscle of new Set(helping)) add(muscle, hard / 2);
  }
  return [...counts].flatMap(([id, sets]) => {
    const [week, muscle] = JSON.parse(id);
    return sets === 0 ? [] : [{ week, muscle, sets }];
  });
}

/** The imported category of each exercise, by its key: the last of several in alphabetical order. */
function importedCategories(sessions: readonly JsonSession[]): ReadonlyMap<string, string> {
  const found = exercisesIn(sessions).flatMap(({ exercise: { Name, importedCategory: category } }) =>
    category ? [[exerciseKey(Name), category] as const] : [],
  );
  return new Map(found.sort(([, one], [, other]) => (one < other ? -1 : 1)));
}

/** Finds records: compares every value of a session with every value of all earlier sessions. */
export function records(
  sessions: readonly JsonSession[],
  bodyWeightOn: (date: string) => number | null,
  countsPartials: boolean,
): readonly Printed[] {
  const found: Printed[] = [];
  for (const occurrences of groupBy(exercisesIn(sessions), ({ exercise }) => fold(exercise.Name)).values()) {
    const days = [...groupBy(occurrences, ({ session }) => session._id).values()].map((inSession) => {
      const { session, exercise } = inSession[0] as (typeof inSession)[number]; // Every group has at least one entry.
      const sets = inSession.flatMap((each) => each.exercise.workingSets);
      return { session, name: exercise.Name, sets, bodyWeightKg: bodyWeightOn(session.date) };
    });
    const kinds: Record<string, (day: (typeof days)[number]) => number> = {
      heaviest: ({ sets }) =>
        highest(
          sets.filter(isLifted).filter((set) => !modeOf(set)),
          signed,
        ),
      'heaviest body': ({ sets }) =>
        highest(
          sets.filter(isLifted).filter((set) => modeOf(set)),
          signed,
        ),
      e1rm: ({ sets, bodyWeightKg }) => highest(sets, (set) => estimate(set, bodyWeightKg)),
      setVolume: ({ sets, bodyWeightKg }) =>
        highest(sets, (set) => setVolume(set, bodyWeightKg, countsPartials) || null),
      sessionVolume: ({ sets, bodyWeightKg }) =>
        sum(sets.map((set) => setVolume(set, bodyWeightKg, countsPartials) ?? 0)) || Number.NEGATIVE_INFINITY,
    };
    for (const [at, day] of days.entries()) {
      const before = days.slice(0, at);
      const record = (kind: string, value: number, values: readonly number[]) => {
        const best = Math.max(...values);
        if (!Number.isFinite(best) || value <= best + TOLERANCE) return;
        const date = before[values.findIndex((each) => each > best - TOLERANCE)]?.session.date;
        const row = { exercise: day.name, kind, value, sessionId: day.session._id };
        found.push({ ...row, beatValue: best, beatDate: date });
      };
      const earlierSets = before.flatMap(({ sets }) => sets);
      for (const [kind, figureOf] of Object.entries(kinds)) {
        record(kind.split(' ')[0] ?? kind, figureOf(day), before.map(figureOf));
      }
      const loads = new Set(day.sets.filter(isCounted).map(loadKey));
      for (const load of loads) {
        const fresh = day.sets.filter((set, place) => {
          if (loadKey(set) !== load || !isCounted(set)) return false;
          return ![...earlierSets, ...day.sets.slice(0, place)].some((each) => covers(each, set));
        });
        const most = highest(fresh, reps);
        const ofDay = (sets: readonly JsonSet[]) =>
          highest(
            sets.filter((set) => isCounted(set) && loadKey(set) === load),
            reps,
          );
        record(
          'reps',
          most,
          before.map(({ sets }) => ofDay(sets)),
        );
      }
    }
  }
  return found;
}

const reps = (set: JsonSet) => set.repCount?.full ?? 0;
const isCounted = (set: JsonSet) => reps(set) > 0;
const isLifted = (set: JsonSet) => isCounted(set) && (set.weightKg !== null || set.loadMode !== undefined);
const signed = (set: JsonSet) => (set.loadMode === 'assisted' ? -1 : 1) * (set.weightKg ?? 0);
/** True if the first set has at least the load and reps of the second, on the same kind of load. */
const covers = (one: JsonSet, other: JsonSet) =>
  Boolean(modeOf(one)) === Boolean(modeOf(other)) &&
  signed(one) >= signed(other) &&
  isCounted(one) &&
  reps(one) >= reps(other);
const loadKey = (set: JsonSet) => `${modeOf(set) ? 'body' : 'bar'} ${signed(set).toFixed(5)}`;
export const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function highest(sets: readonly JsonSet[], figureOf: (set: JsonSet) => number | null): number {
  return Math.max(...sets.map((set) => figureOf(set) ?? Number.NEGATIVE_INFINITY));
}

export function exercisesIn(sessions: readonly JsonSession[]) {
  return sessions.flatMap((session) => session.exercises.map((exercise) => ({ session, exercise })));
}

export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\p{Pd}_\s]+/gu, ' ')
    .trim();
}

/** The ISO 8601 week of a date. A week belongs to the year of its Thursday. */
export function weekOf(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const first = Date.UTC(day.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((day.getTime() - first) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
