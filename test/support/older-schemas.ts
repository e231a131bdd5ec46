/** Statements that downgrade a database to an older schema. */
import { changeTriggers } from '../../src/persistence/database/change-triggers.js';

/** Reverts the migrations after version 5. */
export const TO_VERSION_5 = `${[...changeTriggers().matchAll(/CREATE TRIGGER (\w+)/g)].map(([, name]) => `DROP TRIGGER ${name};`).join(' ')}
  DROP TABLE athlete_cache; DROP TABLE own_writes; DROP TABLE changed_sessions; DROP TABLE upkeep; PRAGMA user_version = 5;`;
