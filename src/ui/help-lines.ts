/** The lines of the help and the command palette, and the command under the cursor. */
import { type CommandEntry, commandEntries } from '../keys/command-entries.js';
import { findEntries } from '../keys/find-entries.js';
import { KEYMAP } from '../keys/keymap.js';
import { pageRows } from '../list/motion.js';
import { SCROLL_MARGIN, visibleRange } from '../list/window.js';
import { helpRows, type Layout, MARGIN_COLUMNS } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import type { Store } from '../store/store.js';
import { asciiSentence } from '../text/ascii-signs.js';
import { foldText } from '../text/fold.js';
import { widthColumns } from '../text/width.js';
import { wrapText } from '../text/wrap.js';
import { focusOf, type ListedCommand, otherCommands, withScreenName } from './other-commands.js';

/** The columns of the keys, and the blanks around them. */
export const KEY_COLUMNS = 18;
export const KEY_MARGIN_COLUMNS = 3;

/** A heading, a key with its description, or the continuation of a description. */
export type HelpLine = {
  readonly kind: 'heading' | 'key' | 'more';
  readonly keys: string;
  readonly text: string;
  /** The position of the command in the list; for a heading, the position of the command below it. */
  readonly place: number;
};

/** The commands that match the typed text. The command palette also lists commands of other screens. */
export function helpEntries(state: AppState, when: Store['when']): readonly ListedCommand[] {
  const below = { ...state, help: null };
  const { isTyping = false, query = '' } = state.help ?? {};
  const own = commandEntries(KEYMAP, focusOf(below, when)).map((entry) => ({ ...entry, screen: null }));
  const others = isTyping && query.trim() !== '' ? otherCommands(below, own, when) : [];
  const entries = [...own, ...others];
  const found = findEntries(state.athlete.ascii ? entries.map(inAscii) : entries, query);
  if (others.length === 0) return found;
  const isFirst = (entry: ListedCommand) => entry.screen === null && !isOnlyOpening(entry, query);
  return [...found.filter(isFirst), ...found.filter((entry) => !isFirst(entry)).map(withScreenName)];
}

/** True for a command that opens a screen, unless its label begins with the typed text. */
function isOnlyOpening({ id, label }: ListedCommand, query: string): boolean {
  return id.startsWith('screen.') && !foldText(label).startsWith(foldText(query.trim()));
}

function inAscii(entry: ListedCommand): ListedCommand {
  return { ...entry, keys: entry.keys.map(asciiSentence), help: asciiSentence(entry.help) };
}

/** The position of the command under the cursor; null if no command is. */
export function helpCursor({ help }: AppState, count: number): number | null {
  const cursor = help?.cursor ?? null;
  return cursor === null || count === 0 ? null : Math.min(cursor, count - 1);
}

export type VisibleHelp = {
  /** The number of commands. */
  readonly count: number;
  readonly cursor: number | null;
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

/** The position of the command to which a page up or down moves the cursor; null if there are no commands. */
export function helpPageTarget(
  state: AppState,
  motion: 'page-up' | 'page-down',
  when: Store['when'],
  layout: Layout,
): number | null {
  const entries = helpEntries(state, when);
  const cursor = helpCursor(state, entries.length);
  const lines = helpLines(state, entries, layout.columns - 2 * MARGIN_COLUMNS);
  const line = lines.findIndex(({ kind, place }) => kind === 'key' && place === cursor);
  const rows = helpRows(layout.bodyRows);
  const { start, end } = visibleRange({ cursor: Math.max(0, line), top: 0 }, rows, lines.length);
  const placesIn = (from: number, to?: number) =>
    lines.slice(Math.max(0, from), to).flatMap(({ kind, place }) => (kind === 'key' ? [place] : []));
  // A margin below the cursor stays visible, so the line of the cursor determines the first visible line.
  const margin = Math.min(SCROLL_MARGIN, Math.floor((rows - 1) / 2));
  if (motion === 'page-down') {
    const target = placesIn(0, end + pageRows(rows) - margin).at(-1) ?? null;
    return target !== null && target === cursor ? Math.min(target + 1, entries.length - 1) : target;
  }
  const target = placesIn(start - margin)[0] ?? null;
  return target !== null && cursor !== null && target >= cursor ? Math.max(0, cursor - 1) : target;
}

/** The lines of the commands, wrapped to the width; with headings, unless a search is typed. */
function helpLines(state: AppState, entries: readonly CommandEntry[], columns: number): readonly HelpLine[] {
  const isSearch = (state.help?.query ?? '').trim() !== '';
  return entries.flatMap(({ group, keys, help }, place): readonly HelpLine[] => {
    const isFirst = !isSearch && entries[place - 1]?.group !== group;
    const texts = wrapText(help, columns - KEY_COLUMNS - KEY_MARGIN_COLUMNS);
    return [
      ...(isFirst ? [{ kind: 'heading' as const, keys: '', text: headingOf(group, entries), place }] : []),
      ...texts.map((text, index) =>
        index === 0
          ? { kind: 'key' as const, keys: keysText(keys, state.athlete.ascii), text, place }
          : { kind: 'more' as const, keys: '', text, place },
      ),
    ];
  });
}

/** `Esc f · Ctrl+S`: the alternatives that fit into the column of the keys, at least the first. */
function keysText(keys: readonly string[], ascii = false): string {
  const or = ascii ? ' or ' : ' · ';
  return keys.reduce((text, key) => {
    const longer = `${text}${or}${key}`;
    return widthColumns(longer) <= KEY_COLUMNS ? longer : text;
  });
}

/** The heading of a group. In command mode, the heading of the set line's keys says to press `i` first. */
function headingOf(group: string, entries: readonly CommandEntry[]): string {
  const keys = entries.filter((entry) => entry.group === group).map((entry) => entry.keys);
  const isAfterI = keys.every(([first]) => first?.startsWith(`${TO_LINE} `));
  return isAfterI ? `${group}: first ${TO_LINE}, then the key` : group;
}

/** The key that returns from command mode to the set line. */
const TO_LINE = 'i';
