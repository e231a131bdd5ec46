/** The Data screen on stores in memory: without issues, or with a conflict, a missing copy and an invalid file. */

import { EMPTY_LIBRARY } from '../../src/domain/exercise-library.js';
import type { ImportPreview } from '../../src/domain/read-models/import-report.js';
import type {
  CopiesOverview,
  StoreIssue,
  StoresOverview,
  TrashedSession,
} from '../../src/domain/read-models/stores-overview.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from './builders.js';
import { EMPTY_OVERVIEW } from './fake-data-port.js';
import { LogHarness } from './log-harness.js';

export const EQUAL_COPIES: CopiesOverview = {
  fileCount: 121,
  sizeBytes: 1_677_721,
  agree: 121,
  changed: 0,
  issues: [],
  error: null,
};

export const WITHOUT_ISSUES: StoresOverview = {
  ...EMPTY_OVERVIEW,
  database: { path: 'traininglogs.db', sessions: 121, sizeBytes: 2_516_582, error: null },
  draftCount: 1,
  copies: EQUAL_COPIES,
  // Two days before the clock of the tests.
  lastBackup: {
    path: 'sessions_backup_20260214.tar.gz',
    modifiedMs: Date.parse('2026-02-14T18:02:11Z'),
  },
};

const FOLDER = 'data/output/sessions';

export const CONFLICT = {
  kind: 'conflict',
  id: anId(14),
  title: '14 Feb 2026 Push Hypertrophy',
  file: `${FOLDER}/training_session_2026_02_14_0000000e.conflict-20260215-101112.json`,
} as const satisfies StoreIssue;

export const UNREADABLE_CONFLICT = {
  kind: 'conflict',
  id: null,
  title: 'training_session_2026_02_10_0000000a.conflict-20260215-101113.json',
  file: `${FOLDER}/training_session_2026_02_10_0000000a.conflict-20260215-101113.json`,
} as const satisfies StoreIssue;

export const PENDING = {
  kind: 'pending',
  id: anId(15),
  title: '15 Feb 2026 Upper Strength',
  missing: 'file',
  reason: 'data/output/sessions is read-only.',
} as const satisfies StoreIssue;

export const INVALID_FILE = {
  kind: 'invalid',
  title: null,
  file: `${FOLDER}/broken.json`,
  reason: 'line 2, column 1: is not JSON: expected a value, but the text ends here.',
} as const satisfies StoreIssue;

/** An issue of a row, which has no file to show. */
export const INVALID_ROW = {
  kind: 'invalid',
  title: '16 Feb 2026 Lower',
  file: `traininglogs.db, session ${anId(16)}`,
  reason: 'exercises: is missing.',
} as const satisfies StoreIssue;

export const WITH_ISSUES: StoresOverview = {
  ...WITHOUT_ISSUES,
  copies: { ...EQUAL_COPIES, fileCount: 120, agree: 118, issues: [CONFLICT, PENDING, INVALID_FILE] },
  trashCount: 2,
};

/** The deleted sessions in the trash of `WITH_ISSUES`. */
export const TRASH: readonly TrashedSession[] = [
  { kind: 'session', id: anId(20), date: '2026-01-20', title: '20 Jan 2026 Upper Strength' },
  { kind: 'session', id: anId(21), date: '2026-01-21', title: '2026-01-21' },
];

/** An overview with only these issues. */
export function withIssues(...issues: readonly StoreIssue[]): StoresOverview {
  return { ...WITHOUT_ISSUES, copies: { ...EQUAL_COPIES, issues } };
}

export const REPORT: ImportPreview = {
  names: [],
  newSeparate: [],
  units: [],
  own: [],
  library: EMPTY_LIBRARY,
  new: 12,
  merged: 0,
  filled: [],
  differing: [],
  same: 3,
  changed: 1,
  sets: 230,
  setsRead: 290,
  rows: 0,
  notes: [],
  failed: 0,
  oneCopy: 0,
  bareDistances: 0,
  named: [],
  bodyWeights: [],
  skipped: [
    { file: 'log/2025_10_12.md', place: 'line 4, column 7', reason: 'reps: "1O" is not a whole number' },
    { file: 'log/notes.txt', place: '', reason: 'has no date' },
  ],
};

const PUSH = aSession()
  .id(14)
  .on('2026-02-14T18:00:00Z')
  .focused('Push Hypertrophy')
  .with(exercise('Bench Press').working('80x5 @8', '80x5 @9'), exercise('Dips').working('bw x12'))
  .build();

/** The text of the session, and the text of the conflict: an RPE differs, and Dips are missing. */
export const PUSH_TEXT = serializeSession(PUSH);
const PUSH_OTHER_TEXT = serializeSession({
  ...PUSH,
  exercises: PUSH.exercises.slice(0, 1).map((bench) => ({
    ...bench,
    workingSets: bench.workingSets.map((set) => (set.rpe === 8 ? { ...set, rpe: 8.5 } : set)),
  })),
});

/** The Data screen after it was opened. */
export function dataHarness(
  overview: StoresOverview = WITHOUT_ISSUES,
  harness = new LogHarness(),
  trash: readonly TrashedSession[] = overview.trashCount > 0 ? TRASH : [],
): LogHarness {
  harness.fake.data.overview =
    overview.trashCount === trash.length ? overview : { ...overview, trashCount: trash.length };
  harness.fake.data.trash = trash;
  harness.fake.data.conflicts.set(CONFLICT.file, { session: PUSH_TEXT, conflict: PUSH_OTHER_TEXT });
  harness.fake.data.conflicts.set(UNREADABLE_CONFLICT.file, { session: null, conflict: 'not\njson' });
  return harness.press('5');
}

/** Moves the cursor to the action with that name. */
export function goTo(harness: LogHarness, action: string): LogHarness {
  const at = ACTIONS.indexOf(action);
  if (at < 0) throw new Error(`no action is called ${action}`);
  return harness.press('G', ...Array.from({ length: ACTIONS.length - 1 - at }, () => 'k'));
}

const ACTIONS: readonly string[] = [
  'verify',
  'sync',
  'backup',
  'restore',
  'import',
  'export',
  'trash',
  'settings',
];
