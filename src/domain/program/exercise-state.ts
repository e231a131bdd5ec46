/** The progression of an exercise by a rule that changes its load from session to session. */
import type { WorkingSet } from '../record.js';
import { type Load, loadOf } from '../set-notation/load.js';
import { doneSets, judgeSets, loadsDone, sumOfReps } from './judge-sets.js';
import type { PlannedLine } from './planned-line.js';
import type { PrescribedSet } from './prescribed-set.js';
import type { Change, LinearRule } from './program.js';
import { kgOf, type LoadOwner, lessLoad, moreLoad, stepMore } from './program-loads.js';
import * as words from './program-reasons.js';

type Loads = readonly (Load | null)[];

export type ExerciseState = {
  /** The loads of the next sets, by the place of the set; null before the first session. */
  readonly loads: Loads | null;
  /** The index of the stage, from 0. */
  readonly stage: number;
  /** Sessions in which every set was done, since the program last changed the load or the stage. */
  readonly hits: number;
  readonly misses: number;
  readonly reason: string;
};

export const FIRST_STATE: ExerciseState = {
  loads: null,
  stage: 0,
  hits: 0,
  misses: 0,
  reason: words.FIRST_TIME,
};

/** The decrease after a miss in the last stage of `stages`. */
const STAGES_LESS_PERCENT = 10;

/** An exercise in a session: what was prescribed, and what was done. */
export type Attempt = {
  readonly line: PlannedLine;
  readonly owner: LoadOwner;
  readonly planned: readonly PrescribedSet[];
  readonly workingSets: readonly WorkingSet[];
};

/** The state after a session; `state` itself without working sets or for a rule that does not use it. */
export function stateAfter(state: ExerciseState, attempt: Attempt): ExerciseState {
  const { line, planned, workingSets } = attempt;
  const verdict = judgeSets(planned, workingSets);
  const rule = line.progression;
  if (verdict === 'none') return state;
  switch (rule.kind) {
    case 'percent':
    case 'double':
    case 'as-written':
    case 'suggestion':
      return state;
    case 'none':
      return { ...state, loads: doneSets(planned, workingSets).map(loadOf), reason: words.SAME_AS_LAST_TIME };
    case 'sum': {
      const sum = sumOfReps(planned, workingSets);
      if (sum < rule.reps) {
        return { ...state, loads: keptLoads(attempt), reason: words.sumShortWords(sum, rule.reps) };
      }
      const add = { kind: 'weight', ...rule.add } as const;
      return { ...state, ...grown(attempt, add, words.sumReachedWords(sum, rule.reps)) };
    }
    case 'linear':
    case 'stages':
      break;
  }
  if (verdict === 'short') {
    const done = doneSets(planned, workingSets).length;
    return { ...state, loads: keptLoads(attempt), misses: 0, reason: words.shortWords(done, planned.length) };
  }
  const linear = rule.kind === 'linear' ? rule : rule.linear;
  if (verdict === 'hit') return afterHit(state, attempt, linear);
  return rule.kind === 'linear' ? afterMiss(state, attempt, rule) : afterMissedStage(state, attempt);
}

/** @param linear null if the load grows by the smallest step after every hit */
function afterHit(state: ExerciseState, attempt: Attempt, linear: LinearRule | null): ExerciseState {
  const hits = state.hits + 1;
  if (linear && hits < linear.everyHits) {
    const loads = loadsDone(attempt.planned, attempt.workingSets);
    return { ...state, loads, hits, misses: 0, reason: words.waitingWords(hits, linear.everyHits) };
  }
  return { ...state, hits: 0, misses: 0, ...grown(attempt, linear?.add ?? null, words.EVERY_SET_DONE) };
}

function afterMiss(state: ExerciseState, attempt: Attempt, { afterMisses }: LinearRule): ExerciseState {
  const misses = state.misses + 1;
  const loads = keptLoads(attempt);
  if (!afterMisses || misses < afterMisses.misses) {
    return { ...state, loads, misses, reason: words.missWords(misses, afterMisses?.misses ?? null) };
  }
  const { less } = afterMisses;
  return {
    ...state,
    loads: mapLoads(loads, (load) => lessLoad(load, less, attempt.owner)),
    hits: 0,
    misses: 0,
    reason: words.cutWords(less, misses),
  };
}

function afterMissedStage(state: ExerciseState, attempt: Attempt): ExerciseState {
  const { stages } = attempt.line;
  const stage = stageOf(state, attempt.line) + 1;
  const loads = keptLoads(attempt);
  if (stage < stages.length) {
    return { ...state, loads, stage, hits: 0, reason: words.nextStageWords(stage + 1, stages.length) };
  }
  const less = { kind: 'percent', percent: STAGES_LESS_PERCENT } as const;
  return {
    ...state,
    loads: mapLoads(loads, (load) => lessLoad(load, less, attempt.owner)),
    stage: 0,
    hits: 0,
    reason: words.firstStageWords(STAGES_LESS_PERCENT),
  };
}

/** The index of the stage; the last stage if the text has fewer stages than before. */
export function stageOf(
  { stage }: Pick<ExerciseState, 'stage'>,
  { stages }: Pick<PlannedLine, 'stages'>,
): number {
  return Math.min(stage, stages.length - 1);
}

/**
 * The loads of all sets after the increase, and the reason.
 * @param add null for the smallest step
 */
function grown(
  { planned, workingSets, owner }: Attempt,
  add: Change | null,
  why: string,
): Pick<ExerciseState, 'loads' | 'reason'> {
  const before = loadsDone(planned, workingSets);
  const loads = mapLoads(before, (load) => (add ? moreLoad(load, add, owner) : stepMore(load, owner)));
  const [from, to] = [before[0] ?? null, loads[0] ?? null];
  return { loads, reason: words.grownWords(from && to && kgOf(to) - kgOf(from), add, why) };
}

/** The prescribed load of each set; if the prescribed load is unknown, the load of `loadsDone`. */
function keptLoads({ planned, workingSets }: Attempt): Loads {
  const done = loadsDone(planned, workingSets);
  return planned.map(({ load }, place) => load ?? done[place] ?? null);
}

function mapLoads(loads: Loads, change: (load: Load) => Load): Loads {
  return loads.map((load) => load && change(load));
}
