import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../src/domain/read-models/import-report.js';
import { dataPage } from '../../../src/store/data/data-page.js';
import { dataHarness, goTo, REPORT } from '../../support/data-harness.js';
import type { LogHarness } from '../../support/log-harness.js';

const NAMES: ImportPreview['names'] = [
  { name: 'Bench Press (Barbell)', count: 40, suggestion: { name: 'BB Bench Press', from: 'own' } },
  { name: 'Squat (Barbell)', count: 30, suggestion: { name: 'Barbell Squat', from: 'library' } },
  { name: 'Landmine Thing', count: 2, suggestion: null },
];

async function previewed(report: Partial<ImportPreview> = {}) {
  const harness = goTo(dataHarness(), 'import').press('enter').type('~/old').press('enter');
  await harness.fake.data.task.finish({
    ...REPORT,
    names: NAMES,
    own: ['BB Bench Press', 'Plank'],
    ...report,
  });
  return harness;
}

const choicesOf = ({ state: { data } }: LogHarness) =>
  data.stage.kind === 'preview' ? data.stage.choices : null;
const pageText = ({ state }: LogHarness) =>
  dataPage(state)
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('\n');
const callsOf = ({ fake }: LogHarness) => fake.data.tasks.map(({ call }) => call);

describe('the names of an import preview', () => {
  it('are decided one by one, and each choice moves the cursor to the next name', async () => {
    const harness = (await previewed()).press('n', 'a', 'x');
    expect(choicesOf(harness)).toEqual([
      { name: 'Bench Press (Barbell)', kind: 'joined', exercise: 'BB Bench Press' },
      { name: 'Squat (Barbell)', kind: 'separate' },
    ]);
    expect(pageText(harness)).toMatch(/Squat \(Barbell\) +an exercise of its own, not Barbell Squat/);
  });

  it('cannot be refused if they are an exercise of their own already', async () => {
    const harness = (await previewed()).press('n', 'G');
    expect(harness.store.when('data.name-refuse')).toBe('This name is an exercise of its own already.');
    harness.press('c').type('plank').press('enter');
    expect(harness.store.when('data.name-refuse')).toBe(true);
    expect(pageText(harness.press('x'))).toContain('▸ Landmine Thing         new exercise');
    expect(harness.store.when('data.name-refuse')).toBe('This name is an exercise of its own already.');
  });

  it('are accepted or refused all at once, except those decided one by one before', async () => {
    const kinds = (harness: LogHarness) => choicesOf(harness)?.map(({ kind }) => kind);
    expect(kinds((await previewed()).press('a'))).toEqual(['joined', 'joined']);
    expect(kinds((await previewed()).press('x'))).toEqual(['separate', 'separate']);
    expect(kinds((await previewed()).press('n', 'x', 'A'))).toEqual(['separate', 'joined']);
    expect(kinds((await previewed()).press('n', 'a', 'X'))).toEqual(['joined', 'separate']);
  });

  it('show a notice with the keys of the import when all are decided', async () => {
    expect((await previewed()).press('a').state.notice?.text).toBe('2 names decided. Enter imports.');
    const inList = (await previewed()).press('n', 'A');
    expect(inList.state.notice?.text).toBe('2 names decided. Esc, then Enter imports.');
    expect(callsOf(inList.press('escape', 'enter'))).toEqual(['preview ~/old', 'import ~/old']);
  });

  it('that are undecided are asked about once, before an import that does not join them', async () => {
    const harness = (await previewed()).press('n', 'a', 'escape', 'enter');
    expect(harness.notice).toBe('1 name undecided: a accepts all, n lists. Enter again: not joined.');
    expect(callsOf(harness)).toEqual(['preview ~/old']);
    expect(callsOf(harness.press('down', 'enter'))).toEqual(['preview ~/old']);
    expect(callsOf(harness.press('enter'))).toEqual(['preview ~/old', 'import ~/old']);
  });

  it('can be joined with an exercise that a search finds', async () => {
    const harness = (await previewed()).press('n', 'j', 'c').type('plank').press('enter');
    expect(choicesOf(harness)).toEqual([{ name: 'Squat (Barbell)', kind: 'joined', exercise: 'Plank' }]);
  });

  it('are joined with the exercise under the cursor of the search', async () => {
    const harness = (await previewed()).press('n', 'c', 'down', 'down', 'enter');
    expect(choicesOf(harness)).toEqual([
      { name: 'Bench Press (Barbell)', kind: 'joined', exercise: 'Plank' },
    ]);
  });

  it('stay undecided if the search finds nothing and is left', async () => {
    const harness = (await previewed()).press('n', 'c').type('zzz').press('enter');
    expect(harness.notice).toBe('No exercise has these words.');
    expect(choicesOf(harness.press('escape'))).toEqual([]);
  });

  it('have a search that asks for a name while nothing is typed, if no exercise is logged yet', async () => {
    const harness = (await previewed({ own: [] })).press('n', 'c');
    const texts = dataPage(harness.state).lines.map((line) => line.map(({ text }) => text).join(''));
    expect(texts.join('\n')).toContain('Type part of the exercise name, such as bench.');
    expect(harness.press('enter').notice).toBe('Type part of the exercise name, such as bench.');
  });

  it('have no suggestion to accept if they are new', async () => {
    const harness = (await previewed()).press('n', 'G', 'a');
    expect(harness.notice).toBe('There is no suggestion. c chooses an exercise.');
    expect(choicesOf(harness)).toEqual([]);
  });

  it('are undecided again after undo, which reverts the last choice first, wherever the cursor is', async () => {
    const harness = (await previewed()).press('n', 'a', 'x', 'G', 'u');
    expect(choicesOf(harness)?.map(({ kind }) => kind)).toEqual(['joined']);
    expect(pageText(harness)).toContain('▸ Squat (Barbell)');
    expect(choicesOf(harness.press('u'))).toEqual([]);
    expect(pageText(harness)).toContain('▸ Bench Press (Barbell)');
    expect(harness.press('u').notice).toBe('No choice to undo.');
  });

  it('have their former choice again after undo', async () => {
    const harness = (await previewed()).press('n', 'a', 'k', 'x', 'u');
    expect(choicesOf(harness)?.map(({ kind }) => kind)).toEqual(['joined']);
  });

  it('are all undecided again after undoing all, which can be undone', async () => {
    const harness = (await previewed()).press('a', 'n', 'U');
    expect(choicesOf(harness)).toEqual([]);
    expect(choicesOf(harness.press('u'))).toHaveLength(2);
    expect(choicesOf(harness.press('u'))).toEqual([]);
  });

  it('count as new exercises if they have no suggestion or theirs is refused', async () => {
    const harness = await previewed();
    expect(pageText(harness)).toContain('1  new exercise\n');
    expect(pageText(harness.press('n', 'x', 'escape'))).toContain('2  new exercises\n');
    expect(pageText(harness.press('n', 'a', 'escape'))).toContain('1  new exercise\n');
  });

  it('count as new exercises if they were refused in an import that was taken back', async () => {
    const harness = await previewed({ names: NAMES.slice(2), newSeparate: ['Squat (Barbell)'] });
    expect(pageText(harness)).toContain('2  new exercises\n');
  });

  it('count as no new exercise if they were imported before', async () => {
    const harness = await previewed({ own: ['BB Bench Press', 'Bench Press (Barbell)'] });
    expect(pageText(harness.press('n', 'x', 'escape'))).toContain('1  new exercise\n');
  });

  it('are saved in the settings when the import starts', async () => {
    const harness = (await previewed()).press('n', 'a', 'x', 'escape');
    expect(harness.fake.athlete.aliases).toBeUndefined();
    harness.press('enter');
    const saved = {
      aliases: { 'Bench Press (Barbell)': 'BB Bench Press' },
      separateExercises: ['Squat (Barbell)'],
    };
    expect(harness.fake.athlete).toMatchObject(saved);
    expect(harness.state.athlete).toMatchObject(saved);
    expect(callsOf(harness)).toEqual(['preview ~/old', 'import ~/old']);
  });

  it('are saved without an import if no session is new', async () => {
    const harness = (await previewed({ new: 0 })).press('a', 'enter');
    expect(Object.keys(harness.fake.athlete.aliases ?? {})).toHaveLength(2);
    expect(callsOf(harness)).toEqual(['preview ~/old']);
    expect(harness.notice).toBe('Saved 2 name choices; there were no new sessions.');
  });

  it('prevent the import while they cannot be written to the settings', async () => {
    const harness = (await previewed()).press('a');
    harness.fake.fail('athlete.update', 'The settings cannot be written.');
    harness.press('enter');
    expect(harness.notice).toBe('The settings cannot be written.');
    expect(callsOf(harness)).toEqual(['preview ~/old']);
    expect(choicesOf(harness)).toHaveLength(2);
  });

  it('keep their choices if the preview is left and restored', async () => {
    const harness = (await previewed()).press('a', 'escape');
    expect(choicesOf(harness)).toBeNull();
    expect(harness.notice).toBe('Discarded. u brings it back');
    expect(choicesOf(harness.press('u'))).toHaveLength(2);
  });
});

describe('the unit for weights without a unit', () => {
  const UNITS = [{ file: 'strong.csv', place: '', reason: 'its weights have no unit' }];

  it('changes between kg and lb with u, for the import too, and the choices of names stay', async () => {
    const harness = (await previewed({ units: UNITS })).press('a', 'u');
    await harness.fake.data.task.finish({ ...REPORT, names: NAMES, units: UNITS, new: 7 });
    expect(choicesOf(harness)).toHaveLength(2);
    expect(harness.state.data.stage).toMatchObject({ units: { weight: 'lb' }, report: { new: 7 } });
    harness.press('u');
    await harness.fake.data.task.finish({ ...REPORT, names: NAMES, units: UNITS });
    harness.press('u');
    await harness.fake.data.task.finish({ ...REPORT, names: NAMES, units: UNITS });
    harness.press('enter');
    expect(callsOf(harness)).toEqual([
      'preview ~/old',
      'preview ~/old lb',
      'preview ~/old kg',
      'preview ~/old lb',
      'import ~/old lb',
    ]);
  });

  it('is in the first lines of the preview, so that a low screen shows what u changes', async () => {
    const lines = pageText(await previewed({ units: UNITS })).split('\n');
    expect(lines.findIndex((line) => line.includes('u changes the unit'))).toBeLessThan(4);
  });

  it('cannot be changed if every weight has a unit', async () => {
    expect(callsOf((await previewed()).press('u'))).toEqual(['preview ~/old']);
  });
});

describe('the unit for distances without a unit', () => {
  it('changes to km with m, and to mi with m again, also for the import', async () => {
    const harness = (await previewed({ bareDistances: 3 })).press('m');
    await harness.fake.data.task.finish({ ...REPORT, names: NAMES });
    harness.press('m');
    await harness.fake.data.task.finish({ ...REPORT, names: NAMES });
    harness.press('a', 'enter');
    expect(callsOf(harness)).toEqual([
      'preview ~/old',
      'preview ~/old km',
      'preview ~/old mi',
      'import ~/old mi',
    ]);
  });

  it('is named in the preview, with its key', async () => {
    const harness = await previewed({ bareDistances: 3 });
    expect(pageText(harness)).toContain(
      '! 3 distances without a unit; press m to read them as km, m again as mi',
    );
    harness.press('m');
    await harness.fake.data.task.finish({ ...REPORT, names: NAMES });
    expect(pageText(harness)).toContain(
      '! distances without a unit are read as km; press m to read them as mi',
    );
  });

  it('cannot be chosen if every distance has a unit', async () => {
    expect(callsOf((await previewed()).press('m'))).toEqual(['preview ~/old']);
  });
});
