/** The form of the settings: its fields, and how their texts are read. */
import type { Athlete } from '../../domain/athlete.js';
import { DEFAULT_DELOAD, THEMES, WEEK_STARTS } from '../../domain/athlete.js';
import type { SettingChange } from '../../domain/change-setting.js';
import { ONE_REP_MAX_FORMULAS } from '../../domain/one-rep-max.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import { flattenPaste } from '../../text/sanitize.js';
import {
  type FieldError,
  type FieldValues,
  type Form,
  withError,
  withFocusMoved,
  withText,
} from '../log/form.js';
import {
  type FindName,
  formatNamed,
  type ReadValue,
  readLoad,
  readLoads,
  readNamed,
  readTarget,
} from './named-values.js';

export const SETTING_FIELDS = [
  'name',
  'unit',
  'theme',
  'bell',
  'mouse',
  'ascii',
  'formula',
  'partials',
  'weekStart',
  'deloadSets',
  'deloadLoad',
  'targets',
  'steps',
  'bars',
  'plates',
  'id',
] as const;
export type SettingField = (typeof SETTING_FIELDS)[number];

/** The fields in which typing replaces the text. In the other fields, which are lists, typing edits the text. */
export const SELECTED_SETTINGS = SETTING_FIELDS.filter(
  (field) => !['targets', 'steps', 'bars', 'plates'].includes(field),
);

export type SettingsStage = { readonly kind: 'settings'; readonly form: Form<SettingField> };

export type FormEvent =
  | { readonly type: 'data/field-typed'; readonly field: string; readonly text: EditBuffer }
  | { readonly type: 'data/field-left'; readonly step: number; readonly error: FieldError | null }
  | { readonly type: 'data/form-rejected'; readonly error: FieldError };

export type SettingsEvent =
  | FormEvent
  | { readonly type: 'data/settings-opened'; readonly form: Form<SettingField> }
  /** Settings were written or undone. @param former the changes that undo the written settings; null after an undo */
  | { readonly type: 'data/settings-saved'; readonly former: readonly SettingChange[] | null };

export function reduceForm(form: Form<SettingField>, event: FormEvent): Form<SettingField> {
  switch (event.type) {
    case 'data/field-typed':
      return withText(form, event.field, event.text);
    case 'data/field-left':
      return withFocusMoved(form, event.step, event.error);
    case 'data/form-rejected':
      return withError(form, event.error);
  }
}

/** The texts of the fields, with the defaults that apply. */
export function settingTexts(athlete: Athlete): FieldValues<SettingField> {
  const { deload = {}, exercises = {}, muscleTargets = {} } = athlete;
  const ofExercises = (key: 'step' | 'bar' | 'plates') =>
    formatNamed(
      Object.entries(exercises).map(([name, settings]) => [
        name,
        [settings[key] ?? []].flat().map(formatNumber),
      ]),
    );
  return {
    name: flattenPaste(athlete.userName ?? ''),
    unit: athlete.unit ?? '',
    theme: athlete.theme ?? 'auto',
    bell: onOff(athlete.bell ?? true),
    mouse: onOff(athlete.mouse ?? false),
    ascii: onOff(athlete.ascii ?? false),
    formula: athlete.oneRepMaxFormula ?? 'auto',
    partials: onOff(athlete.countPartialReps ?? false),
    weekStart: athlete.weekStart ?? 'monday',
    deloadSets: formatNumber(deload.setsPercent ?? DEFAULT_DELOAD.setsPercent),
    deloadLoad: formatNumber(deload.loadPercent ?? DEFAULT_DELOAD.loadPercent),
    targets: formatNamed(
      Object.entries(muscleTargets).map(([name, { min, max }]) => [
        name,
        [`${formatNumber(min)}-${formatNumber(max)}`],
      ]),
    ),
    steps: ofExercises('step'),
    bars: ofExercises('bar'),
    plates: ofExercises('plates'),
    id: flattenPaste(athlete.userId ?? ''),
  };
}

function onOff(isOn: boolean): string {
  return isOn ? 'on' : 'off';
}

/**
 * The values of the changed fields, or the first invalid field.
 * @param findName finds the exercise of a name in a list
 */
export function readSettings(
  { fields, values, initial }: Pick<Form<SettingField>, 'fields' | 'values' | 'initial'>,
  findName: FindName,
): { readonly changes: readonly SettingChange[] } | { readonly error: FieldError<SettingField> } {
  const changes: SettingChange[] = [];
  for (const field of fields) {
    const [text, before] = [values[field].trim(), initial[field].trim()];
    if (text === before) continue;
    const read = READERS[field](text, before, findName);
    if (typeof read === 'string') return { error: { field, reason: read } };
    changes.push(...read);
  }
  return { changes };
}

/** The changes of a field, or why its text is invalid. @param before the text when the form opened */
type ReadField = (text: string, before: string, findName: FindName) => readonly SettingChange[] | string;

const READERS: Readonly<Record<SettingField, ReadField>> = {
  name: (text) => (text === '' ? 'every session carries a name: enter one' : set('userName', text)),
  unit: choiceOf('unit', ['kg', 'lb']),
  theme: choiceOf('theme', THEMES),
  bell: switchOf('bell'),
  mouse: switchOf('mouse'),
  ascii: switchOf('ascii'),
  formula: choiceOf('oneRepMaxFormula', ONE_REP_MAX_FORMULAS),
  partials: switchOf('countPartialReps'),
  weekStart: choiceOf('weekStart', WEEK_STARTS),
  deloadSets: percentOf('setsPercent'),
  deloadLoad: percentOf('loadPercent'),
  targets: (text, before) =>
    readNamed(
      text,
      before,
      readTarget,
      (name) => ({ name }),
      (name) => ['muscleTargets', name],
    ),
  steps: loadsOf('step', readLoad),
  bars: loadsOf('bar', readLoad),
  plates: loadsOf('plates', readLoads),
  id: (text) => set('userId', text === '' ? undefined : text),
};

function loadsOf(key: 'step' | 'bar' | 'plates', read: ReadValue): ReadField {
  return (text, before, findName) =>
    readNamed(text, before, read, findName, (name) => ['exercises', name, key]);
}

function set(key: string, value: unknown): readonly SettingChange[] {
  return [{ path: [key], value }];
}

/** Reads one of `choices`, or the beginning of exactly one of them. */
function choiceOf(key: string, choices: readonly string[]): ReadField {
  return (text) => {
    const chosen = wordOf(text, choices);
    return chosen === null ? `"${text}" is not one of ${choices.join(', ')}` : set(key, chosen);
  };
}

function switchOf(key: string): ReadField {
  return (text) => {
    const word = wordOf(text, ['on', 'off', 'yes', 'no']);
    return word === null ? `"${text}" is neither on nor off` : set(key, word === 'on' || word === 'yes');
  };
}

function wordOf(text: string, words: readonly string[]): string | null {
  const typed = text.toLowerCase();
  const begun = words.filter((word) => word.startsWith(typed));
  return (
    words.find((word) => word === typed) ?? (typed !== '' && begun.length === 1 ? (begun[0] ?? null) : null)
  );
}

function percentOf(key: string): ReadField {
  return (text) => {
    if (text === '') return [{ path: ['deload', key], value: undefined }];
    const percent = Number(/^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/.exec(text)?.[1]?.replace(',', '.'));
    if (percent >= 1 && percent <= MAX_PERCENT) return [{ path: ['deload', key], value: percent }];
    return `"${text}" is not a percentage from 1 to 100`;
  };
}

const MAX_PERCENT = 100;
