/** Labels and hints of the settings. */
import { THEMES, WEEK_STARTS } from '../../../domain/athlete.js';
import { ONE_REP_MAX_FORMULAS } from '../../../domain/one-rep-max.js';
import type { WeightUnit } from '../../../domain/weight.js';
import type { SettingField } from '../../../store/data/settings-form.js';
import type { FieldText } from '../log/form-texts.js';

/** @param unit the athlete's unit, for the examples */
export function settingLabels(unit: WeightUnit): Readonly<Record<SettingField, FieldText>> {
  const isMetric = unit === 'kg';
  return {
    name: { label: 'Name', hint: 'every session carries it' },
    unit: { label: 'Unit', hint: 'kg or lb: of the loads that you type and see' },
    theme: { label: 'Theme', hint: THEMES.join(', ') },
    bell: { label: 'Bell', hint: 'on or off: the terminal rings at the end of a rest' },
    mouse: { label: 'Mouse', hint: 'on or off: the wheel scrolls, a click selects' },
    ascii: { label: 'Plain signs', hint: 'on or off: no block and braille characters in charts' },
    formula: { label: 'One-rep max', hint: ONE_REP_MAX_FORMULAS.join(', ') },
    partials: { label: 'Partial reps', hint: 'on or off: they count in volume' },
    weekStart: { label: 'Week start', hint: `${WEEK_STARTS.join(', ')}: of the calendars in Stats` },
    deloadSets: { label: 'Deload sets', hint: 'percent of the sets that are left in a deload week' },
    deloadLoad: { label: 'Deload load', hint: 'percent of the load that is left in a deload week' },
    targets: { label: 'Hard sets', hint: 'a week, by muscle: chest: 12-18; default: 10-20' },
    steps: {
      label: 'Steps',
      hint: `smallest change of load: Barbell Bench Press: ${isMetric ? '1.25' : '2.5'}; Barbell Squat: 5`,
    },
    bars: {
      label: 'Bars',
      hint: `empty weight: Barbell Bench Press: ${isMetric ? '20; Overhead Press: 15' : '45; Overhead Press: 35'}`,
    },
    plates: {
      label: 'Plates',
      hint: `those that you have, at least two of each: Barbell Bench Press: ${isMetric ? '20 10 5 2.5' : '45 25 10 5'}`,
    },
    id: { label: 'User id', hint: 'every session carries it; empty means your login name' },
  };
}
