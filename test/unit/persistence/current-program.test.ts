import { describe, expect, it } from 'vitest';
import { describeRenamed } from '../../../src/persistence/current-program.js';

describe('the search for a renamed program', () => {
  it('reads no document if there is no program that it could be', () => {
    const programs = {
      followed: () => ['Block'],
      newestOf: () => {
        throw new Error('a document was read');
      },
      of: () => [],
    };
    expect(describeRenamed([], { programs })).toBeNull();
  });
});
