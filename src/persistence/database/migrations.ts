/**
 * The schema as append-only migrations, each from one version to the next. Even comments in them must not change:
 * `schema-check` compares them.
 */

import { changeTriggers } from './change-triggers.js';
import { FIRST_SCHEMA } from './first-schema.js';

/** Identifies a SQLite file as this program's: "TrLg" in ASCII, in SQLite's application_id. */
export const APPLICATION_ID = 0x54724c67;

/** The first version with tables for searches. Upgrading an older database fills them from the documents. */
export const SEARCH_VERSION = 3;

/**
 * The first version that computes statistics without reading documents. Upgrading an older database fills its tables
 * from the documents.
 */
export const STATISTICS_VERSION = 4;

/** The first version that refuses texts with a repeated key. Upgrading clears the `text_hash` of their rows. */
export const REPEATED_KEYS_VERSION = 6;

/** SHA-256 of the schema after all migrations. A test shows the new value if you append one. */
export const SCHEMA_HASH = '6ebc67a43f3b123f2feb8345c31446bd7442171dfec59950bd831f4449d95c79';

export const MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,
  `
  ALTER TABLE training_sessions ADD COLUMN text_hash TEXT;  -- SHA-256 of raw_json as this program wrote it;
                                                            -- null: another program has changed it since
  ALTER TABLE training_sessions ADD COLUMN deleted_at TEXT; -- instant; null: not deleted

  -- Covers the order of lists, so that they need not read the rows with their long documents.
  DROP INDEX training_sessions_in_order;
  CREATE INDEX training_sessions_in_order ON training_sessions (chronological_key, id) WHERE deleted_at IS NULL;

  -- Covers what sync needs for a row that has not changed.
  CREATE INDEX training_sessions_files ON training_sessions
    (id, file_name, file_hash, text_hash, file_size_bytes, file_modified_us, deleted_at);

  CREATE TRIGGER training_sessions_edited AFTER UPDATE OF raw_json ON training_sessions
  WHEN new.raw_json IS NOT old.raw_json AND new.text_hash IS old.text_hash
  BEGIN
    UPDATE training_sessions SET text_hash = NULL WHERE id = new.id;
  END;
  `,
  `
  CREATE TABLE session_search (            -- what a search asks of every session that is not deleted
    id INTEGER PRIMARY KEY,                -- the rowid of its words in session_words
    session_id TEXT NOT NULL UNIQUE REFERENCES training_sessions (id) ON DELETE CASCADE,
    chronological_key TEXT NOT NULL,
    phase INTEGER,
    week INTEGER,
    is_deload_week INTEGER NOT NULL CHECK (is_deload_week IN (0, 1)),
    focus_key TEXT NOT NULL,               -- case, accents and hyphens folded; empty: none
    has_notes INTEGER NOT NULL CHECK (has_notes IN (0, 1)),
    has_failure INTEGER NOT NULL CHECK (has_failure IN (0, 1)),
    has_superset INTEGER NOT NULL CHECK (has_superset IN (0, 1)),
    most_weight_kg REAL,                   -- of its working sets; less than 0: help
    most_reps INTEGER,
    most_rpe REAL
  ) STRICT;
  CREATE INDEX session_search_in_order ON session_search (chronological_key, session_id);

  -- Words of exercises, focus, notes and cues: folded, only letters and digits, with a separator between two texts. The
  -- tokenizer only splits them at blanks.
  CREATE VIRTUAL TABLE session_words USING fts5
    (words, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  `,
  `
  CREATE TABLE partial_volumes (           -- what partial repetitions add to the volume of a set, where they count;
    exercise_id INTEGER NOT NULL,          -- no row for the many sets they add nothing to
    set_position INTEGER NOT NULL,
    external_volume_kg REAL NOT NULL,
    bodyweight_volume_kg REAL NOT NULL,
    bodyweight_reps INTEGER NOT NULL,
    PRIMARY KEY (exercise_id, set_position),
    FOREIGN KEY (exercise_id, set_position) REFERENCES working_sets (exercise_id, position) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE exercises ADD COLUMN goal_rest_minutes_max REAL;
  ALTER TABLE exercises ADD COLUMN primary_muscles TEXT;    -- a JSON list; null: none in the record
  ALTER TABLE exercises ADD COLUMN secondary_muscles TEXT;

  -- Cache of the personal bests of an exercise after one of its sessions; deleted by triggers when it is stale.
  CREATE TABLE exercise_standings (
    name_key TEXT NOT NULL PRIMARY KEY,
    chronological_key TEXT NOT NULL,       -- of the last session that is part of it
    session_id TEXT NOT NULL,
    settings TEXT NOT NULL,                -- what the athlete said that figures depend on
    standings TEXT NOT NULL                -- JSON
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER exercises_added AFTER INSERT ON exercises BEGIN
    DELETE FROM exercise_standings WHERE name_key = new.name_key
      AND (chronological_key, session_id) >= (new.chronological_key, new.session_id);
  END;
  CREATE TRIGGER exercises_removed AFTER DELETE ON exercises BEGIN
    DELETE FROM exercise_standings WHERE name_key = old.name_key
      AND (chronological_key, session_id) >= (old.chronological_key, old.session_id);
  END;
  `,
  `
  -- Covers all columns that lists show or sort by, because reading the rows would also read their documents.
  DROP INDEX training_sessions_in_order;
  CREATE INDEX training_sessions_in_order ON training_sessions
    (chronological_key, id, date, phase, week, is_deload_week, focus, exercise_count, working_set_count,
     external_volume_kg, bodyweight_volume_kg, bodyweight_reps, session_duration_minutes) WHERE deleted_at IS NULL;
  `,
  `
  CREATE TABLE athlete_cache (             -- the last good values of athlete.json, for when it cannot be read
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    athlete TEXT NOT NULL                  -- JSON
  ) STRICT;
  `,
  `
  CREATE TABLE own_writes (                -- holds a row inside the transactions of this program, and never else
    id INTEGER PRIMARY KEY CHECK (id = 1)
  ) STRICT;
  CREATE TABLE changed_sessions (          -- sessions whose derived rows another program changed
    session_id TEXT NOT NULL PRIMARY KEY
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE upkeep (                    -- what the program remembers of its own work on the database
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  ${changeTriggers()}
  `,
  `
  -- Identifies this database; a copy of the file has the same id.
  INSERT INTO upkeep VALUES ('database_id', lower(hex(randomblob(16))));
  `,
  `
  ALTER TABLE exercises ADD COLUMN imported_category TEXT; -- in the app that the exercise was imported from
  CREATE INDEX exercises_with_category ON exercises (name_key, imported_category)
    WHERE imported_category IS NOT NULL;
  -- Documents that another machine wrote may have categories already; the next start rebuilds the rows of those.
  INSERT INTO changed_sessions SELECT id FROM training_sessions
    WHERE raw_json LIKE '%"importedCategory"%' AND id NOT IN (SELECT session_id FROM changed_sessions);
  `,
  `
  ALTER TABLE exercises ADD COLUMN goal_set_targets TEXT;  -- a JSON list, one object for each planned set; null: none
  -- As above, for documents that have targets already.
  INSERT INTO changed_sessions SELECT id FROM training_sessions
    WHERE raw_json LIKE '%"setTargets"%' AND id NOT IN (SELECT session_id FROM changed_sessions);
  `,
  `
  -- Among all sets of the exercise, from 1; null: all warm-up sets come first.
  ALTER TABLE warmup_sets ADD COLUMN place INTEGER CHECK (place >= 1);
  ALTER TABLE working_sets ADD COLUMN place INTEGER CHECK (place >= 1);
  -- As above, for documents that have places already.
  INSERT INTO changed_sessions SELECT id FROM training_sessions
    WHERE raw_json LIKE '%"position"%' AND id NOT IN (SELECT session_id FROM changed_sessions);
  `,
  `
  CREATE TABLE imported_texts (            -- the text that an import last wrote; another text was edited since
    session_id TEXT NOT NULL PRIMARY KEY,
    text_hash TEXT NOT NULL,               -- SHA-256
    source_hash TEXT NOT NULL,             -- of the text that its own source last gave, without what others added
    is_taken_back INTEGER NOT NULL CHECK (is_taken_back IN (0, 1)) -- 1: deleted because its import was undone
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE same_workouts (             -- ids that saved workouts have in other sources
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE import_changes (            -- what the last import changes; written before the change
    session_id TEXT NOT NULL PRIMARY KEY,
    import_number INTEGER NOT NULL,
    text_hash TEXT NOT NULL,               -- of the text that it saves
    text_before TEXT,                      -- null: the session is new
    was_edited INTEGER NOT NULL CHECK (was_edited IN (0, 1))
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE session_search ADD COLUMN program TEXT;      -- the title of the program that it follows; null: none
  CREATE INDEX session_search_by_program ON session_search (program, chronological_key, session_id)
    WHERE program IS NOT NULL;
  -- As above, for documents that have a program already.
  INSERT INTO changed_sessions SELECT id FROM training_sessions
    WHERE raw_json LIKE '%"program"%' AND id NOT IN (SELECT session_id FROM changed_sessions);
  `,
  `
  -- No version wrote to it before.
  DROP TABLE import_changes;
  CREATE TABLE import_changes (            -- what the last import changes; written before the change
    session_id TEXT NOT NULL PRIMARY KEY,
    import_number INTEGER NOT NULL,
    text_hash TEXT NOT NULL,               -- of the text that it last wrote, or found
    planned_hash TEXT NOT NULL,            -- of the text that it was about to write
    text_before TEXT,                      -- null: the session is new
    source_hash_before TEXT                -- of imported_texts; null: edited since, or not imported
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- SHA-256 of the text in the other source whose differences an import listed; null: none were
  ALTER TABLE same_workouts ADD COLUMN listed_hash TEXT;
  `,
  `
  CREATE TABLE earlier_texts (             -- texts that sessions had in this database before their present one
    session_id TEXT NOT NULL,
    text_hash TEXT NOT NULL,               -- SHA-256 without byte order mark, with LF
    PRIMARY KEY (session_id, text_hash)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tombstones (                -- files in the trash that sync has read
    name TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL,
    deleted_at TEXT NOT NULL,              -- as the file names it; empty in files of older versions
    is_kept INTEGER NOT NULL CHECK (is_kept IN (0, 1)) -- 1: the session was edited and stays; nobody has seen that yet
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- The volume of a recorded load of 0 counts body weight, for example of a pull-up; the next start rebuilds the rows.
  INSERT INTO changed_sessions SELECT DISTINCT e.session_id FROM exercises e JOIN working_sets w ON w.exercise_id = e.id
    WHERE w.weight_kg = 0 AND w.load_mode IS NULL AND e.session_id NOT IN (SELECT session_id FROM changed_sessions);
  INSERT INTO changed_sessions SELECT DISTINCT e.session_id FROM exercises e JOIN technique_sets t ON t.exercise_id = e.id
    WHERE t.weight_kg = 0 AND t.load_mode IS NULL AND e.session_id NOT IN (SELECT session_id FROM changed_sessions);
  `,
];
