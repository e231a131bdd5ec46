/** The settings file. */
import type { Athlete } from '../../domain/athlete.js';
import type { BodyWeightChange } from '../../domain/body-weight-entry.js';
import type { SettingChange } from '../../domain/change-setting.js';
import type { ExerciseMuscles } from '../../domain/exercise-library.js';
import type { NameChoice } from '../../domain/imported-names.js';

export type AthletePort = {
  /** The settings as the file has them now; the last good values if it cannot be read. Never throws. */
  readonly read: () => Athlete;
  /** Changes the given keys of the settings. @throws Error with a one-sentence message */
  readonly update: (changes: Partial<Athlete>) => Athlete;
  /** Reads the file again and changes single values in it. @throws Error with a one-sentence message */
  readonly set: (changes: readonly SettingChange[]) => Athlete;
  /** As `update`, but throws at once if another process is writing. */
  readonly tryUpdate: (changes: Partial<Athlete>) => Athlete;
  /**
   * Adds or removes a body weight; `isInFile` is false while only the database holds it.
   * @throws Error with a one-sentence message
   */
  readonly setBodyWeight: (change: BodyWeightChange) => {
    readonly athlete: Athlete;
    readonly isInFile: boolean;
  };
  /**
   * Sets the muscles of an exercise; null removes them. Other changes in the file are kept.
   * @throws Error with a one-sentence message
   */
  readonly setMuscles: (name: string, muscles: ExerciseMuscles | null) => Athlete;
  /** Saves the choices for the exercise names of an import. @throws Error with a one-sentence message */
  readonly chooseNames: (choices: readonly NameChoice[]) => Athlete;
  /** As `update`, for the answers of the first start. While the file cannot be read, the answers are only cached. */
  readonly answer: (answers: Pick<Athlete, 'userId' | 'userName' | 'unit'>) => Athlete;
};
