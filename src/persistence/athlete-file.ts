/** `data/athlete.json`: read at every start, written durably, never at the cost of keys others put there. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Athlete, parseAthlete } from '../domain/athlete.js';
import { printJson } from '../domain/serialize-record.js';
import { makeFolder, writeDurably } from './disk/durable-file.js';
import { StorageError, storageStep } from './disk/storage-error.js';

/** Who the file says trains; an empty record where there is no file. @throws StorageError */
export function readAthlete(path: string): Athlete {
  const tree = storageStep(path, () => {
    if (!existsSync(path)) return {};
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new StorageError('invalid-config', path, { cause });
    }
  });
  const read = parseAthlete(tree);
  if ('athlete' in read) return read.athlete;
  throw new StorageError('invalid-config', path, { cause: new Error(read.problem) });
}

/** Writes `changes` into the file as it is now, every other key kept. @throws StorageError */
export function updateAthlete(path: string, changes: Partial<Athlete>): Athlete {
  const athlete = { ...readAthlete(path), ...changes };
  makeFolder(dirname(path));
  writeDurably(dirname(path), basename(path), `${printJson(athlete)}\n`);
  return athlete;
}
