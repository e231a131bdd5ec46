import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { TrainingSession } from '../../../domain/record.js';
import { dayOf } from '../../../domain/session-date.js';
import { type StartChoice, startChoices } from '../../../store/log/begin-commands.js';
import type { LogState } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
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
/** A blank and the line on what discarding does, below the menu. */
const FOOT_ROWS = 2;

/** What to begin with: the sessions left in progress, and a new one. */
export function StartMenu({ log, choice, layout, actions }: StartMenuProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1) - 2;
  const choices = startChoices(log);
  const limit = Math.max(1, layout.bodyRows - HEAD_ROWS - (log.drafts.length > 0 ? FOOT_ROWS : 0));
  const items = choices.map((start, index) => ({
    key: String(index),
    label: truncateEnd(describe(start, log.drafts.length > 1), columns),
    value: index,
  }));
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Text {...theme.heading}>{titleOf(log.drafts.length)}</Text>
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
      {choices[choice]?.kind === 'discard' ? (
        <Box marginTop={1}>
          <Text {...theme.context}>Discarding keeps its text in data/output/trash/replaced.</Text>
        </Box>
      ) : null}
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

/** @param isOneOfSeveral true where a name alone may not tell which session is meant */
function describe(choice: StartChoice, isOneOfSeveral: boolean): string {
  switch (choice.kind) {
    case 'new':
      return 'New session';
    case 'resume':
      return `Resume ${nameOf(choice.draft.session)} (${contentsOf(choice.draft.session)})`;
    case 'save':
      return isOneOfSeveral
        ? `Save ${nameOf(choice.draft.session)} (${contentsOf(choice.draft.session)})`
        : `Save ${nameOf(choice.draft.session)} as it is`;
    case 'discard':
      return `Discard ${nameOf(choice.draft.session)} (${isOneOfSeveral ? contentsOf(choice.draft.session) : 'to the trash'})`;
  }
}

function nameOf(session: TrainingSession): string {
  return `${sanitizeLine(session.focus ?? 'the session')} of ${dayOf(session.date)}`;
}

function contentsOf({ exercises }: TrainingSession): string {
  const sets = exercises.reduce((sum, exercise) => sum + exercise.workingSets.length, 0);
  return `${counted(exercises.length, 'exercise')}, ${counted(sets, 'working set')}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
