import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../src/keys/binding.js';
import { commandEntries } from '../../../src/keys/command-entries.js';
import { namedKey } from '../../../src/keys/key-event.js';
import { aBinding } from './a-binding.js';

const table = [
  aBinding('save', ['ctrl+s', 's'], {
    scope: 'global',
    mode: 'any',
    group: 'Session',
    help: 'Saves to both stores.',
  }),
  aBinding('down', ['down', 'j'], { group: 'Moving', help: 'Goes one row down.' }),
  aBinding('search', ['/'], { group: 'Finding', help: 'Searches as you type.' }),
  aBinding('top', ['g'], { group: 'Moving', help: 'Goes to the first row.' }),
  aBinding('type', ['enter'], { mode: 'entry', group: 'Moving' }),
  aBinding('confirm', ['y'], { scope: 'overlay', group: 'Question' }),
];

type Options = { readonly mode?: Mode; readonly hasModeKey?: boolean; readonly when?: () => boolean };

function entriesOf(
  bindings: typeof table,
  scopes: readonly string[],
  { mode = 'navigation', hasModeKey = false, when = () => true }: Options = {},
) {
  const modeKey = hasModeKey ? namedKey('escape') : null;
  return commandEntries(bindings, { scopes, mode, modeKey, when });
}

const entries = entriesOf(table, ['list', 'global']);

describe('commandEntries', () => {
  it('lists the commands of the scopes and the mode by group, topmost scope first', () => {
    expect(entries.map(({ group, id }) => `${group}: ${id}`)).toEqual([
      'Moving: down',
      'Moving: top',
      'Finding: search',
      'Session: save',
    ]);
  });

  it('formats every key, starting with the keys that every keyboard has', () => {
    expect(entries.map(({ keys }) => keys.join(' '))).toEqual(['↓ j', 'g', '/', 's Ctrl+S']);
  });

  it('lists a command with several bindings once, with the texts of the topmost', () => {
    const twice = [
      aBinding('save', ['ctrl+s'], { scope: 'global', mode: 'any', help: 'Saves all.' }),
      aBinding('save', ['s'], { help: 'Saves this one.' }),
    ];
    const found = entriesOf(twice, ['list', 'global']);
    expect(found.map(({ keys, help }) => [help, ...keys])).toEqual([['Saves this one.', 's', 'Ctrl+S']]);
  });

  it('names the key that switches to the other mode before the keys of that mode', () => {
    const found = entriesOf(table, ['list'], { mode: 'entry', hasModeKey: true });
    expect(found.map(({ id, keys }) => [id, ...keys])).toEqual([
      ['down', 'Esc ↓', 'Esc j'],
      ['top', 'Esc g'],
      ['type', 'Enter'],
      ['search', 'Esc /'],
    ]);
  });

  it('lists an Alt key, which works in both modes, without the key that switches the mode', () => {
    const screen = [aBinding('history', ['2', 'alt+2'])];
    const [found] = entriesOf(screen, ['list'], { mode: 'entry', hasModeKey: true });
    expect(found?.keys).toEqual(['Esc 2', 'Alt+2']);
  });

  it('puts groups without a command of the mode last, and takes the texts of the binding in the mode', () => {
    const both = [
      aBinding('finish', ['ctrl+s'], { mode: 'entry', group: 'The line' }),
      aBinding('finish', ['f'], { group: 'Commands' }),
      aBinding('log', ['enter'], { mode: 'entry', group: 'The line' }),
      aBinding('note', ['n'], { group: 'Commands' }),
    ];
    const linesIn = (mode: Mode) =>
      entriesOf(both, ['list'], { mode, hasModeKey: true }).map(({ group, id }) => `${group}: ${id}`);
    expect(linesIn('entry')).toEqual(['The line: finish', 'The line: log', 'Commands: note']);
    expect(linesIn('navigation')).toEqual(['Commands: finish', 'Commands: note', 'The line: log']);
  });

  it('leaves out a key that a scope above takes, unless the command has no other key', () => {
    const shadowed = [
      aBinding('question', ['y', 'x'], { scope: 'overlay' }),
      aBinding('copy', ['y', 'c']),
      aBinding('cut', ['x']),
    ];
    const keys = (when: () => boolean) =>
      entriesOf(shadowed, ['overlay', 'list'], { when }).map(({ keys: own }) => own.join(' '));
    expect(keys(() => true)).toEqual(['y x', 'c', 'x']);
    expect(keys(() => false)).toEqual(['y x', 'y c', 'x']);
  });

  it('leaves out a command whose only key runs a binding that replaces others', () => {
    const replaced = [
      aBinding('restore', ['u'], { scope: 'overlay', replacesOthers: true }),
      aBinding('undo', ['u']),
      aBinding('revert', ['u', 'r']),
    ];
    const ids = (when: () => boolean) =>
      entriesOf(replaced, ['overlay', 'list'], { when }).map(({ id, keys }) => [id, ...keys].join(' '));
    expect(ids(() => true)).toEqual(['restore u', 'revert r']);
    expect(ids(() => false)).toEqual(['restore u', 'undo u', 'revert u r']);
  });
});
