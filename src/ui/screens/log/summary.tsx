import { Box, Text } from 'ink';
import { bodyWeightOn } from '../../../domain/athlete.js';
import { setVolume, sumVolumes, volumeKg } from '../../../domain/load.js';
import type { Exercise, TrainingSession } from '../../../domain/record.js';
import { dayOf } from '../../../domain/session-date.js';
import { counted, formatVolume } from '../../../domain/session-words.js';
import type { AppState } from '../../../store/app-state.js';
import { isEmpty } from '../../../store/log/finish-commands.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateEnd } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { type Layout, MARGIN_COLUMNS } from '../../layout.js';
import { theme } from '../../theme.js';
import { setsText } from './sets-text.js';

type SummaryProps = { readonly state: AppState; readonly layout: Layout };

/** Head, blank, blank and the line of what Enter does. */
const FIXED_ROWS = 6;
/** A name leaves this much of its line to the sets. */
const MOST_NAME_SHARE = 0.45;

/** The session before it is saved: what it comes to, and what is odd about it. */
export function Summary({ state, layout }: SummaryProps) {
  const { session } = state.log;
  if (!session) return null;
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const rows = Math.max(1, layout.bodyRows - FIXED_ROWS);
  const { exercises } = session;
  const hidden = exercises.length > rows ? exercises.length - rows + 1 : 0;
  const shown = hidden > 0 ? exercises.slice(0, exercises.length - hidden) : exercises;
  const hiddenEmpty = exercises.slice(shown.length).filter(isEmpty).length;
  const empty = exercises.filter(isEmpty);
  const longest = Math.max(...shown.map((exercise) => widthColumns(sanitizeLine(exercise.Name))), 0);
  const nameColumns = Math.min(longest, Math.floor(columns * MOST_NAME_SHARE));
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Text {...theme.heading} wrap="truncate-end">
        {truncateEnd(headOf(session, state), columns)}
      </Text>
      <Box marginTop={1} flexDirection="column">
        {shown.map((exercise) => (
          <Text key={exercise.Order} wrap="truncate-end" {...(isEmpty(exercise) ? theme.warning : {})}>
            {truncateEnd(describeExercise(exercise, state, nameColumns), columns)}
          </Text>
        ))}
        {hidden > 0 ? (
          <Text {...(hiddenEmpty > 0 ? theme.warning : theme.context)}>
            {`… and ${hidden} more${hiddenEmpty > 0 ? `, ${hiddenEmpty} of them without sets` : ''}`}
          </Text>
        ) : null}
      </Box>
      {session.notes === undefined ? null : (
        <Text {...theme.context} wrap="truncate-end">
          {truncateEnd(`note: ${sanitizeLine(session.notes)}`, columns)}
        </Text>
      )}
      <Box marginTop={1}>
        <Text wrap="truncate-end" {...(empty.length > 0 ? theme.warning : theme.accent)}>
          {question(session, empty, columns)}
        </Text>
      </Box>
    </Box>
  );
}

function headOf(session: TrainingSession, state: AppState): string {
  const sets = session.exercises.flatMap((exercise) => exercise.workingSets);
  const kg = volumeKg(sumVolumes(sets.map(setVolume)), bodyWeightOn(state.athlete, session.date));
  // Phase and week stand in the line above already.
  const parts = [
    sanitizeLine(session.focus ?? 'Training session'),
    dayOf(session.date),
    counted(sets.length, 'working set'),
    `${formatVolume(kg)} kg`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function describeExercise(exercise: Exercise, state: AppState, nameColumns: number): string {
  const unit = state.athlete.unit ?? 'kg';
  const head = `${String(exercise.Order).padStart(2)} ${fitEnd(sanitizeLine(exercise.Name), nameColumns)}`;
  if (isEmpty(exercise)) return `${head}  no sets`;
  const warmups = exercise.warmupSets.length === 0 ? '' : `${exercise.warmupSets.length} w + `;
  return `${head}  ${warmups}${setsText(exercise.workingSets, unit)}`;
}

/** What Enter does; a long name gives way to what the keys do. */
function question(session: TrainingSession, empty: readonly Exercise[], columns: number): string {
  if (session.exercises.length === 0) return 'No exercise is left to save. Esc goes back to log one.';
  const [first, ...others] = empty;
  if (!first) return 'Enter saves it into the database and a JSON file.';
  const isOne = others.length === 0;
  const keys = isOne
    ? ': no sets. Enter saves it so, x drops it.'
    : ': no sets. Enter saves them so, x drops them.';
  const name = isOne ? sanitizeLine(first.Name) : `${empty.length} exercises`;
  return truncateEnd(name, Math.max(1, columns - keys.length)) + keys;
}
