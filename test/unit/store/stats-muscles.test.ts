import { describe, expect, it } from 'vitest';
import { barsRows } from '../../../src/store/stats/muscles-rows.js';
import { statsPage } from '../../../src/store/stats/stats-page.js';
import { footerOf } from '../../../src/ui/footer.js';
import { aSession, exercise } from '../../support/builders.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

const SESSIONS = [
  aSession()
    .id(1)
    .on('2026-02-10')
    .with(
      exercise('Leg Curl').working('40x10', '40x10', '40x10'),
      exercise('Gironda Special').working('20x10', '20x10'),
      exercise('Hamstring Stretch').working('60s'),
      exercise('Deep Pull')
        .having({ targetMuscleGroups: ['lats'] })
        .working('50x10'),
      exercise('Sternal Thing').working('20x10'),
      exercise('Romanian Deadlift').working('80x10', '80x10'),
    )
    .build(),
];

/** The Muscles page of the last week. */
function musclesPage(athlete: Record<string, unknown> = {}): LogHarness {
  const harness = new LogHarness({ sessions: SESSIONS, athlete: { ...ANN, ...athlete } }).press('alt+4');
  return harness.press('tab', 'tab', 'tab', 'tab');
}

/** The lines of the page without the tabs. Each run of blanks is one blank. */
function linesOf({ state }: LogHarness): readonly string[] {
  const { head, body, foot } = statsPage(state);
  return [...head, ...body.lines, ...foot].slice(1).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const noticeOf = ({ state }: LogHarness) => state.notice?.text;

describe('the Muscles page', () => {
  it('labels Enter “list” on the line about exercises without muscles, and “open” on a muscle', () => {
    const hintOf = ({ state, store }: LogHarness) =>
      footerOf(state, store.when, 80).hints.find(({ keys }) => keys === 'Enter')?.label;
    const page = musclesPage();
    expect(hintOf(page)).toBe('list');
    expect(hintOf(page.press('down'))).toBe('open');
    expect(hintOf(page.press('enter'))).toBe('assign');
  });

  it('counts the exercises without muscles in one line, and has no bar for them', () => {
    const lines = linesOf(musclesPage());
    expect(lines[1]).toBe('▸ 2 exercises without muscles: Enter lists them');
    expect(lines.join('\n')).not.toContain('unassigned');
    expect(lines[2]).toMatch(/^hamstrings █.* 5 below 10-20$/);
  });

  it('has no line about exercises without muscles if every exercise has muscles', () => {
    const own = { muscles: { primary: ['chest'], secondary: [] } };
    const page = musclesPage({ exercises: { 'gironda special': own, 'Sternal Thing': own } });
    expect(linesOf(page)[1]).toMatch(/^▸ hamstrings/);
  });

  it('shows the exercises that train a muscle, with their sets and the source of their muscles', () => {
    const page = musclesPage().press('down', 'enter');
    expect(linesOf(page)).toEqual([
      'Hamstrings, 2026-W07: 5 hard sets sets × share, source of the muscles',
      '▸ Leg Curl 3 the words "leg curl"',
      'Romanian Deadlift 2 the words "romanian deadlift"',
      '1 of 2',
    ]);
    page.press('escape', 'down', 'enter');
    expect(linesOf(page)[1]).toBe('▸ Romanian Deadlift 2 × 0.5 the words "romanian deadlift"');
  });

  it('says that the muscles of an exercise come from the sessions', () => {
    const page = musclesPage();
    while (!/^▸ lats/.test(linesOf(page).find((line) => line.startsWith('▸')) ?? '')) page.press('down');
    expect(linesOf(page.press('enter'))[1]).toBe('▸ Deep Pull 1 from your sessions');
  });
});

describe('the exercises of Stats', () => {
  it('lack an exercise that never had a set', () => {
    const planned = aSession()
      .id(2)
      .on('2026-02-11')
      .with(exercise('Odd Plan'), exercise('Leg Curl'))
      .build();
    const { stats } = new LogHarness({ sessions: [...SESSIONS, planned] }).press('alt+4').state;
    expect(stats.overview?.exercises[0]).toEqual({ name: 'Leg Curl', lastDate: '2026-02-10' });
    expect(stats.overview?.exercises.map(({ name }) => name)).not.toContain('Odd Plan');
  });
});

describe('assigning muscles', () => {
  it('stores the muscle under the cursor with one key, and continues with the next exercise', () => {
    const page = musclesPage().press('enter');
    expect(linesOf(page).slice(0, 3)).toEqual([
      'Exercises without muscles hard sets in 2026-W07',
      '▸ Gironda Special 2',
      'Sternal Thing 1',
    ]);
    page.press('enter', 'enter');
    expect(page.fake.athlete.exercises).toEqual({
      'Gironda Special': { muscles: { primary: ['chest'], secondary: [] } },
    });
    expect(noticeOf(page)).toBe('Gironda Special: chest. u undoes');
    expect(linesOf(page).slice(1, 3)).toEqual(['▸ Sternal Thing 1', '1 of 1']);
    page.press('enter', 'enter');
    expect(linesOf(page)[1]).toMatch(/^▸ hamstrings|^▸ chest/);
    expect(linesOf(page).join('\n')).toMatch(/chest █.* 3 below/);
  });

  it('stores marked muscles, the primary one with a whole and secondary ones with half a set', () => {
    const page = musclesPage().press('enter', 'enter', 'p', 'down', 's', 'down', 's', 's');
    expect(linesOf(page).at(-1)).toBe('Enter assigns chest; half: lats');
    page.press('enter');
    expect(page.fake.athlete.exercises?.['Gironda Special']?.muscles).toEqual({
      primary: ['chest'],
      secondary: ['lats'],
    });
  });

  it('shows the present muscles of the exercise until others are marked', () => {
    const page = musclesPage().press('down', 'down', 'enter', 'enter');
    const rows = () => linesOf(page).filter((line) => /^▸|now/.test(line));
    expect(rows()).toEqual([
      'lower back now secondary, counts half',
      '▸ hamstrings now primary',
      'glutes now secondary, counts half',
    ]);
    expect(linesOf(page).at(-1)).toBe('Enter assigns hamstrings');
    page.press('s');
    expect(rows()[1]).toBe('▸ hamstrings secondary, counts half');
  });

  it('takes the muscle under the cursor as primary if only secondary ones are marked', () => {
    const page = musclesPage().press('enter', 'enter', 's', 'down', 'enter');
    expect(page.fake.athlete.exercises?.['Gironda Special']?.muscles).toEqual({
      primary: ['lats'],
      secondary: ['chest'],
    });
  });

  it('stores a muscle that is marked as secondary as such, also if the cursor is on it', () => {
    const page = musclesPage().press('enter', 'enter', 's');
    expect(linesOf(page)[1]).toBe('▸ chest secondary, counts half');
    expect(linesOf(page).at(-1)).toBe('Enter assigns half: chest');
    page.press('enter');
    expect(page.fake.athlete.exercises?.['Gironda Special']?.muscles).toEqual({
      primary: [],
      secondary: ['chest'],
    });
    expect(noticeOf(page)).toBe('Gironda Special: half: chest. u undoes');
  });

  it('offers to assign the marked muscles also on the line without a muscle', () => {
    const page = musclesPage().press('enter', 'enter', 's', 'end');
    expect(linesOf(page).at(-1)).toBe('Enter assigns half: chest');
  });

  it('says that the line without a muscle cannot be marked', () => {
    for (const key of ['p', 's'] as const) {
      const page = musclesPage().press('enter', 'enter', 'end', key);
      expect(noticeOf(page)).toBe('This line has no muscle to mark.');
      expect(linesOf(page).at(-1)).toBe('Enter assigns no muscle');
    }
  });

  it('can store that an exercise trains no muscle', () => {
    const page = musclesPage().press('enter', 'enter', 'end', 'enter');
    expect(page.fake.athlete.exercises?.['Gironda Special']?.muscles).toEqual({ primary: [], secondary: [] });
    expect(linesOf(page)[1]).toBe('▸ Sternal Thing 1');
  });

  it('corrects the wrong muscle of an exercise, and keeps its other settings', () => {
    const page = musclesPage({ exercises: { 'leg curl': { step: 5 } } }).press('down', 'enter', 'enter');
    // The cursor starts on the present muscle.
    expect(linesOf(page).at(-1)).toBe('Enter assigns hamstrings');
    page.press('down', 'enter');
    expect(page.fake.athlete.exercises).toEqual({
      'leg curl': { step: 5, muscles: { primary: ['glutes'], secondary: [] } },
    });
  });

  it('is undone step by step with u', () => {
    const page = musclesPage().press('enter', 'enter', 'enter', 'enter', 'enter');
    expect(Object.keys(page.fake.athlete.exercises ?? {})).toEqual(['Gironda Special', 'Sternal Thing']);
    page.press('u');
    expect(Object.keys(page.fake.athlete.exercises ?? {})).toEqual(['Gironda Special']);
    expect(linesOf(page)[1]).toContain('1 exercise without muscles');
    page.press('u');
    expect(page.fake.athlete.exercises).toEqual({});
    page.press('u');
    expect(noticeOf(page)).toBe('No assignment to undo.');
  });

  it('leaves the cursor on the last bar, without a hint for down, if the assignment removes bars', () => {
    const page = musclesPage().press('end', 'enter', 'enter', 'end', 'enter');
    const { hints } = footerOf(page.state, page.store.when, 120);
    expect(hints.map(({ label }) => label)).not.toContain('down');
    expect(barsRows(page.state)[page.state.stats.muscles.window.cursor]).toBeDefined();
  });

  it('discards the marks with Esc', () => {
    const page = musclesPage().press('enter', 'enter', 'p', 'escape');
    expect(page.fake.athlete.exercises).toBeUndefined();
    expect(linesOf(page)[1]).toBe('▸ Gironda Special 2');
    expect(linesOf(page.press('escape'))[1]).toBe('▸ 2 exercises without muscles: Enter lists them');
  });

  it('shows the error and keeps the panel if the settings cannot be written', () => {
    const page = musclesPage().press('enter', 'enter');
    page.fake.fail('athlete.update', 'The settings were not saved.');
    page.press('enter');
    expect(noticeOf(page)).toContain('not saved');
    expect(page.state.stats.muscles.panel?.kind).toBe('assign');
  });

  it('says that sessions which name the muscles keep them', () => {
    const page = musclesPage();
    while (!/^▸ lats/.test(linesOf(page).find((line) => line.startsWith('▸')) ?? '')) page.press('down');
    page.press('enter', 'enter', 'enter');
    expect(noticeOf(page)).toBe('Deep Pull: lats. Sessions that record muscles for it keep them. u undoes');
  });
});
