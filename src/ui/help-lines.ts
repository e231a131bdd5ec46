/** The lines of the help and the command palette, and the command under the cursor. */
import { type CommandEntry, commandEntries } from '../keys/command-entries.js';
import { findEntries } from '../keys/find-entries.js';
import { type BoundCommandId, KEYMAP } from '../keys/keymap.js';
import { visibleRange } from '../list/window.js';
import { helpRows, type Layout, MARGIN_COLUMNS } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import { modeOf, scopesOf } from '../store/focus.js';
import type { Store } from '../store/store.js';
import { asciiSentence } from '../text/ascii-signs.js';
import { wrapText } from '../text/wrap.js';
import { modeKeyOf } from './mode-key.js';

/** Columns of the keys, with the blanks around them. */
export const KEY_COLUMNS = 18;
export const KEY_MARGIN_COLUMNS = 3;

/** A heading, a key with its description, or the continuation of a description. */
export type HelpLine = {
  readonly kind: 'heading' | 'key' | 'more';
  readonly keys: string;
  readonly text: string;
  /** The position of the command in the list; that of a heading is the one below it. */
  readonly place: number;
};

/** The commands of the screen below: by group, or those that match what is typed, best first. */
export function helpEntries(state: AppState, when: Store['when']): readonly CommandEntry<BoundCommandId>[] {
  const below = { ...state, help: null };
  const focus = { scopes: scopesOf(below), mode: modeOf(below), modeKey: modeKeyOf(below), when };
  const entries = commandEntries(KEYMAP, focus);
  return findEntries(state.athlete.ascii ? entries.map(inAscii) : entries, state.help?.query ?? '');
}

function inAscii<Entry extends CommandEntry>(entry: Entry): Entry {
  return { ...entry, keys: entry.keys.map(asciiSentence), help: asciiSentence(entry.help) };
}

/** The position of the command under the cursor; null if none is. */
export function helpCursor({ help }: AppState, count: number): number | null {
  const cursor = help?.cursor ?? null;
  return cursor === null || count === 0 ? null : Math.min(cursor, count - 1);
}

export type VisibleHelp = {
  /** The number of commands. */
  readonly count: number;
  readonly cursor: number | null;
  /** The visible lines. */
  readonly lines: readonly HelpLine[];
};

export function visibleHelp(state: AppState, when: Store['when'], layout: Layout): VisibleHelp {
  const entries = helpEntries(state, when);
  const cursor = helpCursor(state, entries.length);
  const lines = helpLines(state, entries, layout.columns - 2 * MARGIN_COLUMNS);
  const line = lines.findIndex(({ kind, place }) => kind === 'key' && place === cursor);
  const rows = helpRows(layout.bodyRows);
  const { start, end } = visibleRange({ cursor: Math.max(0, line), top: 0 }, rows, lines.length);
  return { count: entries.length, cursor, lines: lines.slice(start, end) };
}

/** The lines of the commands, wrapped to the width; with headings unless they are search results. */
function helpLines(state: AppState, entries: readonly CommandEntry[], columns: number): readonly HelpLine[] {
  const isSearch = (state.help?.query ?? '').trim() !== '';
  return entries.flatMap(({ group, keys, help }, place): readonly HelpLine[] => {
    const isFirst = !isSearch && entries[place - 1]?.group !== group;
    const texts = wrapText(help, columns - KEY_COLUMNS - KEY_MARGIN_COLUMNS);
    return [
      ...(isFirst ? [{ kind: 'heading' as const, keys: '', text: group, place }] : []),
      ...texts.map((text, index) =>
        index === 0
          ? { kind: 'key' as const, keys: keys.join(' '), text, place }
          : { kind: 'more' as const, keys: '', text, place },
      ),
    ];
  });
}
