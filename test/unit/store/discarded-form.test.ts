import { describe, expect, it } from 'vitest';
import type { DetailsStage } from '../../../src/store/log/details-form.js';
import { helpEntries } from '../../../src/ui/help-lines.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const PAST = aSession().id(9).on('2026-02-10').with(exercise('Bench Press').working('80x5')).build();

const bench = () => new LogHarness({ sessions: [PAST] }).begin('Bench Press').enter('80x5');
const stage = ({ log }: LogHarness) => log.stage;
const kind = (harness: LogHarness) => harness.log.stage.kind;

describe('Esc in a form', () => {
  it.each([
    ['the goal', (harness: LogHarness) => harness.press('exercise.goal').type('100')],
    ['the cues', (harness: LogHarness) => harness.press('exercise.cues').type('brace')],
    ['the details', (harness: LogHarness) => harness.press('session.details').type('Upper')],
    ['the note of the exercise', (harness: LogHarness) => harness.press('note.exercise').type('grip')],
    ['the note of the session', (harness: LogHarness) => harness.press('note.session').type('tired')],
    ['the note of the last set', (harness: LogHarness) => harness.press('note.set').type('belt')],
    ['a new name', (harness: LogHarness) => harness.press('exercise.rename', 'end').type('er')],
  ])('discards %s, and Esc u restores it', (_what, fill) => {
    const harness = fill(bench());
    const { session } = harness.log;
    const typed = stage(harness);
    harness.press('escape');
    expect(kind(harness)).toBe('sets');
    expect(harness.log.session).toBe(session);
    expect(harness.notice).toBe('Discarded. Esc u brings it back');
    harness.press('escape', 'u');
    expect(stage(harness)).toEqual(typed);
    expect(harness.log.session).toBe(session);
    // After Down, the discarded form is lost. Then u undoes the last change, as usual.
    harness.press('escape', 'escape', 'down', 'escape', 'u');
    expect(kind(harness)).toBe('sets');
    expect(harness.exercise.workingSets).toEqual([]);
  });

  it('saves the restored note of a set to the set that it was typed for', () => {
    const harness = bench().enter('70x8').press('escape', 'up', 'up', 'n').type('belt').press('escape');
    expect(harness.notice).toBe('Discarded. u brings it back');
    harness.press('u').type('!').press('enter');
    expect(harness.exercise.workingSets.map(({ notes }) => notes)).toEqual(['belt!', null]);
    const marked = bench().press('note.set').type('belt').press('escape', 'escape', 'u', 'enter');
    expect(marked.exercise.workingSets.map(({ notes }) => notes)).toEqual(['belt']);
  });

  it.each(['exercise.goal', 'session.details', 'note.exercise', 'exercise.rename'])(
    'shows no notice if nothing was changed: %s',
    (command) => {
      const harness = bench().press(command);
      harness.press('escape');
      expect(harness.notice).toBeNull();
      expect(harness.press('escape', 'u').notice).toContain('Undone');
    },
  );

  it('discards the edit of a set, and u restores its line', () => {
    const harness = bench().type('85x').press('escape', 'e').type(' @8 !drop 60x8').press('escape');
    expect([harness.notice, harness.line]).toEqual(['Discarded. u brings it back', '85x']);
    harness.press('u');
    expect([harness.line, harness.log.editing]).toEqual([
      '80x5 @8 !drop 60x8',
      { kind: 'working', index: 0 },
    ]);
    expect(harness.press('enter').exercise.workingSets).toMatchObject([{ rpe: 8 }]);
    expect(harness.line).toBe('85x');
    for (const keys of [[], ['ctrl+u']])
      expect(bench().press('escape', 'e', ...keys, 'escape').notice).toBeNull();
  });

  it.each([
    ['the palette', (harness: LogHarness) => harness.press('ctrl+p').type('choose').press('enter')],
    ['Alt', (harness: LogHarness) => harness.press('alt+/')],
  ])('discards the edit of a set when %s runs a command, and Esc u restores it', (_what, run) => {
    const harness = run(bench().press('escape', 'e').type(' @8'));
    expect(kind(harness)).toBe('picking');
    expect(harness.notice).toBe('The edit of set 1 is discarded. Esc u on the set line brings it back');
    harness.press('escape', 'escape', 'u');
    expect([harness.line, harness.log.editing]).toEqual(['80x5 @8', { kind: 'working', index: 0 }]);
    expect(harness.press('enter').exercise.workingSets).toMatchObject([{ rpe: 8 }]);
  });

  it('drops a discarded edit of a set for good when the session is saved', () => {
    const harness = bench().press('escape', 'e').type(' @7').press('escape', 'ctrl+s', 'enter');
    expect(kind(harness)).toBe('saved');
    expect(harness.log.discardedForm).toBeNull();
    expect(kind(harness.press('u'))).toBe('saved');
  });

  it('drops the edit of a set for good when a command changes the session, and a notice names the set', () => {
    const harness = bench().enter('85x5').press('escape', 'e').type(' @8').press('alt+x');
    expect(harness.notice).toBe('Removed 85 × 5. u undoes. The edit of set 2 is discarded');
    expect(harness.press('u').exercise.workingSets).toHaveLength(2);
  });

  it('keeps the discarded text while a set is typed, and drops the text when the set is logged', () => {
    const typing = bench().press('note.exercise').type('grip').press('escape').type('85x');
    expect(kind(typing.press('escape', 'u'))).toBe('note');
    expect(typing.line).toBe('85x');
    const logged = bench().press('note.exercise').type('grip').press('escape').enter('85x5');
    expect(kind(logged.press('escape', 'u'))).toBe('sets');
    expect(logged.exercise.workingSets).toHaveLength(1);
  });

  it('leaves undo unchanged: u undoes the last change again once a restored text is saved', () => {
    const harness = bench().press('note.exercise').type('grip').press('escape', 'escape', 'u', 'enter');
    expect(harness.exercise.notes).toBe('grip');
    expect(harness.press('escape', 'u').exercise.notes).toBeNull();
    expect(harness.exercise.workingSets).toHaveLength(1);
  });

  it.each([
    ['the menu', () => new LogHarness({ sessions: [PAST] }).press('start.new').type('Upper').press('escape')],
    ['the sets', () => bench().press('note.exercise').type('grip').press('escape', 'escape')],
  ])('makes the restore the only command with u in the help of %s', (_, discarded) => {
    const { state, store } = discarded().press('?');
    const withU = helpEntries(state, store.when).filter(({ keys }) => keys.includes('u'));
    expect(withU.map(({ id }) => id)).toEqual(['form.restore']);
  });

  it('discards the details of a new session, and u in the menu restores them', () => {
    const harness = new LogHarness({ sessions: [PAST] }).press('start.new').type('Upper');
    const typed = stage(harness);
    harness.press('escape');
    expect([kind(harness), harness.notice]).toEqual(['start', 'Discarded. u brings it back']);
    expect(stage(harness.press('u'))).toEqual(typed);
    expect(harness.press('enter').log.session?.focus).toBe('Upper');
  });

  it.each([
    ['a letter', (harness: LogHarness) => harness.type('y'), 'Xy'],
    ['Backspace', (harness: LogHarness) => harness.press('backspace'), ''],
    ['Ctrl+U', (harness: LogHarness) => harness.press('ctrl+u'), ''],
    ['the earlier text', (harness: LogHarness) => harness.press('ctrl+u').type('Push'), 'Push'],
  ])(
    'discards details; once u restored them, a key changes only the focused field: %s',
    (_what, change, focus) => {
      const past = aSession().id(9).on('2026-02-10').focused('Legs').build();
      const harness = new LogHarness({ sessions: [past] }).press('start.new');
      harness.fill('focus', 'Push').fill('phase', '1').fill('week', '2').press('enter', 'escape');
      harness.fill('focus', 'X').press('escape', 'u');
      const { values } = (stage(harness) as DetailsStage).form;
      expect(values).toMatchObject({ focus: 'X', phase: '1', week: '2' });
      expect((stage(change(harness)) as DetailsStage).form.values).toEqual({ ...values, focus });
    },
  );

  it('discards a text in the summary too, where u restores it', () => {
    const harness = bench().press('session.finish', 'note.session').type('tired').press('escape');
    expect([kind(harness), harness.notice]).toEqual(['summary', 'Discarded. u brings it back']);
    expect(stage(harness.press('u'))).toMatchObject({ kind: 'note', text: { text: 'tired' } });
    expect(kind(harness.press('enter'))).toBe('summary');
    expect(harness.log.session?.notes).toBe('tired');
  });

  it('discards a new name typed in the choice of an exercise, and Ctrl+R restores it', () => {
    const harness = bench()
      .press('exercise.choose')
      .type('bench')
      .press('ctrl+r', 'end')
      .type('er')
      .press('escape');
    expect([kind(harness), harness.notice]).toEqual(['picking', 'Discarded. Ctrl+R brings it back']);
    expect(stage(harness.press('ctrl+r'))).toMatchObject({ kind: 'rename', name: { text: 'Bench Presser' } });
    harness.press('escape').type('x').press('backspace', 'down', 'up', 'ctrl+r');
    expect(stage(harness)).toMatchObject({ kind: 'rename', name: { text: 'Bench Press' } });
  });

  it('keeps the discarded text while the help is open', () => {
    const harness = bench().press('note.exercise').type('grip').press('escape', 'f1', 'down', 'escape');
    expect(stage(harness.press('escape', 'u'))).toMatchObject({ text: { text: 'grip' } });
  });

  it('does not hide an error', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', 'The disk is full.');
    harness.enter('85x5').press('note.exercise').type('grip').press('escape');
    expect(harness.notice).toContain('The disk is full.');
    expect(kind(harness.press('escape', 'u'))).toBe('note');
  });
});

describe('Esc at the first start', () => {
  const first = () => new LogHarness({ athlete: { userName: 'Ann' } });

  it('restores the guessed name and unit, and a second Esc restores what was typed', () => {
    const harness = first().type('Bo').press('first.unit', 'escape');
    expect(stage(harness)).toMatchObject({ name: { text: 'Ann' }, unit: 'kg' });
    expect(harness.notice).toBe('Discarded. Esc brings it back');
    expect(stage(harness.press('escape'))).toMatchObject({ name: { text: 'Bo' }, unit: 'lb' });
  });

  it('discards and restores a second text too, and does nothing if nothing was typed', () => {
    expect(first().press('escape').notice).toBeNull();
    const harness = first().type('Bo').press('escape').type('Cem').press('escape', 'escape');
    expect(stage(harness)).toMatchObject({ name: { text: 'Cem' } });
  });
});
