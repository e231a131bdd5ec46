import { describe, expect, it } from 'vitest';
import { currentId } from '../../../src/store/history/history-state.js';
import { savedPage } from '../../../src/store/log/saved-page.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const LAST_PUSH = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .focused('Push')
  .having({ sessionDurationMinutes: 60 })
  .with(exercise('Bench Press').working('80x5', '80x5'), exercise('Dip').working('bw x8'))
  .build();
const PULL = aSession().id(2).on('2026-02-12').focused('Pull').with(exercise('Row').working('60x8')).build();

/** A push session of Ann, saved. */
const saved = (athlete = {}) => {
  const ann = { userId: 'ann', userName: 'Ann', unit: 'kg' as const, ...athlete };
  const harness = new LogHarness({ sessions: [LAST_PUSH, PULL], athlete: ann });
  harness.press('start.new').fill('focus', 'Push').press('form.accept').pick('Bench Press');
  return harness.enter('82.5kg x5 @8').press('session.finish', 'session.save');
};

/** Chooses the second line of the menu, which saves the draft as it is. */
const saveDraftAsItIs = (harness: LogHarness) => {
  harness.store.dispatch({ type: 'log/choice-moved', choice: 1 });
  return harness.press('start.choose');
};

const linesOf = (harness: LogHarness, columns = 80, bodyRows = 40): readonly string[] => {
  const { stage } = harness.log;
  if (stage.kind !== 'saved') throw new Error(`no report at ${stage.kind}`);
  const { lines } = savedPage(stage, harness.state.athlete, { columns, bodyRows });
  return lines.map((line) => line.map(({ text }) => text).join(''));
};

const reportOf = (harness: LogHarness, columns?: number) => {
  const lines = linesOf(harness, columns);
  return lines.slice(lines.findIndex((line) => line.includes('working set')));
};

describe('the report after saving', () => {
  it('has totals, records and the comparison with the last session of the focus', () => {
    expect(reportOf(saved()).join('\n')).toMatchInlineSnapshot(`
      "0 min · 1 working set · 413 kg

      Records: 3
        Bench Press
         ● heaviest set, 82.5 kg × 5; beat 80 kg of 9 Feb 2026
         ● best e1RM, 101.7 kg; beat 93.3 kg of 9 Feb 2026
         ● most volume in a set, 413 kg; beat 400 kg of 9 Feb 2026

      Compared with Push, 9 Feb 2026
        Working sets  1            -2        was 3
        Volume        413 kg       -387 kg   was 800 kg
        Duration      0 min        -60 min   was 60 min
        Bench Press   82.5 × 5 @8  +2.5 kg   was 80 × 5
        Dip                        not done  was bw × 8"
    `);
  });

  it('marks an exercise that the last session did not have', () => {
    const harness = new LogHarness({ sessions: [LAST_PUSH] });
    harness.press('start.new').fill('focus', 'Push').press('form.accept').pick('Cable Fly').enter('15x12');
    const lines = reportOf(harness.press('session.finish', 'session.save'));
    expect(lines.find((line) => line.includes('Cable Fly  '))).toMatch(
      /^ +Cable Fly +15 × 12 +not last time *$/,
    );
  });

  it('says that the session has no records, and what a record is', () => {
    const harness = new LogHarness({ sessions: [LAST_PUSH, PULL] });
    harness.press('start.new').fill('focus', 'Legs').press('form.accept').pick('Row').enter('40x5');
    expect(reportOf(harness.press('session.finish', 'session.save')).at(2)).toBe(
      'No records in this session: a record beats earlier sets of a lift.',
    );
  });

  it('is in pounds for an athlete who trains in pounds', () => {
    const lines = reportOf(saved({ unit: 'lb' }));
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "0 min · 1 working set · 909 lb

      Records: 3
        Bench Press
         ● heaviest set, 181.9 lb × 5; beat 176.4 lb of 9 Feb 2026
         ● best e1RM, 224.3 lb; beat 205.8 lb of 9 Feb 2026
         ● most volume in a set, 909 lb; beat 882 lb of 9 Feb 2026

      Compared with Push, 9 Feb 2026
        Working sets  1             -2        was 3
        Volume        909 lb        -855 lb   was 1 764 lb
        Duration      0 min         -60 min   was 60 min
        Bench Press   181.9 × 5 @8  +5.5 lb   was 176.4 × 5
        Dip                         not done  was bw × 8"
    `);
  });

  it('has the whole name of an exercise in a narrow terminal, and fits the columns', () => {
    const lines = reportOf(saved(), 60);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(56);
    expect(lines.join('\n')).toContain('Bench Press');
  });

  it('has no comparison without an earlier session of the focus', () => {
    const harness = new LogHarness({ sessions: [PULL] });
    harness.press('start.new').fill('focus', 'Legs').press('form.accept').pick('Squat').enter('100x5');
    const lines = reportOf(harness.press('session.finish', 'session.save')).join('\n');
    expect(lines).not.toContain('Compared');
  });

  it('compares with the same day of the program, whatever its focus', () => {
    const program = { program: 'Upper Lower', programDay: 'Upper A' };
    const last = aSession().id(3).on('2026-02-01').focused('Upper').having(program);
    const draft = aSession().id(4).on('2026-02-15').focused('Push').having(program);
    const harness = new LogHarness({
      sessions: [LAST_PUSH, last.with(exercise('Dip').working('bw x8')).build()],
      drafts: [draft.with(exercise('Dip').working('bw x9')).build()],
    });
    saveDraftAsItIs(harness);
    expect(reportOf(harness).join('\n')).toContain('Compared with Upper A, 1 Feb 2026');
  });

  it('shows the written files and a notice if the sessions cannot be read', () => {
    const harness = new LogHarness({ sessions: [LAST_PUSH] }).begin('Curl').enter('20x8');
    harness.fake.fail('sessions.lastOfSameDay', 'The disk does not answer.');
    harness.press('session.finish', 'session.save');
    expect(linesOf(harness).join('\n')).toContain('Files written');
    expect(harness.notice).toBe('The disk does not answer.');
  });

  it('reports an edit and a draft that is saved as it is', () => {
    const edit = new LogHarness({ sessions: [LAST_PUSH] }).press('2', 'e', 'note.session').type('late');
    edit.press('enter', 'session.finish', 'session.save');
    expect(reportOf(edit)[0]).toMatch(/^60 min · 3 working sets/);
    const draft = saveDraftAsItIs(new LogHarness({ drafts: [LAST_PUSH] }));
    expect(reportOf(draft)[0]).toMatch(/^60 min · 3 working sets/);
  });

  it('scrolls if it is longer than the screen', () => {
    const harness = saved();
    harness.store.dispatch({ type: 'app/resized', view: { columns: 60, bodyRows: 10 } });
    expect(harness.press('down', 'down').log.stage).toMatchObject({ top: 2 });
    expect(harness.press('g').log.stage).toMatchObject({ top: 0 });
    expect(harness.press('G', 'down').notice).toBe('The last line is visible.');
    expect(harness.store.when('saved.down')).not.toBe(true);
    expect(harness.store.when('saved.up')).toBe(true);
  });
});

describe('leaving the report', () => {
  const idOnHistory = (harness: LogHarness) => {
    expect(harness.state.screen).toBe('history');
    return currentId(harness.state.history);
  };

  it.each(['enter', '2'])('with %s opens History on the saved session', (key) => {
    const harness = saved().press(key);
    expect(idOnHistory(harness)).toBe(anId(1000));
    expect(harness.log).toMatchObject({ session: null, stage: { kind: 'start' } });
  });

  it('opens the page of the session at its start, whatever part of another session was shown before', () => {
    const harness = new LogHarness({ sessions: [LAST_PUSH, PULL] });
    harness.press('2', 'down', 'enter', 'n', 'v', 'r', 'tab', 'enter');
    harness.press('session.finish', 'session.save', 'enter');
    expect(harness.state.history).toMatchObject({
      pane: 'detail',
      detail: { top: 0, jsonTop: 0, exercise: 0, shows: 'page' },
    });
  });

  it('clears a search that hides the session', () => {
    const harness = new LogHarness({ sessions: [LAST_PUSH, PULL] })
      .press('2', '/')
      .type('row')
      .press('enter');
    harness.press('1', 'start.new').fill('focus', 'Push').press('form.accept').pick('Bench Press');
    harness.enter('82.5x5').press('session.finish', 'session.save', 'enter');
    expect(idOnHistory(harness)).toBe(anId(1000));
    expect(harness.state.history.search.text).toBe('');
  });

  it('keeps a search that finds the session', () => {
    const harness = new LogHarness({ sessions: [LAST_PUSH, PULL] })
      .press('2', '/')
      .type('bench')
      .press('enter');
    harness.press('1', 'start.new').fill('focus', 'Push').press('form.accept').pick('Bench Press');
    harness.enter('82.5x5').press('session.finish', 'session.save', 'enter');
    expect(idOnHistory(harness)).toBe(anId(1000));
    expect(harness.state.history.search.text).toBe('bench');
  });
});
