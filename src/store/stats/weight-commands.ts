/** Commands of the page of body weights. */
import type { BodyWeightChange } from '../../domain/body-weight-entry.js';
import { dayLabel } from '../../domain/date-labels.js';
import { formatWeight, loadIn } from '../../domain/format-weight.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import { type MeasuredWeight, measuredWeights } from '../../domain/statistics/measured-weights.js';
import type { Motion } from '../../list/motion.js';
import { moveWindow, TOP_WINDOW } from '../../list/window.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import { readWeightLine, saveBodyWeights, weightWords } from '../body-weight.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { hasError, notify } from '../notices.js';
import { showPage } from './stats-reading.js';
import { weightListRows } from './weight-lines.js';

export type WeightCommandId =
  | `stats.weight-${Motion}`
  | 'stats.weight-enter'
  | 'stats.weight-edit'
  | 'stats.weight-delete'
  | 'stats.weight-undo'
  | 'stats.weight-accept'
  | 'stats.weight-clear'
  | 'stats.weight-cancel';

export const weightCommands: CommandTable<WeightCommandId> = {
  ...motionCommands('stats.weight-', moveCommand),
  'stats.weight-enter': {
    run: (context) => {
      showPage(context, { page: 'weight', back: 0 });
      openEntry(context, null);
    },
  },
  'stats.weight-edit': {
    when: (state) => weightUnderCursor(state) !== null,
    run: (context) => openEntry(context, weightUnderCursor(context.getState())),
  },
  'stats.weight-delete': {
    when: (state) => {
      if (weightUnderCursor(state) === null) return false;
      // If a person types `40x5` in command mode, 4 opens Stats and x would delete a weight.
      const { session, stage } = state.log;
      return (
        session === null ||
        stage.kind === 'saved' ||
        'Finish the session in progress before you delete a body weight.'
      );
    },
    run: remove,
  },
  'stats.weight-undo': {
    when: ({ stats: { weights } }) =>
      weights.discarded !== null || weights.undo.length > 0 || 'No change of a body weight to undo.',
    run: restoreOrUndo,
  },
  'stats.weight-accept': { run: accept },
  'stats.weight-clear': {
    when: ({ stats }) => (stats.weights.entry?.line.text ?? '') !== '',
    run: ({ dispatch }) => dispatch({ type: 'stats/weight-typed', line: createEditBuffer() }),
  },
  'stats.weight-cancel': { run: cancel },
};

/** The measured weights, newest first. */
function listed({ athlete }: AppState): readonly MeasuredWeight[] {
  return measuredWeights(athlete).toReversed();
}

function weightUnderCursor(state: AppState): MeasuredWeight | null {
  const weights = listed(state);
  return weights[Math.min(state.stats.weights.window.cursor, weights.length - 1)] ?? null;
}

function moveCommand(motion: Motion): Command {
  return {
    when: (state) => listed(state).length > 1,
    run: ({ getState, dispatch }) => {
      const { stats, view } = getState();
      const count = listed(getState()).length;
      const window = moveWindow(stats.weights.window, motion, weightListRows(view), count);
      dispatch({ type: 'stats/weights-moved', window });
    },
  };
}

function openEntry({ getState, dispatch }: CommandContext, edited: MeasuredWeight | null): void {
  const line = createEditBuffer(textOf(getState(), edited));
  const entry = { line, editedDay: edited?.day ?? null, error: null };
  dispatch({ type: 'stats/weight-entry-opened', entry });
}

/** Saves the typed weight. An empty line closes the field. */
function accept(context: CommandContext): void {
  const { entry } = context.getState().stats.weights;
  if (!entry) return;
  if (entry.line.text.trim() === '') {
    context.dispatch({ type: 'stats/weight-entry-closed' });
    return;
  }
  const read = readWeightLine(context, entry.line.text, entry.editedDay);
  if (!read.ok) {
    context.dispatch({ type: 'stats/weight-rejected', error: read.reason });
    return;
  }
  const { change } = read;
  const isMoved = entry.editedDay !== null && entry.editedDay !== change.day;
  const removed = isMoved && entry.editedDay !== null ? [{ day: entry.editedDay, weightKg: null }] : [];
  const replaced = listed(context.getState()).find(
    ({ day }) => day === change.day && day !== entry.editedDay,
  );
  const words = weightWords(context, change) + replacedWords(context, replaced, change);
  save(context, [change, ...removed], `Body weight ${words}. u undoes`);
  const at = listed(context.getState()).findIndex(({ day }) => day === change.day);
  moveTo(context, Math.max(0, at));
}

/** `, replaces 82 kg`, if the day had another weight; otherwise empty. */
function replacedWords(
  { getState }: CommandContext,
  replaced: MeasuredWeight | undefined,
  { weightKg }: MeasuredWeight,
): string {
  if (!replaced || replaced.weightKg === weightKg) return '';
  return `, replaces ${formatWeight(replaced.weightKg, getState().athlete.unit ?? 'kg')}`;
}

function remove(context: CommandContext): void {
  const weight = weightUnderCursor(context.getState());
  if (!weight) return;
  const words = weightWords(context, weight);
  save(context, [{ day: weight.day, weightKg: null }], `Removed ${words}. u undoes`);
}

function save(context: CommandContext, changes: readonly BodyWeightChange[], done: string): void {
  const { athlete, stats } = context.getState();
  const before = new Map(measuredWeights(athlete).map(({ day, weightKg }) => [day, weightKg]));
  const reverse = changes.map(({ day }) => ({ day, weightKg: before.get(day) ?? null })).reverse();
  if (!saveBodyWeights(context, changes, done)) return;
  context.dispatch({ type: 'stats/weights-changed', undo: [...stats.weights.undo, reverse] });
}

/** The text of the field when it opens: the edited weight and its day, or nothing. */
function textOf({ athlete }: AppState, edited: MeasuredWeight | undefined | null): string {
  return edited ? `${loadIn(edited.weightKg, athlete.unit ?? 'kg')} ${edited.day}` : '';
}

/** True while the open field has a text that is not saved. */
export function isWeightTyped(state: AppState): boolean {
  const { entry } = state.stats.weights;
  const edited = entry && listed(state).find(({ day }) => day === entry.editedDay);
  return entry !== null && entry.line.text.trim() !== textOf(state, edited);
}

/** Closes the field; a changed text can be restored. */
function cancel(context: CommandContext): void {
  const state = context.getState();
  if (!state.stats.weights.entry) return;
  const isChanged = isWeightTyped(state);
  context.dispatch({ type: isChanged ? 'stats/weight-entry-discarded' : 'stats/weight-entry-closed' });
  if (isChanged && !hasError(context)) notify(context, 'Discarded. u brings it back');
}

/** If a field was just discarded, opens it again; otherwise undoes the last change of a weight. */
function restoreOrUndo(context: CommandContext): void {
  const { discarded: entry } = context.getState().stats.weights;
  if (entry) context.dispatch({ type: 'stats/weight-entry-opened', entry });
  else undo(context);
}

function undo(context: CommandContext): void {
  const { undo: all } = context.getState().stats.weights;
  const changes = all.at(-1);
  if (!changes || !saveBodyWeights(context, changes, undoneWords(context, changes))) return;
  context.dispatch({ type: 'stats/weights-changed', undo: all.slice(0, -1) });
}

/** For example `Undone: 82.4 kg, 10 Feb 2026.` or `Undone: no body weight, today.` */
function undoneWords(context: CommandContext, changes: readonly BodyWeightChange[]): string {
  const words = changes.map(({ day, weightKg }) =>
    weightKg === null
      ? `no body weight, ${dayLabel(day, localTimeWithOffset(context.ports.now()))}`
      : weightWords(context, { day, weightKg }),
  );
  return `Undone: ${words.join('; ')}.`;
}

function moveTo({ getState, dispatch }: CommandContext, cursor: number): void {
  const count = listed(getState()).length;
  const rows = weightListRows(getState().view);
  const window = moveWindow({ ...TOP_WINDOW, cursor }, 'up', rows, count);
  dispatch({ type: 'stats/weights-moved', window: { ...window, cursor } });
}
