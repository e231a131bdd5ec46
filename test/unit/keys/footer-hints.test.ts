import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Availability } from '../../../src/keys/binding.js';
import { FOOTER_GAP_COLUMNS, footerHints } from '../../../src/keys/footer-hints.js';
import { aBinding } from './a-binding.js';

const table = [
  aBinding('help', ['f1', '?'], { scope: 'global', mode: 'any', footer: 9 }),
  aBinding('quit', ['q'], { scope: 'global', footer: 5 }),
  aBinding('open', ['enter'], { footer: 1 }),
  aBinding('move', ['down', 'j'], { footer: 2 }),
  aBinding('hidden', ['x'], { footer: null }),
];
const scopes = ['list', 'global'];
const always = (): Availability => true;
const drawn = (hints: readonly { keys: string; label: string }[]): string =>
  hints.map(({ keys, label }) => `${keys} ${label}`).join(' '.repeat(FOOTER_GAP_COLUMNS));

describe('footerHints', () => {
  it('lists hints by footer number with the first key of each', () => {
    expect(drawn(footerHints(table, scopes, 'navigation', always, 80))).toBe(
      'Enter open  ↓ move  q quit  F1 help',
    );
  });

  it('lists a command with several bindings once, at its lowest footer number', () => {
    const twice = [...table, aBinding('quit', ['escape'], { footer: 8 })];
    expect(drawn(footerHints(twice, scopes, 'navigation', always, 80))).toBe(
      'Enter open  ↓ move  q quit  F1 help',
    );
  });

  it('writes arrows as words if only ASCII is drawn', () => {
    expect(drawn(footerHints(table, scopes, 'navigation', always, 80, 'ascii'))).toContain('Down move');
  });

  it('ends before the first hint that does not fit', () => {
    expect(drawn(footerHints(table, scopes, 'navigation', always, 'Enter open  ↓ move'.length))).toBe(
      'Enter open  ↓ move',
    );
    expect(drawn(footerHints(table, scopes, 'navigation', always, 'Enter open  ↓ mov'.length))).toBe(
      'Enter open',
    );
    expect(footerHints(table, scopes, 'navigation', always, 3)).toEqual([]);
  });

  it('never exceeds the width, and keeps the hints of a narrower line in a wider one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (width, extra) => {
        const narrow = drawn(footerHints(table, scopes, 'navigation', always, width));
        const wide = drawn(footerHints(table, scopes, 'navigation', always, width + extra));
        expect(narrow.length).toBeLessThanOrEqual(width);
        expect(wide.startsWith(narrow)).toBe(true);
      }),
    );
  });

  it('shows only hints that work while a field has the focus', () => {
    expect(drawn(footerHints(table, scopes, 'entry', always, 80))).toBe('F1 help');
  });

  it('leaves out commands that do not apply or are disabled', () => {
    const when = (id: string): Availability => (id === 'open' ? false : id === 'quit' ? 'Not now.' : true);
    expect(drawn(footerHints(table, scopes, 'navigation', when, 80))).toBe('↓ move  F1 help');
  });

  it('shows another key of the command if a scope above takes the first', () => {
    const above = [aBinding('other', ['f1'], { scope: 'overlay' }), ...table];
    const hints = footerHints(above, ['overlay', 'global'], 'navigation', always, 80);
    expect(hints).toContainEqual(expect.objectContaining({ keys: '?', label: 'help' }));
  });

  it('leaves out a command if scopes above take all its keys', () => {
    const above = [aBinding('type', ['q'], { scope: 'overlay' }), ...table];
    const hints = footerHints(above, ['overlay', 'global'], 'navigation', always, 80);
    expect(hints.map((hint) => hint.label)).toEqual(['help']);
  });
});
