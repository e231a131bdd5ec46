/** The volume of exercises and sessions: for a bodyweight exercise, a recorded load of 0 counts as body weight. */
import type { TrainingSession, WorkingSet } from './record.js';
import { type SetVolume, setVolume, sumVolumes } from './volume.js';
import { type ZeroLoadReader, zeroLoadReader } from './zero-load.js';

/** @param countsPartials see `setVolume` */
export function exerciseVolume(
  exerciseName: string,
  workingSets: readonly WorkingSet[],
  countsPartials: boolean | undefined,
): SetVolume {
  const read = zeroLoadReader(exerciseName);
  return sumVolumes(workingSets.map((set) => setVolume(setToCount(set, read), countsPartials)));
}

/** @param countsPartials see `setVolume` */
export function sessionVolume(
  { exercises }: Pick<TrainingSession, 'exercises'>,
  countsPartials: boolean | undefined,
): SetVolume {
  return sumVolumes(
    exercises.map(({ Name, workingSets }) => exerciseVolume(Name, workingSets, countsPartials)),
  );
}

/** The set as its volume is counted: in the set and its drops, body weight replaces a load of 0. */
export function setToCount(set: WorkingSet, read: ZeroLoadReader): WorkingSet {
  const counted = read(set);
  const { failureTechnique: technique } = set;
  if (technique?.type !== 'DropSet') return counted;
  const dropSets = technique.details.dropSets.map(read);
  return { ...counted, failureTechnique: { ...technique, details: { ...technique.details, dropSets } } };
}
