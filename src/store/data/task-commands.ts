/** Starts the long tasks of the Data screen, and shows their results as notices. */

import { describeImport } from '../../domain/describe-import.js';
import { counted } from '../../domain/format-session.js';
import type { ImportReport, ImportUnits } from '../../domain/read-models/import-report.js';
import type { Work } from '../../domain/task.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { attempt, clearNotice, hasError, notify, notifyError, notifySuccess } from '../notices.js';
import { TASK_NAMES } from './action-words.js';
import { startTask } from './exclusive-task.js';
import { hasSessions } from './import-words.js';
import type { PathAction } from './path-stage.js';
import { openSuggestions } from './preview-state.js';

/** True if a task can be started; otherwise the reason. */
export function whyBusy({ data: { task } }: AppState): true | string {
  return task === null || `${task.name} is still running; Esc stops it.`;
}

export function runAction(context: CommandContext, action: 'verify' | 'sync' | 'backup'): void {
  const { data } = context.ports;
  const say = action === 'backup' ? notifySuccess : notify;
  startAction(context, TASK_NAMES[action], data[action], (sentence) => notifyEnd(context, say, sentence));
}

const ASKS_UNDO = 'Take back the last import? y takes it back; any other key keeps it.';

/** Undoes the last import. Asks first, because no key brings the import back. */
export function undoImport(context: CommandContext): void {
  if (context.getState().notice?.asks !== 'data.undo-import') {
    const notice = { kind: 'info', text: ASKS_UNDO, asks: 'data.undo-import' } as const;
    context.dispatch({ type: 'app/noticed', notice });
    return;
  }
  context.dispatch({ type: 'app/noticed', notice: null });
  startAction(context, TASK_NAMES.undo, context.ports.data.undoImport, (sentence) =>
    notifyEnd(context, notify, sentence),
  );
}

/** Runs the action of the path field. If the path cannot be used, the field stays open. */
export function runWithPath(context: CommandContext): void {
  const { stage } = context.getState().data;
  if (stage.kind !== 'path') return;
  const path = stage.text.text.trim();
  if (path === '') {
    notify(context, 'Enter a path. Esc goes back.');
    return;
  }
  const { action } = stage;
  const { exportFormat } = context.getState().data;
  const { data } = context.ports;
  // Keep the field open: on the list, the next typed letters would run commands.
  const why = action === 'export' ? null : data.whyMissing(path);
  if (why !== null) {
    notifyError(context, why);
    return;
  }
  clearNotice(context);
  context.dispatch({ type: 'data/stage-left' });
  if (action === 'import') previewImport(context, path);
  else if (action === 'restore') runPathAction(context, action, () => data.restore(path));
  else runPathAction(context, action, () => data.export(path, exportFormat));
}

/**
 * Imports the previewed path. Asks first if suggestions for names are undecided, because those names would become new
 * exercises.
 */
export function runImport(context: CommandContext): void {
  const { data, notice } = context.getState();
  const { stage } = data;
  if (stage.kind !== 'preview') return;
  const undecided = openSuggestions(stage).length;
  if (undecided > 0 && notice?.asks !== 'data.import') {
    const text = `${counted(undecided, 'name')} undecided: a accepts all, n lists. Enter again: not joined.`;
    context.dispatch({ type: 'app/noticed', notice: { kind: 'info', text, asks: 'data.import' } });
    return;
  }
  context.dispatch({ type: 'app/noticed', notice: null });
  const { path, choices, report, units } = stage;
  if (choices.length > 0) {
    const athlete = attempt(context, () => context.ports.athlete.chooseNames(choices));
    if (athlete === null) return;
    context.dispatch({ type: 'app/athlete-changed', athlete });
  }
  context.dispatch({ type: 'data/stage-left' });
  if (!hasSessions(report)) {
    notifySuccess(context, `Saved ${counted(choices.length, 'name choice')}; there were no new sessions.`);
    return;
  }
  const start = () => context.ports.data.import(path, units);
  startAction(context, TASK_NAMES.import, start, (report: ImportReport) => {
    context.dispatch({ type: 'data/path-used', action: 'import' });
    const done = describeImport(report, false);
    notifyEnd(context, notifySuccess, hasSessions(report) ? `${done} U, then y, takes it back.` : done);
  });
}

function previewImport(context: CommandContext, path: string): void {
  const start = () => context.ports.data.previewImport(path);
  startTask(context, TASK_NAMES.preview, start, (report) =>
    context.dispatch({ type: 'data/preview-opened', path, report }),
  );
}

/** Previews again with the other unit for weights that have none. */
export function changeUnit(context: CommandContext): void {
  const { athlete } = context.getState();
  previewIn(context, (units) => ({ ...units, weight: otherUnit(units.weight ?? athlete.unit ?? 'kg') }));
}

/** Previews again with the other unit for distances that have none; kilometres come first. */
export function changeDistanceUnit(context: CommandContext): void {
  previewIn(context, (units) => ({ ...units, distance: units.distance === 'km' ? 'mi' : 'km' }));
}

function previewIn(context: CommandContext, change: (units: ImportUnits) => ImportUnits): void {
  const { stage } = context.getState().data;
  if (stage.kind !== 'preview') return;
  const units = change(stage.units);
  const start = () => context.ports.data.previewImport(stage.path, units);
  startTask(context, TASK_NAMES.preview, start, (report) =>
    context.dispatch({ type: 'data/preview-read', report, units }),
  );
}

function otherUnit(unit: WeightUnit): WeightUnit {
  return unit === 'kg' ? 'lb' : 'kg';
}

function runPathAction(
  context: CommandContext,
  action: Exclude<PathAction, 'import'>,
  start: () => Work<string>,
): void {
  startAction(context, TASK_NAMES[action], start, (sentence) => {
    context.dispatch({ type: 'data/path-used', action });
    notifyEnd(context, notifySuccess, sentence);
  });
}

/** Starts an action. Then u no longer undoes saved settings, because they are not the last change. */
function startAction<T>(
  context: CommandContext,
  name: string,
  start: () => Work<T>,
  onDone: (result: T) => void,
): void {
  context.dispatch({ type: 'data/settings-undo-dropped' });
  startTask(context, name, start, onDone);
}

/** If another screen is open and shows an error, the error stays, because it matters more than this result. */
function notifyEnd(context: CommandContext, say: typeof notify, sentence: string): void {
  if (context.getState().screen === 'data' || !hasError(context)) say(context, sentence);
}
