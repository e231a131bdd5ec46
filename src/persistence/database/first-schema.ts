/** The first migration: the tables of the first version. Never changes, not even in its comments; see `migrations`. */

export const FIRST_SCHEMA = `
  CREATE TABLE training_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    date TEXT NOT NULL,                    -- as written: a day, or a local time with or without its offset
    chronological_key TEXT NOT NULL,       -- sorts as the sessions do: wall time as written, day alone first
    phase INTEGER CHECK (phase >= 1),
    week INTEGER CHECK (week >= 1),
    is_deload_week INTEGER NOT NULL CHECK (is_deload_week IN (0, 1)),
    focus TEXT,
    user_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    session_duration_minutes REAL CHECK (session_duration_minutes >= 0),
    notes TEXT,
    exercise_count INTEGER NOT NULL,
    working_set_count INTEGER NOT NULL,
    external_volume_kg REAL NOT NULL,      -- sets whose load is not the body
    bodyweight_volume_kg REAL NOT NULL,    -- load added to the body, less help; body weight comes on top:
    bodyweight_reps INTEGER NOT NULL,      -- times the body weight of that day
    raw_json TEXT NOT NULL,                -- the document: the same text as its file
    file_name TEXT,                        -- in the folder of sessions; null until first written
    file_hash TEXT,                        -- SHA-256 of the text last written to or read from the file
    file_size_bytes INTEGER,
    file_modified_us INTEGER,              -- microseconds since 1970
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX training_sessions_in_order ON training_sessions (chronological_key, id);

  CREATE TABLE exercises (
    id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES training_sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 1),
    written_order INTEGER NOT NULL,        -- Order in the document; the position, unless a person wrote another
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,                -- case, accents and hyphens folded
    chronological_key TEXT NOT NULL,       -- that of its session, so that one index finds the last time
    superset_group TEXT,
    goal_weight_kg REAL,
    goal_sets INTEGER,
    goal_reps_min INTEGER,
    goal_reps_max INTEGER,
    goal_rest_minutes REAL,
    notes TEXT,
    warmup_notes TEXT
  ) STRICT;
  CREATE INDEX exercises_of_session ON exercises (session_id, position);
  CREATE INDEX exercises_by_name ON exercises (name_key, chronological_key, session_id);

  CREATE TABLE warmup_sets (
    exercise_id INTEGER NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 1),
    set_number INTEGER NOT NULL,
    weight_kg REAL CHECK (weight_kg >= 0),
    reps INTEGER CHECK (reps >= 0),        -- null: by feel
    notes TEXT,
    entered_value REAL,
    entered_unit TEXT CHECK (entered_unit IN ('kg', 'lb')),
    load_mode TEXT CHECK (load_mode IN ('bodyweight', 'assisted')),
    left_full INTEGER CHECK (left_full >= 0),
    left_partial INTEGER CHECK (left_partial >= 0),
    right_full INTEGER CHECK (right_full >= 0),
    right_partial INTEGER CHECK (right_partial >= 0),
    duration_seconds REAL CHECK (duration_seconds >= 0),
    distance_meters REAL CHECK (distance_meters >= 0),
    set_type TEXT CHECK (set_type IN ('dropset', 'failure')),
    completed_at TEXT,
    PRIMARY KEY (exercise_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE working_sets (
    exercise_id INTEGER NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 1),
    set_number INTEGER NOT NULL,
    weight_kg REAL CHECK (weight_kg >= 0),
    reps_full INTEGER CHECK (reps_full >= 0),
    reps_partial INTEGER CHECK (reps_partial >= 0),
    rpe REAL CHECK (rpe BETWEEN 1 AND 10),
    rep_assessment TEXT CHECK (rep_assessment IN ('bad', 'good', 'perfect', 'learning')),
    rest_minutes REAL CHECK (rest_minutes >= 0),
    notes TEXT,
    entered_value REAL,
    entered_unit TEXT CHECK (entered_unit IN ('kg', 'lb')),
    load_mode TEXT CHECK (load_mode IN ('bodyweight', 'assisted')),
    left_full INTEGER CHECK (left_full >= 0),
    left_partial INTEGER CHECK (left_partial >= 0),
    right_full INTEGER CHECK (right_full >= 0),
    right_partial INTEGER CHECK (right_partial >= 0),
    duration_seconds REAL CHECK (duration_seconds >= 0),
    distance_meters REAL CHECK (distance_meters >= 0),
    set_type TEXT CHECK (set_type IN ('dropset', 'failure')),
    completed_at TEXT,
    technique TEXT CHECK (technique IN ('MyoReps', 'LLP', 'StaticHold', 'DropSet')),
    technique_partial_reps INTEGER,        -- of LLP
    technique_hold_seconds REAL,           -- of StaticHold
    external_volume_kg REAL NOT NULL,
    bodyweight_volume_kg REAL NOT NULL,
    bodyweight_reps INTEGER NOT NULL,
    PRIMARY KEY (exercise_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE technique_sets (            -- mini-sets of MyoReps, drops of DropSet
    exercise_id INTEGER NOT NULL,
    set_position INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    set_number INTEGER NOT NULL,
    weight_kg REAL CHECK (weight_kg >= 0), -- null: that of the set
    entered_value REAL,
    entered_unit TEXT CHECK (entered_unit IN ('kg', 'lb')),
    load_mode TEXT CHECK (load_mode IN ('bodyweight', 'assisted')),
    reps_full INTEGER NOT NULL CHECK (reps_full >= 0),
    reps_partial INTEGER NOT NULL CHECK (reps_partial >= 0),
    PRIMARY KEY (exercise_id, set_position, position),
    FOREIGN KEY (exercise_id, set_position) REFERENCES working_sets (exercise_id, position) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  `;
