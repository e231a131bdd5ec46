import { describe, expect, it } from 'vitest';
import type { Availability } from '../../../src/keys/binding.js';
import { namedKey, textKey } from '../../../src/keys/key-event.js';
import { resolve } from '../../../src/keys/resolve.js';
import { aBinding } from './a-binding.js';

const table = [
  aBinding('quit', ['q'], { scope: 'global' }),
  aBinding('save', ['ctrl+s', 'f2'], { scope: 'global', mode: 'any' }),
  aBinding('leaveEntry', ['escape'], { scope: 'global', mode: 'entry' }),
  aBinding('back', ['escape', 'q'], { scope: 'list' }),
  aBinding('delete', ['d'], { scope: 'list' }),
  aBinding('confirm', ['y'], { scope: 'overlay' }),
];
const always = (): Availability => true;
const scopes = ['list', 'global'];

describe('resolve', () => {
  it('runs the binding of the topmost scope', () => {
    expect(resolve(table, scopes, 'navigation', textKey('q'), always)).toEqual({ kind: 'run', id: 'back' });
    expect(resolve(table, ['global'], 'navigation', textKey('q'), always)).toEqual({
      kind: 'run',
      id: 'quit',
    });
  });

  it('runs a binding by any of its keys', () => {
    expect(resolve(table, scopes, 'navigation', namedKey('f2'), always)).toEqual({ kind: 'run', id: 'save' });
  });

  it('ignores scopes that are not on the stack', () => {
    expect(resolve(table, scopes, 'navigation', textKey('y'), always)).toEqual({ kind: 'none' });
  });

  it('ignores bindings of the other mode', () => {
    const esc = namedKey('escape');
    expect(resolve(table, scopes, 'entry', esc, always)).toEqual({ kind: 'run', id: 'leaveEntry' });
    expect(resolve(table, scopes, 'navigation', esc, always)).toEqual({ kind: 'run', id: 'back' });
  });

  it('runs no binding of a printable key while a field has the focus', () => {
    const greedy = [aBinding('steal', ['x', 'space'], { mode: 'any' })];
    expect(resolve(greedy, scopes, 'entry', textKey('x'), always)).toEqual({ kind: 'none' });
    expect(resolve(greedy, scopes, 'entry', textKey(' '), always)).toEqual({ kind: 'none' });
    expect(resolve(greedy, scopes, 'navigation', textKey('x'), always)).toEqual({ kind: 'run', id: 'steal' });
  });

  it('runs Ctrl and Alt keys while a field has the focus', () => {
    const save = textKey('s', { ctrl: true });
    expect(resolve(table, scopes, 'entry', save, always)).toEqual({ kind: 'run', id: 'save' });
  });

  it('falls through to the scope below if a command does not apply', () => {
    const when = (id: string): Availability => id !== 'back';
    expect(resolve(table, scopes, 'navigation', textKey('q'), when)).toEqual({ kind: 'run', id: 'quit' });
  });

  it('returns a disabled command with its reason', () => {
    const when = (id: string): Availability => (id === 'back' ? 'Nothing to go back to.' : true);
    expect(resolve(table, scopes, 'navigation', textKey('q'), when)).toEqual({
      kind: 'disabled',
      id: 'back',
      reason: 'Nothing to go back to.',
    });
  });

  it('ignores a paste', () => {
    expect(resolve(table, scopes, 'navigation', { kind: 'paste', text: 'q' }, always)).toEqual({
      kind: 'none',
    });
  });

  it('calls `when` only for bindings of the key', () => {
    const called: string[] = [];
    resolve(table, scopes, 'navigation', textKey('d'), (id) => {
      called.push(id);
      return true;
    });
    expect(called).toEqual(['delete']);
  });
});
