/** Opens the settings, moves between their fields, and saves them. */
import { valueAt } from '../../domain/read-athlete.js';
import { EMPTY_BUFFER } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { createForm, focusedText, isFormChanged } from '../log/form.js';
import { attempt, hasError, notify } from '../notices.js';
import { settingNameFinder } from './setting-exercise.js';
import { readSettings, SELECTED_SETTINGS, SETTING_FIELDS, settingTexts } from './settings-form.js';

export type SettingsCommandId =
  | 'data.settings-save'
  | 'data.settings-leave'
  | 'data.next-setting'
  | 'data.previous-setting'
  | 'data.clear-setting';

export const settingsCommands: CommandTable<SettingsCommandId> = {
  'data.settings-save': { run: saveSettings },
  'data.settings-leave': { run: leaveSettings },
  'data.next-setting': { run: (context) => moveFocus(context, 1) },
  'data.previous-setting': { run: (context) => moveFocus(context, -1) },
  'data.clear-setting': {
    when: ({ data: { stage } }) => stage.kind === 'settings' && focusedText(stage.form).text !== '',
    run: clearSetting,
  },
};

export function openSettings({ getState, dispatch }: CommandContext): void {
  const texts = settingTexts(getState().athlete);
  const form = createForm(SETTING_FIELDS, texts, SETTING_FIELDS[0], SELECTED_SETTINGS);
  dispatch({ type: 'data/settings-opened', form });
}

export function areSettingsChanged({ data: { stage } }: AppState): boolean {
  return stage.kind === 'settings' && isFormChanged(stage.form);
}

/** Writes the changed values; an invalid field, or an error of the file, keeps the form open. */
function saveSettings(context: CommandContext): void {
  const { getState, dispatch } = context;
  const { data, athlete: before } = getState();
  if (data.stage.kind !== 'settings') return;
  const read = readSettings(data.stage.form, settingNameFinder(context));
  if ('error' in read) {
    dispatch({ type: 'data/form-rejected', error: read.error });
    return;
  }
  const { changes } = read;
  if (changes.length === 0) {
    dispatch({ type: 'data/stage-left' });
    return;
  }
  const athlete = attempt(context, () => context.ports.athlete.set(changes));
  if (athlete === null) return;
  const former = changes.map(({ path }) => ({ path, value: valueAt(before, path) }));
  dispatch({ type: 'app/athlete-changed', athlete });
  dispatch({ type: 'data/settings-saved', former });
  const isUnitChanged = athlete.unit !== before.unit && hasLoads(athlete);
  notify(
    context,
    isUnitChanged
      ? `Saved; steps, bars and plates keep their numbers, in ${athlete.unit} now. u undoes`
      : 'Saved. u undoes',
  );
}

function hasLoads({ exercises = {} }: AppState['athlete']): boolean {
  return Object.values(exercises).some(({ step, loads, bar, plates }) => step ?? loads ?? bar ?? plates);
}

export function undoSettings(context: CommandContext): void {
  const { formerSettings } = context.getState().data;
  if (formerSettings === null) return;
  const athlete = attempt(context, () => context.ports.athlete.set(formerSettings));
  if (athlete === null) return;
  context.dispatch({ type: 'app/athlete-changed', athlete });
  context.dispatch({ type: 'data/settings-saved', former: null });
  notify(context, 'The former settings are back.');
}

/** Closes the form and saves nothing; changed texts can be restored. */
function leaveSettings(context: CommandContext): void {
  if (!areSettingsChanged(context.getState())) {
    context.dispatch({ type: 'data/stage-left' });
    return;
  }
  context.dispatch({ type: 'data/stage-discarded' });
  if (!hasError(context)) notify(context, 'Discarded. u brings it back');
}

function moveFocus(context: CommandContext, step: number): void {
  const { getState, dispatch } = context;
  const { data } = getState();
  if (data.stage.kind !== 'settings') return;
  const read = readSettings(data.stage.form, settingNameFinder(context));
  dispatch({ type: 'data/field-left', step, error: 'error' in read ? read.error : null });
}

function clearSetting({ getState, dispatch }: CommandContext): void {
  const { stage } = getState().data;
  if (stage.kind !== 'settings') return;
  dispatch({ type: 'data/field-typed', field: stage.form.focused, text: EMPTY_BUFFER });
}
