import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnRecord } from '../../../src/domain/own-record.js';
import { trainingSessionSchema } from '../../../src/domain/record.js';
import { anyChangedTree, anyWrittenTree } from '../../support/broken-documents.js';

describe('isOwnRecord', () => {
  it('knows every document that this program writes, as long as it has no other keys', () => {
    fc.assert(
      fc.property(anyWrittenTree, (tree) => {
        expect(isOwnRecord(tree)).toBe(true);
      }),
    );
  });

  it('is true only of what the schema gives back just as it is, key by key', () => {
    let own = 0;
    fc.assert(
      fc.property(anyChangedTree, (tree) => {
        if (!isOwnRecord(tree)) return;
        own += 1;
        const parsed: unknown = trainingSessionSchema.parse(tree);
        expect(parsed).toEqual(tree);
        expect(JSON.stringify(parsed)).toBe(JSON.stringify(tree));
      }),
      { numRuns: 2000 },
    );
    expect(own).toBeGreaterThan(50);
  });

  it.each([
    ['no object', null],
    ['a list', []],
    ['a text', '{}'],
  ])('is false of %s', (_what, value) => {
    expect(isOwnRecord(value)).toBe(false);
  });
});
