import { describe, expect, it } from 'vitest';
import { USUAL_LIFTS } from '../../../src/domain/usual-lifts.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';

describe('the usual lifts', () => {
  it('are in the library, as it spells them', () => {
    const library = readExerciseLibrary();
    expect(USUAL_LIFTS.filter((name) => library.findExactly(name)?.name !== name)).toEqual([]);
  });

  it('are at least 150, each once', () => {
    expect(new Set(USUAL_LIFTS).size).toBe(USUAL_LIFTS.length);
    expect(USUAL_LIFTS.length).toBeGreaterThanOrEqual(150);
  });
});
