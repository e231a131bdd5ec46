/** The days of a program that were done in a cycle, each with its sessions. */
import type { Aliases } from '../joined-names.js';
import type { TrainingSession } from '../record.js';
import { slotsOf } from './planned-line.js';
import type { DayPlace, ProgramPosition } from './program-position.js';
import type { WeekPlace } from './program-weeks.js';

/** A day with its sessions in a week of the cycle, oldest first. */
export type DoneDay = {
  readonly place: DayPlace;
  readonly sessions: readonly TrainingSession[];
  /** True for the slot of an exercise that an earlier session of the day had. */
  readonly isKnown: (slot: string) => boolean;
};

/** The days that count in a cycle, by the `weekKey` of their week. @param sessions of the program, in any order */
export function doneDays(
  { placed, counting }: ProgramPosition,
  sessions: readonly TrainingSession[],
  cycle: number,
  aliases: Aliases | undefined,
): ReadonlyMap<string, readonly DoneDay[]> {
  const byId = new Map(sessions.map((session) => [session._id, session]));
  const counted = new Set(counting);
  const days = new Map<string, DoneDay>();
  const firstSeen = new Map<string, number>();
  for (const [order, each] of placed.entries()) {
    const session = byId.get(each.session._id);
    if (!session) continue;
    const { place } = each;
    const names = session.exercises.map(({ Name }) => Name);
    for (const slot of slotsOf(names, aliases)) {
      const id = `${place.dayKey}\n${slot}`;
      if (!firstSeen.has(id)) firstSeen.set(id, order);
    }
    if (!counted.has(each) || place.cycle !== cycle) continue;
    const id = `${weekKey(place)} ${place.dayKey}`;
    const isKnown = (slot: string) => (firstSeen.get(`${place.dayKey}\n${slot}`) ?? order) < order;
    days.set(id, { place, sessions: [...(days.get(id)?.sessions ?? []), session], isKnown });
  }
  const byWeek = new Map<string, DoneDay[]>();
  for (const day of days.values()) {
    const key = weekKey(day.place);
    byWeek.set(key, [...(byWeek.get(key) ?? []), day]);
  }
  return byWeek;
}

/** Weeks of a cycle with the same key are the same week. */
export function weekKey({ phase, week }: WeekPlace): string {
  return `${phase} ${week}`;
}
