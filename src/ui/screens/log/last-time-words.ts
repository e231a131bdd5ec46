/** Words about last time and what was done since. */
import { dayLabel, shortDate } from '../../../domain/date-labels.js';
import { joinedDropSets } from '../../../domain/joined-drop-sets.js';
import { isCounting } from '../../../domain/progression/counting-occurrences.js';
import type { ExerciseOccurrence } from '../../../domain/read-models/exercise-history.js';
import type { FailureTechnique, WorkingSet } from '../../../domain/record.js';
import { daysBetween } from '../../../domain/session-date.js';
import { exampleDrop, exampleSet, exampleWarmup } from '../../../domain/set-notation/examples.js';
import { displaySet } from '../../../domain/set-notation/format-set.js';
import { carryOver } from '../../../domain/set-notation/set-values.js';
import { valuesOf } from '../../../domain/set-notation/values-of.js';
import type { WeightUnit } from '../../../domain/weight.js';
import type { AppState } from '../../../store/app-state.js';
import { whySkipped } from '../../../store/log/exercise-hints.js';
import { lastTime, lastTimeSets, olderRepeated, sinceLastTime } from '../../../store/log/last-time.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { countedTexts } from '../../../store/log/sets-text.js';
import { capitalized } from '../../../text/capitalized.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';

/** `Last time`, or the reason why it does not count: `Deload week`, `No working sets`. */
export function lastTimeTitle({ isDeloadWeek, workingSets }: ExerciseOccurrence): string {
  if (workingSets.length === 0) return 'No working sets';
  return isDeloadWeek ? 'Deload week' : 'Last time';
}

/**
 * `earlier today` or `earlier that day` for an occurrence on the session's day without working sets; otherwise null.
 */
export function earlierSameDay(
  { date, workingSets }: ExerciseOccurrence,
  { log: { session }, today }: AppState,
): string | null {
  if (workingSets.length > 0 || !session || daysBetween(date, session.date) !== 0) return null;
  return daysBetween(date, today) === 0 ? 'earlier today' : 'earlier that day';
}

const TECHNIQUE_SIGNS: Readonly<Record<FailureTechnique['type'], string>> = {
  DropSet: '!drop',
  MyoReps: '!myo',
  LLP: '!llp',
  StaticHold: '!hold',
};

/** `40 × 8 @9 !drop, 40 × 7`: load, reps, RPE and technique of each set; or `no working sets`. */
export function briefSets(sets: readonly WorkingSet[], unit: WeightUnit): string {
  const texts = joinedDropSets(sets).map((set) => {
    const text = displaySet({ ...carryOver(valuesOf(set)), rpe: set.rpe }, { unit });
    return set.failureTechnique ? `${text} ${TECHNIQUE_SIGNS[set.failureTechnique.type]}` : text;
  });
  return sanitizeLine(countedTexts(texts)) || 'no working sets';
}

/** The maximum number of lines about what was done since last time. */
const MAX_SINCE_LINES = 2;
const SINCE = ' since';

/** Lines such as `deload 60 × 8 since` about newer occurrences, and a line about a repeated older session. */
export function sinceLines(state: AppState, columns: number): readonly string[] {
  const unit = state.athlete.unit ?? 'kg';
  const since = sinceLastTime(state);
  // Sessions of another focus were at full effort, so they come before deload weeks.
  const ordered = [...since.filter(isCounting), ...since.filter((each) => !isCounting(each))];
  const lines = ordered.slice(0, MAX_SINCE_LINES).map((occurrence) => sinceText(occurrence, state, columns));
  const older = olderRepeated(state);
  if (!older) return lines;
  const text = `Repeats ${dayLabel(older.date, state.today)}: ${briefSets(lastTimeSets(state), unit)}`;
  return [...lines, truncateEnd(sanitizeLine(text), columns)];
}

/** `on 9 Feb 2026`, `today`. */
function onDay(date: string, today: string): string {
  const day = dayLabel(date, today);
  return day === shortDate(date) ? `on ${day}` : day;
}

function sinceText(occurrence: ExerciseOccurrence, state: AppState, columns: number): string {
  const { today, athlete } = state;
  if (occurrence.workingSets.length === 0) {
    const day = earlierSameDay(occurrence, state) ?? onDay(occurrence.date, today);
    return truncateEnd(`${whySkipped(occurrence)} ${day}`, columns);
  }
  const sets = briefSets(occurrence.workingSets, athlete.unit ?? 'kg');
  const text = sanitizeLine([whySkipped(occurrence), sets].filter(Boolean).join(' '));
  return `${truncateEnd(text, columns - SINCE.length)}${SINCE}`;
}

/** `Last 9 Feb 2026: 80 × 5; deload 60 × 5 since`, or `First time.` for a new exercise. */
export function pastText(state: AppState, columns: number): string {
  const unit = state.athlete.unit ?? 'kg';
  const last = lastTime(state);
  if (!last) {
    const text = `First time. ${exampleSet(unit)} @8, ${exampleWarmup(unit)}, bw+10x8, ${exampleDrop(unit)}, - a note`;
    return text.length <= columns ? text : 'First time.';
  }
  const earlier = earlierSameDay(last, state);
  const title = last.isDeloadWeek ? lastTimeTitle(last) : 'Last';
  const lead = earlier ? `${capitalized(earlier)}: ` : `${title} ${dayLabel(last.date, state.today)}: `;
  const place = currentExercise(state.log)?.workingSets.length ?? 0;
  const whole = lead + briefSets(last.workingSets, unit);
  const later = joinedDropSets(last.workingSets).slice(place);
  const isCut = place > 0 && later.length > 0 && widthColumns(whole) > columns;
  const sets = isCut ? `${lead}… ${briefSets(later, unit)}` : whole;
  const [since = ''] = sinceLines(state, columns);
  return [sets, since].filter(Boolean).join('; ');
}
