import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { musclesByWords } from '../../../src/domain/muscles/muscle-rules.js';

const TEXT = readFileSync(new URL('../../fixtures/exercise-names.txt', import.meta.url), 'utf8');

/** Names by their muscle. */
function namesByMuscle(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let names: string[] = [];
  for (const line of TEXT.split('\n')) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      names = [];
      found.set(heading, names);
    } else if (line !== '' && !line.startsWith('#')) names.push(line);
  }
  return found;
}

function muscleOf(name: string): string {
  const muscles = musclesByWords(name)?.muscles;
  if (muscles === undefined) return 'unassigned';
  return muscles === 'none' ? 'none' : (muscles.primary[0] ?? 'unassigned');
}

describe('names in the languages of Strong, Hevy and FitNotes', () => {
  it.each([...namesByMuscle()])('have the primary muscle %s', (muscle, names) => {
    expect(names.length).toBeGreaterThan(0);
    const answers = names.map((name) => [name, muscleOf(name)]);
    expect(answers).toEqual(names.map((name) => [name, muscle]));
  });

  it('are more than 1000', () => {
    expect([...namesByMuscle().values()].flat().length).toBeGreaterThan(1000);
  });
});
