/** Most repetitions at each load: what stands of one exercise, and what beats it. */
import type { DoneSet } from './done-exercise.js';

/** A figure that stands until a later one beats it, and the date it was set on. */
export type Standing = { readonly value: number; readonly date: string };

/** A set with more repetitions than ever at its load. */
export type RepsRecord = { readonly set: DoneSet; readonly beat: Standing };

/** The most repetitions there ever were at a load, and when that was first. */
export type BestAtLoad = Standing & {
  /** As recorded; help below 0, no load to speak of is 0. */
  readonly loadKg: number;
  /** True where body weight is part of the load. */
  readonly isOnBody: boolean;
};

/** Loads are kept to 5 decimals of a kilogram; finer differences come from converting units. */
const LOADS_PER_KG = 1e5;

type LoadAndReps = { readonly load: number; readonly reps: number };

export class BestReps {
  private readonly atLoad = new Map<string, BestAtLoad>();
  /** Of all sets so far only those that no other has both as much load and as many repetitions as. */
  private readonly frontiers = { bar: [] as LoadAndReps[], body: [] as LoadAndReps[] };

  /** @param personalBests what stands already */
  constructor(personalBests: readonly BestAtLoad[] = []) {
    for (const standing of personalBests) {
      const { loadKg, isOnBody, value: reps } = standing;
      const kind = isOnBody ? 'body' : 'bar';
      const load = Math.round(loadKg * LOADS_PER_KG);
      this.atLoad.set(`${kind} ${load}`, standing);
      this.extends(kind, { load, reps });
    }
  }

  /** What stands now; a new `BestReps` goes on from there. */
  get personalBests(): readonly BestAtLoad[] {
    return [...this.atLoad.values()];
  }

  /**
   * The records of a session, at most one for each load, in the order they were set; from now on its sets stand.
   * A set is none where an earlier one, also of this session, had at least its load and its repetitions.
   */
  enter(sets: readonly DoneSet[], date: string): readonly RepsRecord[] {
    const records = new Map<string, RepsRecord>();
    const best = new Map<string, BestAtLoad>();
    for (const set of sets) {
      const reps = repsOf(set);
      if (reps === 0) continue;
      const kind = isOnBody(set) ? 'body' : 'bar';
      const load = Math.round(signedKg(set) * LOADS_PER_KG);
      const key = `${kind} ${load}`;
      if (reps > (best.get(key)?.value ?? 0)) {
        best.set(key, { value: reps, date, loadKg: load / LOADS_PER_KG, isOnBody: kind === 'body' });
      }
      if (!this.extends(kind, { load, reps })) continue;
      const beat = this.atLoad.get(key);
      if (beat) records.set(key, { set, beat: { value: beat.value, date: beat.date } });
    }
    for (const [key, standing] of best) {
      if (standing.value > (this.atLoad.get(key)?.value ?? 0)) this.atLoad.set(key, standing);
    }
    return [...records.values()];
  }

  /** True where no set so far had as much of both; it then stands itself. */
  private extends(kind: 'bar' | 'body', { load, reps }: LoadAndReps): boolean {
    const frontier = this.frontiers[kind];
    if (frontier.some((each) => each.load >= load && each.reps >= reps)) return false;
    this.frontiers[kind] = [
      ...frontier.filter((each) => each.load > load || each.reps > reps),
      { load, reps },
    ];
    return true;
  }
}

/** Full repetitions; 0 where they were not counted. */
export function repsOf({ repCount }: DoneSet): number {
  return repCount?.full ?? 0;
}

/** True where body weight is part of the load. */
export function isOnBody({ loadMode }: DoneSet): boolean {
  return loadMode !== undefined;
}

/** The load as recorded, help below 0; no load to speak of is 0. */
export function signedKg({ weightKg, loadMode }: DoneSet): number {
  return loadMode === 'assisted' ? -(weightKg ?? 0) : (weightKg ?? 0);
}
