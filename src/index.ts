/** The library for scripts and notebooks. Its types need no other package. */
export { closeDatabase, getDatabase } from './library/database.js';
export type { Database, ExerciseOccurrence, SavedSession, SessionSummary } from './library/public-types.js';
export type * from './library/record-types.js';
export { TrainingSessionRepository } from './library/training-session-repository.js';
