import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completePath } from '../../../src/domain/path-completion.js';

const entry = (name: string, isFolder = false) => ({ name, isFolder });

describe('the completion of a path', () => {
  it.each([
    ['', 'a', [entry('a')]],
    ['/x/b', '/x/bcd', [entry('a'), entry('bcd')]],
    ['~/do', '~/docs/', [entry('docs', true)]],
    ['b', 'ba', [entry('bar'), entry('baz')]],
    ['/x/', '/x/', [entry('a'), entry('b')]],
    ['', 'a', [entry('.hidden'), entry('a')]],
    ['.h', '.hidden', [entry('.hidden'), entry('a')]],
    ['c', 'c', [entry('a')]],
    ['doc', 'docs', [entry('docs', true), entry('docs.md')]],
  ])('of "%s" is "%s"', (typed, path, entries) => {
    expect(completePath(typed, entries).path).toBe(path);
  });

  it('starts with the typed text, is a prefix of every match, and cannot be completed further', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[ab.é😀]{1,6}$/u), { maxLength: 8 });
    fc.assert(
      fc.property(fc.stringMatching(/^(\/x\/)?[ab.é😀]{0,3}$/u), names, (typed, list) => {
        const entries = list.map((name) => entry(name));
        const { path, matches } = completePath(typed, entries);
        expect(path.startsWith(typed)).toBe(true);
        for (const match of matches)
          expect(`${typed.startsWith('/x/') ? '/x/' : ''}${match}`.startsWith(path)).toBe(true);
        expect(completePath(path, entries).path).toBe(path);
      }),
    );
  });
});
