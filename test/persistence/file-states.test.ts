import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileState } from '../../src/domain/read-models/file-state.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createFilesPort } from '../../src/persistence/adapters/files-port.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { statesOfAllFiles, statesOfFiles } from '../../src/persistence/sync/file-states.js';
import { awaitEnd } from '../support/await-end.js';
import { anId, aSession } from '../support/builders.js';
import { listedFiles } from '../support/listed-files.js';
import { type OpenStores, openStores, save } from '../support/stores.js';

/** Changes a saved session. @returns its files and their sync states */
type Change = (
  stores: OpenStores,
  at: { readonly id: string; readonly number: number; readonly name: string; readonly path: string },
) => Readonly<Record<string, FileState>>;

const pathInFolderOf = (path: string, name: string) => join(path, '..', name);
const edited = (number: number) => serializeSession(aSession().id(number).focused('Edited').build());
const toTrash: Change = (stores, { id, name, path }) => {
  const text = readFileSync(path);
  deleteSession(stores, id);
  writeFileSync(path, text);
  return { [name]: 'file-only' };
};

const CHANGES: Readonly<Record<string, Change>> = {
  nothing: (_, { name }) => ({ [name]: 'equal' }),
  'its file was edited': (_, { number, name, path }) => {
    writeFileSync(path, edited(number));
    return { [name]: 'differ' };
  },
  'its file was broken': (_, { name, path }) => {
    writeFileSync(path, 'oops');
    return { [name]: 'unreadable' };
  },
  'its file was removed': (_, { path }) => {
    rmSync(path);
    return {};
  },
  'its file was renamed': (_, { number, path }) => {
    renameSync(path, pathInFolderOf(path, `mine-${number}.json`));
    return { [`mine-${number}.json`]: 'equal' };
  },
  'its file was renamed and edited': (_, { number, path }) => {
    rmSync(path);
    writeFileSync(pathInFolderOf(path, `mine-${number}.json`), edited(number));
    return { [`mine-${number}.json`]: 'differ' };
  },
  'its file and its row were renamed': ({ database }, { id, number, path }) => {
    renameSync(path, pathInFolderOf(path, `mine-${number}.json`));
    const sql = 'UPDATE training_sessions SET file_name = ? WHERE id = ?';
    database.prepare(sql).run(`mine-${number}.json`, id);
    return { [`mine-${number}.json`]: 'equal' };
  },
  'its file and its row have the name of another session': ({ database }, { id, number, path }) => {
    const name = `training_session_2026_02_16_0000009${number}.json`;
    writeFileSync(pathInFolderOf(path, name), edited(number));
    rmSync(path);
    database.prepare('UPDATE training_sessions SET file_name = ? WHERE id = ?').run(name, id);
    return { [name]: 'differ' };
  },
  'its file was copied': (_, { number, name, path }) => {
    copyFileSync(path, pathInFolderOf(path, `copy-${number}.json`));
    return { [name]: 'equal', [`copy-${number}.json`]: 'equal' };
  },
  'its row was edited': ({ database }, { id, name }) => {
    database.prepare("UPDATE training_sessions SET raw_json = raw_json || ' ' WHERE id = ?").run(id);
    return { [name]: 'differ' };
  },
  'its row was removed': ({ database }, { id, name }) => {
    database.prepare('DELETE FROM training_sessions WHERE id = ?').run(id);
    return { [name]: 'file-only' };
  },
  'it was deleted and its file added again': toTrash,
  'an invalid file was added': (_, { number, name, path }) => {
    writeFileSync(pathInFolderOf(path, `oops-${number}.json`), 'oops');
    return { [name]: 'equal', [`oops-${number}.json`]: 'file-only' };
  },
};

/** Saves a session for each of these changes. @returns all files and their sync states */
function withChanges(stores: OpenStores, names: readonly string[]): Readonly<Record<string, FileState>> {
  return Object.assign(
    {},
    ...names.map((change, index) => {
      const number = index + 1;
      save(stores, aSession().id(number).build());
      const name = `training_session_2026_02_16_${anId(number).slice(0, 8)}.json`;
      const path = join(stores.on.paths.sessions, name);
      return CHANGES[change]?.(stores, { id: anId(number), number, name, path });
    }),
  ) as Readonly<Record<string, FileState>>;
}

describe('the sync states of session files', () => {
  it.each(Object.keys(CHANGES))('are correct in the list of the folder after this change: %s', (change) => {
    const stores = openStores();
    const expected = withChanges(stores, ['nothing', change]);
    const port = createFilesPort(stores.on.paths, stores);
    const listed = listedFiles(port, 'sessions').map(({ name, state }) => [name, state]);
    expect(Object.fromEntries(listed)).toEqual(expected);
  });

  it('are the same for some files as for all files, after any changes', () => {
    const anyChanges = fc.array(fc.constantFrom(...Object.keys(CHANGES)), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(anyChanges, fc.nat(), (names, seed) => {
        const stores = openStores();
        const expected = withChanges(stores, names);
        const files = Object.keys(expected);
        const asked = files.filter((_, index) => (seed >> index) % 2 === 0);
        expect(Object.fromEntries(statesOfFiles(stores, asked))).toEqual(
          Object.fromEntries(asked.map((name) => [name, expected[name]])),
        );
        const unequal = Object.entries(expected).filter(([, state]) => state !== 'equal');
        expect(Object.fromEntries(runToEnd(statesOfAllFiles(stores)))).toEqual(Object.fromEntries(unequal));
      }),
      { numRuns: 30 },
    );
  });

  it('are read in steps, and are empty if the database cannot be read', async () => {
    const stores = openStores();
    const expected = withChanges(stores, ['nothing', 'its file was edited']);
    const states = await awaitEnd(createFilesPort(stores.on.paths, stores).sessionStates());
    expect(states.usual).toBe('equal');
    expect([...states.others]).toEqual(Object.entries(expected).slice(1));
    const withoutDatabase = await awaitEnd(createFilesPort(stores.on.paths).sessionStates());
    expect(withoutDatabase).toEqual({ usual: null, others: new Map() });
    stores.database.exec('DROP TABLE training_sessions');
    const broken = await awaitEnd(createFilesPort(stores.on.paths, stores).sessionStates());
    expect(broken).toEqual({ usual: null, others: new Map() });
  });
});
