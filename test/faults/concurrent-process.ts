/**
 * One of several processes that change the same sessions: `KIND ROOT NAME ROUNDS`. Prints each confirmed focus on a
 * line.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { dataPaths } from '../../src/persistence/paths.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { previewRenaming, renameSteps } from '../../src/persistence/sync/rename-exercise.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { currentTextHashes } from '../../src/persistence/sync/session-write.js';
import { anId } from '../support/builders.js';
import { logged } from './operation-stores.js';

const [kind = '', root = '', name = '', rounds = ''] = process.argv.slice(2);
const paths = dataPaths(root);
// A busy machine must not cause a timeout.
const lock = new WriterLock(paths, { waitMs: 120_000 });
const stores = new OpenStores(paths, () => new Date(), lock);
const focusOf = (round: number) => `${name}-${round};`;
const confirm = (focus: string) => void process.stdout.write(`${focus}\n`);

const KINDS: Readonly<Record<string, (round: number) => void>> = {
  replace: (round) => {
    const session = { ...logged(1), focus: focusOf(round) };
    const base = currentTextHashes(stores, session);
    const { status } = saveSession(stores, session, {
      replace: true,
      beganFrom: (text) => base.has(hashText(text)),
    });
    if (status === 'saved') confirm(session.focus);
  },
  new: (round) => {
    const session = { ...logged(1), _id: anId(100 + round), focus: focusOf(round) };
    const { status } = saveSession(stores, session, { replace: false });
    if (status === 'saved') confirm(session.focus);
    else if (status !== 'refused') throw new Error(status);
  },
  rename: (round) => {
    const context = { stores, paths, drafts: new SessionDrafts(paths, () => new Date()) };
    const names = ['Bench Press', 'Press'] as const;
    const [from, to] = round % 2 === 0 ? names : [names[1], names[0]];
    runToEnd(renameSteps(context, previewRenaming(context, from, to).renaming));
  },
  delete: (round) => {
    const change = round % 2 === 0 ? deleteSession : undeleteSession;
    const { status } = change(stores, anId(1));
    if (status !== 'done' && status !== 'not-found') throw new Error(status);
  },
  sync: () => void stores.sync(),
  editor: (round) => {
    // Like an editor, this overwrites the file whatever it contains.
    const session = { ...logged(2), focus: focusOf(round) };
    mkdirSync(paths.sessions, { recursive: true });
    writeFileSync(
      join(paths.sessions, 'training_session_2026_02_12_00000002.json'),
      serializeSession(session),
    );
    stores.sync();
  },
  import: (round) => {
    const importing = createImporter(() => stores, { replace: true, keyOf: exerciseKey, paths: [] });
    const batch = importing.batch();
    const ids = [1, 200 + round, 2];
    for (const id of ids) {
      const session = { ...logged(id % 7), _id: anId(id), focus: focusOf(round) };
      const step = () =>
        importing.importSession({ session, build: () => session, isOfSameSource: () => true });
      if (batch) runToEnd(batch.step(step));
    }
    if (importing.finish() === 0) confirm(focusOf(round));
  },
};

stores.sync();
for (let round = 0; round < Number(rounds); round += 1) KINDS[kind]?.(round);
stores.close();
