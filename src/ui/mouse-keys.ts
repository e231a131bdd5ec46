/** Converts an action of the mouse to the keys that have the same effect. */
import { type KeyEvent, type MouseInput, namedKey, textKey } from '../keys/key-event.js';
import { BODY_TOP_ROW, layoutOfBody, MARGIN_COLUMNS } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import { isAtSets, modeOf } from '../store/focus.js';
import { SCREEN_NUMBERS } from '../store/shell-state.js';
import type { Store } from '../store/store.js';
import { keysOfRow } from './clicked-row.js';
import { fitTabs, screenAt } from './fit-tabs.js';
import { footerOf, hintAt } from './footer.js';
import { headerOf } from './header.js';

const WHEEL_ROWS = 3;

/** @returns the keys, to be handled one by one; none if nothing is under the pointer */
export function mouseKeys(
  state: AppState,
  when: Store['when'],
  { action, column, row }: MouseInput,
): readonly KeyEvent[] {
  if (action !== 'press') return wheelKeys(state, action === 'wheel-up' ? 'up' : 'down');
  const sizes = layoutOfBody(state.view);
  if (sizes.isTooSmall) return [];
  const lineColumns = sizes.columns - 2 * MARGIN_COLUMNS;
  const place = column - MARGIN_COLUMNS;
  if (row === 0) return tabKeys(state, place, lineColumns);
  if (row === sizes.rows - 1) {
    const hint = hintAt(footerOf(state, when, lineColumns), lineColumns, place);
    return hint === null ? [] : [{ kind: 'key', ...hint.chord }];
  }
  const bodyRow = row - BODY_TOP_ROW;
  return bodyRow < sizes.bodyRows ? keysOfRow(state, when, { column, row: bodyRow }, sizes) : [];
}

/** On the set line the arrows recall earlier lines, which a wheel must not do. */
function wheelKeys(state: AppState, name: 'up' | 'down'): readonly KeyEvent[] {
  if (isAtSets(state) && modeOf(state) === 'entry') return [];
  return Array<KeyEvent>(WHEEL_ROWS).fill(namedKey(name));
}

/** The keys of the tab at a column; none while the tabs show no keys. */
function tabKeys(state: AppState, column: number, columns: number): readonly KeyEvent[] {
  const content = headerOf(state);
  const screen = screenAt(fitTabs(content, columns), column);
  if (screen === null || content.keys === 'none') return [];
  const digit = textKey(String(SCREEN_NUMBERS[screen]));
  return content.keys === 'escape' ? [namedKey('escape'), digit] : [digit];
}
