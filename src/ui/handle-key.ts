/** Handles one key: runs its command in the key table, or types its text into the focused field. */
import type { KeyEvent } from '../keys/key-event.js';
import { isPrintable, textKey } from '../keys/key-event.js';
import { KEYMAP } from '../keys/keymap.js';
import { resolve } from '../keys/resolve.js';
import { layoutOfBody } from '../page/layout.js';
import type { AppEvent } from '../store/app-event.js';
import type { AppState } from '../store/app-state.js';
import { dataText } from '../store/data/data-state.js';
import { filesSearchText, isTypingInFiles } from '../store/files/files-state.js';
import { isAtSets, modeOf, scopesOf } from '../store/focus.js';
import { historySearchText, isTypingInHistory } from '../store/history/history-focus.js';
import { leaveCommandMode } from '../store/log/command-mode.js';
import { notifyDiscardedEdit } from '../store/log/discarded-form.js';
import { withPastedCues } from '../store/log/goal-form.js';
import { isInStockField, logText } from '../store/log/log-focus.js';
import { statsText } from '../store/stats/stats-state.js';
import type { Store } from '../store/store.js';
import type { EditBuffer } from '../text/edit-buffer.js';
import { createEditBuffer, EMPTY_BUFFER, insert } from '../text/edit-buffer.js';
import { flattenPaste } from '../text/sanitize.js';
import { runChosen } from './chosen-command.js';
import { editWithKey } from './edit-keys.js';
import { helpCursor, helpEntries, helpPageTarget } from './help-lines.js';
import { ESCAPE } from './mode-key.js';
import { notApplying, notPossible } from './not-possible.js';

/**
 * Runs the command of a key, or types the key.
 * @returns false if the key is left to a focused input component of Ink
 */
export function handleKey(store: Store, event: KeyEvent): boolean {
  const state = store.getState();
  const letter = letterAfterEscape(state, event);
  if (letter !== null) return pressBoth(store, ESCAPE, letter);
  const taken = resolve(KEYMAP, scopesOf(state), modeOf(state), event, store.when);
  const isAnswer = taken.kind === 'run' && taken.id === state.notice?.asks;
  if (!isAnswer) store.dispatch({ type: 'app/question-withdrawn' });
  if (taken.kind === 'run') {
    clearNotice(store);
    stopAtLastHelp(store, state);
    if (taken.id === 'help.run')
      runChosen(store, (key, next) => (next ? pressBoth(store, key, next) : handleKey(store, key)));
    else if (taken.id === 'help.page-down') moveHelpPage(store, state, 'page-down');
    else if (taken.id === 'help.page-up') moveHelpPage(store, state, 'page-up');
    else store.run(taken.id);
    return true;
  }
  if (taken.kind === 'disabled') return sayWhy(store, taken.id, taken.reason);
  const idle = notApplying(state, event);
  if (idle !== null) return sayWhy(store, idle.id, notPossible(idle));
  return typeInto(store, state, event);
}

/** Says why the command of a key cannot run. @returns true, because the key is handled */
function sayWhy(store: Store, id: string, text: string): true {
  store.dispatch({ type: 'app/noticed', notice: { kind: 'info', text } });
  leaveCommandMode(store, id);
  return true;
}

/** Presses two keys at once. If the first key discarded the edit of a set, a notice names that edit. */
function pressBoth(store: Store, first: KeyEvent, second: KeyEvent): boolean {
  const before = store.getState().log.discardedForm;
  handleKey(store, first);
  const discarded = store.getState().log.discardedForm;
  const isTaken = handleKey(store, second);
  if (discarded !== before && discarded?.edit) notifyDiscardedEdit(store.context, discarded.edit);
  return isTaken;
}

/** True for a key that runs a command now, or that stands for Esc and another key. */
export function runsCommand(store: Store, event: KeyEvent): boolean {
  const state = store.getState();
  if (letterAfterEscape(state, event) !== null) return true;
  return resolve(KEYMAP, scopesOf(state), modeOf(state), event, store.when).kind === 'run';
}

/** Terminals begin key sequences with these characters after Esc, so no command has them. */
const SEQUENCE_STARTS = ['O', 'P', '[', ']'];

/**
 * Over a slow connection, Esc and a character arrive as Alt with the character. Returns this character; null for
 * other keys.
 */
function letterAfterEscape(state: AppState, event: KeyEvent): KeyEvent | null {
  if (event.kind === 'paste' || !event.alt || event.ctrl || event.text === null) return null;
  if (!isAtSets(state) || SEQUENCE_STARTS.includes(event.text)) return null;
  return textKey(event.text);
}

/** True while an input component of Ink receives what is typed. */
export function isStockFieldFocused(state: AppState): boolean {
  if (state.help !== null || state.exercise !== null) return false;
  if (state.screen === 'data') return state.data.stage.kind === 'settings';
  return state.screen === 'log' && isInStockField(state.log);
}

/** Moves a cursor beyond the end of the list to the last command, so that Up moves it at once. */
function stopAtLastHelp({ dispatch, when }: Store, state: AppState): void {
  if (state.help === null) return;
  const cursor = helpCursor(state, helpEntries(state, when).length);
  if (cursor !== null) dispatch({ type: 'help/moved', cursor });
}

/** Scrolls the list of commands by a page. */
function moveHelpPage({ dispatch, when }: Store, state: AppState, motion: 'page-up' | 'page-down'): void {
  const cursor = helpPageTarget(state, motion, when, layoutOfBody(state.view));
  if (cursor !== null) dispatch({ type: 'help/moved', cursor });
}

/** Clears information and successes, which last until the next command. An error or a question stays. */
function clearNotice(store: Store): void {
  const { notice } = store.getState();
  if (notice !== null && notice.kind !== 'error' && notice.asks === undefined)
    store.dispatch({ type: 'app/noticed', notice: null });
}

function typeInto(store: Store, state: AppState, event: KeyEvent): boolean {
  const target = textTarget(state);
  if (!target) return false;
  if (isStockFieldFocused(state) && isTyped(event)) return pasteCues(store, event);
  const isSetLine = isAtSets(state);
  // In command mode, a key without a command that begins no set does nothing.
  if (isSetLine && state.log.isCommandMode && !beginsSet(event)) return true;
  if (event.kind === 'paste' && isSetLine && pasteLines(store, event.text)) return true;
  const edited = editWithKey(target.text, event);
  if (!edited) return true;
  if (isSetLine && beginsExerciseName(state.log, edited)) beginExerciseName(store);
  else if (edited !== target.text) store.type(target.edited(edited));
  return true;
}

/** Starts to choose an exercise instead of logging the recalled line. Up can recall that line again. */
function beginExerciseName(store: Store): void {
  if (store.getState().log.recalled !== null) store.type({ type: 'log/line-edited', line: EMPTY_BUFFER });
  store.run('exercise.choose');
}

/** True for a key that types its text, and for a paste. */
function isTyped(event: KeyEvent): boolean {
  return event.kind === 'paste' || isPrintable(event);
}

function beginsSet(event: KeyEvent): boolean {
  return event.kind === 'paste' || (isPrintable(event) && /^\d$/.test(event.text ?? ''));
}

/** Makes each pasted line a set to be confirmed. @returns false if at most one line has text */
function pasteLines(store: Store, pasted: string): boolean {
  const lines = pasted.split('\n').filter((line) => line.trim() !== '');
  const [first, ...rest] = lines.map(flattenPaste);
  if (first === undefined || rest.length === 0) return false;
  const { log } = store.getState();
  // Lines left from an earlier paste come after the lines of this paste.
  const allRest = [...rest, ...log.waitingLines];
  store.dispatch({ type: 'log/lines-pasted', line: insert(log.line, first), rest: allRest });
  const text = `${lines.length} lines pasted; each line follows when the line before is logged.`;
  store.dispatch({ type: 'app/noticed', notice: { kind: 'info', text } });
  return true;
}

/** Adds pasted lines to the cues, one cue per line. @returns false if nothing was added */
function pasteCues(store: Store, event: KeyEvent): boolean {
  const state = store.getState();
  const { stage } = state.log;
  if (event.kind !== 'paste' || !isStockFieldFocused(state)) return false;
  if (stage.kind !== 'goal' || stage.form.focused !== 'cues' || !/[\r\n]/.test(event.text)) return false;
  const text = withPastedCues(stage.form.values.cues, event.text);
  store.dispatch({ type: 'log/field-typed', field: 'cues', text: createEditBuffer(text) });
  return true;
}

type TextTarget = { readonly text: EditBuffer; readonly edited: (text: EditBuffer) => AppEvent };

/** The focused text buffer, and the event for an edit of it; null if no text has the focus. */
function textTarget(state: AppState): TextTarget | null {
  if (state.help) {
    if (!state.help.isTyping) return null;
    const text = createEditBuffer(state.help.query);
    return { text, edited: ({ text: query }) => ({ type: 'help/filtered', query }) };
  }
  if (state.exercise) return null;
  if (state.screen === 'history') {
    if (!isTypingInHistory(state.history)) return null;
    return {
      text: historySearchText(state.history),
      edited: (search) => ({ type: 'history/search-edited', search }),
    };
  }
  if (state.screen === 'files') {
    if (!isTypingInFiles(state.files)) return null;
    return {
      text: filesSearchText(state.files),
      edited: (search) => ({ type: 'files/search-edited', search }),
    };
  }
  if (state.screen === 'data') {
    const text = dataText(state.data);
    return text && { text, edited: (edited) => dataEvent(state, edited) };
  }
  if (state.screen === 'stats') {
    const text = statsText(state.stats);
    return text && { text, edited: (edited) => statsEvent(state, edited) };
  }
  const text = logText(state.log);
  return text && { text, edited: (edited) => logEvent(state, edited) };
}

function statsEvent({ stats }: AppState, text: EditBuffer): AppEvent {
  return stats.list === null
    ? { type: 'stats/weight-typed', line: text }
    : { type: 'stats/list-searched', search: text };
}

function dataEvent({ data: { stage } }: AppState, text: EditBuffer): AppEvent {
  if (stage.kind !== 'settings') return { type: 'data/path-edited', text };
  return { type: 'data/field-typed', field: stage.form.focused, text };
}

function logEvent({ log: { stage } }: AppState, text: EditBuffer): AppEvent {
  switch (stage.kind) {
    case 'first-start':
      return { type: 'log/name-typed', name: text };
    case 'details':
    case 'goal':
      return { type: 'log/field-typed', field: stage.form.focused, text };
    case 'picking':
      return { type: 'log/exercise-name-typed', query: text };
    case 'note':
      return { type: 'log/note-typed', text };
    case 'body-weight':
      return { type: 'log/body-weight-typed', line: text };
    case 'rename':
      return { type: 'log/new-name-typed', name: text };
    default:
      return { type: 'log/line-edited', line: text };
  }
}

/** True if a slash starts an exercise name: on an empty line, or right after a line was recalled. */
function beginsExerciseName({ line, editing, recalled }: AppState['log'], edited: EditBuffer): boolean {
  const isUnchanged = line.text === '' || recalled !== null;
  return isUnchanged && !editing && edited.text === `${line.text}/`;
}
