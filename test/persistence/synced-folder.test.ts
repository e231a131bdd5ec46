import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSyncedFolders } from '../../src/persistence/describe-places.js';
import { syncedFolderOf } from '../../src/persistence/disk/synced-folder.js';
import { dataPaths } from '../../src/persistence/paths.js';
import { makeTempFolder } from '../support/temp-folder.js';

/** A folder below a temporary one, with these files. */
function aFolder(name: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(makeTempFolder(), name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

describe('a synchronised folder', () => {
  it.each([
    ['Syncthing', '.stfolder/marker', '.stignore'],
    ['git', '.git/HEAD', '.gitignore'],
    ['git', '.git', '.gitignore'],
  ])('is found for a path in a folder of %s with %s', (carrier, mark, ignoreFile) => {
    const at = aFolder('log', { [mark]: '' });
    expect(syncedFolderOf(join(at, 'data', 'traininglogs.db'))).toEqual({ carrier, at, ignoreFile });
  });

  it.each([
    ['Dropbox', 'Dropbox'],
    ['Dropbox (Personal)', 'Dropbox'],
    ['OneDrive - Gym', 'OneDrive'],
    ['Nextcloud', 'Nextcloud'],
    ['iCloud Drive', 'iCloud Drive'],
    ['iCloudDrive', 'iCloudDrive'],
    ['Mobile Documents', 'iCloud Drive'],
    ['GoogleDrive-ann@example.org', 'GoogleDrive'],
  ])('is found by the name %s', (name, carrier) => {
    const at = aFolder(name);
    expect(syncedFolderOf(join(at, 'log', 'traininglogs.db'))).toEqual({ carrier, at, ignoreFile: null });
  });

  it('is found through a link', () => {
    const at = aFolder('Dropbox', { 'log/data/athlete.json': '' });
    const link = join(makeTempFolder(), 'log');
    symlinkSync(join(at, 'log'), link);
    expect(syncedFolderOf(join(link, 'traininglogs.db'))).toMatchObject({ at });
  });

  it.each(['log', 'Dropboxes', 'My Dropbox notes'])('is not found by the name %s', (name) => {
    expect(syncedFolderOf(join(aFolder(name), 'traininglogs.db'))).toBeNull();
  });

  it.each(['traininglogs.db', '/traininglogs.db*', 'traininglogs.*', '*.db', '(?d)**/traininglogs.db'])(
    'does not carry a database that its ignore file names with %s',
    (line) => {
      const at = aFolder('log', { '.stfolder/marker': '', '.stignore': `// mine\r\n${line}\r\n` });
      expect(syncedFolderOf(join(at, 'traininglogs.db'))).toBeNull();
    },
  );

  it.each(['traininglogs.db-wal', '!traininglogs.db', '# traininglogs.db', 'logs.db', ''])(
    'carries a database that its ignore file does not name: %s',
    (line) => {
      const at = aFolder('log', { '.git/HEAD': '', '.gitignore': line });
      expect(syncedFolderOf(join(at, 'traininglogs.db'))).toMatchObject({ carrier: 'git' });
    },
  );

  it.each(['output/drafts/', '/output/drafts/**', 'drafts', 'output'])(
    'does not carry drafts if its ignore file names them or a folder above with %s',
    (line) => {
      const at = aFolder('data', { '.git/HEAD': '', '.gitignore': line });
      expect(syncedFolderOf(join(at, 'output', 'drafts'))).toBeNull();
    },
  );

  it('is found around an inner synchronised folder whose ignore file names the path', () => {
    const cloud = aFolder('Nextcloud', { 'log/.git/HEAD': '', 'log/.gitignore': 'traininglogs.db*' });
    expect(syncedFolderOf(join(cloud, 'log', 'traininglogs.db'))).toMatchObject({ at: cloud });
  });
});

describe('the warnings about synchronised folders', () => {
  it('name the database and the drafts, with what to do', () => {
    const at = aFolder('log', { '.stfolder/marker': '' });
    expect(describeSyncedFolders(dataPaths(at))).toEqual([
      `The database is in a folder that Syncthing syncs (${at}): add traininglogs.db* to its .stignore, or set TRAININGLOGS_DB to a path outside that folder.`,
      `Sessions in progress are in a folder that Syncthing syncs (${at}): add data/output/drafts to its .stignore.`,
    ]);
    const cloud = aFolder('Dropbox');
    expect(describeSyncedFolders(dataPaths(join(cloud, 'log')))).toEqual([
      `The database is in a folder that Dropbox syncs (${cloud}): set TRAININGLOGS_DB to a path outside that folder.`,
      `Sessions in progress are in a folder that Dropbox syncs (${cloud}): exclude log/data/output/drafts there.`,
    ]);
  });

  it('are none if only data is shared, without the drafts', () => {
    const root = aFolder('log', { 'data/.stfolder/marker': '', 'data/.stignore': '/output/drafts\n' });
    expect(describeSyncedFolders(dataPaths(root))).toEqual([]);
  });
});
