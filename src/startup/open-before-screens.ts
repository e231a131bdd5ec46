/** Opens the database before the screens, and shows progress while it is rebuilt. */
import { formatCount } from '../domain/format-session.js';
import type { InputEvent } from '../keys/key-event.js';
import { describeSync } from '../persistence/sync/describe-sync.js';
import type { OpenStores } from '../persistence/sync/open-stores.js';
import type { OpenTerminal } from './open-terminal.js';

/** If the start takes longer than this, the reason is shown. */
const SHOW_AFTER_MS = 500;
const UPDATE_EVERY_MS = 200;
const REBUILDING = 'The database is being rebuilt from the JSON files; q quits.';
/** Keys and signals are handled after each slice of this length while the database opens. */
const SLICE_MS = 50;

/**
 * Opens the database. If it is missing or damaged, it is rebuilt first.
 * @returns messages about the outcome; null if the user quit
 */
export async function openBeforeScreens(
  stores: OpenStores,
  root: string,
  { keys, showMessage }: OpenTerminal,
): Promise<readonly string[] | null> {
  const startedMs = performance.now();
  let shownMs = startedMs + SHOW_AFTER_MS - UPDATE_EVERY_MS;
  let turnMs = startedMs;
  const steps = stores.openSteps();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value ? describeSync(step.value, root) : [];
    const { done, total } = step.value;
    if (performance.now() - turnMs >= SLICE_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      turnMs = performance.now();
      const isMessageShown = shownMs > startedMs + SHOW_AFTER_MS;
      if (keys.waiting.some((event) => isQuitKey(event, isMessageShown))) {
        steps.return(null);
        return null;
      }
    }
    const nowMs = performance.now();
    if (nowMs - shownMs < UPDATE_EVERY_MS) continue;
    showMessage(
      total === 0 ? REBUILDING : `${REBUILDING} ${formatCount(done)} of ${formatCount(total)} sessions`,
    );
    shownMs = nowMs;
  }
}

/** True for Ctrl+C, and for `q` if the message that offers it is shown. */
function isQuitKey(event: InputEvent, isMessageShown: boolean): boolean {
  if (event.kind !== 'key' || event.alt) return false;
  return event.ctrl ? event.text === 'c' : isMessageShown && event.text === 'q';
}
