import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';
import { makeTempFolder } from '../support/temp-folder.js';

const CSV = `Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment
2025-03-04,Gironda Special,Triceps,20,10,,,,
2025-03-04,Gironda Special,Triceps,20,9,,,,
2025-03-04,Level Nine,Cardio,,,,,0:20:00,
2025-03-04,Leg Curl,Back,40,10,,,,
`;

async function imported(): Promise<TestDataRoot> {
  const file = join(makeTempFolder(), 'fitnotes.csv');
  writeFileSync(file, CSV);
  const on = new TestDataRoot();
  expect((await on.run(['import', file])).code).toBe(0);
  return on;
}

const LOG = `# Training Log
- Date: 2026-01-05

## Exercise 1
**Name:** Gironda Special
### Working Sets
1. 22 x 8
`;

const SETS = [
  { week: '2025-W10', muscle: 'hamstrings', sets: 1 },
  { week: '2025-W10', muscle: 'triceps', sets: 2 },
];

describe('the category of an exercise in FitNotes', () => {
  it('decides the muscles of the exercise if its name does not', async () => {
    const on = await imported();
    expect(await on.json(['stats', 'sets'])).toEqual(SETS);
    const document = JSON.parse(on.sessionText());
    expect(document.exercises[0]).toMatchObject({ targetMuscleGroups: [], importedCategory: 'Triceps' });
    expect(on.isSound).toBe(true);
  });

  it('survives a rebuild from either store', async () => {
    const on = await imported();
    rmSync(on.paths.database);
    expect(await on.json(['stats', 'sets'])).toEqual(SETS);
    rmSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''));
    expect((await on.run(['rebuild', '--from', 'db'])).code).toBe(0);
    expect(on.sessionText()).toContain('"importedCategory": "Triceps"');
  });

  it('applies to sets that were logged after the import', async () => {
    const on = await imported();
    const log = join(makeTempFolder(), 'log.md');
    writeFileSync(log, LOG);
    expect((await on.run(['log', log])).code).toBe(0);
    const rows = (await on.json(['stats', 'sets'])) as { muscle: string }[]; // The command printed this JSON.
    expect(rows.map(({ muscle }) => muscle)).toEqual(['hamstrings', 'triceps', 'triceps']);
  });

  it('does not make a session count as changed if it was imported without the category', async () => {
    const on = await imported();
    const path = join(on.paths.sessions, on.sessionFiles()[0] ?? '');
    const text = readFileSync(path, 'utf8').replace(/,\s*"importedCategory": "\w+"/g, '');
    expect(text).not.toContain('importedCategory');
    writeFileSync(path, text);
    const file = join(makeTempFolder(), 'fitnotes.csv');
    writeFileSync(file, CSV);
    expect(await on.json(['import', file])).toMatchObject({ sessions: { new: 0, same: 1, changed: 0 } });
  });
});
