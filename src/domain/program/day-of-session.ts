/** Finds the day of a program that a session in progress follows. */
import type { TrainingSession } from '../record.js';
import type { PrescriptionInput } from './day-history.js';
import { type PrescribedDay, prescribeDay } from './prescribe-day.js';
import { positionOf } from './program-position.js';
import { dayFinder, type ProgramSession } from './program-session.js';
import { phasesOf, weekOf } from './program-weeks.js';

/**
 * What the program prescribes for the day of a session; null if it no longer has the day.
 * @param earlier the sessions before this one
 */
export function dayOfSession(
  input: PrescriptionInput,
  earlier: readonly ProgramSession[],
  session: TrainingSession,
): PrescribedDay | null {
  const { program } = input;
  const position = positionOf(program, earlier);
  const key = dayFinder(program)(session);
  if (key === null || position.next === null) return null;
  const { next } = position;
  const phase = phasesOf(program).find((each) => each.phase === session.phase)?.phase ?? next.phase;
  const week = session.week ?? next.week;
  const length = phasesOf(program).find((each) => each.phase === phase)?.weeks ?? null;
  const isPastEnd = length !== null && week > length;
  // A week that the program does not have is replaced by the week of the next day.
  const place = { ...next, ...(isPastEnd ? {} : { phase, week }), dayKey: key };
  const isDeload = session.isDeloadWeek && !weekOf(program, place).isDeload;
  return prescribeDay(input, position, place, isDeload);
}
