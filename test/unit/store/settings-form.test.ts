import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import { setValues } from '../../../src/domain/change-setting.js';
import { EMPTY_LIBRARY } from '../../../src/domain/exercise-library.js';
import { findSettingName } from '../../../src/store/data/setting-exercise.js';
import {
  readSettings,
  SETTING_FIELDS,
  type SettingField,
  settingTexts,
} from '../../../src/store/data/settings-form.js';

const ANN: Athlete = {
  userName: 'Ann',
  unit: 'kg',
  exercises: {
    Squat: { step: 5, restMinutes: 3 },
    'Bench: Press; "wide"': { plates: [20, 2.5], bar: 20 },
  },
  muscleTargets: { chest: { min: 12, max: 18 } },
};

const LOGGED = ['Squat', 'Row', 'Barbell Bench Press', 'Incline Dumbbell Press', 'Incline Dumbbell Curl'];

const formOf = (athlete: Athlete, typed: Partial<Record<SettingField, string>>) => {
  const initial = settingTexts(athlete);
  return { fields: SETTING_FIELDS, initial, values: { ...initial, ...typed } };
};

/** The athlete after the form is saved, or the field and the reason of the error. */
function save(athlete: Athlete, typed: Partial<Record<SettingField, string>>): unknown {
  const read = readSettings(formOf(athlete, typed), (name) =>
    findSettingName(name, athlete, LOGGED, EMPTY_LIBRARY),
  );
  if ('error' in read) return `${read.error.field}: ${read.error.reason}`;
  const changed = setValues(athlete, read.changes);
  return changed.ok ? changed.tree : changed.reason;
}

describe('the form of the settings', () => {
  it('shows the values and the defaults that apply', () => {
    expect(settingTexts(ANN)).toMatchObject({
      name: 'Ann',
      unit: 'kg',
      theme: 'auto',
      bell: 'on',
      mouse: 'off',
      formula: 'auto',
      deloadSets: '60',
      deloadLoad: '90',
      targets: 'chest: 12-18',
      steps: 'Squat: 5',
      bars: '"Bench: Press; \\"wide\\"": 20',
      plates: '"Bench: Press; \\"wide\\"": 20 2.5',
    });
  });

  it('changes no value that was not edited', () => {
    expect(save(ANN, {})).toEqual(ANN);
    const same = settingTexts(ANN);
    // The same values, typed with other blanks and a semicolon at the end.
    expect(save(ANN, { steps: ` ${same.steps} `, plates: `${same.plates};` })).toEqual(ANN);
  });

  it.each([
    [
      { theme: 'd', weekStart: 'sun' },
      { theme: 'dark', weekStart: 'sunday' },
    ],
    [{ unit: 'LB' }, { unit: 'lb' }],
    [
      { bell: 'off', mouse: 'y' },
      { bell: false, mouse: true },
    ],
    [
      { formula: 'brzycki', partials: 'on' },
      { oneRepMaxFormula: 'brzycki', countPartialReps: true },
    ],
    [{ deloadSets: '50%', deloadLoad: '87,5' }, { deload: { setsPercent: 50, loadPercent: 87.5 } }],
    [
      { name: ' Ann Lee ', id: 'ann' },
      { userName: 'Ann Lee', userId: 'ann' },
    ],
    [
      { targets: 'chest: 10 - 20; default: 8-16' },
      { muscleTargets: { chest: { min: 10, max: 20 }, default: { min: 8, max: 16 } } },
    ],
    [
      { steps: 'squat: 2,5; Row: 1' },
      { exercises: { ...ANN.exercises, Squat: { step: 2.5, restMinutes: 3 }, Row: { step: 1 } } },
    ],
    [{ steps: '' }, { exercises: { ...ANN.exercises, Squat: { restMinutes: 3 } } }],
    [
      { bars: 'Row: 15' },
      {
        exercises: {
          Squat: ANN.exercises?.Squat,
          'Bench: Press; "wide"': { plates: [20, 2.5] },
          Row: { bar: 15 },
        },
      },
    ],
    [
      { plates: '"Bench: Press; \\"wide\\"": 25 20/10' },
      { exercises: { ...ANN.exercises, 'Bench: Press; "wide"': { plates: [25, 20, 10], bar: 20 } } },
    ],
  ])('%j is saved', (typed, changed) => {
    expect(save(ANN, typed)).toEqual({ ...ANN, ...changed });
  });

  it.each([
    ['words that only one logged exercise has', 'Bench Press', {}, 'Barbell Bench Press'],
    ['an alias', 'bp', { bp: 'Barbell Bench Press' }, 'Barbell Bench Press'],
  ])('stores a bar under the name of the exercise that is found by %s', (_what, typed, aliases, name) => {
    const athlete: Athlete = { aliases };
    expect(save(athlete, { bars: `${typed}: 35` })).toEqual({
      ...athlete,
      exercises: { [name]: { bar: 35 } },
    });
  });

  it('accepts a name that no exercise has if the settings already have it', () => {
    const athlete: Athlete = { exercises: { 'Atlas Stone': { bar: 5 } } };
    expect(save(athlete, { bars: 'Atlas Stone: 6', steps: 'atlas stone: 2' })).toEqual({
      exercises: { 'Atlas Stone': { bar: 6, step: 2 } },
    });
  });

  it('removes an empty value, so that the default applies', () => {
    const athlete: Athlete = { deload: { setsPercent: 50 }, userId: 'ann' };
    expect(save(athlete, { deloadSets: '', id: '' })).toEqual({});
  });

  it.each([
    [{ name: ' ' }, 'name: every session carries a name'],
    [{ unit: 'stone' }, 'unit: "stone" is not one of kg, lb'],
    [{ unit: '' }, 'unit: "" is not one of'],
    [{ bell: 'o' }, 'bell: "o" is neither on nor off'],
    [{ deloadSets: '0' }, 'deloadSets: "0" is not a percentage'],
    [{ targets: 'chst: 1-2' }, 'targets: chst is not a muscle'],
    [{ targets: 'chest: 20-10' }, 'targets: chest: the smaller number comes first'],
    [{ targets: 'chest: 12' }, 'targets: chest: "12" is not a range of sets'],
    [{ steps: 'Squat' }, 'steps: "Squat" is not a name with a value'],
    [
      { targets: 'chest' },
      'targets: "chest" is not a name with a value: write NAME: VALUE, with ; between entries',
    ],
    [{ steps: 'Squat: 5; Squat: 6' }, 'steps: Squat is there twice'],
    [
      { steps: 'Squat: 5; Sqauts: 6' },
      'steps: no exercise is called Sqauts; type the name as in your log. Did you mean Squat?',
    ],
    [{ bars: 'Bench Press: 20; Barbell Bench Press: 15' }, 'bars: Barbell Bench Press is there twice'],
    [
      { bars: 'Incline: 20' },
      'bars: Incline may be Incline Dumbbell Curl or Incline Dumbbell Press; type the full name of one',
    ],
    [{ plates: 'Zercher: 20' }, 'plates: no exercise is called Zercher; type the name as in your log.'],
    [{ steps: 'Squat: five' }, 'steps: Squat: "five" is not a load above 0'],
    [{ plates: 'Squat: 20 x' }, 'plates: Squat: "20 x" is not a list of loads'],
  ])('%j is refused', (typed, error) => {
    expect(save(ANN, typed)).toContain(error);
  });
});
