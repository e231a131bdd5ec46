/** The composition root of the screens: connects the terminal, both stores, the app state and the display. */

import { uptime } from 'node:os';
import { join } from 'node:path';
import { v4 as uuidV4 } from 'uuid';
import type { CommandContext } from '../cli/command.js';
import { ExitCode } from '../cli/exit-code.js';
import { dayOf, localTimeWithOffset } from '../domain/session-date.js';
import { createWatchFiles } from '../persistence/adapters/watch-files.js';
import { describeNetworkMount } from '../persistence/describe-places.js';
import { fallbackOnError } from '../persistence/disk/fallback-on-error.js';
import { DraftLock } from '../persistence/drafts/draft-lock.js';
import { DraftWriter } from '../persistence/drafts/draft-writer.js';
import { SessionDrafts } from '../persistence/drafts/session-drafts.js';
import { describeUnlocked } from '../persistence/sync/describe-sync.js';
import type { AppState } from '../store/app-state.js';
import { checkRowsInBackground } from '../store/check-rows.js';
import { initialData } from '../store/data/data-state.js';
import { initialFiles } from '../store/files/files-state.js';
import { isInField } from '../store/focus.js';
import { followFiles } from '../store/follow-files.js';
import { initialHistory } from '../store/history/history-state.js';
import { beginLogging } from '../store/log/begin-commands.js';
import { startClockTicker } from '../store/log/clock-ticker.js';
import { initialLog } from '../store/log/log-state.js';
import { resumeRenaming } from '../store/log/rename-commands.js';
import { notifyError } from '../store/notices.js';
import type { Ports } from '../store/ports/ports.js';
import { precomputePersonalBests } from '../store/stats/precompute-personal-bests.js';
import { initialStats } from '../store/stats/stats-state.js';
import { Store } from '../store/store.js';
import { syncInBackground } from '../store/sync-in-background.js';
import { isAsciiLocale } from '../terminal/ascii-locale.js';
import { copySequence } from '../terminal/clipboard.js';
import { chosenEditor, openInEditor } from '../terminal/editor.js';
import { runsCommand } from '../ui/handle-key.js';
import { flushCompileCache } from './compile-cache.js';
import { createStoragePorts } from './create-storage-ports.js';
import type { OpenDisplay } from './display.js';
import { openBeforeScreens } from './open-before-screens.js';
import type { OpenTerminal } from './open-terminal.js';

const DRAFT_KEPT = 'The session is saved as a draft; the next start offers to resume it.';

/**
 * Shows the screens until the user quits.
 * @throws StorageError if the data root cannot be created
 */
export async function runScreens(
  commandContext: CommandContext,
  terminal: OpenTerminal,
  openDisplay: OpenDisplay,
  isDemo: boolean,
): Promise<ExitCode> {
  const stores = commandContext.openStoresUnsynced();
  const messages = await openBeforeScreens(stores, commandContext.paths.root, terminal);
  if (messages === null) return ExitCode.done;
  const { session, keys } = terminal;

  return new Promise((resolve) => {
    const { paths } = commandContext;
    const lock = new DraftLock(paths);
    const drafts = new SessionDrafts(paths, commandContext.now);
    const writer = new DraftWriter(drafts);
    session.beforeLeave(() => writer.flush());
    const ports: Ports = {
      ...createStoragePorts(commandContext, stores, drafts, writer, lock),
      now: commandContext.now,
      // Unlike `performance.now()`, `uptime()` includes the time a laptop is asleep.
      steadyMs: () => uptime() * 1000,
      newSessionId: uuidV4,
      after: (ms, call) => void after(ms, call),
      quit: () => {
        stopClock();
        stopFollowing();
        display.close();
        const { log } = store.getState();
        lock.release();
        const isInProgress = log.stage.kind !== 'saved' && log.session !== null && log.isStarted;
        if (isInProgress && log.isDraftSaved && !isDemo) process.stdout.write(`${DRAFT_KEPT}\n`);
        resolve(ExitCode.done);
      },
      ringBell: (message) => {
        display.ring(message, commandContext.athlete().bell !== false);
      },
      copyToClipboard: (text) => {
        const sequence = copySequence(text, process.env);
        if (sequence !== null) process.stdout.write(sequence);
        return sequence !== null;
      },
      openInEditor: (filePath) => openInEditor(session, process.env, join(paths.root, filePath)),
      watchFiles: createWatchFiles(paths),
      suspend: () => session.suspend(),
    };
    const store = createStore(commandContext, ports, isDemo);
    keys.discardsOnEscape = () => isInField(store.getState());
    const display = openDisplay({
      store,
      terminal,
      // A command may act on the session, so it waits until earlier changes are on disk.
      holdKey: (event) => (writer.pending !== null && runsCommand(store, event) ? writer.pending : null),
    });
    const { context } = store;
    // Releases the writer lock before the program is suspended or an editor is opened.
    session.watch({
      acquired: () => {},
      released: () => fallbackOnError(undefined, () => stores.lock.endBatch()),
    });
    stores.lock.onUnavailable = (reason) => {
      const sentence = describeUnlocked(reason, paths.root);
      if (sentence !== null) notifyError(context, sentence);
    };
    // Writes the compile cache after the first frame, because writing takes some milliseconds.
    setImmediate(flushCompileCache);
    const stopClock = startClockTicker({ ...context, subscribe: store.subscribe }, after);
    const stopFollowing = followFiles(context);
    const mount = describeNetworkMount(paths);
    syncInBackground(context, mount === null ? messages : [mount, ...messages], () => {
      resumeRenaming(context);
      precomputePersonalBests(context);
      checkRowsInBackground(context);
    });
  });
}

/** @returns a function that cancels the call */
function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

function createStore(commandContext: CommandContext, ports: Ports, isDemo: boolean): Store {
  const initial: AppState = {
    screen: 'log',
    isDemo,
    isAsciiTerminal: isAsciiLocale(process.env),
    hasEditor: chosenEditor(process.env) !== undefined,
    help: null,
    exercise: null,
    notice: null,
    exit: 'none',
    view: { columns: process.stdout.columns, bodyRows: process.stdout.rows },
    today: dayOf(localTimeWithOffset(ports.now())),
    athlete: { unit: 'kg' },
    log: initialLog,
    history: initialHistory,
    files: initialFiles,
    stats: initialStats,
    data: initialData,
  };
  const store = new Store(initial, ports, () => performance.now());
  store.dispatch({ type: 'app/athlete-changed', athlete: commandContext.athlete() });
  commandContext.settings.cacheReadable();
  const { warning } = commandContext.settings.read();
  if (warning !== null) notifyError(store.context, warning);
  beginLogging(store.context);
  return store;
}
