import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { TrainingSession } from '../../../domain/record.js';
import { dayOf } from '../../../domain/session-date.js';
import { counted } from '../../../domain/session-words.js';
import { type StartChoice, startChoices } from '../../../store/log/begin-commands.js';
import type { LogState } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { type Layout, MARGIN_COLUMNS } from '../../layout.js';
import { theme } from '../../theme.js';
import type { LogActions } from './log-actions.js';

type StartMenuProps = {
  readonly log: LogState;
  readonly choice: number;
  readonly layout: Layout;
  readonly actions: LogActions;
};

/** Rows of the menu's own heading and blanks. */
const HEAD_ROWS = 4;
/** A blank and the line on what a choice does, below the menu. */
const FOOT_ROWS = 2;
const INDICATOR_COLUMNS = 2;

/** What to begin with: the sessions left in progress, and a new one. */
export function StartMenu({ log, choice, layout, actions }: StartMenuProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const choices = startChoices(log);
  const limit = Math.max(1, layout.bodyRows - HEAD_ROWS - (log.drafts.length > 0 ? FOOT_ROWS : 0));
  const isOneOfSeveral = log.drafts.length > 1;
  const items = choices.map((start, index) => ({
    key: String(index),
    label: describe(start, isOneOfSeveral, columns - INDICATOR_COLUMNS),
    value: index,
  }));
  const does = whatItDoes(choices[choice]);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Box justifyContent="space-between">
        <Text {...theme.heading}>{titleOf(log.drafts.length)}</Text>
        <Text {...theme.context}>{items.length > limit ? `${choice + 1} of ${items.length}` : ''}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        <SelectInput
          // It keeps a cursor below its last row when the window shrinks: so it begins anew at the choice.
          key={limit}
          items={items}
          initialIndex={choice}
          limit={limit}
          indicatorComponent={Indicator}
          itemComponent={Item}
          onHighlight={(item) => actions.choiceMoved(item.value)}
        />
      </Box>
      {does === null ? null : (
        <Box marginTop={1}>
          <Text {...theme.context}>{does}</Text>
        </Box>
      )}
    </Box>
  );
}

function titleOf(count: number): string {
  if (count === 0) return 'Ready when you are.';
  return count === 1 ? 'A session was left in progress.' : `${count} sessions were left in progress.`;
}

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }) {
  return <Text {...theme.accent}>{isSelected ? '▸ ' : '  '}</Text>;
}

function Item({ isSelected = false, label }: { readonly isSelected?: boolean; readonly label: string }) {
  return <Text {...(isSelected ? theme.accent : {})}>{label}</Text>;
}

/** What a choice does that its name does not say; null where there is nothing to say. */
function whatItDoes(choice: StartChoice | undefined): string | null {
  switch (choice?.kind) {
    case 'save':
      return 'Saving puts it into the database and its JSON file.';
    case 'discard':
      return 'Discarding keeps its text in data/output/trash/replaced.';
    default:
      return null;
  }
}

/** @param isOneOfSeveral true where a name alone may not tell which session is meant */
function describe(choice: StartChoice, isOneOfSeveral: boolean, columns: number): string {
  if (choice.kind === 'new') return 'New session';
  const { session } = choice.draft;
  switch (choice.kind) {
    case 'resume':
      return nameIn('Resume', session, contentsOf(session), columns);
    case 'save':
      return nameIn('Save', session, isOneOfSeveral ? contentsOf(session) : [' as it is'], columns);
    case 'discard':
      return nameIn('Discard', session, isOneOfSeveral ? contentsOf(session) : [' (to the trash)'], columns);
  }
}

/** Of a focus that is cut this much always shows. */
const LEAST_FOCUS_COLUMNS = 12;

/**
 * `Resume Upper of 2026-02-16 (1 exercise, 3 working sets)` in so many columns: of the endings the first that there
 * is room for, and the focus cut where it must be, for the day behind it tells sessions apart.
 */
function nameIn(verb: string, session: TrainingSession, endings: readonly string[], columns: number): string {
  const focus = sanitizeLine(session.focus ?? 'the session');
  const day = ` of ${dayOf(session.date)}`;
  const needed = Math.min(widthColumns(focus), LEAST_FOCUS_COLUMNS);
  const roomBeside = (ending: string) => columns - `${verb} ${day}${ending}`.length;
  const ending = endings.find((each) => roomBeside(each) >= needed) ?? '';
  return `${verb} ${truncateEnd(focus, roomBeside(ending))}${day}${ending}`;
}

/** What a session holds, in fewer and fewer words. */
function contentsOf({ exercises }: TrainingSession): readonly string[] {
  if (exercises.length === 0) return [' (nothing logged)'];
  const sets = exercises.reduce((sum, exercise) => sum + exercise.workingSets.length, 0);
  const setsInWords = counted(sets, 'working set');
  return [` (${counted(exercises.length, 'exercise')}, ${setsInWords})`, ` (${setsInWords})`];
}
