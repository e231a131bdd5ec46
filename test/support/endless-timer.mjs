/**
 * Node loads this before the program. Timers of ENDLESS_TIMER_MS never fire, so that a busy machine cannot exceed this
 * limit.
 */
const endlessMs = Number(process.env.ENDLESS_TIMER_MS);
const { setTimeout: start } = globalThis;
/** The longest delay of a timer. */
const LONGEST_MS = 2 ** 31 - 1;

globalThis.setTimeout = (call, ms, ...rest) => start(call, ms === endlessMs ? LONGEST_MS : ms, ...rest);
