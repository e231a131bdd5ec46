/** The help and the command palette in linear mode: the hints of the footer, and the command under the cursor. */
import { footerHints } from '../../keys/footer-hints.js';
import { KEYMAP } from '../../keys/keymap.js';
import type { AppState } from '../../store/app-state.js';
import { modeOf, scopesOf } from '../../store/focus.js';
import type { HelpState } from '../../store/shell-state.js';
import type { Store } from '../../store/store.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import { helpCursor, helpEntries } from '../help-lines.js';
import { type LinearView, part, replyPart } from './linear-view.js';

/** A width at which no text is cut. */
const ANY_COLUMNS = Number.MAX_SAFE_INTEGER;

const HELP_TITLE = 'Keys. The arrow keys read all of them, Enter runs one, Esc goes back';
const PALETTE_TITLE = 'Commands: type a part of the name, Enter runs the command, Esc goes back';

export function helpView(state: AppState, { isTyping, query }: HelpState, when: Store['when']): LinearView {
  const item = commandUnderCursor(state, when);
  if (isTyping) {
    const parts = [part('title', PALETTE_TITLE), ...(query === '' ? [] : [replyPart('command', item)])];
    return { place: 'palette', parts, input: { prompt: 'Command: ', buffer: createEditBuffer(query) } };
  }
  const hints = footerHintTexts({ ...state, help: null }, when);
  const cursor = state.help?.cursor === null ? [] : [part('command', item)];
  return {
    place: 'help',
    parts: [part('title', HELP_TITLE), part('hints', ...hints), ...cursor],
    input: null,
  };
}

/** `undo: u` for each hint of the footer. */
function footerHintTexts(state: AppState, when: Store['when']): readonly string[] {
  const hints = footerHints(KEYMAP, scopesOf(state), modeOf(state), when, ANY_COLUMNS, 'ascii');
  return hints.map(({ keys, label }) => `${label}: ${keys}`);
}

function commandUnderCursor(state: AppState, when: Store['when']): string {
  const entries = helpEntries(state, when);
  const cursor = helpCursor(state, entries.length) ?? 0;
  const entry = entries[cursor];
  if (entry === undefined) return 'No command matches.';
  return `${cursor + 1} of ${entries.length}: ${entry.keys.join(' or ')}: ${entry.help}`;
}
