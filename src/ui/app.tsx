import { Box, Text } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { type Layout, layout, MARGIN_COLUMNS, MIN_COLUMNS, MIN_ROWS, titleColumns } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import type { Store } from '../store/store.js';
import { truncateEnd } from '../text/truncate.js';
import { Frame } from './components/frame.js';
import { HelpOverlay } from './components/help-overlay.js';
import { ScreenTabs } from './components/screen-tabs.js';
import { footerOf } from './footer.js';
import { headerOf, titleOf } from './header.js';
import { shownNotice } from './notice-text.js';
import { DataScreen } from './screens/data/data-screen.js';
import { ExerciseScreen } from './screens/exercise/exercise-screen.js';
import { FilesScreen } from './screens/files/files-screen.js';
import { HistoryScreen } from './screens/history/history-screen.js';
import type { LogActions } from './screens/log/log-actions.js';
import { LogScreen } from './screens/log/log-screen.js';
import { StatsScreen } from './screens/stats/stats-screen.js';

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

type Actions = LogActions & { readonly settingTyped: LogActions['fieldTyped'] };

type AppViewProps = {
  readonly state: AppState;
  readonly store: Pick<Store, 'when' | 'type' | 'getState'>;
  readonly columns: number;
  readonly rows: number;
};

/** The app at one moment: a pure function of state and size. */
export function AppView({ state, store, columns, rows }: AppViewProps) {
  const sizes = layout(columns, rows);
  if (sizes.isTooSmall) return <TooSmall columns={columns} rows={rows} />;
  const lineColumns = columns - 2 * MARGIN_COLUMNS;
  const { hints, helpHint } = footerOf(state, store.when, lineColumns);
  return (
    <Frame
      layout={sizes}
      header={<ScreenTabs content={headerOf(state)} columns={lineColumns} />}
      title={titleOf(state, titleColumns(columns))}
      notice={shownNotice(state)}
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

function Screen({ state, layout: sizes, actions }: { state: AppState; layout: Layout; actions: Actions }) {
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
      return <DataScreen state={state} layout={sizes} onTyped={actions.settingTyped} />;
  }
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

/** Turns changes in Ink's input components into events. */
function actionsOf({ type }: AppViewProps['store']): Actions {
  return {
    nameTyped: (name) => type({ type: 'log/name-typed', name }),
    fieldTyped: (field, text) => type({ type: 'log/field-typed', field, text }),
    settingTyped: (field, text) => type({ type: 'data/field-typed', field, text }),
  };
}
