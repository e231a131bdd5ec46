/**
 * Loads a part of the built program together with what the engine made of it at build time: code that is compiled
 * already is not parsed again. Compiled code of another engine is refused by the engine, and the part compiled anew.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { isRehearsal } from './rehearsal.js';

type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

/** @param path of the part, which the build wrote in ASCII @returns what it exports */
export function loadPart(path: string): object {
  const source = readFileSync(path, 'latin1');
  const compiledPath = `${path}.compiled`;
  const cachedData = readIfThere(compiledPath);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  if (isRehearsal()) {
    process.once('exit', () => {
      writeFileSync(`${compiledPath}.tmp`, script.createCachedData());
      renameSync(`${compiledPath}.tmp`, compiledPath);
    });
  }
  const part = { exports: {} };
  const wrapped: Wrapped = script.runInThisContext();
  wrapped(part.exports, createRequire(path), part, path, dirname(path));
  return part.exports;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
