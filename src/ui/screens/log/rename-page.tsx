import { Box, Text } from 'ink';
import { shortDate } from '../../../domain/date-labels.js';
import type { RenamePreview } from '../../../domain/read-models/rename-preview.js';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { otherName } from '../../../store/log/rename-commands.js';
import { RENAMING, type RenameStage, renamedPlaces } from '../../../store/log/rename-stage.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';
import {
  aliasWords,
  changedText,
  mergeWords,
  NAME_IS_SELECTED,
  progressWords,
  renameHead,
  SAVED_TEXTS,
} from './rename-texts.js';

type RenamePageProps = {
  readonly state: AppState;
  readonly stage: RenameStage;
  readonly layout: Layout;
};

/** Columns before the name that is typed: "New name › ". */
const PROMPT_COLUMNS = 11;

/** Renaming an exercise: the new name, the preview, and the result. */
export function RenamePage({ state, stage, layout }: RenamePageProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const isNaming = stage.step.kind === 'name';
  const lines = linesOf(state, stage, columns, isLow(layout) ? 1 : 3);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Text {...theme.heading} wrap="truncate-end">
        {truncateEnd(renameHead(stage), columns)}
      </Text>
      {isNaming ? (
        <Box marginTop={1} height={1} flexShrink={0}>
          <Text>New name </Text>
          <Text {...theme.accent}>› </Text>
          <TextLine buffer={stage.name} columns={columns - PROMPT_COLUMNS} isFocused placeholder="a name" />
        </Box>
      ) : null}
      <Box marginTop={1} flexDirection="column">
        {lines.map(({ text, style }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
          <Text key={index} wrap="truncate-end" {...style}>
            {text}
          </Text>
        ))}
      </Box>
    </Box>
  );
}

type Line = { readonly text: string; readonly style: Parameters<typeof Text>[0] };

/** @param dayRows rows for the days of the sessions that change */
function linesOf(
  state: AppState,
  { from, name, step }: RenameStage,
  columns: number,
  dayRows: number,
): Line[] {
  const { athlete } = state;
  const lines = (text: string, style: Line['style'] = {}) =>
    wrapText(sanitizeLine(text), columns).map((row) => ({ text: row, style }));
  switch (step.kind) {
    case 'name': {
      const other = otherName(state);
      return [
        ...(other === null ? [] : lines(`Tab takes ${other} and merges both.`)),
        ...(name.isSelected ? lines(NAME_IS_SELECTED, theme.context) : []),
        ...lines('Enter shows a preview of the changes.', theme.context),
      ];
    }
    case 'preview': {
      const { renaming } = step.preview;
      const head = [
        ...lines(changedText(step.preview, athlete)),
        ...daysOf(renaming.sessions, columns, dayRows).map((text) => ({ text, style: theme.context })),
      ];
      const { task } = state.data;
      if (task?.name === RENAMING)
        return [...head, ...lines(progressWords(task.progress, athlete), theme.accent)];
      return [
        ...head,
        ...mergeWords(step.preview, athlete).flatMap((text) => lines(text, theme.warning)),
        ...lines(aliasWords(from, step.preview), theme.context),
      ];
    }
    case 'done': {
      const { renaming, missing } = step;
      return [
        ...lines(`Renamed in ${renamedPlaces(renaming, state.log.session?._id ?? null)}.`),
        ...(renaming.sessions.length === 0 ? [] : lines(SAVED_TEXTS, theme.context)),
        ...(missing === null ? [] : lines(missing, theme.warning)),
        ...lines('u undoes the rename.'),
      ];
    }
  }
}

/** The days that fit in the rows, and the number of the others. */
function daysOf(sessions: RenamePreview['renaming']['sessions'], columns: number, rows: number): string[] {
  const days = sessions.map(({ date }) => shortDate(date).replaceAll(' ', '\u00a0'));
  const asRows = (count: number) => {
    const rest = days.length - count;
    const words = [
      ...days.slice(0, count),
      ...(rest > 0 ? [`and ${rest} more`.replaceAll(' ', '\u00a0')] : []),
    ];
    return wrapText(words.join('  '), columns - 2);
  };
  let count = days.length;
  while (count > 0 && asRows(count).length > rows) count -= 1;
  return asRows(count).map((row) => `  ${row.replaceAll('\u00a0', ' ').trim()}`);
}
