/** The interface of all readers of sessions: of the database, of the JSON files, and of either with joined aliases. */

import type { ImportRecords } from './database/import-records.js';
import type { PersonalBestsCache } from './database/personal-bests-cache.js';
import type { ProgramSessions } from './database/program-sessions.js';
import type { SessionSearch } from './database/search-sessions.js';
import type { SessionListing } from './database/session-listing.js';
import type { StatisticsQueries } from './database/statistics-queries.js';
import type { TrainingDays } from './database/training-days.js';
import type { TrainingSessionRepository } from './database/training-session-repository.js';

/** Read access to sessions. The classes of the database document the members. */
export type SessionReader = Pick<
  TrainingSessionRepository,
  | 'count'
  | 'exerciseNames'
  | 'exercisesOfFocus'
  | 'fileNames'
  | 'findIds'
  | 'getSession'
  | 'getStored'
  | 'getText'
  | 'getTexts'
  | 'idsBefore'
  | 'knownExercises'
  | 'listSummaries'
  | 'occurrencesBefore'
  | 'occurrencesOf'
  | 'summariesBefore'
  | 'workoutsOn'
> & {
  readonly imports: Pick<ImportRecords, 'isTakenBack' | 'listedHash' | 'savedText' | 'sessionWith'>;
  readonly days: Pick<
    TrainingDays,
    'dayOfLast' | 'efforts' | 'exercises' | 'sessionsByDay' | 'span' | 'timesOf'
  >;
  readonly programs: Pick<ProgramSessions, 'followed' | 'newestOf' | 'of'>;
  readonly listing: Pick<SessionListing, 'outlines' | 'sortedIds' | 'summaries' | 'widest'>;
  readonly search: Pick<SessionSearch, 'ids' | 'summaries'>;
  readonly personalBests: Pick<PersonalBestsCache, 'precompute' | 'read'>;
  readonly statistics: Pick<StatisticsQueries, 'detailedExercises' | 'doneExercises' | 'importedCategories'>;
};
