/** The lines of the help, and the visible part of them. */
import { filterHelp, helpSections } from '../keys/help-sections.js';
import { KEYMAP } from '../keys/keymap.js';
import type { AppState } from '../store/app-state.js';
import { scopesOf } from '../store/focus.js';
import { wrapText } from '../text/wrap.js';

/** Columns of the keys, with the blanks around them. */
export const KEY_COLUMNS = 18;
export const KEY_MARGIN_COLUMNS = 3;

/** A heading, a key with its description, or the continuation of a description. */
export type HelpLine = {
  readonly kind: 'heading' | 'key' | 'more';
  readonly keys: string;
  readonly text: string;
};

/** The matching keys of the screen below the help, by group, wrapped to the width. */
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

/** The first visible line: the wanted one, but at most the one that shows the end. */
export function helpTop(state: AppState, lineCount: number, rows: number): number {
  return Math.max(0, Math.min(state.help?.top ?? 0, lineCount - rows));
}
