import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { agoWords, counted } from '../../../domain/format-session.js';
import type { TrainingSession } from '../../../domain/record.js';
import { dayOf } from '../../../domain/session-date.js';
import { dayAndMonth } from '../../../page/date-labels.js';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { LogState, RepeatOffer } from '../../../store/log/log-state.js';
import { type StartChoice, startChoices } from '../../../store/log/start-choices.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { theme } from '../../theme.js';
import type { LogActions } from './log-actions.js';

type StartMenuProps = {
  readonly log: LogState;
  readonly choice: number;
  readonly layout: Layout;
  readonly actions: LogActions;
};

/** Rows of the menu's own heading and the blank below it. */
const HEAD_ROWS = 2;
/** A blank and the line on what a choice does, below the menu. */
const FOOT_ROWS = 2;
const INDICATOR_COLUMNS = 2;

/** What to begin with: the sessions left in progress, past ones to repeat, and a new one. */
export function StartMenu({ log, choice, layout, actions }: StartMenuProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const choices = startChoices(log);
  const topRows = isLow(layout) ? 0 : 1;
  const limit = Math.max(1, layout.bodyRows - HEAD_ROWS - topRows - FOOT_ROWS);
  const isOneOfSeveral = log.drafts.length > 1;
  const items = choices.map((start, index) => ({
    key: String(index),
    label: describe(start, isOneOfSeveral, columns - INDICATOR_COLUMNS),
    value: index,
  }));
  const does = truncateEnd(whatItDoes(choices[choice] ?? { kind: 'new' }), columns);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={topRows}>
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
      <Box marginTop={1}>
        <Text {...theme.context}>{does}</Text>
      </Box>
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

/** What a choice does that its name does not say. */
function whatItDoes(choice: StartChoice): string {
  switch (choice.kind) {
    case 'resume':
      return 'Goes on where it was left; nothing of it is lost.';
    case 'save':
      return 'Saving puts it into the database and its JSON file.';
    case 'compare':
      return 'Both are shown side by side, and one is kept; the other goes to the trash.';
    case 'discard':
      return 'A discarded draft can be brought back from the trash.';
    case 'repeat':
      return `Begins at once${planOf(choice.offer)}; its sets in grey.`;
    case 'new':
      return 'From nothing: date, focus, phase and week come first.';
    case 'another-day':
      return 'A session logged after the fact: it has no clock.';
  }
}

/** ` as phase 2, week 5`; empty where neither is known. */
function planOf({ phase, week }: RepeatOffer): string {
  const parts = [phase === null ? '' : `phase ${phase}`, week === null ? '' : `week ${week}`].filter(Boolean);
  return parts.length === 0 ? '' : ` as ${parts.join(', ')}`;
}

/** @param isOneOfSeveral true where a name alone may not tell which session is meant */
function describe(choice: StartChoice, isOneOfSeveral: boolean, columns: number): string {
  switch (choice.kind) {
    case 'new':
      return 'New session';
    case 'another-day':
      return 'Another day (yesterday …)';
    case 'repeat':
      return repeatText(choice.offer, columns);
  }
  const { session, relation } = choice.draft;
  const named = relation.kind === 'edit' ? ' the edit of' : '';
  switch (choice.kind) {
    case 'compare':
      return nameIn('Compare the draft of', session, [' with the saved session', ''], columns);
    case 'resume':
      return nameIn(`Resume${named}`, session, contentsOf(session), columns);
    case 'save':
      return nameIn(`Save${named}`, session, isOneOfSeveral ? contentsOf(session) : [' as it is'], columns);
    case 'discard': {
      const endings = isOneOfSeveral ? contentsOf(session) : [' (to the trash)'];
      return nameIn(`Discard${named}`, session, endings, columns);
    }
  }
}

/** Exercises of a session to repeat have at least so much of its line, a long focus or not. */
const MIN_NAMES_COLUMNS = 8;

/** `Repeat Upper, 9 Feb, 7 days ago: Bench Press, Row`, cut at the end. */
function repeatText({ session, daysAgo }: RepeatOffer, columns: number): string {
  const when = `, ${dayAndMonth(session.date)}, ${agoWords(daysAgo)}: `;
  const room = columns - 'Repeat '.length - when.length - MIN_NAMES_COLUMNS;
  const focus = truncateEnd(sanitizeLine(session.focus ?? 'the session'), Math.max(MIN_FOCUS_COLUMNS, room));
  const names = session.exercises.map(({ Name }) => sanitizeLine(Name)).join(', ');
  return truncateEnd(`Repeat ${focus}${when}${names}`, columns);
}

/** Of a focus that is cut this much always shows. */
const MIN_FOCUS_COLUMNS = 12;

/**
 * `Resume Upper of 2026-02-16 (1 exercise, 3 working sets)` in so many columns: of the endings the first that there
 * is room for, and the focus cut where it must be, for the day behind it tells sessions apart.
 */
function nameIn(verb: string, session: TrainingSession, endings: readonly string[], columns: number): string {
  const focus = sanitizeLine(session.focus ?? 'the session');
  const day = ` of ${dayOf(session.date)}`;
  const needed = Math.min(widthColumns(focus), MIN_FOCUS_COLUMNS);
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
