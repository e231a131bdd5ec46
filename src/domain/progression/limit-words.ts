/** Words about the set at failure of a newer session that limits a suggestion, see `limitByNewer`. */
import type { Athlete } from '../athlete.js';
import { dayLabel } from '../date-labels.js';
import { counted } from '../format-session.js';
import type { WorkingSet } from '../record.js';
import { formatNumber } from '../set-notation/format-number.js';
import { displaySet } from '../set-notation/format-set.js';
import { withoutPartials } from './last-sets.js';
import { type RepRange, rangeWords } from './reasons.js';
import type { PastOccurrence, SuggestionInput } from './suggestion.js';

/** `Upper’s 12.5 × 9 at RPE 10, 26 Nov 2025`: the set that limits a suggestion. */
export function limitWords(
  { focus, date }: Pick<PastOccurrence, 'focus' | 'date'>,
  set: WorkingSet,
  { today, athlete }: Pick<SuggestionInput, 'today' | 'athlete'>,
): string {
  const rpe = set.rpe === null ? '' : ` at RPE ${formatNumber(set.rpe)}`;
  const done = displaySet(withoutPartials(set), { unit: athlete.unit ?? 'kg' });
  return `${focus === null ? '' : `${focus}’s `}${done}${rpe}, ${dayLabel(date, today)}`;
}

/**
 * Why a lighter load has these reps: `10 × 12 was done that day`.
 * @param wanted the reps before the range limits them
 */
export function lighterRepsWords(
  reps: number,
  { min, max }: RepRange,
  { wanted, done }: { readonly wanted: number; readonly done: WorkingSet | null },
  { unit = 'kg' }: Athlete,
): string {
  if (wanted < reps) return rangeWords('bottom', { min, max });
  if (done) return `${displaySet(withoutPartials(done), { unit })} was done that day`;
  return wanted > reps ? rangeWords('top', { min, max }) : `${counted(reps, 'rep')} are about as hard`;
}
