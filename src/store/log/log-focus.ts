/** Which key scopes of the Log screen are active, and which text has the focus. */
import type { EditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import { markedChoice } from './exercise-search.js';
import { focusedText } from './form.js';
import { questionOf } from './line-question.js';
import { isCompletingLine, readLine } from './line-reading.js';
import { hasLineText, isLastExerciseRemoved } from './log-selectors.js';
import type { LogState } from './log-state.js';
import { restChanges } from './rest.js';
import { nextStep } from './superset-rotation.js';

/** The active scopes of the key table, highest priority first. */
export function logScopes(state: AppState) {
  const { stage, discardedForm, isCommandMode, setCursor } = state.log;
  const isLinePending = stage.kind === 'sets' && hasLineText(state.log);
  const hasNoCursor = stage.kind === 'sets' && isCommandMode && setCursor === null;
  return [
    ...(discardedForm === null ? [] : (['log.form-discarded'] as const)),
    ...(isLinePending ? (['log.line-pending'] as const) : []),
    ...(hasNoCursor ? (['log.no-cursor'] as const) : []),
    ...(stage.kind === 'sets' && !isCommandMode ? lineScopes(state) : []),
    ...stageScopes(state),
  ];
}

/** The scopes of a line that Enter does not log at once. */
function lineScopes(state: AppState) {
  const reading = readLine(state);
  switch (reading.kind) {
    case 'invalid':
      return ['log.line-invalid'] as const;
    case 'exercise':
      return ['log.line-exercise'] as const;
    case 'set': {
      const isAsked = state.log.lineQuestion === null && questionOf(state, reading) !== null;
      return isAsked ? (['log.line-questionable'] as const) : ([] as const);
    }
    default:
      return [] as const;
  }
}

function stageScopes(state: AppState) {
  const { log } = state;
  if (log.stage.kind === 'sets' && log.editing !== null) {
    const emptied = log.line.text.trim() === '' ? (['log.set-emptied'] as const) : [];
    return [...emptied, 'log.set-change', 'log.sets'] as const;
  }
  if (log.stage.kind === 'sets' && isCompletingLine(state))
    return ['log.set-completion', 'log.sets'] as const;
  if (log.stage.kind === 'details' && log.stage.from !== null) {
    return ['log.details-change', 'log.details'] as const;
  }
  const isLineEmpty = log.stage.kind === 'sets' && log.line.text.trim() === '';
  if (isLineEmpty) return [EMPTY_LINE_SCOPES[nextStep(state)], 'log.sets'] as const;
  if (log.stage.kind === 'rest' && restChanges(log).pausedAtMs !== null) {
    return ['log.rest-paused', 'log.rest'] as const;
  }
  if (log.stage.kind === 'program-day' && log.stage.shown.day.isDeloadWeek) {
    return ['log.program-day-deload', 'log.program-day'] as const;
  }
  if (log.stage.kind === 'summary' && log.original) return ['log.summary-edit', 'log.summary'] as const;
  if (logScope(log) === 'log.picking') {
    const pending = hasLineText(log) ? (['log.pick-line-pending'] as const) : [];
    const added = markedChoice(state)?.kind === 'new' ? (['log.pick-new'] as const) : [];
    const removed = isLastExerciseRemoved(log) ? (['log.pick-removed'] as const) : [];
    return [...pending, ...removed, ...added, 'log.picking'] as const;
  }
  return [logScope(log)] as const;
}

/** The scopes of the empty line, by what Enter opens after the last planned set. */
const EMPTY_LINE_SCOPES = {
  exercise: 'log.empty-line',
  picking: 'log.empty-line-add',
  summary: 'log.empty-line-last',
} as const;

const RENAME_SCOPES = {
  name: 'log.rename',
  preview: 'log.rename-preview',
  done: 'log.rename-done',
} as const;

const QUESTION_SCOPES = {
  'set-as-name': 'log.pick-question',
  'move-sets': 'log.swap-question',
} as const;

function logScope(log: LogState) {
  switch (log.stage.kind) {
    case 'first-start':
      return 'log.first-start' as const;
    case 'locked':
      return 'log.locked' as const;
    case 'start':
      return 'log.start' as const;
    case 'program-day':
      return 'log.program-day' as const;
    case 'program-choice':
      return 'log.program-choice' as const;
    case 'draft-conflict':
      return 'log.draft-conflict' as const;
    case 'details':
      return 'log.details' as const;
    case 'picking':
      return log.stage.question ? QUESTION_SCOPES[log.stage.question.kind] : ('log.picking' as const);
    case 'rename':
      return RENAME_SCOPES[log.stage.step.kind];
    case 'sets':
      return 'log.sets' as const;
    case 'rest':
      return 'log.rest' as const;
    case 'note':
      return 'log.note' as const;
    case 'goal':
      return 'log.goal' as const;
    case 'summary':
      return 'log.summary' as const;
    case 'body-weight':
      return 'log.body-weight' as const;
    case 'saved':
      return 'log.saved' as const;
  }
}

/** True while a text has the focus, so that printable keys type. */
export function isTypingInLog(log: LogState): boolean {
  switch (log.stage.kind) {
    case 'first-start':
    case 'details':
    case 'note':
    case 'goal':
    case 'body-weight':
      return true;
    case 'picking':
      return log.stage.question === undefined;
    case 'rename':
      return log.stage.step.kind === 'name';
    case 'sets':
      return !log.isCommandMode;
    default:
      return false;
  }
}

/** True while an input component of Ink receives what is typed. */
export function isInStockField(log: LogState): boolean {
  const { kind } = log.stage;
  return kind === 'first-start' || kind === 'details' || kind === 'goal';
}

/** The edit buffer that receives typed text, such as the set line; null if none does. */
export function logText(log: LogState): EditBuffer | null {
  switch (log.stage.kind) {
    case 'picking':
      return log.stage.question ? null : log.stage.query;
    case 'rename':
      return log.stage.step.kind === 'name' ? log.stage.name : null;
    case 'first-start':
      return log.stage.name;
    case 'details':
    case 'goal':
      return focusedText<string>(log.stage.form);
    case 'note':
      return log.stage.text;
    case 'body-weight':
      return log.stage.line;
    case 'sets':
      return log.line;
    default:
      return null;
  }
}
