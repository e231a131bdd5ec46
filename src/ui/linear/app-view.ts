/** The whole app in linear mode: the open screen, and parts that belong to no place. */
import type { AppState } from '../../store/app-state.js';
import type { Notice } from '../../store/shell-state.js';
import { SCREEN_TITLES } from '../../store/shell-state.js';
import type { Store } from '../../store/store.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { filesView } from './files-view.js';
import { helpView } from './help-view.js';
import { historyView } from './history-view.js';
import type { LinearPart, LinearView } from './linear-view.js';
import { logView } from './log-view.js';
import { dataView, exerciseView, statsView } from './page-views.js';

/** @param when as `Store.when` */
export function appView(state: AppState, when: Store['when']): LinearView {
  const body = bodyView(state, when);
  return { ...body, parts: [screenPart(state), ...body.parts, ...noticeParts(state.notice)] };
}

function bodyView(state: AppState, when: Store['when']): LinearView {
  if (state.help) return { ...helpView(state, state.help, when), isOverlay: true };
  if (state.exercise) return { ...exerciseView(state, state.exercise), isOverlay: true };
  switch (state.screen) {
    case 'log':
      return logView(state);
    case 'history':
      return historyView(state);
    case 'files':
      return filesView(state);
    case 'stats':
      return statsView(state);
    case 'data':
      return dataView(state);
  }
}

/** `History. Upper in progress, 1 goes back`: the name of the screen, and on other screens the session on Log. */
function screenPart({ screen, log }: AppState): LinearPart {
  const { session, stage } = log;
  const isInProgress = screen !== 'log' && session !== null && stage.kind !== 'saved';
  const progress = isInProgress
    ? `. ${sanitizeLine(session.focus ?? 'Session')}${log.original ? ', edited' : ' in progress'}, 1 goes back`
    : '';
  return { id: 'screen', lines: [`${SCREEN_TITLES[screen]}${progress}`], scope: 'app' };
}

function noticeParts(notice: Notice | null): readonly LinearPart[] {
  if (notice === null) return [];
  const text = `${notice.kind === 'error' ? 'Error: ' : ''}${sanitizeLine(notice.text)}`;
  return [{ id: 'notice', lines: [text], scope: 'app', source: notice }];
}
