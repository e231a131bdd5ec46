/** Decides which commands would do nothing now, so that the footer does not name them. */

import { measuredWeights } from '../domain/statistics/measured-weights.js';
import type { When } from '../keys/binding.js';
import { type Motion, moveIndex } from '../list/motion.js';
import { layoutOfBody } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import type { CommandId } from '../store/commands.js';
import { foundIn } from '../store/data/name-commands.js';
import { openList } from '../store/data/open-list.js';
import { exercisePage } from '../store/exercise/exercise-page.js';
import { moveInBlocks } from '../store/exercise/exercise-window.js';
import { currentMatch } from '../store/files/document-search.js';
import { reduceHistory } from '../store/history/history-state.js';
import { pickChoices } from '../store/log/exercise-search.js';
import { listedExercises } from '../store/stats/listed-exercises.js';
import { rowsOfList } from '../store/stats/muscles-rows.js';
import { helpCursor, helpEntries, helpPageTarget } from './help-lines.js';

const MOTION = /^(.+?[.-])(up|down|page-up|page-down|first|last)$/;

/** True for a command that would do nothing now, such as `up` on the first row. Scrolling is not checked. */
export function hasNoEffect(state: AppState, id: CommandId, when: When<CommandId>): boolean {
  if (id === 'set.commit') return state.log.lineError !== null;
  if (id === 'files.next-match') return isOnOnlyMatch(state);
  if (id === 'help.run') return helpEntries(state, when).length === 0;
  if (id === 'pick.up' || id === 'pick.down') return isOnOnlyChoice(state);
  const [, list, name] = MOTION.exec(id) ?? [];
  const motion = name as Motion; // `MOTION` matches only motions
  switch (list) {
    case 'help.':
      return isHelpAtEnd(state, motion, when);
    case 'history.':
      return reduceHistory(state.history, { type: 'history/moved', motion }) === state.history;
    case 'exercise.':
      return isExerciseAtEnd(state, motion);
    case 'data.':
      return isAtEnd(openList(state.data), motion);
    case 'data.search-': {
      const { cursor, names } = foundIn(state);
      return isAtEnd({ cursor, count: names.length }, motion);
    }
    case 'stats.list-': {
      const count = listedExercises(state.stats).length;
      return isAtEnd({ cursor: state.stats.list?.window.cursor ?? 0, count }, motion);
    }
    case 'stats.muscles-': {
      const { window, panel } = state.stats.muscles;
      return isAtEnd({ cursor: (panel?.window ?? window).cursor, count: rowsOfList(state).count }, motion);
    }
    case 'stats.weight-': {
      const count = measuredWeights(state.athlete).length;
      return isAtEnd({ cursor: state.stats.weights.window.cursor, count }, motion);
    }
    default:
      return false;
  }
}

function isOnOnlyMatch({ files: { document } }: AppState): boolean {
  return document?.matches?.count === 1 && currentMatch(document) === 1;
}

function isOnOnlyChoice(state: AppState): boolean {
  const { stage } = state.log;
  return stage.kind === 'picking' && stage.cursor === 0 && pickChoices(state).length === 1;
}

type Place = { readonly cursor: number; readonly count: number };

/** True if the motion does not move the cursor. A page of one row is enough to find out. */
function isAtEnd({ cursor, count }: Place, motion: Motion): boolean {
  return count === 0 || moveIndex(cursor, motion, 1, count) === cursor;
}

function isHelpAtEnd(state: AppState, motion: Motion, when: When<CommandId>): boolean {
  const { length: count } = helpEntries(state, when);
  const cursor = helpCursor(state, count);
  if (motion === 'page-up' || motion === 'page-down')
    return helpPageTarget(state, motion, when, layoutOfBody(state.view)) === cursor;
  // Before a command is chosen, the list is at its top.
  if (cursor === null && (motion === 'up' || motion === 'first')) return true;
  return isAtEnd({ cursor: cursor ?? -1, count }, motion);
}

function isExerciseAtEnd({ exercise, ...state }: AppState, motion: Motion): boolean {
  if (exercise === null) return true;
  const { window, blocks, list } = exercisePage(exercise, state);
  const moved = moveInBlocks(window, motion, blocks, list.rows);
  return moved.cursor === window.cursor && moved.top === window.top;
}
