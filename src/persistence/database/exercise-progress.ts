/** One exercise over time: the best of each session, and the records in the order they were set. */
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { estimateOneRepMaxKg } from '../../domain/one-rep-max.js';
import type { WorkingSet } from '../../domain/record.js';
import { type PastSet, recordsOf } from '../../domain/set-records.js';
import type { ExerciseProgress, ExerciseRecord } from '../../store/ports.js';
import type { TrainingSessionRepository } from './training-session-repository.js';

/** @throws StorageError */
export function exerciseProgress(
  repository: TrainingSessionRepository,
  name: string,
  athlete: Athlete,
): ExerciseProgress {
  const sets = repository.setsInOrder(name);
  const bySession = new Map<string, { date: string; sets: WorkingSet[] }>();
  for (const { sessionId, date, set } of sets) {
    const session = bySession.get(sessionId) ?? { date, sets: [] };
    session.sets.push(set);
    bySession.set(sessionId, session);
  }
  const sessions = [...bySession.values()];
  return {
    sessions: sessions.map(({ date, sets: done }) => ({
      date,
      e1rmKg: highest(done.map((set) => estimateOneRepMaxKg(set, bodyWeightOn(athlete, date)))),
      heaviestKg: highest(
        done.map(({ weightKg, repCount }) => ((repCount?.full ?? 0) > 0 ? weightKg : null)),
      ),
    })),
    records: recordsOfAll(sessions, athlete),
  };
}

function recordsOfAll(
  sessions: readonly { readonly date: string; readonly sets: readonly WorkingSet[] }[],
  athlete: Athlete,
): readonly ExerciseRecord[] {
  const past: PastSet[] = [];
  const records: ExerciseRecord[] = [];
  for (const { date, sets } of sessions) {
    for (const set of sets) {
      for (const record of recordsOf(set, past, bodyWeightOn(athlete, date)))
        records.push({ ...record, date });
      past.push({ date, set });
    }
  }
  return records;
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
