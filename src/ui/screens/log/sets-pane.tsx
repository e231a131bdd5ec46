import { Box, Text } from 'ink';
import { type SetPlace, setAt, setPlaces } from '../../../domain/edit-session.js';
import { counted } from '../../../domain/format-session.js';
import type { Exercise } from '../../../domain/record.js';
import { supersetLabel } from '../../../domain/supersets.js';
import type { RowRange } from '../../../list/window.js';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { plannedCount } from '../../../store/log/planned-set.js';
import { rotatesWith } from '../../../store/log/superset-rotation.js';
import { beginningOf } from '../../../text/beginning.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateEnd } from '../../../text/truncate.js';
import { hiddenSign } from '../../components/hidden-sign.js';
import { TextLines } from '../../components/text-lines.js';
import { theme } from '../../theme.js';
import { ExerciseHeading } from './exercise-heading.js';
import { HintsPane } from './hints-pane.js';
import { visibleExercises } from './session-list-rows.js';
import { cutSetText, SetLine } from './set-line.js';
import { SetRow, setWidths } from './set-row.js';
import { COUNT_COLUMNS, NAME_COLUMN, setLineRows, setsLayout } from './sets-layout.js';

type SetsPaneProps = { readonly state: AppState; readonly layout: Layout };

/** Logging sets: the exercises of the session, today's sets, the set line; last time's sets next to them. */
export function SetsPane({ state, layout }: SetsPaneProps) {
  const exercise = currentExercise(state.log);
  if (!exercise || !state.log.session) return null;
  const columns = layout.leftColumns - 2 * MARGIN_COLUMNS;
  const { exerciseRows, heading, headRows, hints, leftOut, setRows, sets } = setsLayout(
    state,
    exercise,
    layout,
  );
  // If the sets leave no row for the note, the note uses a free row for messages.
  const isListFull = setPlaces(exercise).length >= setRows;
  // In a superset, a low screen names the other exercises in the row for messages.
  const isRowTaken = isLow(layout) && rotatesWith(state.log) !== null;
  const isLineFree = state.log.line.text === '' && !state.log.editing;
  const hasRowBelow = isListFull && !isRowTaken && isLineFree && cutSetText(state, columns) === null;
  return (
    <Box height={layout.bodyRows}>
      <Box flexDirection="column" width={layout.leftColumns} paddingX={MARGIN_COLUMNS}>
        <ExerciseList state={state} rows={exerciseRows} columns={columns} />
        {headRows > 0 ? (
          <Box height={headRows} flexShrink={0} alignItems="flex-end">
            <ExerciseHeading lines={heading.lines} />
          </Box>
        ) : null}
        <TextLines lines={hints} style={theme.context} />
        <SetList state={state} exercise={exercise} rows={setRows} columns={columns} visible={sets} />
        <Box height={1} flexShrink={0} />
        <SetLine
          state={state}
          columns={columns}
          isNarrow={layout.rightColumns === 0}
          leftOut={leftOut}
          hintRows={setLineRows(layout) - 1 - (hasRowBelow && exercise.notes !== null ? 1 : 0)}
        />
        {hasRowBelow ? <NoteRow notes={exercise.notes} columns={columns} /> : null}
      </Box>
      {layout.rightColumns > 0 ? <HintsPane state={state} layout={layout} /> : null}
    </Box>
  );
}

type ListProps = { readonly state: AppState; readonly rows: number; readonly columns: number };

function ExerciseList({ state, rows, columns }: ListProps) {
  const { session, exerciseIndex } = state.log;
  const exercises = session?.exercises ?? [];
  const { start, end } = visibleExercises(state.log, rows);
  return (
    <Box flexDirection="column" height={rows} flexShrink={0}>
      {exercises.slice(start, end).map((exercise, index) => {
        const isCurrent = start + index === exerciseIndex;
        const sets = exercise.workingSets.length;
        const planned = plannedCount(state, exercise);
        const isOpen = planned !== null && sets < planned;
        const sign = isCurrent ? '▸' : sets > 0 && !isOpen ? '✓' : '·';
        const hidden = hiddenSign(
          index === 0 ? start : 0,
          start + index + 1 === end ? exercises.length - end : 0,
        );
        const words = isOpen ? `${sets} of ${planned}` : countText(exercise);
        const count = ` ${words}`.padStart(COUNT_COLUMNS);
        // The sign for hidden rows replaces the count, but not the count of the open exercise.
        const fact = isCurrent || hidden === '' ? `${count}${hidden}` : hidden.padStart(COUNT_COLUMNS);
        // In a superset the label is its letter and a place, such as `A2`, not the number of the exercise.
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

/** `3 sets`; without working sets `2 w` or `no sets`. */
function countText({ warmupSets, workingSets }: Exercise): string {
  if (workingSets.length > 0) return counted(workingSets.length, 'set');
  return warmupSets.length > 0 ? `${warmupSets.length} w` : 'no sets';
}

type SetListProps = ListProps & { readonly exercise: Exercise; readonly visible: RowRange };

function SetList({ state, exercise, rows, columns, visible: { start, end } }: SetListProps) {
  const places = setPlaces(exercise);
  const { setCursor, editing } = state.log;
  const isEdited = ({ kind, index }: SetPlace) => editing?.kind === kind && editing.index === index;
  const unit = state.athlete.unit ?? 'kg';
  const widths = setWidths([...exercise.warmupSets, ...exercise.workingSets], unit);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {places.slice(start, end).map((place, index) => {
        const set = setAt(exercise, place);
        const isMarked = start + index === setCursor || isEdited(place);
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
              sign={isMarked ? '▸' : ''}
              isAccented={isMarked}
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
