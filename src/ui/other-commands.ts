/** The commands of the other screens, which the command palette offers after the commands of the open screen. */

import { formatChord } from '../keys/chord.js';
import { type CommandEntry, commandEntries, type KeyFocus } from '../keys/command-entries.js';
import { type BoundCommandId, KEYMAP, type KeyScope } from '../keys/keymap.js';
import { MOTIONS } from '../list/motion.js';
import type { AppState } from '../store/app-state.js';
import { modeOf, scopesOf } from '../store/focus.js';
import { SCREEN_NUMBERS, SCREEN_TITLES, SCREENS, type ScreenId } from '../store/shell-state.js';
import type { Store } from '../store/store.js';
import { modeKeyOf } from './mode-key.js';

/** A command of the list. `screen` is opened first; null for a command of the open screen. */
export type ListedCommand = CommandEntry<BoundCommandId> & { readonly screen: ScreenId | null };

/** The focus of a state, for finding the keys of its commands. */
export function focusOf(state: AppState, when: Store['when']): KeyFocus<BoundCommandId, KeyScope> {
  return { scopes: scopesOf(state), mode: modeOf(state), modeKey: modeKeyOf(state), when };
}

/**
 * Commands of the other screens that are not among `own`; none while screens cannot be opened.
 * @param state the state below the help
 */
export function otherCommands(
  state: AppState,
  own: readonly CommandEntry<BoundCommandId>[],
  when: Store['when'],
): readonly ListedCommand[] {
  const taken = new Set<string>(own.map(({ id }) => id));
  const modeKey = modeOf(state) === 'entry' ? modeKeyOf(state) : null;
  const before = modeKey ? [formatChord(modeKey)] : [];
  return SCREENS.filter((screen) => screen !== state.screen && taken.has(`screen.${screen}`)).flatMap(
    (screen) =>
      commandEntries(KEYMAP, focusOf({ ...state, exercise: null, screen }, when))
        .filter(({ id }) => !taken.has(id) && !MOTIONS.some((motion) => id.endsWith(`.${motion}`)))
        .map((entry) => ({
          ...entry,
          screen,
          keys: [[...before, SCREEN_NUMBERS[screen], ...entry.keys.slice(0, 1)].join(' ')],
        })),
  );
}

/** Adds the name of the screen to a command of another screen. */
export function withScreenName(entry: ListedCommand): ListedCommand {
  return entry.screen === null
    ? entry
    : { ...entry, help: `On ${SCREEN_TITLES[entry.screen]}: ${entry.help}` };
}
