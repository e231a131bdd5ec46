/** JSON files are damaged, copied, renamed or mixed up at random; no session is missing after the next start. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SeededRandom } from '../../src/demo/seeded-random.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { isSessionFileName } from '../../src/persistence/session-files/session-file-name.js';
import { recordOf } from '../../src/persistence/session-files/session-text.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { damaged } from './damage.js';
import { casesOf } from './fault-scale.js';
import { logged } from './operation-stores.js';
import { type Holdings, holdingsOf, startAgain } from './start-again.js';
import { type Expected, Tally } from './tally.js';

const CASES = casesOf(60, 1000);
const FIRST_SEED = Number(process.env.TRAININGLOGS_SEED ?? 2026);
const TIMEOUT_MS = 900_000;
const SESSIONS = 6;
const MOST_FILES = 3;

it(
  'a start with damaged files has every session',
  () => {
    const origin = dataPaths(join(makeTempFolder(), 'origin'));
    makeStores(origin);
    const before = holdingsOf(origin);
    for (let index = 0; index < CASES; index += 1) {
      const seed = FIRST_SEED + index;
      const random = new SeededRandom(seed);
      const paths = dataPaths(join(makeTempFolder(), 'root'));
      cpSync(origin.root, paths.root, { recursive: true, preserveTimestamps: true });
      const files = random.between(1, MOST_FILES);
      const what = Array.from({ length: files }, () => random.oneOf(CHANGES)(paths, random)).join('; ');
      const unread = unreadableFiles(paths);
      const expected = expectedOf(before, paths);
      expect(tally.count(expected, startAgain(paths)), `TRAININGLOGS_SEED=${seed}: ${what}`).toEqual([]);
      expect(unreadableFiles(paths), `TRAININGLOGS_SEED=${seed}: ${what}`).toEqual(unread);
      rmSync(paths.root, { recursive: true });
    }
  },
  TIMEOUT_MS,
);

const tally = new Tally('damaged JSON files');

type Change = (paths: DataPaths, random: SeededRandom) => string;

const CHANGES: readonly Change[] = [
  (paths, random) => {
    const path = somePath(paths, random);
    const { what, bytes } = damaged(readFileSync(path), random);
    writeFileSync(path, bytes);
    return `${what} in ${path}`;
  },
  (paths, random) => {
    const path = somePath(paths, random);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, random.between(0, text.length - 1)));
    return `cut ${path}`;
  },
  (paths, random) => {
    const path = somePath(paths, random);
    const copy = join(paths.sessions, random.oneOf(['copy.json', 'a session (1).json', 'Ann’s squats.json']));
    cpSync(path, copy, { preserveTimestamps: random.isOnceIn(2) });
    return `copied ${path} to ${copy}`;
  },
  (paths, random) => {
    const path = somePath(paths, random);
    const copy = join(paths.sessions, `zz-${random.between(1, 99)}.json`);
    writeFileSync(copy, `${readFileSync(path, 'utf8').replace(/"focus": [^\n]*,/, '"focus": "copied",')}`);
    return `copied ${path} to ${copy}, changed`;
  },
  (paths, random) => {
    const path = somePath(paths, random);
    const name = join(paths.sessions, `leg day ${random.between(1, 99)}.json`);
    if (!existsSync(name)) renameSync(path, name);
    return `renamed ${path} to ${name}`;
  },
  (paths, random) => {
    const [one, other] = [somePath(paths, random), somePath(paths, random)];
    const text = readFileSync(one);
    writeFileSync(one, readFileSync(other));
    writeFileSync(other, text);
    return `swapped ${one} and ${other}`;
  },
  (paths, random) => {
    const path = somePath(paths, random);
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    writeFileSync(
      path,
      random.oneOf([`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), JSON.stringify(JSON.parse(text))]),
    );
    return `written otherwise ${path}`;
  },
  (paths, random) => {
    const path = somePath(paths, random);
    rmSync(path);
    return `removed ${path}`;
  },
  (paths, random) => {
    const path = somePath(paths, random);
    rmSync(path);
    mkdirSync(path);
    return `made ${path} a folder`;
  },
];

function makeStores(paths: DataPaths): void {
  mkdirSync(paths.root, { recursive: true });
  const stores = new OpenStores(paths, () => new Date('2026-11-22T07:22:26Z'));
  stores.sync();
  for (let number = 1; number <= SESSIONS; number += 1)
    saveSession(stores, logged(number), { replace: false });
  stores.close();
}

/** The path of a random file with a valid session. If there is none, writes such a file. */
function somePath(paths: DataPaths, random: SeededRandom): string {
  const valid = sessionFiles(paths).filter((path) => sessionAt(path) !== null);
  if (valid.length > 0) return random.oneOf(valid);
  const path = join(paths.sessions, 'put-back.json');
  writeFileSync(path, JSON.stringify(logged(1)));
  return path;
}

function sessionFiles(paths: DataPaths): readonly string[] {
  return readdirSync(paths.sessions)
    .filter(isSessionFileName)
    .map((name) => join(paths.sessions, name));
}

function sessionAt(path: string): { readonly id: string; readonly text: string } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    const id = recordOf(text)?._id;
    return id === undefined ? null : { id, text };
  } catch {
    return null;
  }
}

/** Files without a valid session, with their bytes: they must stay unchanged. */
function unreadableFiles(paths: DataPaths): readonly string[] {
  return sessionFiles(paths)
    .filter((path) => sessionAt(path) === null)
    .map((path) => `${path}: ${bytesAt(path)}`);
}

function bytesAt(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return 'a folder';
  }
}

/** What must hold after the next start. Every text of a file, and of a session that was not edited, still exists. */
function expectedOf(before: Holdings, paths: DataPaths): Expected {
  const files = sessionFiles(paths).flatMap((path) => sessionAt(path) ?? []);
  const allowed = new Map([...before.live].map(([id, texts]) => [id, new Set(texts)]));
  for (const { id, text } of files) allowed.set(id, (allowed.get(id) ?? new Set()).add(text));
  const editedIds = new Set(
    files.filter(({ id, text }) => !before.live.get(id)?.has(text)).map(({ id }) => id),
  );
  const unedited = [...before.live].flatMap(([id, texts]) => (editedIds.has(id) ? [] : [...texts]));
  // A session whose file is no longer valid keeps its row until a person corrects the file.
  const blocked = [...before.live.keys()].filter((id) => !files.some((file) => file.id === id));
  return {
    texts: [...unedited, ...files.map(({ text }) => text)],
    allowed,
    ids: allowed.keys(),
    mayBeUnequal: new Set(unreadableFiles(paths).length > 0 ? blocked : []),
  };
}
