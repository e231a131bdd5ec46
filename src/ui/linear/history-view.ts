/** The History screen in linear mode: the session under the cursor, or the whole page of the open session. */
import { dayLabel } from '../../domain/date-labels.js';
import { counted, formatDuration } from '../../domain/format-session.js';
import { formatVolume } from '../../domain/format-weight.js';
import type { AppState } from '../../store/app-state.js';
import { describeCopies } from '../../store/history/copy-words.js';
import { detailLines } from '../../store/history/detail-lines.js';
import { detailPage, differencePage, exerciseInDetail } from '../../store/history/history-page.js';
import {
  copyStateOf,
  currentDraft,
  currentId,
  currentSession,
  isDraft,
} from '../../store/history/history-state.js';
import { sanitizeBlock, sanitizeLine } from '../../text/sanitize.js';
import { noSessionHeading, RESTORES } from '../screens/history/no-session-texts.js';
import { type LinearPart, type LinearView, part, replyPart } from './linear-view.js';
import { PAGE_VIEW, pageTexts } from './page-texts.js';

export function historyView(state: AppState): LinearView {
  const { history } = state;
  if (history.reading.status === 'failed') {
    const reason = sanitizeLine(history.reading.reason);
    const error = part('error', `Error: The sessions could not be read: ${reason}`, 'Press 2 to try again.');
    return { place: 'history', parts: [error], input: null };
  }
  if (history.reading.status === 'read' && history.all.ids.length === 0 && history.draft === null) {
    const deletedCount = history.deleted.length;
    const restores = deletedCount > 0 ? ` u ${RESTORES}` : '';
    const opens = '1 opens Log; a session is listed here when it is saved.';
    const text = `${noSessionHeading(deletedCount)}${restores} ${opens}`;
    return { place: 'history', parts: [part('empty', text)], input: null };
  }
  switch (history.pane) {
    case 'list':
      return { place: 'history list', parts: [part('item', itemText(state))], input: null };
    case 'search':
      return searchView(state);
    case 'detail':
      return sessionView(state);
    case 'difference': {
      const page = part('page', ...pageTexts(differencePage({ ...state, view: PAGE_VIEW }).lines));
      return { place: 'history difference', parts: [page], input: null };
    }
  }
}

/** The session under the cursor: `17 of 121: 19 Nov 2025, Upper Strength, p3 w8, 12 sets, 4 500 kg, 62 min`. */
function itemText(state: AppState): string {
  const { history, athlete, today } = state;
  const listed = currentSession(history);
  const draft = currentDraft(history);
  if (draft) {
    const { title, date, workingSetCount } = draft.listed;
    const sets = counted(workingSetCount, 'set');
    return `In progress: ${dayLabel(date, today)}, ${sanitizeLine(title)}, ${sets}. Enter goes back to it.`;
  }
  const ids = history.rows.ids.filter((id) => !isDraft(history, id));
  if (listed === null) return ids.length === 0 ? 'No session matches. Esc shows all sessions again.' : '';
  const copies = history.copies.get(listed.id) ?? null;
  const copyState = copyStateOf(history, listed);
  const facts = [
    dayLabel(listed.date, today),
    sanitizeLine(listed.title),
    listed.plan,
    counted(listed.workingSetCount, 'set'),
    formatVolume(listed.volumeKg, athlete.unit ?? 'kg', athlete),
    listed.durationMinutes === null ? '' : formatDuration(listed.durationMinutes),
    copyState === 'equal' ? '' : sanitizeLine(describeCopies(copyState, copies)),
  ];
  return `${ids.indexOf(listed.id) + 1} of ${ids.length}: ${facts.filter(Boolean).join(', ')}`;
}

function searchView(state: AppState): LinearView {
  const { search, searchError } = state.history;
  const found = searchError
    ? `Error at character ${searchError.column}: ${sanitizeLine(searchError.message)}`
    : itemText(state);
  const title = part('title', 'Search the sessions: Enter goes to the list, Esc shows all');
  const parts = search.text === '' ? [title] : [title, replyPart('found', found)];
  return { place: 'history search', parts, input: { prompt: 'Search: ', buffer: search } };
}

function sessionView(state: AppState): LinearView {
  const { history, athlete } = state;
  const listed = currentSession(history);
  const place = `history session ${currentId(history)}`;
  const detail = detailPage(state);
  if (listed === null || detail === null) return { place, parts: [], input: null };
  const copies = history.copies.get(listed.id) ?? null;
  if (detail.shows === 'json' && copies !== null) {
    const lines = sanitizeBlock(copies.text ?? '')
      .trimEnd()
      .split('\n');
    return { place: `${place} json`, parts: [part('json', ...lines)], input: null };
  }
  const { lines } = detailLines(listed, copies, athlete, PAGE_VIEW.columns);
  const parts = [part('page', ...pageTexts(lines)), ...exerciseParts(state)];
  return { place, parts, input: null };
}

/** The exercise under the cursor. */
function exerciseParts(state: AppState): readonly LinearPart[] {
  const exercise = exerciseInDetail(state);
  if (exercise === null) return [];
  return [part('exercise', `Cursor on exercise ${exercise.Order}, ${sanitizeLine(exercise.Name)}`)];
}
