/** Commands of the page of a day of a program. */
import { anotherDayOfWeek, isSameDay, nameOfDay } from '../../domain/program/other-days.js';
import type { DayPlace } from '../../domain/program/program-position.js';
import { weekOf } from '../../domain/program/program-weeks.js';
import type { Motion } from '../../list/motion.js';
import type { Page } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { noEditorFor } from '../editor-words.js';
import { motionCommands } from '../motion-commands.js';
import { notify } from '../notices.js';
import { editProgram } from './edit-program.js';
import { pageScroll } from './page-scroll.js';
import { beginProgramDay, rereadProgramDay, showProgramDay } from './program-day.js';
import { type ProgramDayStage, programDayPage } from './program-day-page.js';

export type ProgramDayCommandId =
  | 'program-day.begin'
  | 'program-day.swap'
  | 'program-day.skip'
  | 'program-day.deload'
  | 'program-day.edit'
  | 'program-day.back'
  | `program-day.${Motion}`;

export const programDayCommands: CommandTable<ProgramDayCommandId> = {
  ...motionCommands('program-day.', pageScroll(pageOf)),
  'program-day.begin': {
    run: (context) => {
      const day = rereadProgramDay(context);
      if (day !== null) beginProgramDay(context, day);
    },
  },
  'program-day.swap': {
    when: (state) => {
      const stage = stageOf(state);
      return (stage && anotherDay(stage) !== null) || 'This week has no other day.';
    },
    run: swapDay,
  },
  'program-day.skip': { run: skipDay },
  'program-day.deload': {
    when: (state) => {
      const stage = stageOf(state);
      return (stage && !isPlannedDeload(stage)) || 'The program plans a deload for this week already.';
    },
    run: toggleDeload,
  },
  'program-day.edit': {
    when: (state) => {
      const stage = stageOf(state);
      return state.hasEditor || (stage !== null && noEditorFor(stage.choice.file));
    },
    run: (context) => {
      const stage = stageOf(context.getState());
      if (!stage) return;
      const { choice, menuChoice } = stage;
      editProgram(context, choice.file, () => showProgramDay(context, choice, menuChoice));
    },
  },
  'program-day.back': {
    run: ({ getState, dispatch }) => {
      const { stage } = getState().log;
      if (stage.kind !== 'program-day') return;
      dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: stage.menuChoice } });
    },
  },
};

function swapDay(context: CommandContext): void {
  const stage = stageOf(context.getState());
  const place = stage && anotherDay(stage);
  if (!stage || !place) return;
  showProgramDay(context, { ...stage.choice, place }, stage.menuChoice);
}

/** Shows the next day. The skipped day does not count as done. */
function skipDay(context: CommandContext): void {
  const stage = stageOf(context.getState());
  if (!stage) return;
  const { choice, menuChoice, shown } = stage;
  const { place } = shown.day;
  const skipped = [...choice.skipped.filter((each) => !isSameDay(each, place)), place];
  const isShown = showProgramDay(context, { ...choice, place: null, skipped }, menuChoice);
  if (!isShown) return;
  const { programs } = context.getState().log;
  const offered = programs.find(({ file }) => file === choice.file)?.place;
  const again = offered && !isSameDay(offered, place) ? nameOfDay(shown.program, offered) : 'it';
  notify(context, `${shown.day.name} is skipped for now. Esc and Enter show ${again || 'it'} again.`);
}

function toggleDeload(context: CommandContext): void {
  const stage = stageOf(context.getState());
  if (!stage) return;
  const { choice, menuChoice, shown } = stage;
  showProgramDay(
    context,
    { ...choice, place: shown.day.place, isDeload: !shown.day.isDeloadWeek },
    menuChoice,
  );
}

function anotherDay({ shown: { program, day } }: ProgramDayStage): DayPlace | null {
  return anotherDayOfWeek(program, day.place);
}

function isPlannedDeload({ shown: { program, day } }: ProgramDayStage): boolean {
  return weekOf(program, day.place).isDeload;
}

function stageOf({ log: { stage } }: AppState): ProgramDayStage | null {
  return stage.kind === 'program-day' ? stage : null;
}

function pageOf(state: AppState): Page | null {
  const stage = stageOf(state);
  return stage && programDayPage(stage, state.athlete, state.view);
}
