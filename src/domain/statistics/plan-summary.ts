/** Phases and their weeks: what was planned and what was done. */
import { sumVolumes, volumeKg } from '../load.js';
import { dayOf } from '../session-date.js';
import { type Adherence, adherenceOf } from './adherence.js';
import type { BodyWeights } from './body-weights.js';
import { bySession, type DetailedExercise } from './done-exercise.js';
import { countHardSets } from './hard-sets.js';

export type PlanSummary = {
  readonly phase: number | null;
  /** Null for the whole phase, and for what belongs to no week. */
  readonly week: number | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly sessions: number;
  readonly deloadSessions: number;
  readonly workingSets: number;
  readonly hardSets: number;
  readonly volumeKg: number;
  /** Planned against done. */
  readonly adherence: Adherence;
};

/** One summary for each phase and week, in the order they began. */
export function weekSummaries(
  exercises: readonly DetailedExercise[],
  bodyWeights: BodyWeights,
): readonly PlanSummary[] {
  return summaries(exercises, bodyWeights, ({ phase, week }) => ({ phase, week }));
}

/** One summary for each phase, in the order they began. */
export function phaseSummaries(
  exercises: readonly DetailedExercise[],
  bodyWeights: BodyWeights,
): readonly PlanSummary[] {
  return summaries(exercises, bodyWeights, ({ phase }) => ({ phase, week: null }));
}

type Part = Pick<PlanSummary, 'phase' | 'week'>;

function summaries(
  exercises: readonly DetailedExercise[],
  bodyWeights: BodyWeights,
  partOf: (session: Part) => Part,
): readonly PlanSummary[] {
  const parts = new Map<string, { part: Part; sessions: (readonly DetailedExercise[])[] }>();
  for (const inSession of bySession(exercises)) {
    const [first] = inSession;
    if (!first) continue;
    const part = partOf(first.session);
    const key = `${part.phase} ${part.week}`;
    const known = parts.get(key) ?? { part, sessions: [] };
    known.sessions.push(inSession);
    parts.set(key, known);
  }
  return [...parts.values()].map(({ part, sessions }) => summaryOf(part, sessions, bodyWeights));
}

function summaryOf(
  part: Part,
  sessions: readonly (readonly DetailedExercise[])[],
  bodyWeights: BodyWeights,
): PlanSummary {
  const heads = sessions.flatMap(([first]) => (first ? [first.session] : []));
  const exercises = sessions.flat();
  const volumes = exercises.map(({ session, sets }) => {
    const externalKg = volumeKg(sumVolumes(sets.map(({ volume }) => volume)), bodyWeights(session.date));
    return { externalKg, bodyweightKg: 0, bodyweightReps: 0 };
  });
  return {
    ...part,
    firstDay: dayOf(heads[0]?.date ?? ''),
    lastDay: dayOf(heads.at(-1)?.date ?? ''),
    sessions: sessions.length,
    deloadSessions: heads.filter(({ isDeloadWeek }) => isDeloadWeek).length,
    workingSets: exercises.reduce((sum, { sets }) => sum + sets.length, 0),
    hardSets: exercises.reduce((sum, { sets }) => sum + countHardSets(sets), 0),
    volumeKg: volumeKg(sumVolumes(volumes), null),
    adherence: adherenceOf(exercises),
  };
}
