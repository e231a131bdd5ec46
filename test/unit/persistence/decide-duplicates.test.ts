import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDuplicates, type SameSessionFile } from '../../../src/persistence/sync/decide-duplicates.js';

const aFile = (name: string, documentHash: string, isStandardName = false): SameSessionFile => ({
  name,
  documentHash,
  isStandardName,
});
const NONE = new Set<string>();

describe('several files of one session', () => {
  it('with equal texts are reduced to the file with the standard name', () => {
    const [copy, byRule] = [aFile('copy.json', 'a'), aFile('rule.json', 'a', true)] as const;
    expect(decideDuplicates([copy, byRule], NONE)).toEqual({
      kept: byRule,
      copies: [copy],
      superseded: [],
      conflicts: [],
    });
  });

  it('with equal texts and no standard name are reduced to the file with the lowest name', () => {
    const [second, first] = [aFile('b.json', 'a'), aFile('a.json', 'a')] as const;
    expect(decideDuplicates([second, first], NONE)).toMatchObject({ kept: first, copies: [second] });
  });

  it('lose each file whose text a save replaced, whatever its name', () => {
    const [old, edited] = [aFile('rule.json', 'a', true), aFile('squats.json', 'b')] as const;
    expect(decideDuplicates([old, edited], new Set(['a']))).toEqual({
      kept: edited,
      copies: [],
      superseded: [old],
      conflicts: [],
    });
  });

  it('keep the file with the standard name if no text or every text was replaced', () => {
    const [edited, own] = [aFile('copy.json', 'a'), aFile('rule.json', 'b', true)] as const;
    for (const replaced of [NONE, new Set(['a', 'b'])]) {
      expect(decideDuplicates([edited, own], replaced)).toEqual({
        kept: own,
        copies: [],
        superseded: [],
        conflicts: [edited],
      });
    }
  });

  it('keep the file with the lower hash if both have a standard name, or neither has', () => {
    for (const isStandardName of [true, false]) {
      const [one, other] = [
        aFile('one.json', 'b', isStandardName),
        aFile('other.json', 'a', isStandardName),
      ] as const;
      expect(decideDuplicates([one, other], NONE)).toMatchObject({ kept: other, conflicts: [one] });
    }
  });

  const anyFile = fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    documentHash: fc.constantFrom('1', '2', '3'),
    isStandardName: fc.boolean(),
  });
  const anyFiles = fc.uniqueArray(anyFile, { minLength: 1, selector: ({ name }) => name });
  const anyReplaced = fc.uniqueArray(fc.constantFrom('1', '2', '3')).map((hashes) => new Set(hashes));

  it('are decided alike in any order, and each file is named once', () => {
    fc.assert(
      fc.property(anyFiles, anyReplaced, fc.integer(), (files, replaced, turn) => {
        const at = Math.abs(turn) % files.length;
        const turned = [...files.slice(at), ...files.slice(0, at)].reverse();
        const [decision, other] = [files, turned].map(([first, ...others]) =>
          decideDuplicates([first as SameSessionFile, ...others], replaced),
        );
        expect(other).toEqual(decision);
        const { kept, copies, superseded, conflicts } = decision as NonNullable<typeof decision>;
        const named = [kept, ...copies, ...superseded, ...conflicts].map(({ name }) => name);
        expect(named.toSorted()).toEqual(files.map(({ name }) => name).toSorted());
      }),
    );
  });

  it('do not change the decision once the other files are set aside', () => {
    fc.assert(
      fc.property(anyFiles, anyReplaced, ([first, ...others], replaced) => {
        const { kept } = decideDuplicates([first as SameSessionFile, ...others], replaced);
        expect(decideDuplicates([kept], replaced).kept).toEqual(kept);
      }),
    );
  });
});
