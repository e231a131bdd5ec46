/** The position in a program: which day each session was, and which day is next. */
import { compareSessionOrder } from '../session-order.js';
import type { Program } from './program.js';
import { dayFinder, dayKey, type ProgramSession } from './program-session.js';
import { type PhaseLength, phasesOf, type WeekPlace, weekOf } from './program-weeks.js';

/** A day of a program, and the number of the cycle, from 1. */
export type DayPlace = WeekPlace & { readonly cycle: number; readonly dayKey: string };

export type PlacedSession = {
  readonly session: ProgramSession;
  readonly place: DayPlace;
  /** The first session of the cycle that this session belongs to. */
  readonly cycleStart: ProgramSession;
};

export type ProgramPosition = {
  /** The sessions of the program's days, oldest first. */
  readonly placed: readonly PlacedSession[];
  /** The sessions that count. If a week began again, earlier sessions of this week and of later weeks do not count. */
  readonly counting: readonly PlacedSession[];
  /** Null if no week has a day. */
  readonly next: DayPlace | null;
  /** The first session of the cycle of `next`; null if the next session begins the cycle. */
  readonly cycleStart: ProgramSession | null;
};

/** @param sessions the sessions of the program, in any order */
export function positionOf(program: Program, sessions: readonly ProgramSession[]): ProgramPosition {
  const walk = new Walk(program);
  const keyOf = dayFinder(program);
  const placed = sessions.toSorted(compareSessionOrder).flatMap((session) => {
    const key = keyOf(session);
    return key === null ? [] : [walk.add(session, key)];
  });
  return { placed, counting: walk.counting(), ...walk.next() };
}

/** Follows a program session by session. */
class Walk {
  private readonly phases: readonly PhaseLength[];
  private cycle = 1;
  private cycleStart: ProgramSession | null = null;
  /** The sessions of this cycle by `orderOf` their week, then by the key of their day. */
  private done = new Map<number, Map<string, readonly PlacedSession[]>>();
  private readonly ofEarlierCycles: PlacedSession[] = [];
  private newest: { readonly week: WeekPlace; readonly dayKey: string } | null = null;

  constructor(private readonly program: Program) {
    this.phases = phasesOf(program);
  }

  add(session: ProgramSession, key: string): PlacedSession {
    const week = this.weekOfSession(session) ?? this.inferredWeek(key);
    this.beginAgain(week, key);
    const order = this.orderOf(week);
    this.cycleStart ??= session;
    const place = { ...week, cycle: this.cycle, dayKey: key };
    const placed = { session, place, cycleStart: this.cycleStart };
    const inWeek = this.done.get(order) ?? new Map<string, readonly PlacedSession[]>();
    this.done.set(order, inWeek.set(key, [...(inWeek.get(key) ?? []), placed]));
    this.newest = { week, dayKey: key };
    return placed;
  }

  counting(): readonly PlacedSession[] {
    return [...this.ofEarlierCycles, ...this.ofThisCycle()];
  }

  private ofThisCycle(): readonly PlacedSession[] {
    return [...this.done.values()].flatMap((inWeek) => [...inWeek.values()].flat());
  }

  next(): Pick<ProgramPosition, 'next' | 'cycleStart'> {
    if (this.newest === null) return this.firstOfCycle(this.cycle);
    const { week: newest, dayKey: after } = this.newest;
    const left = this.isPastEnd(newest) ? null : this.dayLeft(newest, after);
    if (left !== null) return this.at(newest, left);
    for (let week = this.weekAfter(newest); week !== null; week = this.weekAfter(week)) {
      const day = this.dayLeft(week, null);
      if (day !== null) return this.at(week, day);
      // Later weeks of a phase without end are all the same, so none of them has a day.
      if (this.lengthOf(week) === null && this.orderOf(week) > this.latest()) break;
    }
    return this.firstOfCycle(this.cycle + 1);
  }

  private at(week: WeekPlace, key: string): Pick<ProgramPosition, 'next' | 'cycleStart'> {
    return { next: { ...week, cycle: this.cycle, dayKey: key }, cycleStart: this.cycleStart };
  }

  private firstOfCycle(cycle: number): Pick<ProgramPosition, 'next' | 'cycleStart'> {
    for (let week: WeekPlace | null = this.firstWeek(); week !== null; week = this.weekAfter(week)) {
      const [day] = weekOf(this.program, week).days;
      if (day) return { next: { ...week, cycle, dayKey: dayKey(day.name) }, cycleStart: null };
      if (this.lengthOf(week) === null) break;
    }
    return { next: null, cycleStart: null };
  }

  /** The first day of `week` that was not done, after the day `after`, then from the start; null if all were done. */
  private dayLeft(week: WeekPlace, after: string | null): string | null {
    const keys = weekOf(this.program, week).days.map(({ name }) => dayKey(name));
    const from = after === null ? 0 : keys.indexOf(after) + 1;
    const done = this.done.get(this.orderOf(week));
    return [...keys.slice(from), ...keys.slice(0, from)].find((key) => !done?.has(key)) ?? null;
  }

  /** Prepares for a session of the day `key` in `week`, which may begin a new cycle, or begin `week` again. */
  private beginAgain(week: WeekPlace, key: string): void {
    if (this.newest === null) return;
    const order = this.orderOf(week);
    const isFirstWeek = order === this.orderOf(this.firstWeek());
    const isDone = this.done.get(order)?.has(key) === true;
    if (isFirstWeek && this.isNewCycle(order, isDone)) {
      this.ofEarlierCycles.push(...this.ofThisCycle());
      this.cycle += 1;
      this.cycleStart = null;
      this.done.clear();
    } else if (isDone && order < this.latest()) {
      // A day that was done, in a week before the latest, begins its week again.
      for (const each of [...this.done.keys()]) if (each >= order) this.done.delete(each);
      if (isFirstWeek) this.cycleStart = null;
    }
  }

  /**
   * True if a session of the first week begins a new cycle.
   * @param first the order of that week
   * @param isDone its day was done in that week
   */
  private isNewCycle(first: number, isDone: boolean): boolean {
    const last = this.lastWeek();
    if (last === null || this.latest() < this.orderOf(last)) return false;
    if (this.latest() > this.orderOf(last) || this.dayLeft(last, null) === null) return true;
    // If the last week follows the first, the session may make up for a missed day.
    const weeksBetween = this.orderOf(last) - first;
    return weeksBetween > 1 || (weeksBetween === 1 && isDone);
  }

  private latest(): number {
    return Math.max(...this.done.keys());
  }

  /** The week that a session names; null without a week, or with a phase that the program does not have. */
  private weekOfSession({ phase, week }: ProgramSession): WeekPlace | null {
    if (week === null) return null;
    const found = this.phases.find((each) => each.phase === null || each.phase === phase);
    return found ? { phase: found.phase, week } : null;
  }

  /** The week of a session that names none: the newest week, or the next one if the day was done. */
  private inferredWeek(key: string): WeekPlace {
    if (this.newest === null) return this.firstWeek();
    const { week } = this.newest;
    const isLeft = !this.isPastEnd(week) && !this.done.get(this.orderOf(week))?.has(key);
    return isLeft ? week : (this.weekAfter(week) ?? this.firstWeek());
  }

  private firstWeek(): WeekPlace {
    return { phase: this.phases[0]?.phase ?? null, week: 1 };
  }

  /** The last week of the last phase; null if that phase has no end. */
  private lastWeek(): WeekPlace | null {
    const last = this.phases.at(-1);
    return last?.weeks ? { phase: last.phase, week: last.weeks } : null;
  }

  /** The week after a week; null after the last week of the program. */
  private weekAfter({ phase, week }: WeekPlace): WeekPlace | null {
    const length = this.lengthOf({ phase });
    if (length === null || week < length) return { phase, week: week + 1 };
    const next = this.phases[this.indexOf(phase) + 1];
    return next ? { phase: next.phase, week: 1 } : null;
  }

  /** True for a week that the program no longer has. */
  private isPastEnd({ phase, week }: WeekPlace): boolean {
    const length = this.lengthOf({ phase });
    return length !== null && week > length;
  }

  private lengthOf({ phase }: Pick<WeekPlace, 'phase'>): number | null {
    return this.phases[this.indexOf(phase)]?.weeks ?? null;
  }

  private indexOf(phase: number | null): number {
    return this.phases.findIndex((each) => each.phase === phase);
  }

  /** A number for sorting weeks, which grows by 1 from week to week of a phase. */
  private orderOf({ phase, week }: WeekPlace): number {
    return this.indexOf(phase) * WEEKS_OF_ANY_PHASE + week;
  }
}

/** More weeks than any phase has. */
const WEEKS_OF_ANY_PHASE = 1e6;
