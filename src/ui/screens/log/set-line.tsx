import { Box, Text } from 'ink';
import { setAt } from '../../../domain/edit-session.js';
import { REST_STEP_SECONDS, type RestChanges } from '../../../domain/rest-clock.js';
import { exampleDrop } from '../../../domain/set-notation/examples.js';
import { displaySet } from '../../../domain/set-notation/format-set.js';
import { valuesOf } from '../../../domain/set-notation/values-of.js';
import type { AppState } from '../../../store/app-state.js';
import { questionText } from '../../../store/log/line-question.js';
import { type LineReading, readLine } from '../../../store/log/line-reading.js';
import { currentExercise, placeUnderCursor } from '../../../store/log/log-selectors.js';
import { plannedSetOf, plannedTechnique } from '../../../store/log/planned-set.js';
import { restChanges } from '../../../store/log/rest.js';
import { setName } from '../../../store/log/set-name.js';
import { nextAfterSet, rotatesWith } from '../../../store/log/superset-rotation.js';
import { beginningOf } from '../../../text/beginning.js';
import { fittedLines } from '../../../text/fitted-lines.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { widthColumns } from '../../../text/width.js';
import { wrapText } from '../../../text/wrap.js';
import { columnInLine, TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';
import { isPlatesText, leftOutLines } from './hint-texts.js';
import { moveHint } from './move-hint.js';
import { plannedSetHints, typedSetHint } from './set-hints.js';
import { SET_HEAD_COLUMNS, setRowText, setWidths } from './set-row.js';

type SetLineProps = {
  readonly state: AppState;
  readonly columns: number;
  /** True if the screen has one pane. */
  readonly isNarrow: boolean;
  /** Hints that have no room above the sets, most important first. */
  readonly leftOut: readonly string[];
  /** The rows below the line. */
  readonly hintRows: number;
};

/** Columns before the line: the number, as in the rows of sets, and a sign. */
const PROMPT_COLUMNS = SET_HEAD_COLUMNS + 3;
/** Rows for the message on a line, below the caret that points at the error. */
const MESSAGE_ROWS = 3;
/** Rows of the line, the caret and the message. */
export const SET_LINE_ROWS = 2 + MESSAGE_ROWS;

/** The set line, and below it hints, the parsed set or the first error. */
export function SetLine(props: SetLineProps) {
  const { state, columns } = props;
  const { log, athlete } = state;
  const plannedSet = log.editing ? null : plannedSetOf(state);
  const number = log.editing ? 'edit' : String((currentExercise(log)?.workingSets.length ?? 0) + 1);
  const fieldColumns = columns - PROMPT_COLUMNS - 1;
  // The placeholder is the set that Enter logs; a plus means as many reps as possible.
  const placeholder =
    plannedSet && !log.isCommandMode
      ? displaySet(plannedSet, { unit: athlete.unit ?? 'kg' }) + amrapOfNext(log)
      : '';
  return (
    <Box flexDirection="column">
      <Box height={1} flexShrink={0}>
        <Text {...theme.accent}>
          {number.padStart(SET_HEAD_COLUMNS)} {'› '}
        </Text>
        <TextLine
          buffer={log.line}
          columns={fieldColumns}
          isFocused={!log.isCommandMode}
          placeholder={placeholder}
        />
      </Box>
      <Reading {...props} hasPlannedSet={plannedSet !== null} />
    </Box>
  );
}

/** `+` if the goal asks for as many reps as possible in the next set; otherwise empty. */
function amrapOfNext(log: AppState['log']): string {
  const { currentGoal, workingSets = [] } = currentExercise(log) ?? {};
  return currentGoal?.setTargets?.[workingSets.length]?.amrap ? '+' : '';
}

type ReadingProps = SetLineProps & { readonly hasPlannedSet: boolean };

function Reading({ state, columns, hasPlannedSet, isNarrow, leftOut, hintRows }: ReadingProps) {
  const { line, lineError, lineQuestion, editing, isCommandMode, waitingLines, stage } = state.log;
  const unit = state.athlete.unit ?? 'kg';
  const indent = ' '.repeat(PROMPT_COLUMNS);
  const room = columns - PROMPT_COLUMNS;
  const messageRows = Math.min(MESSAGE_ROWS + 1, hintRows);
  if (stage.kind === 'rest') return <Rows texts={restHints(restChanges(state.log))} style={theme.context} />;
  if (isCommandMode) {
    const set = cutSetText(state, columns);
    if (set === null) {
      const reason = leftOutLines(leftOut.slice(0, 1), room, hintRows - 1);
      const keys = COMMAND_HINTS.slice(Math.max(0, COMMAND_HINTS.length + reason.length - hintRows));
      return <Rows texts={[...reason, ...keys]} style={theme.context} />;
    }
    return (
      <>
        <Rows texts={fittedLines(set, room, messageRows - 1)} style={{}} />
        <Rows texts={[TYPES_AGAIN]} style={theme.context} />
      </>
    );
  }
  if (lineQuestion) {
    const text = fittedLines(`? ${questionText(lineQuestion, unit)}`, room, messageRows);
    return <Rows texts={text} style={theme.warning} />;
  }
  if (line.text.trim() === '') {
    // The footer of a narrow screen has no room for these keys.
    const last =
      isNarrow && rotatesWith(state.log) === null
        ? [`Esc n note · Esc a superset · ${exampleDrop(unit)}`]
        : wrapText(moveHint(state), room);
    const hints = editing
      ? [LEAVES_SET]
      : hasPlannedSet
        ? plannedSetHints(state, room)
        : [typedSetHint(state), ...last];
    const rotation = editing ? [] : rotationLines(state, room, hintRows - hints.length);
    // Keep all rows of the hint on drops and mini-sets, because a part of the hint would be wrong.
    const wholeRows = plannedTechnique(state) === null ? 0 : hints.length;
    const facts = editing ? [] : leftOutLines(leftOut, room, hintRows - rotation.length - wholeRows);
    const keys = facts.length === 0 ? hints : hints.slice(0, hintRows - facts.length - rotation.length);
    return <Rows texts={[...facts, ...keys, ...rotation]} style={theme.context} />;
  }
  const reading = readLine(state);
  switch (reading.kind) {
    case 'set': {
      const waiting = waitingLines.length;
      const further = waiting === 0 ? '' : `${waiting} more ${waiting === 1 ? 'line' : 'lines'} to come`;
      const next = rotationLines(state, room, hintRows - 1, 'next');
      const after = [...next, editing ? LEAVES_SET : further].filter(Boolean);
      const words = sanitizeLine(readingText(state, reading));
      const read = fittedLines(words, room, messageRows - after.length);
      const plates = leftOutLines(leftOut.filter(isPlatesText), room, hintRows - read.length - after.length);
      return (
        <>
          <Rows texts={read} style={theme.success} />
          <Rows texts={[...after, ...plates]} style={theme.context} />
        </>
      );
    }
    case 'invalid': {
      const mark = columnInLine(line, columns - PROMPT_COLUMNS - 1, reading.error.column);
      // While the user types, an error means an incomplete line; after Enter, a wrong one.
      const style = lineError ? theme.error : theme.context;
      const message = `${lineError ? '× ' : ''}${sanitizeLine(reading.error.message)}`;
      return (
        <Box flexDirection="column">
          <Text {...style}>{`${indent}${' '.repeat(mark)}^`}</Text>
          <Rows texts={fittedLines(message, room, messageRows - 1)} style={style} />
        </Box>
      );
    }
    default:
      return <Rows texts={['Enter chooses the exercise']} style={theme.context} />;
  }
}

/**
 * `next: A2 Cable Row` if the set opens another exercise, else `superset with A2 Cable Row`; empty outside a superset.
 * @param only if `next`, the second text is left out
 */
function rotationLines(
  state: AppState,
  columns: number,
  rows: number,
  only: 'next' | null = null,
): readonly string[] {
  const next = nextAfterSet(state);
  if (next !== null) return fittedLines(sanitizeLine(`next: ${next}`), columns, rows);
  const others = only === 'next' ? null : rotatesWith(state.log);
  if (others === null) return [];
  const lines = wrapText(sanitizeLine(`superset with ${others}`), columns);
  if (lines.length <= Math.max(1, rows)) return lines;
  const labels = others.split(', ').map((title) => title.split(' ')[0]);
  return [sanitizeLine(`superset with ${labels.join(', ')}`)];
}

/** The whole text of the set under the cursor if the list cuts the row of this set; otherwise null. */
export function cutSetText({ log, athlete }: AppState, columns: number): string | null {
  const exercise = currentExercise(log);
  const place = placeUnderCursor(log);
  const set = exercise && place && setAt(exercise, place);
  if (!set) return null;
  const unit = athlete.unit ?? 'kg';
  const isWarmup = place.kind === 'warmup';
  const widths = setWidths([...exercise.warmupSets, ...exercise.workingSets], unit);
  if (widthColumns(setRowText({ set, isWarmup, unit, widths })) <= columns) return null;
  return sanitizeLine(beginningOf(displaySet(valuesOf(set), { warmup: isWarmup, unit })));
}

/** The set in words. If the line completes a logged set, the text also names that set. */
function readingText({ log }: AppState, { words, completes }: Extract<LineReading, { kind: 'set' }>): string {
  if (completes === null) return words;
  const { exerciseIndex, place } = completes;
  const name = exerciseIndex === log.exerciseIndex ? null : log.session?.exercises[exerciseIndex]?.Name;
  return `changes ${setName(place)}${name ? ` of ${name}` : ''}: ${words}`;
}

const TYPES_AGAIN = 'Enter types again';
const COMMAND_HINTS = ['letters are commands, ? lists', TYPES_AGAIN];
const LEAVES_SET = 'Esc keeps the set as it was';

function restHints({ pausedAtMs }: RestChanges): readonly string[] {
  return [
    `rest: + - ${REST_STEP_SECONDS} s, p ${pausedAtMs === null ? 'pause' : 'resume'}, s skip`,
    'Esc goes back',
  ];
}

/** Rows below the set line, aligned with its text. */
function Rows({ texts, style }: { readonly texts: readonly string[]; readonly style: RowStyle }) {
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
    <Text key={index} {...style}>
      {' '.repeat(PROMPT_COLUMNS)}
      {text}
    </Text>
  ));
}

type RowStyle =
  | Record<string, never>
  | typeof theme.context
  | typeof theme.success
  | typeof theme.warning
  | typeof theme.error;
