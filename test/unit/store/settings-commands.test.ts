import { describe, expect, it } from 'vitest';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import { footerOf } from '../../../src/ui/footer.js';
import { dataHarness, goTo, WITHOUT_ISSUES } from '../../support/data-harness.js';
import { LogHarness } from '../../support/log-harness.js';

const settings = () =>
  goTo(
    dataHarness(WITHOUT_ISSUES, new LogHarness({ athlete: { unit: 'kg', userName: 'Ann' } })),
    'settings',
  ).press('enter');

const formOf = ({ state: { data } }: LogHarness) => (data.stage.kind === 'settings' ? data.stage.form : null);

describe('the settings on the Data screen', () => {
  it('are saved with Enter, which goes back to the list', () => {
    const harness = settings().press('down').type('lb').press('tab').type('dark').press('enter');
    expect(harness.state.data.stage.kind).toBe('list');
    expect(harness.state.athlete).toEqual({ unit: 'lb', userName: 'Ann', theme: 'dark' });
    expect(harness.fake.athlete).toEqual(harness.state.athlete);
    expect(harness.notice).toBe('Saved. u undoes');
  });

  it('name in the footer what u does: undo, or bring back what Esc discarded', () => {
    const hintOf = ({ state, store }: LogHarness) =>
      footerOf(state, store.when, 80).hints.find(({ keys }) => keys === 'u')?.label;
    expect(hintOf(settings().press('down').type('lb').press('enter'))).toBe('undo settings');
    expect(hintOf(settings().type('Bo').press('escape'))).toBe('bring back');
  });

  it('are as before after u, also those that had a default', () => {
    const harness = settings().press('down').type('lb').press('tab').type('dark').press('enter', 'u');
    expect(harness.fake.athlete).toEqual({ unit: 'kg', userName: 'Ann' });
    expect(harness.state.athlete).toEqual(harness.fake.athlete);
    expect(harness.notice).toBe('The former settings are back.');
    expect(harness.press('u').fake.athlete).toEqual({ unit: 'kg', userName: 'Ann' });
    expect(harness.notice).toBe('Nothing to undo on this screen.');
  });

  it('are no longer undone by u after another action, such as a backup', () => {
    const harness = settings().press('down').type('lb').press('enter', 'data.start-backup');
    expect(footerOf(harness.state, harness.store.when, 80).hints.map(({ label }) => label)).not.toContain(
      'undo settings',
    );
    expect(harness.press('u').fake.athlete.unit).toBe('lb');
  });

  it('can be undone or brought back after a visit to another screen or page', () => {
    const saved = settings().press('down').type('lb').press('enter', '2', '5', 'enter', 'escape');
    expect(saved.press('u').fake.athlete.unit).toBe('kg');
    const discarded = settings().type('Bo').press('escape', '2', '5', 'u');
    expect(formOf(discarded)?.values.name).toBe('Bo');
  });

  it('write nothing if no value was changed', () => {
    const harness = settings().press('down', 'up', 'enter');
    expect(harness.state.data.stage.kind).toBe('list');
    expect(harness.fake.athlete).toEqual({ unit: 'kg', userName: 'Ann' });
    expect(harness.notice).toBeNull();
  });

  it('stay open at the field of a mistake, with the reason', () => {
    const harness = settings().press('down').type('stone').press('up', 'enter');
    expect(formOf(harness)).toMatchObject({ focused: 'unit', error: { field: 'unit' } });
    expect(harness.fake.athlete).toEqual({ unit: 'kg', userName: 'Ann' });
  });

  it('store a bar under the library name of the typed exercise, and refuse a name that no exercise has', () => {
    const harness = settings();
    harness.fake.exercises.library = ExerciseLibrary.of([['Barbell Bench Press', 'barbell', ['chest'], []]]);
    const inBars = harness.press(...Array<string>(13).fill('down'));
    expect(formOf(inBars)?.focused).toBe('bars');
    expect(formOf(inBars.type('Chair: 20').press('enter'))?.error).toMatchObject({ field: 'bars' });
    expect(inBars.press('ctrl+u').type('Bench Press: 35').press('enter').fake.athlete.exercises).toEqual({
      'Barbell Bench Press': { bar: 35 },
    });
  });

  it('stay open with what was typed if they cannot be written', () => {
    const harness = settings().type('Bo');
    harness.fake.fail('athlete.update', 'athlete.json is read-only.');
    expect(formOf(harness.press('enter'))?.values.name).toBe('Bo');
    expect(harness.notice).toContain('read-only');
  });

  it('are discarded with Esc, and u restores what was typed', () => {
    const harness = settings().type('Bo').press('escape');
    expect(harness.state.data.stage.kind).toBe('list');
    expect(harness.notice).toBe('Discarded. u brings it back');
    expect(formOf(harness.press('u'))?.values.name).toBe('Bo');
    expect(harness.fake.athlete).toEqual({ unit: 'kg', userName: 'Ann' });
  });

  it('are asked about when the program quits', () => {
    const harness = settings().type('Bo').press('ctrl+c');
    expect(harness.notice).toContain('The settings are not saved yet');
    expect(harness.state.exit).toBe('none');
  });
});
