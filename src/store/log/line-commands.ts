/** Commands of the set line other than typing: recalling logged lines, and the source of the planned set. */
import { shortDate } from '../../domain/date-labels.js';
import { formatSet } from '../../domain/set-notation/format-set.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { notify, notifyTransientError } from '../notices.js';
import { placeholderFollowing } from './exercise-hints.js';
import { lastSetName, olderRepeated } from './last-time.js';
import { currentExercise, placeOfLast, placeOfNextSet } from './log-selectors.js';
import type { PlanSource } from './log-state.js';
import {
  autoSource,
  plannedSetLine,
  plannedSetOf,
  plannedSets,
  planSourceOf,
  planSources,
} from './planned-set.js';
import { setOf } from './set-editing.js';

export type LineCommandId = 'line.earlier' | 'line.later' | 'plannedSet.switch' | 'plannedSet.edit';

export const lineCommands: CommandTable<LineCommandId> = {
  'line.earlier': {
    when: isRecallable,
    run: (context) => recall(context, -1),
  },
  'line.later': { when: ({ log }) => log.recalled !== null, run: (context) => recall(context, 1) },
  'plannedSet.switch': {
    when: (state) => whyNotSwitched(state) ?? true,
    run: choosePlaceholder,
  },
  'plannedSet.edit': {
    when: ({ log, ...state }) =>
      log.line.text === '' && log.editing === null && plannedSetLine({ ...state, log }) !== null,
    run: ({ getState, dispatch }) => {
      const text = plannedSetLine(getState());
      if (text !== null) dispatch({ type: 'log/line-edited', line: createEditBuffer(text) });
    },
  },
};

/** True if Up may recall a line: no set is edited, and no other line is typed. */
function isRecallable(state: AppState): boolean {
  const { editing, recalled, line } = state.log;
  if (editing !== null || recallableLines(state).length === 0) return false;
  return recalled !== null || line.text === '';
}

/** The lines logged since the session was opened; without any, the open exercise's last set as a line. */
function recallableLines({ log, athlete }: AppState): readonly string[] {
  if (log.pastLines.length > 0) return log.pastLines;
  const place = placeOfLast(log);
  const set = place && setOf(log, place);
  return place && set
    ? [formatSet(set, { unit: athlete.unit ?? 'kg', warmup: place.kind === 'warmup' })]
    : [];
}

function recall({ getState, dispatch }: CommandContext, step: number): void {
  const pastLines = recallableLines(getState());
  const { recalled } = getState().log;
  const at = Math.max(0, (recalled ?? pastLines.length) + step);
  const isBack = at >= pastLines.length;
  const line = createEditBuffer(isBack ? '' : (pastLines[at] ?? ''));
  dispatch({ type: 'log/line-recalled', recalled: isBack ? null : at, line });
}

function whyNotSwitched(state: AppState): string | null {
  if (state.log.editing)
    return 'While a logged set is edited, planned sets are not switched. Enter saves the edit, Esc leaves it.';
  const texts = planSources(state).map((source) => remainingSets(state, source));
  const [suggested, last] = texts.map((sets) => sets.join(', '));
  if (suggested === undefined) return 'There is no planned set here.';
  if (last === undefined) return 'There are no other planned sets here.';
  if (suggested !== last) return null;
  if (last === '') return 'All planned sets are done.';
  const isFollowing = PLAN_SOURCES.some((source) => placeholderFollowing(withSource(state, source)) !== null);
  const why = isFollowing ? ': both follow the set you logged' : '';
  return `The suggested set and ${lastSetName(state)} are the same${why}.`;
}

const PLAN_SOURCES = ['suggested', 'last'] as const;

/** The state as if the user chooses this source now; the same object if nothing changes. */
function withSource(state: AppState, placeholder: PlanSource): AppState {
  if (planSourceOf(state) === placeholder) return state;
  const { log } = state;
  return { ...state, log: { ...log, placeholder, placeholderChosenAt: placeOfNextSet(log) } };
}

/** The placeholder and the planned sets after it, as texts. */
function remainingSets(state: AppState, placeholder: PlanSource): readonly string[] {
  const planned = withSource(state, placeholder);
  const done = currentExercise(state.log)?.workingSets.length ?? 0;
  const next = plannedSetOf(planned);
  const later = plannedSets(planned).slice(done + 1);
  return [...(next ? [next] : []), ...later].map((set) =>
    formatSet(set, { unit: state.athlete.unit ?? 'kg' }),
  );
}

/**
 * Switches this session to the other source, and saves it for later sessions, as `auto` if that is the same.
 */
function choosePlaceholder(context: CommandContext): void {
  const state = context.getState();
  const source = planSourceOf(state) === 'suggested' ? 'last' : 'suggested';
  const placeholder = source === autoSource(state.log) ? 'auto' : source;
  context.dispatch({ type: 'log/placeholder-chosen', source });
  notify(context, `Planned: ${placeholderWords(context.getState(), source)}.`);
  try {
    const athlete = context.ports.athlete.tryUpdate({ placeholder });
    context.dispatch({ type: 'app/athlete-changed', athlete });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notifyTransientError(context, `The choice holds for this session only: ${reason}`);
  }
}

/** What the placeholder is, and how it was adjusted; why there is none if its source has no further set. */
function placeholderWords(state: AppState, source: PlanSource): string {
  if (plannedSetOf(state) === null) return `nothing; ${noFurtherSet(state, source)}`;
  const name = source === 'suggested' ? 'the suggested set' : lastSetName(state);
  return [name, placeholderFollowing(state)].filter(Boolean).join(', but ');
}

function noFurtherSet(state: AppState, source: PlanSource): string {
  const next = (currentExercise(state.log)?.workingSets.length ?? 0) + 1;
  if (source === 'suggested') return `no set ${next} is suggested`;
  const older = olderRepeated(state);
  return older
    ? `the repeated session (${shortDate(older.date)}) has no set ${next}`
    : `last time had no set ${next}`;
}
