/** The texts of the summary: its totals, the missing sets, and what Enter does. */
import { dayLabel } from '../../../domain/date-labels.js';
import { counted } from '../../../domain/format-session.js';
import { formatVolume } from '../../../domain/format-weight.js';
import type { Exercise, TrainingSession } from '../../../domain/record.js';
import type { AppState } from '../../../store/app-state.js';
import type { MissingSets } from '../../../store/log/missing-sets.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd, truncateList, truncateWords } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { sessionVolumeKg } from './session-totals.js';

/** `Upper · today · 5 working sets · 2 000 kg`. To fit `columns`, the focus is truncated first. */
export function summaryHead(
  session: TrainingSession,
  { athlete, today }: AppState,
  columns = Number.MAX_SAFE_INTEGER,
): string {
  const sets = session.exercises.flatMap((exercise) => exercise.workingSets);
  const totals = [
    dayLabel(session.date, today),
    counted(sets.length, 'working set'),
    formatVolume(sessionVolumeKg(session, athlete), athlete.unit ?? 'kg', athlete),
  ];
  const after = ['', ...totals.filter(Boolean)].join(' · ');
  // Phase and week are left out, because the title of the screen names them.
  const focus = sanitizeLine(session.focus ?? 'Training session');
  return truncateEnd(truncateWords(focus, Math.max(1, columns - widthColumns(after))) + after, columns);
}

/** `6 planned sets not done: Row (4), Plank (2)`, cut between exercises to the width. */
export function missingText(missing: readonly MissingSets[], columns: number): string {
  const sum = missing.reduce((total, { count }) => total + count, 0);
  const parts = missing.map(({ name, count }) => `${sanitizeLine(name)} (${count})`);
  return truncateList(`${counted(sum, 'planned set')} not done: ${parts.join(', ')}`, columns);
}

/**
 * `Face Pull: no sets. Enter saves, x removes it.`, or only keys if no exercise lacks sets.
 * @param empty the exercises without sets
 */
export function summaryQuestion(
  session: TrainingSession,
  empty: readonly Exercise[],
  columns: number,
): string {
  if (session.exercises.length === 0) return 'No exercise left to save. Esc goes back to log one.';
  const [first, ...others] = empty;
  if (!first) return 'Enter saves the session to the database and a JSON file.';
  const isOne = others.length === 0;
  const keys = isOne ? ': no sets. Enter saves, x removes it.' : ': no sets. Enter saves, x removes them.';
  const name = isOne ? sanitizeLine(first.Name) : `${empty.length} exercises`;
  return truncateWords(name, Math.max(1, columns - keys.length)) + keys;
}
