/** The volume of sets in kg: load × repetitions. For bodyweight exercises, the load includes body weight. */
import type { LoadMode, RepCount, WorkingSet } from './record.js';

type Loaded = { readonly weightKg: number | null; readonly loadMode?: LoadMode | undefined };

/** The load of a set in kg, including body weight for bodyweight exercises; null if it is unknown. */
export function effectiveLoadKg(set: Loaded, bodyWeightKg: number | null): number | null {
  if (set.loadMode === undefined) return set.weightKg;
  if (bodyWeightKg === null) return null;
  const added = set.weightKg ?? 0;
  return set.loadMode === 'bodyweight' ? bodyWeightKg + added : bodyWeightKg - added;
}

/** The volume in kg is `externalKg`, or `bodyweightKg + bodyWeightKg × bodyweightReps` for bodyweight exercises. */
export type SetVolume = {
  readonly externalKg: number;
  readonly bodyweightKg: number;
  readonly bodyweightReps: number;
};

/** Load × repetitions of a set with its mini-sets, drops and both sides. Lengthened partials never count. */
export function setVolume(set: WorkingSet, countsPartials: boolean | undefined): SetVolume {
  const full = volumeBy(set, (reps) => reps.full);
  const partial = countsPartials ? partialVolume(set) : null;
  return partial === null ? full : sumVolumes([full, partial]);
}

/** The volume of the partial repetitions of a set; null if it is 0. */
export function partialVolume(set: WorkingSet): SetVolume | null {
  // Shortcut: most sets have no partial repetitions, and a rebuild of the database calls this for every set.
  if (!set.repCount?.partial && !set.unilateralRepCount && !set.failureTechnique) return null;
  const volume = volumeBy(set, (reps) => reps.partial);
  return volume.externalKg === 0 && volume.bodyweightReps === 0 ? null : volume;
}

type Counting = (reps: RepCount) => number;

function volumeBy(set: WorkingSet, countOf: Counting): SetVolume {
  const technique = set.failureTechnique;
  const miniReps = technique?.type === 'MyoReps' ? sumReps(technique.details.miniSets, countOf) : 0;
  const drops = technique?.type === 'DropSet' ? technique.details.dropSets : [];
  return sumVolumes([
    loadedVolume(set, ownReps(set, countOf) + miniReps),
    ...drops.map((drop) => loadedVolume(drop, countOf(drop.repCount))),
  ]);
}

function loadedVolume({ weightKg, loadMode }: Loaded, reps: number): SetVolume {
  const kg = (weightKg ?? 0) * reps;
  if (loadMode === undefined) return { externalKg: kg, bodyweightKg: 0, bodyweightReps: 0 };
  return { externalKg: 0, bodyweightKg: loadMode === 'bodyweight' ? kg : -kg, bodyweightReps: reps };
}

export function sumVolumes(volumes: readonly SetVolume[]): SetVolume {
  return volumes.reduce(
    (sum, volume) => ({
      externalKg: sum.externalKg + volume.externalKg,
      bodyweightKg: sum.bodyweightKg + volume.bodyweightKg,
      bodyweightReps: sum.bodyweightReps + volume.bodyweightReps,
    }),
    { externalKg: 0, bodyweightKg: 0, bodyweightReps: 0 },
  );
}

/** The volume in kg. Without a body weight, bodyweight sets do not count. */
export function volumeKg(volume: SetVolume, bodyWeightKg: number | null): number {
  const body = bodyWeightKg === null ? 0 : volume.bodyweightKg + bodyWeightKg * volume.bodyweightReps;
  return withoutNoise(volume.externalKg + body);
}

/** Removes floating-point noise from sums of decimals. */
function withoutNoise(kg: number): number {
  return Math.round(kg * 1e6) / 1e6;
}

function ownReps({ unilateralRepCount: sides, repCount }: WorkingSet, countOf: Counting): number {
  if (sides) return countOf(sides.left) + countOf(sides.right);
  return repCount ? countOf(repCount) : 0;
}

function sumReps(sets: readonly { readonly repCount: RepCount }[], countOf: Counting): number {
  return sets.reduce((sum, set) => sum + countOf(set.repCount), 0);
}
