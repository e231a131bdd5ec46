import { Box, Text } from 'ink';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { shortDate } from '../domain/date-labels.js';
import type { TrainingSession } from '../domain/record.js';
import { timeOf } from '../domain/session-date.js';
import { FOOTER_GAP_COLUMNS, footerHints } from '../keys/footer-hints.js';
import { KEYMAP } from '../keys/keymap.js';
import { type Layout, layout, MARGIN_COLUMNS, MIN_COLUMNS, MIN_ROWS } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import { isAtSets, modeOf, scopesOf } from '../store/focus.js';
import { statsFacts } from '../store/stats/stats-page.js';
import type { Store } from '../store/store.js';
import { beginningOf } from '../text/beginning.js';
import { withBlanks } from '../text/group-thousands.js';
import { sanitizeLine } from '../text/sanitize.js';
import { truncateEnd } from '../text/truncate.js';
import { Frame } from './components/frame.js';
import { HelpOverlay } from './components/help-overlay.js';
import { ScreenTabs } from './components/screen-tabs.js';
import { DataScreen, dataHeaderFact } from './screens/data/data-screen.js';
import { ExerciseScreen } from './screens/exercise/exercise-screen.js';
import { FilesScreen, filesHeaderFact } from './screens/files/files-screen.js';
import { HistoryScreen, historyHeaderFact } from './screens/history/history-screen.js';
import { clocksOf } from './screens/log/clock-texts.js';
import type { LogActions } from './screens/log/log-actions.js';
import { LogScreen } from './screens/log/log-screen.js';
import { sessionTotals } from './screens/log/session-totals.js';
import { StatsScreen } from './screens/stats/stats-screen.js';
import type { TabKeys } from './tab-texts.js';

/** The terminal's size, as an external store for React. */
export type SizePort = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => { readonly columns: number; readonly rows: number };
};

type AppProps = { readonly store: Store; readonly size: SizePort };

/** The whole app: the frame around the open screen, drawn from the store and the terminal's size. */
export function App({ store, size }: AppProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { columns, rows } = useSyncExternalStore(size.subscribe, size.getSnapshot);
  const { bodyRows } = layout(columns, rows);
  useEffect(() => {
    store.resize({ columns, bodyRows });
  }, [store, columns, bodyRows]);
  return <AppView state={state} store={store} columns={columns} rows={rows} />;
}

type AppViewProps = {
  readonly state: AppState;
  readonly store: Pick<Store, 'when' | 'type' | 'getState'>;
  readonly columns: number;
  readonly rows: number;
};

/** One frame of the app: a pure function of state and size. */
export function AppView({ state, store, columns, rows }: AppViewProps) {
  const sizes = layout(columns, rows);
  if (sizes.isTooSmall) return <TooSmall columns={columns} rows={rows} />;
  const hintColumns = columns - 2 * MARGIN_COLUMNS;
  const hintsOf = (table: typeof KEYMAP, room: number) =>
    footerHints(table, scopesOf(state), modeOf(state), store.when, room);
  // The hint for the help always shows at the right end.
  const [helpHint] = hintsOf(KEYMAP.filter(isHelp), hintColumns);
  const helpColumns = helpHint ? helpHint.keys.length + helpHint.label.length + 1 + FOOTER_GAP_COLUMNS : 0;
  const hints = hintsOf(
    KEYMAP.filter((binding) => !isHelp(binding)),
    hintColumns - helpColumns,
  );
  return (
    <Frame
      layout={sizes}
      header={<Header state={state} columns={hintColumns} />}
      title={titleOf(state)}
      notice={safeNotice(state)}
      hints={hints}
      helpHint={helpHint}
    >
      {state.help ? (
        <HelpOverlay state={state} when={store.when} layout={sizes} />
      ) : (
        <Screen state={state} layout={sizes} actions={actionsOf(store)} />
      )}
    </Frame>
  );
}

function isHelp({ id }: (typeof KEYMAP)[number]): boolean {
  return id === 'help.open';
}

function Screen({ state, layout: sizes, actions }: { state: AppState; layout: Layout; actions: LogActions }) {
  if (state.exercise)
    return (
      <ExerciseScreen exercise={state.exercise} athlete={state.athlete} today={state.today} layout={sizes} />
    );
  switch (state.screen) {
    case 'log':
      return <LogScreen state={state} layout={sizes} actions={actions} />;
    case 'history':
      return <HistoryScreen state={state} layout={sizes} />;
    case 'files':
      return <FilesScreen state={state} layout={sizes} />;
    case 'stats':
      return <StatsScreen state={state} layout={sizes} />;
    case 'data':
      return <DataScreen state={state} layout={sizes} />;
  }
}

const HEADER_FACTS = {
  history: historyHeaderFact,
  files: filesHeaderFact,
  stats: statsFacts,
  data: dataHeaderFact,
} as const;

function Header({ state, columns }: { readonly state: AppState; readonly columns: number }): ReactNode {
  if (state.screen !== 'log') {
    return (
      <ScreenTabs
        current={state.screen}
        facts={[HEADER_FACTS[state.screen](state)].flat()}
        columns={columns}
        keys={tabKeysOf(state)}
      />
    );
  }
  const session = sessionInLog(state);
  if (!session) return <ScreenTabs current="log" facts={[]} columns={columns} keys={tabKeysOf(state)} />;
  // A notice goes with the next one; this stays until the draft is saved.
  const unkept = state.log.isDraftSaved ? '' : '× not on disk · ';
  const saving = state.log.draftWrite === 'slow' ? 'saving… · ' : '';
  const { original } = state.log;
  // A session of another day shows its date; one of today shows the time since its start.
  const day = timeOf(session.date) === null ? `${shortDate(session.date)} · ` : '';
  const edited = original ? `editing ${shortDate(original.date)} · ` : day;
  const { minutes, rest } = clocksOf(state);
  const prefix = unkept + saving + edited;
  const total = original ? '' : sessionTotals(session, state.athlete);
  const facts = [
    [total, minutes, rest],
    [minutes, rest],
    // In the narrowest terminal, only the rest clock shows.
    [rest || minutes],
  ].map((parts) => withoutEnd(prefix + parts.filter(Boolean).join('   ')));
  // The text in front of the clocks is shown in any case.
  if (prefix !== '') facts.push(withoutEnd(prefix));
  return <ScreenTabs current="log" facts={facts} columns={columns} keys={tabKeysOf(state)} />;
}

function withoutEnd(facts: string): string {
  return facts.replace(/ · $/, '');
}

function tabKeysOf(state: AppState): TabKeys {
  if (state.help !== null) return 'none';
  if (modeOf(state) === 'navigation') return 'digits';
  return isAtSets(state) ? 'escape' : 'none';
}

/** The session on the Log screen; null after it was saved. */
function sessionInLog({ log: { session, stage } }: AppState): TrainingSession | null {
  return stage.kind === 'saved' ? null : session;
}

/**
 * `Upper Strength · phase 2 week 5`: the focus of the session in progress and its place in the plan; else empty. On
 * other screens with the rest clock and the way back.
 */
function titleOf(state: AppState): string {
  const session = sessionInLog(state);
  if (!session) return '';
  if (state.screen !== 'log' || state.exercise !== null) {
    const back =
      state.exercise !== null ? 'Esc goes back' : tabKeysOf(state) === 'digits' ? '1 goes back' : '';
    const title = `${sanitizeLine(session.focus ?? 'Session')} in progress`;
    return [title, clocksOf(state).rest, back].filter(Boolean).join(' · ');
  }
  const plan = [
    session.phase === null ? '' : `phase ${session.phase}`,
    session.week === null ? '' : `week ${session.week}`,
    session.isDeloadWeek ? 'deload' : '',
  ].filter(Boolean);
  return [sanitizeLine(session.focus ?? 'Session'), plan.join(' ')].filter(Boolean).join(' · ');
}

function TooSmall({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  const text = `traininglogs needs ${MIN_COLUMNS}×${MIN_ROWS}; this is ${columns}×${rows}.`;
  return (
    <Box width={columns} height={rows} flexDirection="column" overflow="hidden">
      <Text>{truncateEnd(text, columns)}</Text>
      <Text>{truncateEnd('Make the window larger; nothing is lost.', columns)}</Text>
    </Box>
  );
}

function safeNotice({ notice, athlete }: AppState): AppState['notice'] {
  if (notice === null) return null;
  const text = sanitizeLine(beginningOf(notice.text));
  return { ...notice, text: athlete.ascii ? withBlanks(text) : text };
}

/** Turns changes in stock input fields into events. */
function actionsOf({ type }: AppViewProps['store']): LogActions {
  return {
    nameTyped: (name) => type({ type: 'log/name-typed', name }),
    choiceMoved: (choice) => type({ type: 'log/choice-moved', choice }),
    fieldTyped: (field, text) => type({ type: 'log/field-typed', field, text }),
  };
}
