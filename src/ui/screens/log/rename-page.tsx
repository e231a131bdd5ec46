import { Box, Text } from 'ink';
import type { Athlete } from '../../../domain/athlete.js';
import { shortDate } from '../../../domain/date-labels.js';
import { counted, formatCount } from '../../../domain/format-session.js';
import type { RenamePreview } from '../../../domain/read-models/rename-preview.js';
import type { TaskProgress } from '../../../domain/task.js';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { otherName } from '../../../store/log/rename-commands.js';
import { RENAMING, type RenameStage, renamedPlaces } from '../../../store/log/rename-stage.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';

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
        {truncateEnd(headOf(stage), columns)}
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
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
          <Text key={index} wrap="truncate-end" {...style}>
            {text}
          </Text>
        ))}
      </Box>
    </Box>
  );
}

function headOf({ from, step }: RenameStage): string {
  const old = sanitizeLine(from);
  if (step.kind === 'name') return `Rename ${old}`;
  if (step.kind === 'preview') return `${old} → ${sanitizeLine(step.preview.renaming.to)}`;
  return `${old} is now ${sanitizeLine(step.renaming.to)}`;
}

type Line = { readonly text: string; readonly style: Parameters<typeof Text>[0] };

/** @param dayRows rows for the days of the sessions that change */
function linesOf(state: AppState, { from, step }: RenameStage, columns: number, dayRows: number): Line[] {
  const { athlete } = state;
  const lines = (text: string, style: Line['style'] = {}) =>
    wrapText(sanitizeLine(text), columns).map((row) => ({ text: row, style }));
  switch (step.kind) {
    case 'name': {
      const other = otherName(state);
      return [
        ...(other === null ? [] : lines(`Tab takes ${other} and merges both.`)),
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

const SAVED_TEXTS =
  'Saved sessions change in the database and in the files. Their old texts are in data/output/trash/replaced.';

function progressWords({ done, total }: TaskProgress, athlete: Athlete): string {
  return total === 0
    ? 'Renaming …'
    : `Renaming … ${formatCount(done, athlete)} of ${formatCount(total, athlete)}`;
}

function changedText({ renaming: { sessions, drafts } }: RenamePreview, athlete: Athlete): string {
  const progress = drafts.length > 0 ? 'the session in progress' : '';
  if (sessions.length === 0)
    return progress ? 'Only the session in progress changes.' : 'No session changes.';
  const saved = counted(sessions.length, 'session', athlete);
  const verb = sessions.length === 1 && !progress ? 'changes' : 'change';
  return `${[saved, progress].filter(Boolean).join(' and ')} ${verb}, in the database and in the files:`;
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

function mergeWords({ mergesInto, sessionsWithBoth }: RenamePreview, athlete: Athlete): string[] {
  if (mergesInto === null) return [];
  const { name, count } = mergesInto;
  const one = `It is merged with ${name}, done ${counted(count, 'time', athlete)}.`;
  if (sessionsWithBoth === 0) return [one];
  const verb = sessionsWithBoth === 1 ? 'has' : 'have';
  return [
    one,
    `${counted(sessionsWithBoth, 'session', athlete)} ${verb} both; the name will appear twice there.`,
  ];
}

function aliasWords(from: string, { renaming }: RenamePreview): string {
  const isAlias = renaming.aliases.after[from] === renaming.to;
  const alias = isAlias ? `${from} stays as an alias: typing it finds the exercise.` : '';
  return ['The rename can be undone with u.', alias].filter(Boolean).join(' ');
}
