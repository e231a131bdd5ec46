/** The settings file. */
import type { Athlete } from '../../domain/athlete.js';

export type AthletePort = {
  /** @throws Error with a one-sentence message */
  readonly update: (changes: Partial<Athlete>) => Athlete;
  /** As `update`, without waiting for another process that writes. */
  readonly tryUpdate: (changes: Partial<Athlete>) => Athlete;
  /** As `update`, for the answers of the first start, which the database stores while the file cannot be read. */
  readonly answer: (answers: Pick<Athlete, 'userId' | 'userName' | 'unit'>) => Athlete;
};
