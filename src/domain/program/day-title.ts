/** The name of a day of a program with its place. */
import type { PrescribedDay } from './prescribe-day.js';
import type { Program } from './program.js';
import { phasesOf } from './program-weeks.js';

/** `Upper A · week 3 of 6`, `Squat · phase 2 · week 4 · deload`. */
export function dayTitle(
  program: Program,
  { name, place, isDeloadWeek }: Pick<PrescribedDay, 'name' | 'place' | 'isDeloadWeek'>,
): string {
  const length = phasesOf(program).find(({ phase }) => phase === place.phase)?.weeks ?? null;
  const week = `week ${place.week}${length === null ? '' : ` of ${length}`}`;
  return [name, place.phase === null ? '' : `phase ${place.phase}`, week, isDeloadWeek ? 'deload' : '']
    .filter(Boolean)
    .join(' · ');
}
