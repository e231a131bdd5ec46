/** The composition root of the screens: terminal, stores, the shared store and the app on them. */

import { v4 as uuidV4 } from 'uuid';
import type { CommandContext } from './cli/command.js';
import { UsageError } from './cli/command.js';
import { ExitCode } from './cli/exit-code.js';
import { KeyDecoder } from './keys/key-decoder.js';
import { updateAthlete } from './persistence/athlete-file.js';
import { createFilesPort } from './persistence/output-files.js';
import { SessionDrafts } from './persistence/session-drafts.js';
import { createDraftsPort, createSessionsPort, say } from './persistence/session-ports.js';
import { describeStorageError, toStorageError } from './persistence/storage-error.js';
import type { AppState } from './store/app-state.js';
import { initialFiles } from './store/files/files-state.js';
import { initialHistory } from './store/history/history-state.js';
import { beginLogging } from './store/log/begin-commands.js';
import { initialLog } from './store/log/log-state.js';
import type { Ports } from './store/ports.js';
import { complain } from './store/say.js';
import { Store } from './store/store.js';
import { colorPolicy } from './terminal/color-policy.js';
import { KeySource } from './terminal/key-source.js';
import { TerminalSession } from './terminal/terminal-session.js';

const DRAFT_KEPT = 'The session is kept as a draft; the next start offers to go on.';

/**
 * Shows the screens until they are left.
 * @throws UsageError where standard input or output is no terminal; StorageError where the data root cannot be made
 */
export async function runScreens(world: CommandContext): Promise<ExitCode> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError(
      'The screens need a terminal; in a script use a command, traininglogs --help lists them.',
    );
  }
  const { forcedLevel, showsColor } = colorPolicy(process.env);
  // Read when the styling library is loaded, which is only below.
  if (forcedLevel !== null) process.env.FORCE_COLOR = forcedLevel;
  const stores = world.openStores();
  const session = new TerminalSession({
    stdin: process.stdin,
    stdout: process.stdout,
    process,
    showsStack: Boolean(process.env.TRAININGLOGS_DEBUG),
  });
  const keys = new KeySource(process.stdin, new KeyDecoder());
  session.enter();
  keys.start();

  const [{ mountScreen }, { App }, { handleKey, isStockFieldFocused }] = await Promise.all([
    import('./terminal/mount.js'),
    import('./ui/app.js'),
    import('./ui/handle-key.js'),
  ]);

  return new Promise((resolve) => {
    const ports: Ports = {
      sessions: createSessionsPort(stores, world.paths),
      drafts: createDraftsPort(new SessionDrafts(world.paths, world.now), stores),
      files: createFilesPort(world.paths),
      athlete: { update: (changes) => say(() => updateAthlete(world.paths.config, changes)) },
      now: world.now,
      newSessionId: uuidV4,
      quit: () => {
        screen.unmount();
        const { log } = store.getState();
        const isInProgress = log.stage.kind !== 'saved' && (log.session?.exercises.length ?? 0) > 0;
        if (isInProgress && log.isDraftKept) process.stdout.write(`${DRAFT_KEPT}\n`);
        resolve(ExitCode.done);
      },
      suspend: () => session.suspend(),
    };
    const store = createStore(world, ports);
    const screen = mountScreen({
      element: ({ size }) => <App store={store} size={size} />,
      session,
      keys,
      stdout: process.stdout,
      showsColor,
      onKey: (event) => handleKey(store, event),
      textFocused: () => isStockFieldFocused(store.getState()),
    });
  });
}

function createStore(world: CommandContext, ports: Ports): Store {
  const initial: AppState = {
    screen: 'log',
    help: null,
    notice: null,
    view: { columns: process.stdout.columns, bodyRows: process.stdout.rows },
    athlete: { unit: 'kg' },
    log: initialLog,
    history: initialHistory,
    files: initialFiles,
  };
  const store = new Store(initial, ports);
  const context = { getState: store.getState, dispatch: store.dispatch, ports };
  try {
    store.dispatch({ type: 'app/athlete-changed', athlete: world.athlete() });
  } catch (cause) {
    complain(context, `${describeStorageError(toStorageError(cause, world.paths.config))}.`);
  }
  beginLogging(context);
  return store;
}
