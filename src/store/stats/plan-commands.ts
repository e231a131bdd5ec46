/** Commands of the Plan page. */
import type { CommandContext, CommandTable } from '../command.js';
import { noEditorFor } from '../editor-words.js';
import { editProgram } from '../log/edit-program.js';
import { showProgramDay } from '../log/program-day.js';
import { openStart } from '../log/session-steps.js';
import { whyDayNotOpened } from './next-day.js';
import { showPage } from './stats-reading.js';
import { shownPlan } from './stats-state.js';

export type PlanCommandId = 'stats.plan-open' | 'stats.plan-edit';

const NO_PLAN = 'This page shows no program.';

export const planCommands: CommandTable<PlanCommandId> = {
  'stats.plan-open': {
    when: ({ stats, log }) => {
      const plan = shownPlan(stats);
      if (plan === null) return NO_PLAN;
      if (!plan.plan.next) return 'This is an earlier cycle of the program; → goes to the next day.';
      return whyDayNotOpened(log) ?? true;
    },
    run: openNextDay,
  },
  'stats.plan-edit': {
    when: ({ stats, hasEditor }) => {
      const plan = shownPlan(stats);
      return plan === null ? NO_PLAN : hasEditor || noEditorFor(plan.file);
    },
    run: (context) => {
      const plan = shownPlan(context.getState().stats);
      if (plan) editProgram(context, plan.file, () => showPage(context, {}, true));
    },
  },
};

function openNextDay(context: CommandContext): void {
  const plan = shownPlan(context.getState().stats);
  if (!plan) return;
  context.dispatch({ type: 'app/screen-opened', screen: 'log' });
  openStart(context);
  if (context.getState().log.stage.kind !== 'start') return;
  showProgramDay(context, { file: plan.file, place: null, skipped: [], isDeload: null }, 0);
}
