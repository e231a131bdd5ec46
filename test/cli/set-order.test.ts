import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

const CSV = `title,start_time,exercise_title,set_index,set_type,weight_kg,reps
Upper,"3 Feb 2026, 07:00",Curl,0,normal,60,8
Upper,"3 Feb 2026, 07:00",Curl,1,warmup,30,4
Upper,"3 Feb 2026, 07:00",Curl,2,normal,55,9
`;

async function imported(): Promise<TestDataRoot> {
  const file = join(makeTempFolder(), 'hevy.csv');
  writeFileSync(file, CSV);
  const on = new TestDataRoot();
  expect((await on.run(['import', file])).code).toBe(0);
  return on;
}

const HISTORY = ['3 Feb 2026  Curl  (Upper)', '  60 × 8', '  w 30 × 4', '  55 × 9'];

describe('a warm-up set after a working set', () => {
  it('keeps its place in the history of the exercise', async () => {
    const on = await imported();
    expect(linesOf((await on.run(['history', 'curl'])).stdout)).toEqual(HISTORY);
    const [occurrence] = (await on.json(['history', 'curl'])) as readonly [
      { warmupSets: { position: number }[]; workingSets: { position: number }[] },
    ]; // The command printed this JSON.
    expect(occurrence.warmupSets.map(({ position }) => position)).toEqual([2]);
    expect(occurrence.workingSets.map(({ position }) => position)).toEqual([1, 3]);
    expect(on.isSound).toBe(true);
  });

  it('keeps its place after a rebuild from either store', async () => {
    const on = await imported();
    rmSync(on.paths.database);
    expect(linesOf((await on.run(['history', 'curl'])).stdout)).toEqual(HISTORY);
    const text = on.sessionText();
    rmSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''));
    expect((await on.run(['rebuild', '--from', 'db'])).code).toBe(0);
    expect(on.sessionText()).toBe(text);
    expect(linesOf((await on.run(['history', 'curl'])).stdout)).toEqual(HISTORY);
    expect(on.isSound).toBe(true);
  });
});
