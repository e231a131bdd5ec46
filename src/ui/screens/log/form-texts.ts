/** Labels and hints of the forms on the Log screen. */
import type { DetailField } from '../../../store/log/details-form.js';
import type { GoalField } from '../../../store/log/goal-form.js';
import type { FieldText } from './form-page.js';

export const DETAIL_TEXTS: Readonly<Record<DetailField, FieldText>> = {
  date: { label: 'Date', hint: 'today, yesterday, -3 or 2026-02-16' },
  focus: { label: 'Focus', hint: 'what the session is for, for example Upper strength' },
  phase: { label: 'Phase', hint: 'a number, or empty' },
  week: { label: 'Week', hint: 'a number, or empty' },
  deload: { label: 'Deload', hint: 'yes or no' },
};

export const GOAL_TEXTS: Readonly<Record<GoalField, FieldText>> = {
  weight: { label: 'Weight', hint: '80, 225lb, bw+10, or empty' },
  sets: { label: 'Sets', hint: 'how many working sets, or empty' },
  reps: { label: 'Reps', hint: '6-8, or 5, or empty' },
  rest: { label: 'Rest', hint: 'minutes: 3, 2:30, 90s, 3-5, or empty' },
  cues: { label: 'Cues', hint: 'what to think of while lifting; a semicolon between two' },
};
