import { describe, expect, it } from 'vitest';
import { describeRenamed } from '../../../src/persistence/current-program.js';

describe('the search for a renamed program', () => {
  it('reads no document if no program can be the renamed one', () => {
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
