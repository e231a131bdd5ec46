/** The reducer: state and event to state. The same object comes back where nothing changed. */
import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import { reduceData } from './data/data-state.js';
import { reduceExercise } from './exercise/exercise-state.js';
import { reduceFiles } from './files/files-state.js';
import { reduceHistory } from './history/history-state.js';
import { reduceLog } from './log/reduce-log.js';
import type { HelpState, Notice } from './shell-state.js';
import { reduceStats } from './stats/stats-state.js';

export function reduce(state: AppState, event: AppEvent): AppState {
  const next: AppState = {
    screen: event.type === 'app/screen-opened' ? event.screen : state.screen,
    help: reduceHelp(state.help, event),
    exercise: reduceExercise(state.exercise, event),
    notice: reduceNotice(state.notice, event),
    view: event.type === 'app/resized' ? event.view : state.view,
    athlete: event.type === 'app/athlete-changed' ? event.athlete : state.athlete,
    log: reduceLog(state.log, event),
    history: reduceHistory(state.history, event),
    files: reduceFiles(state.files, event),
    stats: reduceStats(state.stats, event),
    data: reduceData(state.data, event),
  };
  return isSame(state, next) ? state : next;
}

function reduceHelp(help: HelpState | null, event: AppEvent): HelpState | null {
  switch (event.type) {
    case 'help/opened':
      return help ?? { query: '', top: 0 };
    case 'help/closed':
      return null;
    case 'help/filtered':
      return help && { query: event.query, top: 0 };
    case 'help/scrolled':
      return help && (help.top === event.top ? help : { ...help, top: event.top });
    default:
      return help;
  }
}

function reduceNotice(notice: Notice | null, event: AppEvent): Notice | null {
  if (event.type === 'app/noticed') return event.notice;
  if (event.type === 'app/leaving-withdrawn') return notice?.asks === 'leave' ? null : notice;
  const isLasting = notice?.kind === 'error' && !notice.isTransient;
  return event.type === 'app/screen-opened' && !isLasting ? null : notice;
}

function isSame(one: AppState, other: AppState): boolean {
  return (Object.keys(one) as (keyof AppState)[]).every((key) => one[key] === other[key]);
}
