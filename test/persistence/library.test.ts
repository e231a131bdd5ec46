import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type * as domain from '../../src/domain/record.js';
import {
  closeDatabase,
  getDatabase,
  type TrainingSession,
  TrainingSessionRepository,
} from '../../src/index.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';

function openLibrary() {
  const on = new TestDataRoot();
  const database = getDatabase(on.root);
  onTestFinished(() => closeDatabase(database));
  return { on, database, repository: new TrainingSessionRepository(database) };
}

const squats = aSession().with(exercise('Squat').working('100x5')).build();

describe('saveSession of the library', () => {
  it('saves a session in both stores', async () => {
    const { on, repository } = openLibrary();
    const saved = repository.saveSession(squats);
    expect(saved).toMatchObject({ id: squats._id, action: 'new', isInDatabase: true });
    expect(JSON.parse(readFileSync(saved.file ?? '', 'utf8'))).toEqual(squats);
    expect(repository.getSession(squats._id)).toEqual(squats);
    expect(on.isSound).toBe(true);
    expect(repository.saveSession(squats)).toMatchObject({ action: 'same' });
  });

  it('replaces a session only with replace, and keeps the text it replaces', () => {
    const { on, repository } = openLibrary();
    repository.saveSession(squats);
    const other = { ...squats, focus: 'lower' };
    expect(() => repository.saveSession(other)).toThrow(
      `Session ${squats._id} was not saved: it is already saved with other content; pass { replace: true } to replace it.`,
    );
    expect(repository.saveSession(other, { replace: true })).toMatchObject({ action: 'replaced' });
    expect(repository.getAllSessions()).toEqual([other]);
    expect(existsSync(join(on.root, 'data/output/trash/replaced'))).toBe(true);
  });

  it('saves nothing of an invalid session and says what is invalid', () => {
    const { repository } = openLibrary();
    const invalid = { ...squats, date: '2026-02-30' };
    expect(() => repository.saveSession(invalid)).toThrow(/^The session was not saved: date: .*\.$/);
    expect(repository.count()).toBe(0);
  });

  it('saves files in the data root even if the database is in another folder', () => {
    const on = new TestDataRoot();
    process.env.TRAININGLOGS_DB = join(on.root, 'elsewhere', 'own.db');
    onTestFinished(() => void delete process.env.TRAININGLOGS_DB);
    const database = getDatabase(on.root);
    onTestFinished(() => closeDatabase(database));
    const { file } = new TrainingSessionRepository(database).saveSession(squats);
    expect(file?.startsWith(on.paths.sessions)).toBe(true);
    expect(database.name).toBe(process.env.TRAININGLOGS_DB);
  });
});

describe('reading with the library', () => {
  it('lists sessions, summaries and occurrences', () => {
    const { repository, database } = openLibrary();
    repository.saveSession(squats);
    repository.saveSession({ ...squats, _id: anId(2), date: '2026-02-18' });
    expect(repository.listSummaries(1)).toMatchObject([{ id: anId(2), workingSetCount: 1 }]);
    expect(repository.occurrencesOf('squat')).toHaveLength(2);
    expect(repository.findIds('00000001')).toEqual([anId(1)]);
    expect(repository.exerciseNames()).toEqual(['Squat']);
    expect(database.prepare('SELECT count(*) AS n FROM training_sessions').get()).toEqual({ n: 2 });
  });

  it('describes the error of a document that cannot be read', () => {
    const { on, repository } = openLibrary();
    repository.saveSession(squats);
    const other = new Database(on.paths.database);
    other.exec(`UPDATE training_sessions SET raw_json = '{}'`);
    other.close();
    expect(() => repository.getAllSessions()).toThrow(/^The sessions were not read: .*\.$/);
  });

  it('accepts only databases that getDatabase opened', () => {
    const foreign = new Database(':memory:');
    onTestFinished(() => void foreign.close());
    expect(() => new TrainingSessionRepository(foreign)).toThrow('open it with getDatabase');
  });

  it('describes the error of a database that cannot be opened', () => {
    const on = new TestDataRoot();
    openAndClose(on.root);
    writeFileSync(on.paths.database, 'no database');
    expect(() => getDatabase(on.root)).toThrow(/^The database was not opened: .*\.$/);
  });
});

function openAndClose(root: string): void {
  closeDatabase(getDatabase(root));
}

describe('the published type of a session', () => {
  it('is the same as the type that the schema defines', () => {
    // Each assignment fails to compile if its two types differ.
    const published: (session: domain.TrainingSession) => TrainingSession = (session) => session;
    const defined: (session: TrainingSession) => domain.TrainingSession = (session) => session;
    expect(published(defined(squats))).toBe(squats);
  });
});
