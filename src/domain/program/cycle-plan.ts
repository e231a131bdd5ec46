/** A cycle of a program week by week, computed from the sessions: what was done and what is planned. */
import type { TrainingSession } from '../record.js';
import { compareSessionOrder } from '../session-order.js';
import { shortOfPrescribed } from './as-prescribed.js';
import type { PrescriptionInput } from './day-history.js';
import { type DayProgress, progressOfDay } from './day-progress.js';
import { type DoneDay, doneDays, weekKey } from './done-days.js';
import { isInEarlyDeload } from './other-days.js';
import { type PrescribedDay, prescribeDay } from './prescribe-day.js';
import { type DayPlace, positionOf } from './program-position.js';
import { dayKey } from './program-session.js';
import { phasesOf, type WeekOfProgram, type WeekPlace, weekOf, weeksOf } from './program-weeks.js';
import { type WrittenExercise, writtenWeek } from './written-program.js';

/**
 * - `missed`: not done, and its week is over
 * - `left-out`: not done, but a later day of the week was
 */
export type PlanStatus = 'done' | 'missed' | 'next' | 'left-out' | 'ahead';

export type PlanDay = DayProgress & {
  readonly name: string;
  readonly status: PlanStatus;
  readonly isDeload: boolean;
  /** The sessions of the day in this week, oldest first. */
  readonly sessions: readonly TrainingSession[];
  /** What is still to do; empty for a day that was done or missed. */
  readonly planned: readonly Pick<WrittenExercise, 'name' | 'sets'>[];
};

/** `when` compares the week with the week of the next day, which is `now`. */
export type PlanWeek = WeekPlace & {
  readonly when: 'behind' | 'now' | 'ahead';
  readonly isDeload: boolean;
  readonly days: readonly PlanDay[];
};

export type CyclePlan = {
  /** The number of the cycle, from 1. */
  readonly cycle: number;
  /** The number of cycles, including the current cycle. */
  readonly cycles: number;
  /** The weeks in the order of the program; without an end, those so far and some ahead. */
  readonly weeks: readonly PlanWeek[];
  /** Null for an earlier cycle. */
  readonly next: PrescribedDay | null;
};

/** The number of weeks shown ahead for a program without end: with the current week, a month. */
const WEEKS_AHEAD = 3;

/**
 * What was planned and done in a cycle; null if the program has no day.
 * @param back how many cycles before the current cycle
 */
export function planOfCycle(
  input: PrescriptionInput,
  sessions: readonly TrainingSession[],
  back: number,
): CyclePlan | null {
  const position = positionOf(input.program, sessions);
  const { next } = position;
  if (!next) return null;
  const cycle = Math.max(1, next.cycle - back);
  const isCurrent = cycle === next.cycle;
  const isEarlyDeload = (place: WeekPlace) =>
    isInEarlyDeload(input.program, position, { ...next, ...place, cycle });
  const prescribed = isCurrent ? prescribeDay(input, position, next, isEarlyDeload(next)) : null;
  const frame = {
    input,
    done: doneDays(position, sessions, cycle, input.athlete.aliases),
    next,
    prescribed,
    isEarlyDeload,
    prescribedThen: (session: TrainingSession, place: DayPlace) =>
      prescribedBefore(input, sessions, session, place),
  };
  const places = placesOf(input.program, frame.done, isCurrent ? next : null);
  const nextAt = isCurrent ? places.findIndex((place) => isSameWeek(place, next)) : places.length;
  const weeks = places.map((place, at) => planWeek(frame, place, at - nextAt));
  return {
    cycle,
    cycles: next.cycle,
    weeks: weeks.filter(({ days }) => days.length > 0),
    next: prescribed,
  };
}

type Frame = {
  readonly input: PrescriptionInput;
  /** The days that were done, by the `weekKey` of their week. */
  readonly done: ReadonlyMap<string, readonly DoneDay[]>;
  readonly next: DayPlace;
  readonly prescribed: PrescribedDay | null;
  /** True for a week with a deload that the program does not plan. */
  readonly isEarlyDeload: (place: WeekPlace) => boolean;
  readonly prescribedThen: (session: TrainingSession, place: DayPlace) => PrescribedDay | null;
};

/** What the program prescribed for a session, from the sessions before it. */
function prescribedBefore(
  input: PrescriptionInput,
  sessions: readonly TrainingSession[],
  session: TrainingSession,
  place: DayPlace,
): PrescribedDay | null {
  const before = sessions.filter((each) => compareSessionOrder(each, session) < 0);
  const position = positionOf(input.program, before);
  const pastOf: PrescriptionInput['pastOf'] = (name, until) => input.pastOf(name, until ?? session);
  return prescribeDay({ ...input, today: session.date, pastOf }, position, place, session.isDeloadWeek);
}

/** The weeks of a cycle in their order, and weeks that were done after the end of a phase. */
function placesOf(
  program: PrescriptionInput['program'],
  done: ReadonlyMap<string, readonly DoneDay[]>,
  next: DayPlace | null,
): readonly WeekPlace[] {
  const named = weeksOf(program);
  const allDone = [...done.values()].flat();
  return phasesOf(program).flatMap(({ phase, weeks }) => {
    const ofPhase = allDone.flatMap(({ place }) => (place.phase === phase ? place.week : []));
    const ahead = weeks === null && next?.phase === phase ? next.week + WEEKS_AHEAD : 0;
    const written = next === null && weeks === null ? 0 : named.filter((week) => week.phase === phase).length;
    const last = Math.max(written, ahead, ...ofPhase);
    return Array.from({ length: last }, (_, index) => ({ phase, week: index + 1 }));
  });
}

/** @param distance the number of weeks after the week of the next day; negative for earlier weeks */
function planWeek(frame: Frame, place: WeekPlace, distance: number): PlanWeek {
  const { program, athlete } = frame.input;
  const isNow = distance === 0;
  const week = weekOf(program, place);
  const isEarlyDeload = frame.isEarlyDeload(place);
  const isDeload = week.isDeload || isEarlyDeload;
  const written = writtenWeek(week, athlete, isEarlyDeload);
  const done = frame.done.get(weekKey(place)) ?? [];
  const lastDone = Math.max(-1, ...done.map((day) => indexOfDay(week, day.place.dayKey)));
  const days = written.days.flatMap(({ name, exercises }, index): readonly PlanDay[] => {
    const found = done.find((day) => day.place.dayKey === dayKey(name));
    if (found) return [doneDay(frame, week, name, found, exercises)];
    if (isPastEnd(program, place)) return [];
    const isNext = isNow && frame.next.dayKey === dayKey(name);
    const status = distance < 0 ? 'missed' : isNext ? 'next' : index < lastDone ? 'left-out' : 'ahead';
    return [openDay(name, status, isDeload, (isNext && frame.prescribed?.exercises) || exercises)];
  });
  const others = done.filter((day) => indexOfDay(week, day.place.dayKey) === -1);
  return {
    ...place,
    when: isNow ? 'now' : distance < 0 ? 'behind' : 'ahead',
    isDeload,
    days: [...days, ...others.map((day) => doneDay(frame, week, null, day, []))],
  };
}

function openDay(
  name: string,
  status: Exclude<PlanStatus, 'done'>,
  isDeload: boolean,
  exercises: PlanDay['planned'],
): PlanDay {
  return {
    name,
    status,
    isDeload,
    sessions: [],
    planned: status === 'missed' ? [] : exercises,
    plannedSets: exercises.reduce((sum, { sets }) => sum + sets.length, 0),
    doneSets: 0,
    shortfalls: [],
  };
}

/** @param name as in the program; null if the week has no such day */
function doneDay(
  { input, prescribedThen }: Frame,
  week: WeekOfProgram,
  name: string | null,
  { sessions, isKnown, place }: DoneDay,
  planned: readonly WrittenExercise[],
): PlanDay {
  const newest = sessions.at(-1);
  const progress = newest ? progressOfDay(newest, planned, isKnown, input.athlete.aliases) : NO_PROGRESS;
  const isAnyBelow = progress.shortfalls.some(({ isBelowRange }) => isBelowRange);
  const shortfalls =
    newest && isAnyBelow
      ? shortOfPrescribed(progress.shortfalls, newest, prescribedThen(newest, place))
      : progress.shortfalls;
  return {
    name: name ?? newest?.programDay ?? newest?.focus ?? place.dayKey,
    status: 'done',
    isDeload: week.isDeload || newest?.isDeloadWeek === true,
    sessions,
    planned: [],
    ...progress,
    shortfalls,
  };
}

const NO_PROGRESS: DayProgress = { plannedSets: 0, doneSets: 0, shortfalls: [] };

function indexOfDay({ days }: WeekOfProgram, key: string): number {
  return days.findIndex(({ name }) => dayKey(name) === key);
}

function isPastEnd(program: PrescriptionInput['program'], { phase, week }: WeekPlace): boolean {
  const length = phasesOf(program).find((each) => each.phase === phase)?.weeks ?? null;
  return length !== null && week > length;
}

function isSameWeek(one: WeekPlace, other: WeekPlace): boolean {
  return one.phase === other.phase && one.week === other.week;
}
