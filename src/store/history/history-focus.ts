/** Which key scopes of the History screen are active, and which text has the focus. */
import type { EditBuffer } from '../../text/edit-buffer.js';
import { currentDraft, type HistoryState } from './history-state.js';

export function historyScope({ pane }: HistoryState) {
  switch (pane) {
    case 'list':
      return 'history';
    case 'search':
      return 'history.search';
    case 'detail':
      return 'history.detail';
    case 'difference':
      return 'history.difference';
  }
}

/** The active scopes of the key table, top first. */
export function historyScopes(state: HistoryState) {
  const scope = historyScope(state);
  return scope === 'history' && currentDraft(state) !== null
    ? (['history.in-progress', scope] as const)
    : ([scope] as const);
}

export function isTypingInHistory(state: HistoryState): boolean {
  return state.pane === 'search';
}

export function historySearchText(state: HistoryState): EditBuffer {
  return state.search;
}
