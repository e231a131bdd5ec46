/** Derives from the state which scopes of the key table are active, and whether keys type text. */
import type { AppState } from './app-state.js';
import { dataScopes, isTypingInData } from './data/data-state.js';
import { filesScopes, isTypingInFiles } from './files/files-state.js';
import { historyScopes, isTypingInHistory } from './history/history-focus.js';
import { isTypingInLog, logScopes } from './log/log-focus.js';
import { statsScopes, statsText } from './stats/stats-state.js';

/** The active scopes of the key table, top first. */
export function scopesOf(state: AppState) {
  if (state.help) return ['help', 'app'] as const;
  if (state.exercise) return ['exercise', 'global', 'screens', 'app'] as const;
  switch (state.screen) {
    case 'log':
      return [...logScopes(state), 'global', 'screens', 'app'] as const;
    case 'history':
      return [...historyScopes(state.history), 'global', 'screens', 'app'] as const;
    case 'files':
      return [...filesScopes(state.files), 'global', 'screens', 'app'] as const;
    case 'stats':
      return [...statsScopes(state.stats), 'global', 'screens', 'app'] as const;
    case 'data':
      // The keys of an open question replace those of the list.
      return state.notice?.asks === 'data.undo-import'
        ? (['data.undo-question', 'global', 'screens', 'app'] as const)
        : ([...dataScopes(state.data), 'global', 'screens', 'app'] as const);
  }
}

/** True while the set line has the focus, or command mode is on. */
export function isAtSets({ screen, help, exercise, log }: AppState): boolean {
  return screen === 'log' && help === null && exercise === null && log.stage.kind === 'sets';
}

/** True while a text field other than the set line has the focus. */
export function isInField(state: AppState): boolean {
  return modeOf(state) === 'entry' && !isAtSets(state);
}

/** `entry` while a text field has the focus, so that letters are typed. */
export function modeOf(state: AppState): 'entry' | 'navigation' {
  if (state.help) return state.help.isTyping ? 'entry' : 'navigation';
  if (state.exercise) return 'navigation';
  switch (state.screen) {
    case 'log':
      return isTypingInLog(state.log) ? 'entry' : 'navigation';
    case 'history':
      return isTypingInHistory(state.history) ? 'entry' : 'navigation';
    case 'files':
      return isTypingInFiles(state.files) ? 'entry' : 'navigation';
    case 'stats':
      return statsText(state.stats) ? 'entry' : 'navigation';
    case 'data':
      return isTypingInData(state.data) ? 'entry' : 'navigation';
  }
}
