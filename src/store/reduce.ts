/** The reducer of the whole state. Returns the same object if nothing changed. */
import type { Athlete } from '../domain/athlete.js';
import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import { reduceData } from './data/data-state.js';
import { reduceExercise } from './exercise/exercise-state.js';
import { reduceFiles } from './files/files-state.js';
import { reduceHistory } from './history/history-state.js';
import { reduceLog } from './log/reduce-log.js';
import type { ExitState, HelpState, Notice, ShellEvent } from './shell-state.js';
import { reduceStats } from './stats/stats-state.js';

export function reduce(state: AppState, event: AppEvent): AppState {
  const next: AppState = {
    screen: event.type === 'app/screen-opened' ? event.screen : state.screen,
    isDemo: state.isDemo,
    isAsciiTerminal: state.isAsciiTerminal,
    hasEditor: state.hasEditor,
    help: reduceHelp(state.help, event),
    exercise: reduceSlice(state.exercise, event, 'exercise', reduceExercise),
    notice: reduceNotice(state, event),
    exit: reduceExit(state.exit, event),
    view: event.type === 'app/resized' ? event.view : state.view,
    today: event.type === 'app/day-began' ? event.today : state.today,
    athlete: event.type === 'app/athlete-changed' ? athleteAt(state, event.athlete) : state.athlete,
    log: reduceLog(state.log, event),
    history: reduceSlice(state.history, event, 'history', reduceHistory),
    files: reduceSlice(state.files, event, 'files', reduceFiles),
    stats: reduceSlice(state.stats, event, 'stats', reduceStats),
    data: reduceSlice(state.data, event, 'data', reduceData),
  };
  return isSame(state, next) ? state : next;
}

/** The settings as they apply at this terminal. */
function athleteAt({ isAsciiTerminal }: AppState, athlete: Athlete): Athlete {
  return isAsciiTerminal && athlete.ascii === undefined ? { ...athlete, ascii: true } : athlete;
}

type EventsOf<Slice extends string> = Extract<AppEvent, { readonly type: `${Slice}/${string}` }>;

/** Passes events of the shell and of the slice to the reducer of the slice. */
function reduceSlice<State, Slice extends string>(
  state: State,
  event: AppEvent,
  slice: Slice,
  reducer: (state: State, event: ShellEvent | EventsOf<Slice>) => State,
): State {
  return isShellEvent(event) || isEventOf(event, slice) ? reducer(state, event) : state;
}

function isShellEvent(event: AppEvent): event is ShellEvent {
  return event.type.startsWith('app/') || event.type.startsWith('help/');
}

function isEventOf<Slice extends string>(event: AppEvent, slice: Slice): event is EventsOf<Slice> {
  return event.type.startsWith(`${slice}/`);
}

function reduceHelp(help: HelpState | null, event: AppEvent): HelpState | null {
  switch (event.type) {
    case 'help/opened':
      return { query: '', cursor: null, ...help, isTyping: event.isTyping };
    case 'help/closed':
      return null;
    case 'help/filtered':
      return help && { ...help, query: event.query, cursor: event.query.trim() === '' ? null : 0 };
    case 'help/moved':
      return help && (help.cursor === event.cursor ? help : { ...help, cursor: event.cursor });
    default:
      return help;
  }
}

function reduceNotice({ notice, log }: AppState, event: AppEvent): Notice | null {
  if (event.type === 'app/noticed') return event.notice;
  // Typing a name clears a transient error, such as the one about a missing name.
  if (event.type === 'log/name-typed' || event.type === 'log/new-name-typed')
    return notice?.isTransient ? null : notice;
  // Information about a line disappears when the line becomes empty. A notice about a discarded form stays.
  if (event.type === 'log/line-edited' && event.line.text === '' && notice?.kind === 'info')
    return log.discardedForm === null ? null : notice;
  if (event.type === 'app/question-withdrawn') return notice?.asks === undefined ? notice : null;
  return event.type === 'app/screen-opened' && !notice?.isUnsaved ? null : notice;
}

function reduceExit(exit: ExitState, { type }: AppEvent): ExitState {
  if (type === 'app/exit-delayed') return 'delayed';
  return type === 'app/exited' ? 'done' : exit;
}

function isSame(one: AppState, other: AppState): boolean {
  return (Object.keys(one) as (keyof AppState)[]).every((key) => one[key] === other[key]);
}
