import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { PROJECT_ROOT, runProcess } from '../support/run-cli.js';

/** Runs a script that imports the package by name, with plain Node. */
function runScript(script: string, env: Readonly<Record<string, string>> = {}) {
  return runProcess(process.execPath, ['--input-type=module', '-e', script], { cwd: PROJECT_ROOT, env });
}

const IMPORT = "import { closeDatabase, getDatabase, TrainingSessionRepository } from 'traininglogs';";

describe('the library', () => {
  it('reads the sessions that the program saved', async () => {
    const on = new TestDataRoot();
    const session = aSession().with(exercise('Squat').working('100x5')).build();
    on.hold(session, { ...session, _id: session._id.replace(/1$/, '2') });
    const result = await runScript(
      `${IMPORT}
      const database = getDatabase();
      const repo = new TrainingSessionRepository(database);
      console.log(repo.getAllSessions().length, repo.getAllSessions()[1].exercises[0].Name);
      console.log(repo.occurrencesOf('squat').length);
      closeDatabase(database);`,
      { TRAININGLOGS_HOME: on.root },
    );
    expect(result).toMatchObject({ code: 0, stdout: '2 Squat\n2\n', stderr: '' });
  });

  it('creates the database of the given data root', async () => {
    const on = new TestDataRoot();
    const script = `${IMPORT}
      console.log(new TrainingSessionRepository(getDatabase(process.env.ROOT)).getAllSessions().length);`;
    expect(await runScript(script, { ROOT: on.root })).toMatchObject({ code: 0, stdout: '0\n', stderr: '' });
    expect(on.query('SELECT id FROM training_sessions')).toEqual([]);
  });

  it('does not load the code of the screens', () => {
    const text = readFileSync(new URL('../../dist/index.js', import.meta.url), 'utf8');
    expect(text).not.toMatch(/\breact\b|\bink\b/);
  });
});
