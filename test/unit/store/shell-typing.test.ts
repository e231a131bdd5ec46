import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedKey, textKey } from '../../../src/keys/key-event.js';
import { logText } from '../../../src/store/log/log-focus.js';
import { isStockFieldFocused } from '../../../src/ui/handle-key.js';
import { LogHarness } from '../../support/log-harness.js';
import { bench } from './support-shell.js';

describe('typing', () => {
  it('goes to the focused text', () => {
    expect(bench().type('80x5 q?12').line).toBe('80x5 q?12');
    expect(bench().press('note.exercise').type('a 1').log.stage).toMatchObject({ text: { text: 'a 1' } });
    expect(bench().press('exercise.choose').type('curl').log.stage).toMatchObject({
      query: { text: 'curl' },
    });
  });

  it('goes to an input of Ink only while one has the focus', () => {
    const harness = new LogHarness().press('start.choose');
    expect(isStockFieldFocused(harness.state)).toBe(true);
    expect(isStockFieldFocused(harness.press('f1').state)).toBe(false);
    expect(isStockFieldFocused(bench().state)).toBe(false);
  });

  it('edits with the usual keys', () => {
    const harness = bench().type('80x5 @8');
    expect(harness.press('ctrl+w').line).toBe('80x5 ');
    expect(harness.press('home', 'delete').type('9').line).toBe('90x5 ');
    expect(harness.press('end', 'backspace', 'backspace').type('6').line).toBe('90x6');
    expect(harness.press('left', 'ctrl+k').line).toBe('90x');
    expect(harness.press('ctrl+u').line).toBe('');
    expect(harness.type('one two').press('ctrl+left').type('x').line).toBe('one xtwo');
    expect(harness.press('ctrl+a').type('y').press('ctrl+right', 'ctrl+e').type('z').line).toBe('yone xtwoz');
  });

  it('clears the whole line with Ctrl+U, wherever the cursor is', () => {
    expect(bench().type('80x5 @8').press('left', 'left', 'ctrl+u').line).toBe('');
  });

  describe.each([
    ['a note', () => bench().press('note.exercise')],
    ['a new name', () => bench().press('exercise.rename', 'ctrl+u')],
    ['the search', () => bench().press('exercise.choose')],
    ['the goal form', () => bench().press('exercise.cues')],
    ['the details form', () => new LogHarness().press('start.new')],
    ['the first start', () => new LogHarness({ athlete: {} })],
  ])('in %s', (_what, open) => {
    const text = ({ log }: LogHarness) => logText(log)?.text;

    it('moves and deletes by character, word and line', () => {
      const harness = open().type('one two three').press('ctrl+left', 'ctrl+w');
      expect(text(harness)).toBe('one three');
      harness.press('ctrl+a').type('x').press('ctrl+right').type('y').press('ctrl+e').type('z');
      expect(text(harness)).toBe('xoney threez');
      harness.press('left', 'backspace', 'home', 'delete', 'right', 'right', 'right', 'ctrl+k');
      expect(text(harness)).toBe('one');
      expect(text(harness.press('left', 'ctrl+u').type('ok'))).toBe('ok');
    });

    it('moves and deletes by word with Alt, and no other letter or digit with Alt does anything', () => {
      const harness = open().type('one two three').press('alt+b', 'alt+b', 'alt+d', 'alt+f').type('!');
      expect(text(harness)).toBe('one  three!');
      const { state } = harness;
      for (const letter of 'acegijklmnopqrstuvwxyzBDFX0123456789/:?-') harness.press(`alt+${letter}`);
      for (const letter of 'auwk') harness.send(textKey(letter, { ctrl: true, alt: true }));
      expect(harness.state).toBe(state);
    });
  });

  it('keeps the order of more than 160 keys, Enter among them', () => {
    const harness = new LogHarness().begin('Bench Press');
    const lines = Array.from({ length: 20 }, (_, index) => `${index + 10}x${index + 1} @8`);
    const keys = lines.flatMap((line) => [...[...line].map((letter) => textKey(letter)), namedKey('enter')]);
    expect(keys.length).toBeGreaterThanOrEqual(160);
    for (const key of keys) harness.send(key);
    expect(harness.exercise.workingSets.map(({ weightKg, repCount }) => [weightKg, repCount?.full])).toEqual(
      lines.map((_, index) => [index + 10, index + 1]),
    );
  });

  it('never throws, whatever keys are pressed', () => {
    const anyKey = fc.constantFrom(
      ...['enter', 'escape', 'tab', 'up', 'down', 'left', 'backspace', 'delete', 'pageDown', 'pageUp', 'f1'],
      ...['ctrl+s', 'ctrl+u', 'alt+e', 'alt+n', 'alt+m', 'alt+u', 'alt+1', 'alt+2', 'alt+3', 'space'],
      ...['x', 'e', 'u', 'j', '8', '5', '@', '/', '=', '+', 'w', '[', ']', 'm', '?', '1', '2', '3'],
    );
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 120 }), (keys) => {
        const harness = bench().press(...keys);
        const { session } = harness.log;
        // After any key, the draft on disk is the session that the screen shows.
        if (session && session.exercises.length > 0 && harness.log.stage.kind !== 'saved') {
          expect(harness.draft).toEqual(session);
        }
      }),
      { numRuns: 60 },
    );
  });
});
