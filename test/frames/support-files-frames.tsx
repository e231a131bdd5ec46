/** Frames of the Files screen on files in memory. */
import { Box } from 'ink';
import type { FileError } from '../../src/domain/read-models/file-state.js';
import { layout } from '../../src/page/layout.js';
import { openFile } from '../../src/store/files/files-commands.js';
import { readVisibleFiles } from '../../src/store/files/visible-files.js';
import { FilesScreen } from '../../src/ui/screens/files/files-screen.js';
import { aFilesHarness, type FakeFiles, type FilesHarness } from '../support/files-harness.js';
import { renderFrame } from '../support/frame.js';

export const SESSION = `${JSON.stringify(
  {
    dataModelVersion: '0.0.1',
    _id: '9b1f04aa-5d0e-4c8a-9f0b-0d3a4be1c7f2',
    date: '2026-03-24T18:05:12+05:30',
    phase: 3,
    isDeloadWeek: false,
    exercises: [
      { Order: 1, Name: 'Bench Press', workingSets: [{ set: 1, weightKg: 80, notes: null }] },
      { Order: 2, Name: 'Pendlay Row', workingSets: [{ set: 1, weightKg: 70, notes: 'elbows close' }] },
    ],
  },
  null,
  2,
)}\n`;
export const SESSION_PATH = 'sessions/training_session_2026_03_24_9b1f04aa.json';

export const DISK: FakeFiles = {
  [SESSION_PATH]: SESSION,
  'sessions/training_session_2026_03_21_5c40d1e2.json': SESSION,
  'sessions/training_session_2026_03_17_a07b93c4.json': SESSION,
  'schemas/training_session_log_schema.jsonc': '// The schema of one session\n{"type": "object"}\n',
  'drafts/7d1.json': '{}',
  'trash/training_session_2026_01_02_00aa11bb.json': SESSION,
  'trash/replaced/a.json': '{}',
  'notes.md': '# Notes\n\nbench more\n',
};

export const SIZES = [
  [80, 24],
  [120, 40],
  [60, 15],
] as const;

export function draw(harness: FilesHarness, columns = 80, rows = 24, today = '2026-04-01'): string[] {
  const size = layout(columns, rows);
  harness.dispatch({ type: 'app/resized', view: { columns, bodyRows: size.bodyRows } });
  readVisibleFiles(harness.context);
  const frame = renderFrame(
    <Box width={columns} height={size.bodyRows}>
      <FilesScreen state={{ ...harness.state(), today }} layout={size} />
    </Box>,
    { columns, rows },
  );
  return frame.rows();
}

export function shown(rows: readonly string[]): string {
  return rows.map((row) => row.trimEnd()).join('\n');
}

export function openedFile(disk: FakeFiles = DISK, path = SESSION_PATH): FilesHarness {
  const harness = aFilesHarness(disk);
  openFile(harness.context, path);
  return harness;
}

export const BROKEN = SESSION.replace('"phase": 3,', '"phase": 3');

/** The validation errors of the session. */
export const FAULTS: readonly FileError[] = [
  { path: ['phase'], reason: '3 is above 2' },
  { path: ['exercises', 1, 'workingSets', 0, 'weightKg'], reason: '70 is below 80' },
];

export function openedFaulty(): FilesHarness {
  const harness = aFilesHarness(DISK, undefined, FAULTS);
  openFile(harness.context, SESSION_PATH);
  return harness;
}

export function raw(harness: FilesHarness): FilesHarness {
  harness.run('files.raw');
  return harness;
}
