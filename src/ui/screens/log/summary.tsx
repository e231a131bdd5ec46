import { Box, Text } from 'ink';
import { missingSets } from '../../../domain/progression/missing-sets.js';
import type { Exercise } from '../../../domain/record.js';
import { setsInOrder } from '../../../domain/set-order.js';
import { supersetLabel } from '../../../domain/supersets.js';
import type { WeightUnit } from '../../../domain/weight.js';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { isEmpty } from '../../../store/log/finish-commands.js';
import { summaryScroll } from '../../../store/log/summary-scroll.js';
import { beginningOf } from '../../../text/beginning.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { padEndColumns, truncateEnd, truncateList, truncateWords } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { wrapList, wrapText } from '../../../text/wrap.js';
import { theme } from '../../theme.js';
import { missingText, setsWithWarmups, summaryHead, summaryQuestion } from './summary-texts.js';

type SummaryProps = { readonly state: AppState; readonly top: number; readonly layout: Layout };

/** The largest share of a line that names take. */
const MAX_NAME_SHARE = 0.45;

/** The session before it is saved: its totals and exercises, and a warning about empty ones. */
export function Summary({ state, top, layout }: SummaryProps) {
  const { session } = state.log;
  if (!session) return null;
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const { rows, lastTop } = summaryScroll(session, layout.bodyRows);
  const { exercises } = session;
  const start = Math.min(top, lastTop);
  const labelled = exercises.map((exercise, index) => ({
    exercise,
    label: sanitizeLine(supersetLabel(exercises, index) ?? String(exercise.Order)),
  }));
  const shown = labelled.slice(start, start + rows);
  const place = lastTop > 0 ? ` ${start + 1}-${start + shown.length} of ${exercises.length}` : '';
  const empty = exercises.filter(isEmpty);
  const missing = missingSets(session);
  const longest = Math.max(...shown.map(({ exercise }) => widthColumns(sanitizeLine(exercise.Name))), 0);
  const nameColumns = Math.min(longest, Math.floor(columns * MAX_NAME_SHARE));
  const lines = exerciseLines(shown, state, { nameColumns, columns, rows });
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Box justifyContent="space-between">
        <Text {...theme.heading}>{summaryHead(session, state, columns - place.length)}</Text>
        <Text {...theme.context}>{place}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        {lines.map(({ text, style }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
          <Text key={index} wrap="truncate-end" {...style}>
            {truncateEnd(text, columns)}
          </Text>
        ))}
      </Box>
      {session.notes === undefined ? null : (
        <Text {...theme.context} wrap="truncate-end">
          {truncateWords(`note: ${sanitizeLine(beginningOf(session.notes))}`, columns)}
        </Text>
      )}
      <Box marginTop={1} flexDirection="column">
        {missing.length === 0 ? null : (
          <Text {...theme.warning} wrap="truncate-end">
            {missingText(missing, columns)}
          </Text>
        )}
        <Text wrap="truncate-end" {...(empty.length > 0 ? theme.warning : theme.accent)}>
          {summaryQuestion(session, empty, columns)}
        </Text>
      </Box>
    </Box>
  );
}

/** An exercise and its label: `3`, or `A2` in a superset. */
type Labelled = { readonly exercise: Exercise; readonly label: string };
type Line = { readonly text: string; readonly style: Parameters<typeof Text>[0] };
type Room = { readonly nameColumns: number; readonly columns: number; readonly rows: number };

/** The exercises in as much detail as fits: with all sets and notes, with all sets, or one row for each. */
function exerciseLines(shown: readonly Labelled[], state: AppState, room: Room): readonly Line[] {
  const unit = state.athlete.unit ?? 'kg';
  const details = shown.map((each) => {
    const sets = setLines(each, unit, room);
    return { sets, all: [...sets, ...noteLines(each.exercise, room)] };
  });
  const fits = (lines: readonly Line[]) => lines.length <= room.rows;
  const all = details.flatMap((detail) => detail.all);
  if (fits(all)) return all;
  const sets = details.flatMap((detail) => detail.sets);
  if (fits(sets)) return sets;
  return shown.map((each) => setLine(each, unit, room));
}

function setLine(labelled: Labelled, unit: WeightUnit, { nameColumns, columns }: Room): Line {
  const { exercise } = labelled;
  const style = isEmpty(exercise) ? theme.warning : {};
  const head = headColumns(labelled, nameColumns);
  return { text: head + truncateList(setsWithWarmups(exercise, unit), columns - widthColumns(head)), style };
}

/** An exercise with all its sets; no set is split between rows. */
function setLines(labelled: Labelled, unit: WeightUnit, room: Room): readonly Line[] {
  const { exercise } = labelled;
  const head = headColumns(labelled, room.nameColumns);
  const indent = widthColumns(head);
  const rows = wrapList(setsWithWarmups(exercise, unit), room.columns - indent);
  const style = isEmpty(exercise) ? theme.warning : {};
  return rows.map((row, index) => ({ text: (index === 0 ? head : ' '.repeat(indent)) + row, style }));
}

/** The notes on an exercise and on its sets. */
function noteLines(exercise: Exercise, { columns, rows }: Room): readonly Line[] {
  const notes = [
    { name: 'note', text: exercise.notes },
    ...setsInOrder(exercise).map(({ kind, set: { set: number, notes: text } }) => ({
      name: kind === 'warmup' ? `w${number}` : `set ${number}`,
      text,
    })),
  ];
  const indent = ' '.repeat(NOTE_INDENT_COLUMNS);
  return notes.flatMap(({ name, text }) =>
    text
      ? // One row more than fits is enough to know that the notes do not fit.
        wrapText(`${name}: ${sanitizeLine(beginningOf(text))}`, columns - NOTE_INDENT_COLUMNS, rows + 1).map(
          (row) => ({ text: indent + row, style: theme.context }),
        )
      : [],
  );
}

/** The column of the exercise name. */
const NOTE_INDENT_COLUMNS = 3;

function headColumns({ exercise, label }: Labelled, nameColumns: number): string {
  return `${label.padStart(2)} ${padEndColumns(truncateWords(sanitizeLine(exercise.Name), nameColumns), nameColumns)}  `;
}
