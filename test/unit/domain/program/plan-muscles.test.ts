import { describe, expect, it } from 'vitest';
import type { FoundMuscles } from '../../../../src/domain/muscles/find-muscles.js';
import { musclesOfPlan } from '../../../../src/domain/program/plan-muscles.js';
import { ProgramLifter } from '../../../support/program-lifter.js';

const TEXT = `# P
- Weeks: 3
- Deload: 3
## A
Bench Press | 4 x 5 @8, start 80 kg
Easy Press | 3 x 5 @5, start 40 kg
## B
Dip | 2 x 8, start bw
Bike | 1 x 600s
`;

/** Finds muscles by the name of the exercise, as the library does. */
const found = (name: string): FoundMuscles | null => {
  const source = { by: 'library', exercise: name } as const;
  if (name === 'Bike') return { muscles: 'none', source } as const;
  if (name === 'Unknown') return null;
  const secondary = name === 'Dip' ? ['chest'] : ['triceps'];
  return { muscles: { primary: [name === 'Dip' ? 'triceps' : 'chest'], secondary }, source };
};

/** Hard sets per muscle and week, done plus planned: `chest 4+1 0+5 0+2`. */
function words(lifter: ProgramLifter, musclesOf: Parameters<typeof musclesOfPlan>[2] = found) {
  return musclesOfPlan(lifter.plan().weeks, lifter.sessions, musclesOf).map(({ muscle, weeks }) =>
    [muscle, ...weeks.map(({ done, ahead }) => `${done}+${ahead}`)].join(' '),
  );
}

describe('hard sets per muscle of a plan', () => {
  it('are the done sets of past weeks, and the planned sets of coming weeks', () => {
    expect(words(new ProgramLifter(TEXT).train())).toEqual(['chest 7+1 0+5 0+2.5', 'triceps 3.5+2 0+4 0+2']);
  });

  it('count only done sets that were hard', () => {
    const lifter = new ProgramLifter(TEXT).train({
      'Bench Press': '80x5 @8, 80x5 @5.5',
      'Easy Press': '40x5 @5',
    });
    expect(words(lifter)[0]).toBe('chest 1+1 0+5 0+2.5');
  });

  it('take the muscles of a planned exercise from its sessions, unless the settings have them', () => {
    const lifter = new ProgramLifter(TEXT).trainTimes(2).edit(0, ({ exercises }) => ({
      exercises: exercises.map((each) => ({ ...each, targetMuscleGroups: ['shoulders'] })),
    }));
    expect(words(lifter)[0]).toBe('shoulders 7+0 0+4 0+2');
    const bySettings = (name: string): FoundMuscles => ({
      muscles: found(name)?.muscles ?? 'none',
      source: { by: 'settings' },
    });
    expect(words(lifter, bySettings).find((line) => line.startsWith('chest'))).toBe('chest 1+0 0+5 0+2.5');
  });

  it('are unassigned without muscles', () => {
    expect(words(new ProgramLifter('# P\n- Weeks: 1\n## A\nUnknown | 3 x 5\n'))).toEqual(['unassigned 0+3']);
  });
});
