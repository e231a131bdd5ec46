/** Volume per week, see `setVolume`. */
import { isoWeekOf } from '../day-number.js';
import { type SetVolume, sumVolumes, volumeKg } from '../volume.js';
import type { BodyWeights } from './body-weights.js';
import { bySession, type DoneExercise } from './done-exercise.js';

/** What was done in one session, in all exercises or in one. */
export type SessionEffort = {
  readonly date: string;
  readonly workingSets: number;
  readonly volume: SetVolume;
};

export type WeekVolume = {
  /** The ISO week, such as `2026-W03`. */
  readonly week: string;
  readonly sessions: number;
  readonly workingSets: number;
  readonly volumeKg: number;
};

/** The weeks with sessions, oldest first. */
export function weeklyVolume(
  efforts: readonly SessionEffort[],
  bodyWeights: BodyWeights,
): readonly WeekVolume[] {
  const weeks = new Map<string, SessionEffort[]>();
  for (const effort of efforts) {
    const week = isoWeekOf(effort.date);
    const known = weeks.get(week);
    if (known) known.push(effort);
    else weeks.set(week, [effort]);
  }
  return [...weeks]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([week, inWeek]) => ({
      week,
      sessions: inWeek.length,
      workingSets: inWeek.reduce((sum, effort) => sum + effort.workingSets, 0),
      volumeKg: volumeKg(sumVolumes(inWeek.map((effort) => withBody(effort, bodyWeights))), null),
    }));
}

/** The volume in kg, with the body weight on the day of the session. */
function withBody({ volume, date }: SessionEffort, bodyWeights: BodyWeights): SetVolume {
  return { externalKg: volumeKg(volume, bodyWeights(date)), bodyweightKg: 0, bodyweightReps: 0 };
}

/** The effort of these exercises per session, oldest first. */
export function effortsOf(exercises: readonly DoneExercise[]): readonly SessionEffort[] {
  return bySession(exercises).flatMap((inSession) => {
    const [first] = inSession;
    const sets = inSession.flatMap(({ sets }) => sets);
    const volume = sumVolumes(sets.map((set) => set.volume));
    return first ? [{ date: first.session.date, workingSets: sets.length, volume }] : [];
  });
}
