/** The data root of the demo: a year of a made-up lifter in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFromNumber, dayNumber } from '../domain/day-number.js';
import { dayOf, localTimeWithOffset } from '../domain/session-date.js';
import type { WeightUnit } from '../domain/weight.js';
import { type DataPaths, dataPaths } from '../persistence/paths.js';
import { sessionsOfLifter } from './lifter.js';
import { writeStores } from './write-stores.js';

export type DemoRoot = {
  readonly paths: DataPaths;
  readonly reason: string;
  /** Removes the folder with everything that was logged in the demo. */
  readonly remove: () => void;
};

const SESSIONS_A_YEAR = 208;
const SEED = 4;
/** The body weights of the lifter, one every four weeks, oldest first, in kg. */
const BODY_WEIGHTS_KG = [84.2, 83.9, 83.1, 82.6, 82.8, 82.1, 81.7, 81.9, 81.4, 81.8, 82.3, 82.4, 82.6];
const DAYS_BETWEEN_WEIGHTS = 28;

/**
 * @param unit the unit that the lifter trains with
 * @throws Error if the temporary folder cannot be written
 */
export function createDemoRoot(unit: WeightUnit, today = dayOf(localTimeWithOffset(new Date()))): DemoRoot {
  const root = mkdtempSync(join(tmpdir(), 'traininglogs-demo-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    const sessions = sessionsOfLifter({ count: SESSIONS_A_YEAR, seed: SEED, until: today, unit });
    const bodyWeights = BODY_WEIGHTS_KG.map((weightKg, index) => ({
      date: dayFromNumber(dayNumber(today) - 1 - (BODY_WEIGHTS_KG.length - 1 - index) * DAYS_BETWEEN_WEIGHTS),
      weightKg,
    }));
    writeStores(
      root,
      [...sessions].filter(({ date }) => dayOf(date) < today),
      { unit, bodyWeights },
    );
  } catch (cause) {
    remove();
    throw cause;
  }
  return { paths: dataPaths(root), reason: '--demo', remove };
}
