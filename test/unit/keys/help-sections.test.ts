import { describe, expect, it } from 'vitest';
import { filterHelp, helpSections } from '../../../src/keys/help-sections.js';
import { aBinding } from './a-binding.js';

const table = [
  aBinding('save', ['ctrl+s'], {
    scope: 'global',
    mode: 'any',
    group: 'Session',
    help: 'Saves to both stores.',
  }),
  aBinding('down', ['down', 'j'], { group: 'Moving', help: 'Goes one row down.' }),
  aBinding('search', ['/'], { group: 'Finding', help: 'Searches as you type.' }),
  aBinding('top', ['g'], { group: 'Moving', help: 'Goes to the first row.' }),
  aBinding('confirm', ['y'], { scope: 'overlay', group: 'Question' }),
];
const sections = helpSections(table, ['list', 'global']);
const idsOf = (found: typeof sections) =>
  found.map(({ title, entries }) => [title, ...entries.map(({ id }) => id)]);

describe('helpSections', () => {
  it('groups the bindings of the scopes, topmost scope first', () => {
    expect(idsOf(sections)).toEqual([
      ['Moving', 'down', 'top'],
      ['Finding', 'search'],
      ['Session', 'save'],
    ]);
  });

  it('formats every key of a binding', () => {
    expect(sections[0]?.entries[0]?.keys).toEqual(['↓', 'j']);
    expect(helpSections(table, ['list'], 'ascii')[0]?.entries[0]?.keys).toEqual(['Down', 'j']);
  });
});

describe('helpSections of a command bound twice', () => {
  it('lists it once, with the keys of both bindings', () => {
    const twice = [
      aBinding('save', ['ctrl+s'], { scope: 'global', mode: 'any', group: 'Session', help: 'Saves.' }),
      aBinding('save', ['s'], { scope: 'global', mode: 'navigation', group: 'Session', help: 'Saves.' }),
    ];
    const [section] = helpSections(twice, ['global']);
    expect(section?.entries.map(({ keys }) => keys)).toEqual([['Ctrl+S', 's']]);
  });
});

describe('filterHelp', () => {
  it.each([
    ['words of the help in any order', 'ROW first', [['Moving', 'top']]],
    ['a key', 'ctrl+s', [['Session', 'save']]],
    ['a heading', 'finding', [['Finding', 'search']]],
    ['words found in two places', 'moving down', [['Moving', 'down']]],
    ['nothing', 'zzz', []],
  ])('finds %s', (_what, query, expected) => {
    expect(idsOf(filterHelp(sections, query))).toEqual(expected);
  });

  it('returns the same sections for a blank query', () => {
    expect(filterHelp(sections, '  ')).toBe(sections);
  });
});
