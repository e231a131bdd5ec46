/** A data root whose files the files port lists. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createFilesPort } from '../../src/persistence/adapters/files-port.js';
import { dataPaths } from '../../src/persistence/paths.js';

export const SESSION = `{
  "dataModelVersion": "0.0.1",
  "dataModelType": "training_session_log",
  "_id": "11111111-2222-4333-8444-555555555555",
  "userId": "ann",
  "userName": "Ann",
  "date": "2026-02-16",
  "phase": null,
  "week": null,
  "isDeloadWeek": false,
  "focus": null,
  "exercises": [],
  "sessionDurationMinutes": null
}
`;

/** A data root with these files below `data/output`. */
export function aRoot(files: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'output-files-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const paths = dataPaths(root);
  const output = dirname(paths.sessions);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
  return { root, output, port: createFilesPort(paths) };
}
