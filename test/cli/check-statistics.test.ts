import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStatistics } from '../../scripts/check-statistics.js';
import { aSession, exercise } from '../support/builders.js';
import { filesBelow, TestDataRoot } from '../support/data-root.js';

const REAL_DATA = process.env.TRAININGLOGS_REAL_DATA;

const aWeek = (week: number) => [
  aSession()
    .id(week * 2)
    .on(`2026-0${week}-05T18:00:00+05:30`)
    .with(
      exercise('Bench Press')
        .having({ targetMuscleGroups: ['Chest'], secondaryMuscleGroups: ['triceps'] })
        .warmup('20x5')
        .working(
          `${80 + week}x5 @8`,
          `${80 - week}x${8 + week}`,
          `70x8 !drop 60x${week},40x10`,
          '185lb x3+1 @9.5',
        ),
      exercise('Cable Fly').working(`20x1${week}/9`, `20x1${week}+2/9+1`, '15x12 !myo 4,3+1'),
      exercise('bench-press').working('60x5 @5'),
    )
    .build(),
  aSession()
    .id(week * 2 + 1)
    .on(`2026-0${week}-07`)
    .with(
      exercise('Pull-up').working(`bw+${week}x${4 + week}+${week}`, `bw-20x${8 + week}`, 'bw x5', '60s'),
      exercise('Plank').working(`${50 + week}s`),
      exercise('Ab Wheel').working(week === 2 ? `bw x${week + 4}` : `0x${week + 4}`, '0x3'),
    )
    .build(),
];

describe('the statistics', () => {
  it.each([false, true])(
    'agree with a plain computation from the JSON files; partials counted: %s',
    async (countPartialReps) => {
      const on = new TestDataRoot().hold(...[1, 2, 3].flatMap(aWeek));
      mkdirSync(dirname(on.paths.config), { recursive: true });
      const bodyWeights = [{ date: '2026-02-01', weightKg: 81.5 }];
      writeFileSync(on.paths.config, JSON.stringify({ bodyWeights, countPartialReps }));
      const { compared, differences } = await checkStatistics(on.root, (args) => on.json(args));
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(40);
    },
  );

  it.skipIf(!REAL_DATA)(
    'agree with a plain computation for every session of real logs',
    async () => {
      const on = new TestDataRoot();
      const files = readdirSync(join(REAL_DATA ?? '', 'sessions')).flatMap((dialect) =>
        filesBelow(join(REAL_DATA ?? '', 'sessions', dialect)),
      );
      expect((await on.run(['log', ...files])).code).toBe(0);
      await on.run(['bodyweight', '80', '--date', '2025-10-20']);
      const { compared, differences } = await checkStatistics(on.root, (args) => on.json(args));
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(files.length);
    },
    120_000,
  );
});
