// Copies the training programs that come with traininglogs, the files of docs/programs, to the built program.
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** Copies the training programs to `programs` in the folder of a build, for the program and the tests. */
export async function copyExamplePrograms(folder = DIST) {
  const from = fileURLToPath(new URL('../docs/programs', import.meta.url));
  const to = `${folder}/programs`;
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    // Writes another file and renames it, because a running program may be reading the old one.
    const unfinished = `${to}/.${name}.${process.pid}.tmp`;
    await copyFile(`${from}/${name}`, unfinished);
    await rename(unfinished, `${to}/${name}`);
  }
}
