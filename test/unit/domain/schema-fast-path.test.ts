import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../src/domain/record.js';
import { isOwnRecord } from '../../../src/domain/schema-fast-path.js';
import { anyChangedTree, anyWrittenTree } from '../../support/broken-documents.js';

describe('isOwnRecord', () => {
  it('is true for every document that this program writes without unknown keys', () => {
    fc.assert(
      fc.property(anyWrittenTree, (tree) => {
        expect(isOwnRecord(tree)).toBe(true);
      }),
    );
  });

  it('is true only for values that the schema returns unchanged, key by key', () => {
    let own = 0;
    fc.assert(
      fc.property(anyChangedTree, (tree) => {
        if (!isOwnRecord(tree)) return;
        own += 1;
        const parsed: unknown = recordSchemas().trainingSession.parse(tree);
        expect(parsed).toEqual(tree);
        expect(JSON.stringify(parsed)).toBe(JSON.stringify(tree));
      }),
      { numRuns: 1000 },
    );
    expect(own).toBeGreaterThan(50);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a string', '{}'],
  ])('is false for %s', (_what, value) => {
    expect(isOwnRecord(value)).toBe(false);
  });
});
