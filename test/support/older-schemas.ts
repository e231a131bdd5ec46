/** Statements that downgrade a database to an older schema. */
import { changeTriggers } from '../../src/persistence/database/change-triggers.js';
import { MIGRATIONS } from '../../src/persistence/database/migrations.js';

const FORMER_IMPORT_CHANGES = /CREATE TABLE import_changes.*?WITHOUT ROWID;/s.exec(MIGRATIONS[11] ?? '')?.[0];

/** Reverts the migrations after version 15. */
const TO_VERSION_15 = 'DROP TABLE earlier_texts; DROP TABLE tombstones; PRAGMA user_version = 15;';

/** Reverts the migrations after version 14. */
export const TO_VERSION_14 = `${TO_VERSION_15} ALTER TABLE same_workouts DROP COLUMN listed_hash; PRAGMA user_version = 14;`;

/** Reverts the migrations after version 13. */
const TO_VERSION_13 = `${TO_VERSION_14} DROP TABLE import_changes; ${FORMER_IMPORT_CHANGES} PRAGMA user_version = 13;`;

/** Reverts the migrations after version 12. */
export const TO_VERSION_12 = `${TO_VERSION_13} DROP INDEX session_search_by_program; ALTER TABLE session_search DROP COLUMN program;
  PRAGMA user_version = 12;`;

/** Reverts the migrations after version 11. */
const TO_VERSION_11 = `${TO_VERSION_12} DROP TABLE imported_texts; DROP TABLE same_workouts; DROP TABLE import_changes;
  PRAGMA user_version = 11;`;

/** Reverts the migrations after version 10. */
export const TO_VERSION_10 = `${TO_VERSION_11} ALTER TABLE warmup_sets DROP COLUMN place; ALTER TABLE working_sets DROP COLUMN place;
  PRAGMA user_version = 10;`;

/** Reverts the migrations after version 9. */
export const TO_VERSION_9 = `${TO_VERSION_10} ALTER TABLE exercises DROP COLUMN goal_set_targets; PRAGMA user_version = 9;`;

/** Reverts the migrations after version 8. */
export const TO_VERSION_8 = `${TO_VERSION_9} DROP INDEX exercises_with_category;
  ALTER TABLE exercises DROP COLUMN imported_category; PRAGMA user_version = 8;`;

/** Reverts the migrations after version 5. */
export const TO_VERSION_5 = `${[...changeTriggers().matchAll(/CREATE TRIGGER (\w+)/g)].map(([, name]) => `DROP TRIGGER ${name};`).join(' ')}
  ${TO_VERSION_8}
  DROP TABLE athlete_cache; DROP TABLE own_writes; DROP TABLE changed_sessions; DROP TABLE upkeep; PRAGMA user_version = 5;`;
