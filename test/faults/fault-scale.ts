/** How much the fault suite does: a few cases of each kind with every test run, all of them when asked for. */

/** True where the environment asks for every case: `TRAININGLOGS_FAULTS=full`. */
export const isFull = process.env.TRAININGLOGS_FAULTS === 'full';

/** The number of cases to run. @param short with every test run @param full in the whole suite */
export const casesOf = (short: number, full: number): number => (isFull ? full : short);
