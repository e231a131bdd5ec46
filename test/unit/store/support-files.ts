/** The Files screen on files in memory. */
import { openFiles } from '../../../src/store/files/files-commands.js';
import { aFilesHarness, type FakeFiles, type FilesHarness } from '../../support/files-harness.js';

export const DISK: FakeFiles = {
  'sessions/march.json': '{"focus": "push"}',
  'sessions/february.json': '{"focus": "pull"}',
  'trash/replaced/old.json': '{}',
  'trash/gone.json': '{}',
  'notes.md': 'one\ntwo\n',
};

export function opened(disk: FakeFiles = { ...DISK }): FilesHarness {
  const harness = aFilesHarness(disk);
  openFiles(harness.context);
  return harness;
}
