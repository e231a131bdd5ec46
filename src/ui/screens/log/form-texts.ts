/** Labels and hints of the forms on the Log screen. */

import type { WeightUnit } from '../../../domain/weight.js';
import type { DetailField } from '../../../store/log/details-form.js';
import type { Form } from '../../../store/log/form.js';
import type { GoalField } from '../../../store/log/goal-form.js';
import { widthColumns } from '../../../text/width.js';

/** The label of a field, and the hint below the form while the field has the focus. */
export type FieldText = { readonly label: string; readonly hint: string };

export const DETAIL_TEXTS: Readonly<Record<DetailField, FieldText>> = {
  date: { label: 'Date', hint: 'today, yesterday, -3 or 2026-02-16' },
  focus: { label: 'Focus', hint: 'what the session is for, for example Upper strength' },
  phase: { label: 'Phase', hint: 'a number, or empty' },
  week: { label: 'Week', hint: 'a number, or empty' },
  deload: { label: 'Deload', hint: 'yes or no' },
  program: { label: 'Program', hint: 'the training program that this session follows, or empty' },
  author: { label: 'Author', hint: 'who wrote the program, or empty' },
  length: { label: 'Length', hint: 'weeks of the program, or empty' },
};

/** The hint of the focused field, and what typing does to a selected text if both fit into the columns. */
export function fieldHint<Field extends string>(
  { focused, isSelected }: Form<Field>,
  texts: Readonly<Record<Field, FieldText>>,
  columns: number,
): string {
  const { hint } = texts[focused];
  const whole = `${hint}; ${TYPING_REPLACES}`;
  return isSelected && widthColumns(whole) <= columns ? whole : hint;
}

/** What typing does to a selected text. */
export const TYPING_REPLACES = 'typing replaces it';

/** @param unit the athlete's unit, for the examples */
export function goalTexts(unit: WeightUnit): Readonly<Record<GoalField, FieldText>> {
  return {
    weight: { label: 'Weight', hint: `${unit === 'kg' ? '80, bw+10' : '185, bw+25'}, or empty` },
    sets: { label: 'Sets', hint: 'how many working sets, or empty' },
    reps: { label: 'Reps', hint: '6-8, or 5, or empty' },
    rpe: { label: 'RPE', hint: 'how hard a set should be: 8, 8.5, or empty' },
    rest: { label: 'Rest', hint: 'minutes: 2, 1:20, 90s, 2-3, or empty' },
    tempo: { label: 'Tempo', hint: 'seconds down, pause, up, pause: 3-1-1-0, or empty' },
    targets: { label: 'Per set', hint: 'if sets differ: 1 x 3 @9, 3 x 6 @8; 5 x 3+ (last AMRAP); 3 x 5 75%' },
    cues: { label: 'Cues', hint: 'what to think of, with a semicolon between two cues' },
  };
}
