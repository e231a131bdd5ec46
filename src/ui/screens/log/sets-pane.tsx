import { Box, Text } from 'ink';
import { setAt, setPlaces } from '../../../domain/edit-session.js';
import { counted, formatGoal } from '../../../domain/format-session.js';
import type { Exercise } from '../../../domain/record.js';
import { supersetLabel } from '../../../domain/supersets.js';
import type { WeightUnit } from '../../../domain/weight.js';
import { visibleRange } from '../../../list/window.js';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { plannedCount } from '../../../store/log/planned-set.js';
import { beginningOf } from '../../../text/beginning.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateEnd } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { theme } from '../../theme.js';
import { HintsLine, HintsPane } from './hints-pane.js';
import { SET_LINE_ROWS, SetLine } from './set-line.js';
import { SetRow, setWidths } from './set-row.js';

type SetsPaneProps = { readonly state: AppState; readonly layout: Layout };

/** The most exercises listed above the sets: this number, or this share of a tall screen. */
const MAX_EXERCISE_ROWS = 6;
const MAX_EXERCISE_SHARE = 1 / 3;

/** Logging sets: the exercises of the session, today's sets, the set line; last time's sets next to them. */
export function SetsPane({ state, layout }: SetsPaneProps) {
  const exercise = currentExercise(state.log);
  if (!exercise || !state.log.session) return null;
  const columns = layout.leftColumns - 2 * MARGIN_COLUMNS;
  const exercises = state.log.session.exercises;
  // On a low screen the list is one row, the open exercise, which replaces its heading.
  const mostExerciseRows = Math.max(MAX_EXERCISE_ROWS, Math.floor(layout.bodyRows * MAX_EXERCISE_SHARE));
  const exerciseRows = isLow(layout) ? 1 : Math.min(exercises.length, mostExerciseRows);
  const headRows = isLow(layout) ? 0 : 2;
  const lastTimeRows = layout.rightColumns > 0 ? 0 : 1;
  // Exercises, a blank, the name, last time; a blank and the line below.
  // A low screen has no third row for a message.
  const lineRows = SET_LINE_ROWS - (isLow(layout) ? 1 : 0);
  const usedRows = exerciseRows + headRows + lastTimeRows + 1 + lineRows;
  const setRows = Math.max(1, layout.bodyRows - usedRows);
  // If the sets leave no row for the note, it uses a row for messages while there is no message.
  const isListFull = setPlaces(exercise).length >= setRows;
  const hasRowBelow = isListFull && state.log.line.text === '' && !state.log.editing;
  return (
    <Box height={layout.bodyRows}>
      <Box flexDirection="column" width={layout.leftColumns} paddingX={MARGIN_COLUMNS}>
        <ExerciseList state={state} rows={exerciseRows} columns={columns} />
        {headRows > 0 ? (
          <Box height={headRows} flexShrink={0} alignItems="flex-end">
            <NameAndGoal exercise={exercise} unit={state.athlete.unit ?? 'kg'} columns={columns} />
          </Box>
        ) : null}
        {lastTimeRows > 0 ? <HintsLine state={state} columns={columns} /> : null}
        <SetList state={state} exercise={exercise} rows={setRows} columns={columns} />
        <Box height={1} flexShrink={0} />
        <SetLine state={state} columns={columns} isNarrow={layout.rightColumns === 0} />
        {hasRowBelow ? <NoteRow notes={exercise.notes} columns={columns} /> : null}
      </Box>
      {layout.rightColumns > 0 ? <HintsPane state={state} layout={layout} /> : null}
    </Box>
  );
}

type NameAndGoalProps = {
  readonly exercise: Exercise;
  readonly unit: WeightUnit;
  readonly columns: number;
};

/** The open exercise, and its goal if it fits. */
function NameAndGoal({ exercise, unit, columns }: NameAndGoalProps) {
  const goal = sanitizeLine(formatGoal(exercise.currentGoal, unit));
  const name = truncateEnd(sanitizeLine(exercise.Name), columns);
  const goalText = goal === '' ? '' : `  goal ${goal}`;
  const isRoom = widthColumns(name) + widthColumns(goalText) <= columns;
  return (
    <Text wrap="truncate-end">
      <Text {...theme.heading}>
        {isRoom || goal === '' ? name : truncateEnd(name, columns - GOAL_COLUMNS)}
      </Text>
      <Text {...theme.context}>{goalText}</Text>
    </Text>
  );
}

/** Columns of a goal that are always visible, even after a long name. */
const GOAL_COLUMNS = 20;

type ListProps = { readonly state: AppState; readonly rows: number; readonly columns: number };

/** Columns of a blank and `30 sets`, and those before a name with a spare one at the end. */
const COUNT_COLUMNS = 9;
const NAME_COLUMN = 6;

function ExerciseList({ state, rows, columns }: ListProps) {
  const { session, exerciseIndex } = state.log;
  const exercises = session?.exercises ?? [];
  const { start, end } = visibleRange({ cursor: exerciseIndex, top: exerciseIndex }, rows, exercises.length);
  return (
    <Box flexDirection="column" height={rows} flexShrink={0}>
      {exercises.slice(start, end).map((exercise, index) => {
        const isCurrent = start + index === exerciseIndex;
        const sets = exercise.workingSets.length;
        const planned = plannedCount(state.log, exercise);
        const isOpen = planned !== null && sets < planned;
        const sign = isCurrent ? '▸' : sets > 0 && !isOpen ? '✓' : '·';
        const hidden = hiddenSign(
          index === 0 ? start : 0,
          start + index + 1 === end ? exercises.length - end : 0,
        );
        const words = isOpen ? `${sets} of ${planned}` : counted(sets, 'set');
        const count = ` ${words}`.padStart(COUNT_COLUMNS);
        // The sign for hidden rows replaces the count, except that of the open exercise.
        const fact = isCurrent || hidden === '' ? `${count}${hidden}` : hidden.padStart(COUNT_COLUMNS);
        // In a superset the label is its letter and place, not the number.
        const label = sanitizeLine(supersetLabel(exercises, start + index) ?? String(exercise.Order));
        const nameColumns = Math.max(1, columns - NAME_COLUMN - fact.length);
        const name = fitEnd(sanitizeLine(exercise.Name), nameColumns);
        return (
          <Text key={exercise.Order} wrap="truncate-end" {...(isCurrent ? theme.accent : {})}>
            {`${sign} ${label.padEnd(2)} ${name}${fact}`}
          </Text>
        );
      })}
    </Box>
  );
}

/** The number of rows hidden above and below, for the end of the first and last row of a list. */
function hiddenSign(above: number, below: number): string {
  if (above > 0 && below > 0) return ` ▴ ${above} ▾ ${below} more`;
  if (above > 0) return ` ▴ ${above} more`;
  return below > 0 ? ` ▾ ${below} more` : '';
}

function SetList({ state, exercise, rows, columns }: ListProps & { readonly exercise: Exercise }) {
  const places = setPlaces(exercise);
  const { setCursor, editing } = state.log;
  const cursor = setCursor ?? places.length - 1;
  const { start, end } = visibleRange({ cursor, top: places.length }, rows, places.length);
  const unit = state.athlete.unit ?? 'kg';
  const widths = setWidths([...exercise.warmupSets, ...exercise.workingSets], unit);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {places.slice(start, end).map((place, index) => {
        const set = setAt(exercise, place);
        const isUnderCursor = start + index === setCursor;
        const isEdited = editing?.kind === place.kind && editing.index === place.index;
        if (!set) return null;
        const hidden = hiddenSign(
          index === 0 ? start : 0,
          start + index + 1 === end ? places.length - end : 0,
        );
        return (
          <Box key={`${place.kind}${place.index}`} justifyContent="space-between">
            <SetRow
              set={set}
              isWarmup={place.kind === 'warmup'}
              unit={unit}
              columns={columns - hidden.length}
              widths={widths}
              sign={isUnderCursor || isEdited ? '▸' : ''}
              isAccented={isUnderCursor || isEdited}
            />
            {hidden === '' ? null : <Text {...theme.context}>{hidden}</Text>}
          </Box>
        );
      })}
      {places.length < rows ? <NoteRow notes={exercise.notes} columns={columns} /> : null}
    </Box>
  );
}

function NoteRow({ notes, columns }: { readonly notes: string | null; readonly columns: number }) {
  if (notes === null) return null;
  return (
    <Text {...theme.context} wrap="truncate-end">
      {truncateEnd(`  note: ${sanitizeLine(beginningOf(notes))}`, columns)}
    </Text>
  );
}
