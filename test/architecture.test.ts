import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What the store needs of the world. */
const PORTS = [
  'store/ports.ts',
  'store/ports/tasks.ts',
  'store/ports/files-port.ts',
  'store/ports/listing-port.ts',
  'store/ports/data-port.ts',
  'store/ports/stats-port.ts',
];

/** Which part of the program may import from which others, or which one file of them; always from itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'bin.ts': ['compile-cache.ts', 'main.ts'],
  'main.ts': ['cli', 'open-terminal.ts', 'run-command-line.ts'],
  'open-terminal.ts': ['terminal', 'keys', 'text', 'ui'],
  'run-command-line.ts': ['cli', 'open-terminal.ts', 'run-screens.tsx', 'version.ts', 'world.ts'],
  'world.ts': ['cli', 'persistence', 'domain'],
  'run-screens.tsx': [
    'compile-cache.ts',
    'open-terminal.ts',
    'cli',
    'persistence',
    'store',
    'terminal',
    'ui',
    'keys',
    'domain',
  ],
  'index.ts': ['cli', 'persistence', ...PORTS, 'domain'],
  'version.ts': [],
  'compile-cache.ts': [],
  cli: ['persistence', 'store', 'interchange', 'domain', 'text'],
  ui: ['store', 'keys', 'list', 'json', 'text', 'domain'],
  store: ['domain', 'list', 'json', 'text', 'chart'],
  persistence: [...PORTS, 'interchange', 'domain'],
  interchange: ['domain', 'text'],
  domain: ['text', 'json'],
  terminal: ['keys', 'text'],
  'ink-overrides': ['text'],
  keys: ['text'],
  list: [],
  chart: [],
  json: [],
  text: [],
};

const source = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const partOf = (file: string) => file.split('/')[0] ?? '';

type Import = { readonly name: string; readonly isType: boolean };

/** What a file imports: files of ours from the folder of sources on, packages by their name. */
const importsOf = new Map(
  files.map((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const found = text.matchAll(
      /^(?:import|export)\b( type\b)?[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    );
    const imports = [...found].map(([, type, from, bare, dynamic]): Import => {
      const name = from ?? bare ?? dynamic ?? '';
      return { name: name.startsWith('.') ? fileOf(name, file) : name, isType: type !== undefined };
    });
    return [file, imports] as const;
  }),
);

const namesOf = (imports: readonly Import[]) => imports.map(({ name }) => name);

function fileOf(name: string, importer: string): string {
  const path = relative(source, join(source, dirname(importer), name)).replace(/\.js$/, '');
  return files.find((file) => file === `${path}.ts` || file === `${path}.tsx`) ?? path;
}

const isOurs = (name: string) => files.includes(name);

/** Files that import a package they may not, each with it. */
const importersOf = (isPackage: RegExp, allowed: readonly string[]) =>
  [...importsOf]
    .filter(([file]) => !allowed.includes(partOf(file)))
    .flatMap(([file, imports]) =>
      namesOf(imports)
        .filter((name) => !isOurs(name) && isPackage.test(name))
        .map((name) => `${file}: ${name}`),
    );

describe('the house', () => {
  it('has only imports in the allowed directions', () => {
    const wrong = [...importsOf].flatMap(([file, imports]) => {
      const allowed = ALLOWED[partOf(file)] ?? [];
      return namesOf(imports)
        .filter(
          (name) =>
            isOurs(name) &&
            ![partOf(name), name].some((each) => each === partOf(file) || allowed.includes(each)),
        )
        .map((name) => `${file} → ${name}`);
    });
    expect(wrong).toEqual([]);
    expect([...importsOf.values()].flatMap(namesOf).filter(isOurs).length).toBeGreaterThan(100);
  });

  it('has every part in the list of directions', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in ALLOWED))).toEqual([]);
  });

  it('imports only files that are there', () => {
    const dangling = [...importsOf].flatMap(([file, imports]) =>
      namesOf(imports)
        .filter((name) => !isOurs(name) && name.includes('/') && partOf(name) in ALLOWED)
        .map((name) => `${file} → ${name}`),
    );
    expect(dangling).toEqual([]);
  });

  it('has no two files that need each other to run, however far around', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      // Types are gone by then: a union and its members may name each other.
      const needed = (importsOf.get(file) ?? []).filter(({ name, isType }) => isOurs(name) && !isType);
      for (const { name } of needed) visit(name, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('takes of zod what it uses, not its messages in every language', () => {
    const whole = files.filter((file) =>
      /import (type )?(\{|z\b)[^;]* from 'zod'/.test(readFileSync(join(source, file), 'utf8')),
    );
    expect(whole).toEqual([]);
  });

  it('keeps React to the screens and the terminal', () => {
    expect(importersOf(/^(react|ink)(-|\/|$)/, ['ui', 'terminal'])).toEqual([]);
  });

  it('keeps the disk to persistence, terminal and command line', () => {
    expect(importersOf(/^(node:)?fs(\/|$)/, ['persistence', 'terminal', 'cli', 'world.ts'])).toEqual([]);
  });
});
