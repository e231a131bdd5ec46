import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedNames } from '../../../src/domain/joined-names.js';
import { parseQuery } from '../../../src/domain/query/parse-query.js';
import { queryWithAliases } from '../../../src/domain/query/query-with-aliases.js';

describe('the names that aliases join', () => {
  it('are an alias and the name it stands for', () => {
    const names = joinedNames({ 'Bench Press (Barbell)': 'Barbell Bench Press', ohp: 'Overhead Press' });
    expect(names.keyOf('bench press (barbell)')).toBe('barbell bench press');
    expect(names.keysOf('barbell bench press')).toEqual(['barbell bench press', 'bench press (barbell)']);
    expect(names.keysOf('bench press (barbell)')).toEqual(names.keysOf('barbell bench press'));
    expect(names.nameOf('BENCH-PRESS (Barbell)')).toBe('Barbell Bench Press');
    expect(names.nameOf('Squat')).toBe('Squat');
    expect(names.keysOf('squat')).toEqual(['squat']);
  });

  it('follow an alias of an alias to the last name', () => {
    const { keysOf, nameOf } = joinedNames({ bp: 'bench', bench: 'Barbell Bench Press' });
    expect(nameOf('bp')).toBe('Barbell Bench Press');
    expect(keysOf('bench').toSorted()).toEqual(['barbell bench press', 'bench', 'bp']);
  });

  it('are none if aliases form a circle, stand for themselves or have no letters', () => {
    const { groups, keyOf } = joinedNames({ a: 'b', b: 'a', c: 'C', '': 'd', e: ' ' });
    expect(groups).toEqual([]);
    expect(keyOf('a')).toBe('a');
  });

  it('are in exactly one group each, and its first key is the key of all its names', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.dictionary(name, name), (aliases) => {
        const { groups, keyOf, keysOf } = joinedNames(aliases);
        const all = groups.flatMap(({ keys }) => keys);
        expect(new Set(all).size).toBe(all.length);
        for (const { keys } of groups) {
          for (const key of keys) {
            expect(keyOf(key)).toBe(keys[0]);
            expect(keysOf(key)).toEqual(keys);
          }
        }
        for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) expect(keyOf(keyOf(key))).toBe(keyOf(key));
      }),
    );
  });
});

describe('a query with aliases', () => {
  const names = joinedNames({ 'Développé couché': 'Barbell Bench Press' });
  const keysOf = (text: string) => {
    const read = parseQuery(text);
    if (!read.ok) throw new Error(text);
    return queryWithAliases(read.query, names).map((term) => ('joinedKeys' in term ? term.joinedKeys : null));
  };

  it('finds all joined names by a part of one of them', () => {
    const all = ['barbell bench press', 'developpe couche'];
    expect(keysOf('exercise:barbell')).toEqual([all]);
    expect(keysOf('exercise:couché barb phase:2')).toEqual([all, all, null]);
    expect(keysOf('exercise:squat ench')).toEqual([[], []]);
  });
});
