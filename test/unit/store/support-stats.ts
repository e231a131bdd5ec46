/** Days of training for the Stats screen. */
import { aSession, exercise } from '../../support/builders.js';

export const day = (id: number, date: string, ...names: readonly string[]) =>
  aSession()
    .id(id)
    .on(date)
    .with(...names.map((name) => exercise(name).working('100x5', '90x8')))
    .build();
