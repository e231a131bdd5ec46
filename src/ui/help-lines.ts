/** The lines of the help, and which of them show. */
import { filterHelp, helpSections } from '../keys/help-sections.js';
import { KEYMAP } from '../keys/keymap.js';
import type { AppState } from '../store/app-state.js';
import { scopesOf } from '../store/focus.js';
import { wrapText } from '../text/wrap.js';

/** Columns of the keys, and of the blanks around them. */
export const KEY_COLUMNS = 18;
export const KEY_MARGIN_COLUMNS = 3;

/** A heading, a key with what it does, or what did not fit behind it. */
export type HelpLine = {
  readonly kind: 'heading' | 'key' | 'more';
  readonly keys: string;
  readonly text: string;
};

/** The keys of the screen below the help, by group, that match what is typed; no text is wider than its room. */
export function helpLines(state: AppState, columns: number): readonly HelpLine[] {
  const query = state.help?.query ?? '';
  const sections = filterHelp(helpSections(KEYMAP, scopesOf({ ...state, help: null })), query);
  return sections.flatMap(({ title, entries }) => [
    { kind: 'heading' as const, keys: '', text: title },
    ...entries.flatMap((entry) =>
      wrapText(entry.help, columns - KEY_COLUMNS - KEY_MARGIN_COLUMNS).map((text, index) => ({
        kind: index === 0 ? ('key' as const) : ('more' as const),
        keys: index === 0 ? entry.keys.join(' ') : '',
        text,
      })),
    ),
  ]);
}

/** The first line that shows: as far down as was asked for, but never beyond the last screen. */
export function helpTop(state: AppState, lineCount: number, rows: number): number {
  return Math.max(0, Math.min(state.help?.top ?? 0, lineCount - rows));
}
