/** The settings file. */
import type { Athlete } from '../../domain/athlete.js';

export type AthletePort = {
  /** @throws with one sentence */
  readonly update: (changes: Partial<Athlete>) => Athlete;
  /** As `update`, for what the first start asks; it is kept in the database while the file cannot be read. */
  readonly answer: (answers: Pick<Athlete, 'userId' | 'userName' | 'unit'>) => Athlete;
};
