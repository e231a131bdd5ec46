import { describe, expect, it } from 'vitest';
import type { CommandEntry } from '../../../src/keys/command-entries.js';
import { findEntries } from '../../../src/keys/find-entries.js';

function entry(id: string, keys: readonly string[], fields: Partial<CommandEntry> = {}): CommandEntry {
  return { id, keys, label: id, help: `Runs ${id}.`, group: 'General', alsoCalled: '', ...fields };
}

const entries = [
  entry('suspend', ['Ctrl+Z'], { help: 'Back to the shell; fg returns.' }),
  entry('rename', ['R'], { help: 'Renames this exercise in every session, or merges it.' }),
  entry('rest', ['r'], { help: 'Opens the menu of the clock.', alsoCalled: 'timer' }),
  entry('save', ['s', 'Ctrl+S'], { help: 'Saves to both stores.', group: 'Session' }),
  entry('top', ['g'], { help: 'Goes to the first row.', group: 'Moving' }),
  entry('last/next', ['t'], { help: 'Switches the first set.' }),
];

describe('findEntries', () => {
  it.each([
    ['words of the help in any order', 'ROW first', ['top']],
    ['a key', 'ctrl+s', ['save']],
    ['a group', 'moving', ['top']],
    ['the beginning of a label', 'sus', ['suspend']],
    ['a part of a label', 'next', ['last/next']],
    ['another name', 'timer', ['rest']],
    ['most letters of a label', 'suspnd', ['suspend']],
    ['nothing for two letters scattered over the help', 'kg', []],
    ['nothing for letters scattered over words of the help', 'rnmsn', []],
    ['nothing for letters that no text has', 'zzz', []],
  ])('finds %s', (_what, query, expected) => {
    expect(findEntries(entries, query).map(({ id }) => id)).toEqual(expected);
  });

  it('finds a label of several words by their letters without blanks', () => {
    const data = [entry('restore a backup', ['R']), entry('back up', ['b'], { help: 'Writes a backup.' })];
    expect(findEntries(data, 'backup')[0]?.label).toBe('back up');
    expect(findEntries([entry('warm-ups', ['w'])], 'warmups')).toHaveLength(1);
  });

  it('puts a label before other names, and these before the help', () => {
    const found = findEntries(
      [
        entry('a', ['a'], { help: 'Shows the note.' }),
        entry('b', ['b'], { alsoCalled: 'note' }),
        entry('note', ['n']),
      ],
      'note',
    );
    expect(found.map(({ id }) => id)).toEqual(['note', 'b', 'a']);
  });

  it('returns all commands for a blank query', () => {
    expect(findEntries(entries, '  ')).toBe(entries);
  });
});
