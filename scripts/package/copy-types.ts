/** Copies the type declarations of the library, without those of the code that it uses. */
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The public type declarations: the index, and those in the folder `library`. */
const PUBLIC = /^(index|library\/[\w-]+)\.d\.ts$/;

/** Copies `index.d.ts` and the declarations that it imports. @throws Error if an import is not public */
export function copyPublicTypes(from: string, to: string): void {
  const copied = new Set<string>();
  const copy = (file: string): void => {
    if (copied.has(file)) return;
    if (!PUBLIC.test(file)) throw new Error(`The types of the library need ${file}, which is not public.`);
    copied.add(file);
    cpSync(join(from, file), join(to, file));
    for (const [, name = ''] of readFileSync(join(from, file), 'utf8').matchAll(IMPORT)) {
      copy(relative(from, join(from, dirname(file), name)).replace(/(\.js)?$/, '.d.ts'));
    }
  };
  copy('index.d.ts');
}

const IMPORT = /(?:from |import\()['"]([^'"]+)['"]/g;
