import { describe, expect, it } from 'vitest';
import { checkTable, describeTableError } from '../../../src/keys/check-table.js';
import { aBinding } from './a-binding.js';

const errorsOf = (...table: Parameters<typeof checkTable>[0]) => checkTable(table).map(describeTableError);

describe('checkTable', () => {
  it('finds nothing in a valid table', () => {
    expect(
      errorsOf(
        aBinding('down', ['down', 'j']),
        aBinding('quit', ['q']),
        aBinding('save', ['ctrl+s'], { mode: 'any' }),
      ),
    ).toEqual([]);
  });

  it('reports two bindings of one key in the same scope and mode', () => {
    expect(errorsOf(aBinding('down', ['j']), aBinding('join', ['x', 'j']))).toEqual([
      'j is bound to both down and join',
    ]);
  });

  it('reports a clash independent of the spelling of the key', () => {
    expect(checkTable([aBinding('a', ['ctrl+j']), aBinding('b', ['ctrl+enter'])])).toEqual([
      { kind: 'clash', id: 'a', otherId: 'b', key: 'ctrl+j' },
    ]);
  });

  it('reports a key listed twice in one binding', () => {
    expect(errorsOf(aBinding('down', ['j', 'j']))).toEqual(['j is bound to both down and down']);
  });

  it('counts mode any as both modes', () => {
    const save = aBinding('save', ['ctrl+s'], { mode: 'any' });
    expect(errorsOf(save, aBinding('sort', ['ctrl+s'], { mode: 'entry' }))).toHaveLength(1);
    expect(errorsOf(aBinding('sort', ['ctrl+s'], { mode: 'navigation' }), save)).toHaveLength(1);
  });

  it('allows one key in two scopes or in two modes', () => {
    expect(
      errorsOf(
        aBinding('back', ['escape']),
        aBinding('leave', ['escape'], { mode: 'entry' }),
        aBinding('close', ['escape'], { scope: 'overlay' }),
      ),
    ).toEqual([]);
  });

  it('reports missing keys, label, help and group', () => {
    expect(errorsOf(aBinding('bare', [], { label: '', help: ' ', group: '' }))).toEqual([
      'bare has no keys',
      'bare has no label',
      'bare has no help',
      'bare has no group',
    ]);
  });

  it.each(['entry', 'any'] as const)('reports a printable key bound in mode %s', (mode) => {
    expect(checkTable([aBinding('steal', ['x', 'ctrl+x', 'space'], { mode })])).toEqual([
      { kind: 'printableInEntry', id: 'steal', key: 'x' },
      { kind: 'printableInEntry', id: 'steal', key: 'space' },
    ]);
  });

  it('reports an invalid chord', () => {
    expect(errorsOf(aBinding('odd', ['hyper+x', 'x']))).toEqual([
      'odd: hyper+x is not a key that a terminal can send',
    ]);
  });
});
