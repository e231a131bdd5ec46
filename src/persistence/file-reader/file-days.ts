/** Reads from sessions in memory which days have training, and how much; see `TrainingDays`. */

import { exerciseKey } from '../../domain/exercise-name.js';
import { periodBounds } from '../../domain/period.js';
import { summaryOf } from '../../domain/read-models/session-summary.js';
import type { DayRange } from '../../domain/read-models/training-overview.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { SessionEffort } from '../../domain/statistics/weekly-volume.js';
import type { TrainingDays } from '../database/training-days.js';

type DoneNames = ReturnType<TrainingDays['exercises']>;

export class FileDays {
  /** The day of each occurrence of an exercise, latest first, by the exercise's key. */
  private daysOfKey: ReadonlyMap<string, readonly string[]> | null = null;
  private names: DoneNames | null = null;

  /** @param sessions every session, newest first */
  constructor(private readonly sessions: readonly TrainingSession[]) {}

  span(): ReturnType<TrainingDays['span']> {
    const [newest] = this.sessions;
    const oldest = this.sessions.at(-1);
    if (!newest || !oldest) return null;
    return { sessions: this.sessions.length, firstDay: dayOfSession(oldest), lastDay: dayOfSession(newest) };
  }

  sessionsByDay(range: DayRange): ReadonlyMap<string, number> {
    const byDay = new Map<string, number>();
    for (const session of this.within(range)) {
      const day = dayOfSession(session);
      byDay.set(day, (byDay.get(day) ?? 0) + 1);
    }
    return byDay;
  }

  efforts(range: DayRange, countsPartials: boolean | undefined): SessionEffort[] {
    return this.within(range).map((session) => {
      const { date, workingSetCount: workingSets, volume } = summaryOf(session, countsPartials);
      return { date, workingSets, volume };
    });
  }

  exercises(): DoneNames {
    this.names ??= namesOf(this.sessions);
    return this.names;
  }

  timesOf(key: string): ReturnType<TrainingDays['timesOf']> {
    const days = this.daysOf(key);
    const skipped = this.sessions
      .flatMap(({ exercises }) => exercises)
      .filter((exercise) => isSkipped(exercise) && exerciseKey(exercise.Name) === key);
    return { times: days.length, skipped: skipped.length, firstDay: days.at(-1) ?? '' };
  }

  dayOfLast(key: string, times: number): string {
    return this.daysOf(key)[times - 1] ?? '';
  }

  private daysOf(key: string): readonly string[] {
    this.daysOfKey ??= daysByKey(this.sessions);
    return this.daysOfKey.get(key) ?? [];
  }

  /** The sessions in a range of days, oldest first. */
  private within({ since, until }: DayRange): readonly TrainingSession[] {
    const { to } = periodBounds(until);
    return this.sessions
      .filter(({ date }) => chronologicalKey(date) >= since && chronologicalKey(date) < to)
      .reverse();
  }
}

function namesOf(sessions: readonly TrainingSession[]): DoneNames {
  const done = new Map<string, DoneNames[number]>();
  const skipped = new Map<string, DoneNames[number]>();
  for (const session of sessions) {
    for (const exercise of session.exercises) {
      const { Name: name } = exercise;
      const key = exerciseKey(name);
      const [names, lastDate] = isSkipped(exercise) ? [skipped, ''] : [done, chronologicalKey(session.date)];
      if (!names.has(key)) names.set(key, { key, name, lastDate });
    }
  }
  return [...done.values(), ...[...skipped.values()].filter(({ key }) => !done.has(key))];
}

function daysByKey(sessions: readonly TrainingSession[]): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  for (const session of sessions) {
    for (const { Name } of session.exercises) {
      const key = exerciseKey(Name);
      const known = days.get(key);
      if (known) known.push(dayOfSession(session));
      else days.set(key, [dayOfSession(session)]);
    }
  }
  return days;
}

function isSkipped({ warmupSets, workingSets }: Exercise): boolean {
  return warmupSets.length === 0 && workingSets.length === 0;
}

const DAY_LENGTH = 10;

function dayOfSession({ date }: TrainingSession): string {
  return chronologicalKey(date).slice(0, DAY_LENGTH);
}
