import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/store/commands.js';
import { isStockFieldFocused } from '../../../src/ui/handle-key.js';
import { ANN, LogHarness } from '../../support/log-harness.js';
import { bench, PAST } from './support-shell.js';

/** The places of the Log screen in which keys have different meanings, and how to reach each. */
const PLACES: readonly (readonly [string, () => LogHarness])[] = [
  ['the first start', () => new LogHarness({ athlete: {} })],
  ['the menu', () => new LogHarness()],
  ['the details', () => new LogHarness().press('start.choose')],
  ['the choice of an exercise', () => new LogHarness().press('start.new', 'form.accept')],
  ['the line', bench],
  ['the sets', () => bench().enter('80x5').press('escape')],
  ['a note', () => bench().press('note.exercise')],
  ['the summary', () => bench().enter('80x5').press('session.finish')],
  ['the report', () => bench().enter('80x5').press('session.finish', 'session.save')],
];

const TEXTS = ['the choice of an exercise', 'the line', 'a note'];

describe('keys everywhere', () => {
  it.each(PLACES)('F1 opens and closes the help over %s, which is then unchanged', (_, make) => {
    const harness = make();
    const { log } = harness;
    expect(harness.press('f1').state.help).toEqual({ isTyping: false, query: '', cursor: null });
    expect(harness.press('f1').state.help).toBeNull();
    expect(harness.press('f1', 'escape').state.help).toBeNull();
    expect(harness.log).toBe(log);
  });

  it.each(PLACES)('Ctrl+C leaves %s and Ctrl+Z suspends, and neither touches a draft', (_, make) => {
    const harness = make();
    const drafts = new Map(harness.fake.drafts);
    harness.press('ctrl+z', 'ctrl+c');
    expect(harness.fake.calls.slice(-2)).toEqual(['suspend', 'quit']);
    expect(harness.fake.drafts).toEqual(drafts);
  });

  it('Alt and a digit open the screens also while text is typed, and the line is kept', () => {
    const harness = bench().type('80x').press('alt+2');
    expect(harness.state.screen).toBe('history');
    expect(harness.press('alt+3').state.screen).toBe('files');
    expect(harness.press('alt+1').state.screen).toBe('log');
    expect(harness.line).toBe('80x');
  });

  it('digits open the screens only outside texts', () => {
    for (const [place, make] of PLACES) {
      const harness = make().type('2');
      const isText = TEXTS.includes(place) || isStockFieldFocused(harness.state);
      expect(harness.state.screen, place).toBe(isText ? 'log' : 'history');
    }
  });

  it('q quits only outside of text, and goes back from what is in progress first', () => {
    for (const [place, make] of PLACES) {
      const harness = make().type('q');
      const isText = TEXTS.includes(place) || isStockFieldFocused(harness.state);
      const isInProgress = ['the sets', 'the summary'].includes(place);
      expect(harness.fake.count('quit'), place).toBe(isText || isInProgress ? 0 : 1);
    }
  });

  it('quitting asks once while a typed line is not logged', () => {
    const harness = bench().type('80x').press('ctrl+c');
    expect(harness.notice).toBe('The line is not logged yet; press again to leave without it.');
    expect(harness.fake.count('quit')).toBe(0);
    expect(harness.press('ctrl+c').fake.count('quit')).toBe(1);
    expect(bench().type('80x').press('alt+2').type('q').fake.count('quit')).toBe(0);
    // Quitting does not ask while a set is edited but unchanged, because nothing would be lost.
    expect(bench().enter('80x5').press('escape', 'up', 'set.edit', 'ctrl+c').fake.count('quit')).toBe(1);
  });

  it('quitting accepts a note that is being typed', () => {
    const harness = bench().press('note.exercise').type('grip wider').press('ctrl+c');
    expect(harness.fake.count('quit')).toBe(1);
    expect(harness.draft?.exercises[0]?.notes).toBe('grip wider');
  });

  it('quitting saves a goal and changed details that are being typed', () => {
    const goal = bench().press('exercise.goal').fill('sets', '3').press('ctrl+c');
    expect(goal.fake.count('quit')).toBe(1);
    expect(goal.draft?.exercises[0]?.currentGoal).toMatchObject({ sets: 3 });
    const details = bench().press('session.details').fill('focus', 'Push').press('ctrl+c');
    expect(details.fake.count('quit')).toBe(1);
    expect(details.draft?.focus).toBe('Push');
  });

  const weight = () => new LogHarness({ sessions: [PAST] }).press('4', 'b').type('82.4');
  const asked = () =>
    new LogHarness({ sessions: [PAST], athlete: { ...ANN, askBodyWeight: true } })
      .begin('Dip')
      .enter('bw x8')
      .type('82');

  it.each([
    ['a goal with an invalid field', () => bench().press('exercise.goal').fill('sets', 'many')],
    ['details with an invalid field', () => bench().press('session.details').fill('week', 'last')],
    ['the details of a new session', () => new LogHarness().press('start.new').fill('focus', 'Push')],
    ['a body weight', weight],
    ['the body weight that was asked for', asked],
    ['the name at the first start', () => new LogHarness({ athlete: {} }).type('zz')],
    ['the name of an exercise', () => new LogHarness().press('start.new', 'form.accept').type('zz')],
    ['the name of another exercise', () => bench().press('exercise.swap').type('zz')],
    ['the new name of an exercise', () => bench().press('exercise.rename').type('zz')],
  ])('quitting asks once while %s would be lost, and the text stays', (_, make) => {
    const harness = make();
    const { stage } = harness.log;
    harness.press('ctrl+c');
    expect(harness.notice).toMatch(/; press again to leave without /);
    expect(harness.fake.count('quit')).toBe(0);
    const values = (each: typeof stage) => ('form' in each ? each.form.values : each);
    expect(values(harness.log.stage)).toEqual(values(stage));
    expect(harness.press('ctrl+c').fake.count('quit')).toBe(1);
  });

  it.each([
    ['a goal', () => bench().press('exercise.goal')],
    ['details', () => bench().press('session.details')],
    ['the field of a body weight', () => new LogHarness({ sessions: [PAST] }).press('4', 'b')],
  ])('quitting leaves %s at once if nothing was typed', (_, make) => {
    expect(make().press('ctrl+c').fake.count('quit')).toBe(1);
  });

  it('quitting asks once while the last change is not on disk', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', 'the disk is full.');
    harness.type('80x5').press('enter', 'ctrl+c');
    expect(harness.state.notice?.text).toContain('not on disk');
    expect(harness.fake.count('quit')).toBe(0);
    harness.press('ctrl+c');
    expect(harness.fake.count('quit')).toBe(1);
  });

  it('quitting does not ask after the session was saved, even if its draft could not be written', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', 'the disk is full.');
    harness.enter('80x5').press('session.finish', 'session.save', 'ctrl+c');
    expect(harness.fake.count('quit')).toBe(1);
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('quitting tries again to save the last change when it is confirmed', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', 'the disk is full.');
    harness.type('80x5').press('enter', 'ctrl+c');
    harness.fake.heal('drafts.save');
    harness.press('ctrl+c');
    expect(harness.fake.count('quit')).toBe(1);
    expect(harness.draft?.exercises[0]?.workingSets).toHaveLength(1);
    expect(harness.log.isDraftSaved).toBe(true);
  });

  it.each([
    ['a typed letter', 'x'],
    ['a cursor key', 'left'],
    ['a command', 'alt+w'],
    ['the key that dismisses messages', 'escape'],
  ])('%s cancels the question whether to leave', (_, key) => {
    const harness = bench().type('80x').press('ctrl+c', key);
    expect(harness.notice ?? '').not.toContain('press again to leave');
    harness.press('ctrl+c');
    expect(harness.fake.count('quit')).toBe(0);
    expect(harness.notice).toContain('press again to leave');
  });

  it('a notice with the same text does not count as the question whether to leave', () => {
    const harness = bench().type('80x').press('ctrl+c');
    const text = harness.notice ?? '';
    harness.press('left');
    harness.store.dispatch({ type: 'app/noticed', notice: { kind: 'error', text } });
    harness.press('ctrl+c');
    expect(harness.fake.count('quit')).toBe(0);
  });
});

describe('commands that do not apply', () => {
  it('notify the reason', () => {
    expect(bench().press('pageDown').notice).toBe('This is the last exercise. / adds another.');
    expect(bench().press('pageUp').notice).toBe('This is the first exercise.');
  });

  it('never have an empty reason', () => {
    for (const [place, make] of PLACES) {
      const harness = make();
      for (const [id, { when }] of Object.entries(COMMANDS)) {
        expect(when?.(harness.state), `${id} at ${place}`).not.toBe('');
      }
    }
  });
});

describe('a draft that is being written', () => {
  it('does not delay typed keys, and the notice about the logged set appears only when the draft is on disk', () => {
    const harness = bench();
    harness.fake.slowWrites = [];
    harness.enter('80x5').type('82');
    expect(harness.line).toBe('82');
    expect(harness.notice).toBeNull();
    expect(harness.log.draftWrite).toBe('begun');
    const [write] = harness.fake.slowWrites;
    write?.onSlow();
    expect(harness.log.draftWrite).toBe('slow');
    expect(harness.notice).toBeNull();
    write?.end();
    expect(harness.notice).toContain('Logged 80 × 5');
    expect(harness.log).toMatchObject({ draftWrite: 'none', isDraftSaved: true });
    expect(harness.line).toBe('82');
  });

  it('is reported as not on disk if the write fails', () => {
    const harness = bench();
    harness.fake.slowWrites = [];
    harness.enter('80x5').type('82');
    harness.fake.fail('drafts.save', 'the disk is full.');
    harness.fake.slowWrites[0]?.end();
    expect(harness.notice).toBe('Not yet on disk, keep this screen open: the disk is full.');
    expect(harness.log).toMatchObject({ draftWrite: 'none', isDraftSaved: false });
    expect(harness.exercise.workingSets).toHaveLength(1);
  });

  it('is waited for before the program quits', () => {
    const harness = bench().press('note.exercise').type('grip wider');
    harness.fake.slowWrites = [];
    harness.press('ctrl+c');
    expect(harness.fake.count('quit')).toBe(0);
    for (const { end } of harness.fake.slowWrites) end();
    expect(harness.fake.count('quit')).toBe(1);
    expect(harness.draft?.exercises[0]?.notes).toBe('grip wider');
  });
});
