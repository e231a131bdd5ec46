// The training programs that come with traininglogs: the files of docs/programs, next to the program.
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Copies them to `dist/programs` for the program and the tests. */
export async function copyExamplePrograms() {
  const from = fileURLToPath(new URL('../docs/programs', import.meta.url));
  const to = fileURLToPath(new URL('../dist/programs', import.meta.url));
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    // Renamed into place, because a running program may read it at the same time.
    const unfinished = `${to}/.${name}.${process.pid}.tmp`;
    await copyFile(`${from}/${name}`, unfinished);
    await rename(unfinished, `${to}/${name}`);
  }
}
