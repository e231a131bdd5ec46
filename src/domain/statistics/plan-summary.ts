/** Summaries of what was done per phase and week, compared with what was planned. */

import { dayOf } from '../session-date.js';
import { sumVolumes, volumeKg } from '../volume.js';
import { type Adherence, adherenceOf, sumAdherence } from './adherence.js';
import type { BodyWeights } from './body-weights.js';
import { bySession, type DetailedExercise } from './done-exercise.js';
import { countHardSets } from './hard-sets.js';

/** What was done in a week or a phase. */
export type PlanSummary = {
  readonly phase: number | null;
  /** Null for the whole phase, and for sessions without a week. */
  readonly week: number | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly sessions: number;
  readonly deloadSessions: number;
  readonly workingSets: number;
  readonly hardSets: number;
  readonly volumeKg: number;
  readonly adherence: Adherence;
};

export type PhaseSummary = PlanSummary & {
  /** The weeks of the phase, in the order in which they began. */
  readonly weeks: readonly PlanSummary[];
};

type Sessions = (readonly DetailedExercise[])[];
type Phase = {
  readonly phase: number | null;
  /** The last week number that was recorded. */
  lastWeek: number;
  readonly byWeek: Map<number | null, Sessions>;
};

/**
 * One summary per phase, in the order in which the phases began. A repeated phase has another summary.
 * @param hardSetsOf see `hardSetCounter`
 */
export function planSummaries(
  exercises: readonly DetailedExercise[],
  bodyWeights: BodyWeights,
  hardSetsOf: (exercise: DetailedExercise) => number = ({ sets }) => countHardSets(sets),
): readonly PhaseSummary[] {
  const phases: Phase[] = [];
  let planned: Phase | null = null;
  let unplanned: Phase | null = null;
  const begin = (number: number | null): Phase => {
    const phase = { phase: number, lastWeek: 0, byWeek: new Map() };
    phases.push(phase);
    return phase;
  };
  for (const inSession of bySession(exercises)) {
    const [first] = inSession;
    if (!first) continue;
    const { phase: number, week } = first.session;
    if (number === null) {
      unplanned ??= begin(null);
    } else if (planned?.phase !== number || (week === 1 && planned.lastWeek > 1)) {
      // Week 1 comes again if a program is repeated.
      planned = begin(number);
      unplanned = null;
    }
    const phase: Phase | null = number === null ? unplanned : planned;
    if (phase) addSession(phase, week, inSession);
  }
  return phases.map(({ phase, byWeek }) => {
    const weeks = [...byWeek].map(([week, inWeek]) =>
      summaryOf({ phase, week }, inWeek, bodyWeights, hardSetsOf),
    );
    return { ...totalOf(phase, weeks), weeks };
  });
}

function addSession(phase: Phase, week: number | null, inSession: readonly DetailedExercise[]): void {
  phase.lastWeek = week ?? phase.lastWeek;
  const known = phase.byWeek.get(week);
  if (known) known.push(inSession);
  else phase.byWeek.set(week, [inSession]);
}

function summaryOf(
  part: Pick<PlanSummary, 'phase' | 'week'>,
  sessions: readonly (readonly DetailedExercise[])[],
  bodyWeights: BodyWeights,
  hardSetsOf: (exercise: DetailedExercise) => number,
): PlanSummary {
  const heads = sessions.flatMap(([first]) => (first ? [first.session] : []));
  const exercises = sessions.flat();
  const volumes = exercises.map(({ session, sets }) =>
    volumeKg(sumVolumes(sets.map(({ volume }) => volume)), bodyWeights(session.date)),
  );
  return {
    ...part,
    firstDay: dayOf(heads[0]?.date ?? ''),
    lastDay: dayOf(heads.at(-1)?.date ?? ''),
    sessions: sessions.length,
    deloadSessions: heads.filter(({ isDeloadWeek }) => isDeloadWeek).length,
    workingSets: exercises.reduce((sum, { sets }) => sum + sets.length, 0),
    hardSets: exercises.reduce((sum, exercise) => sum + hardSetsOf(exercise), 0),
    volumeKg: sumKg(volumes),
    adherence: adherenceOf(exercises),
  };
}

function totalOf(phase: number | null, weeks: readonly PlanSummary[]): PlanSummary {
  const sum = (of: (week: PlanSummary) => number) => weeks.reduce((total, week) => total + of(week), 0);
  return {
    phase,
    week: null,
    firstDay: weeks.map(({ firstDay }) => firstDay).sort()[0] ?? '',
    lastDay:
      weeks
        .map(({ lastDay }) => lastDay)
        .sort()
        .at(-1) ?? '',
    sessions: sum(({ sessions }) => sessions),
    deloadSessions: sum(({ deloadSessions }) => deloadSessions),
    workingSets: sum(({ workingSets }) => workingSets),
    hardSets: sum(({ hardSets }) => hardSets),
    volumeKg: sumKg(weeks.map((week) => week.volumeKg)),
    adherence: sumAdherence(weeks.map(({ adherence }) => adherence)),
  };
}

function sumKg(amounts: readonly number[]): number {
  const external = (externalKg: number) => ({ externalKg, bodyweightKg: 0, bodyweightReps: 0 });
  return volumeKg(sumVolumes(amounts.map(external)), null);
}
