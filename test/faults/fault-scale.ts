/** The size of the fault suite: a few cases in `npm test`, all in `npm run test:faults`. */

/** True for `TRAININGLOGS_FAULTS=full`. */
export const isFull = process.env.TRAININGLOGS_FAULTS === 'full';

/** The number of cases. @param short in `npm test` @param full in the whole suite */
export const casesOf = (short: number, full: number): number => (isFull ? full : short);
