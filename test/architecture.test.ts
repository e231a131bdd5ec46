import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** For each folder, the folders or single files that it may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'bin.ts': ['startup/compile-cache.ts', 'main.ts'],
  'main.ts': ['cli', 'startup'],
  'index.ts': ['library'],
  library: ['cli/data-root.ts', 'cli/platform-folder.ts', 'persistence', 'domain'],
  'version.ts': [],
  startup: [
    'version.ts',
    'cli',
    'demo',
    'persistence',
    'store',
    'ui',
    'terminal',
    'keys',
    'page',
    'text',
    'domain',
  ],
  demo: ['persistence', 'domain'],
  cli: ['persistence', 'domain', 'text'],
  ui: ['store', 'page', 'keys', 'list', 'json', 'text', 'domain'],
  store: ['page', 'domain', 'list', 'json', 'text', 'chart'],
  page: ['domain', 'text'],
  persistence: ['interchange', 'domain'],
  'persistence/adapters': ['store/ports', 'persistence', 'domain'],
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
/** The folder whose rules apply to a file: its first folder, or its second if that has rules. */
const partOf = (file: string) => {
  const [folder = '', below = ''] = file.split('/');
  return `${folder}/${below}` in ALLOWED ? `${folder}/${below}` : folder;
};
/** True if a rule names the file itself or a folder around it. */
const isIn = (file: string, rule: string) => file === rule || file.startsWith(`${rule}/`);

/** The imports of each file, types included: our files by their path in src, packages by their name. */
const importsOf = new Map(
  files.map((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const found = text.matchAll(
      /^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    );
    const imports = [...found].map(([, from, bare, dynamic]) => {
      const name = from ?? bare ?? dynamic ?? '';
      return name.startsWith('.') ? fileOf(name, file) : name;
    });
    return [file, imports] as const;
  }),
);

function fileOf(name: string, importer: string): string {
  const path = relative(source, join(source, dirname(importer), name)).replace(/\.js$/, '');
  return files.find((file) => file === `${path}.ts` || file === `${path}.tsx`) ?? path;
}

const isOurs = (name: string) => files.includes(name);

/** The files that import a package that `isPackage` matches, except those in `allowed`, each with the package. */
const importersOf = (isPackage: RegExp, allowed: readonly string[]) =>
  [...importsOf]
    .filter(([file]) => !allowed.includes(partOf(file)))
    .flatMap(([file, imports]) =>
      imports.filter((name) => !isOurs(name) && isPackage.test(name)).map((name) => `${file}: ${name}`),
    );

describe('the source', () => {
  it('imports only in the allowed directions', () => {
    const wrong = [...importsOf].flatMap(([file, imports]) => {
      const allowed = ALLOWED[partOf(file)] ?? [];
      return imports
        .filter(
          (name) =>
            isOurs(name) && partOf(name) !== partOf(file) && !allowed.some((rule) => isIn(name, rule)),
        )
        .map((name) => `${file} → ${name}`);
    });
    expect(wrong).toEqual([]);
    expect([...importsOf.values()].flat().filter(isOurs).length).toBeGreaterThan(100);
  });

  it('has no folder without an import rule', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in ALLOWED))).toEqual([]);
  });

  it('imports only files that exist', () => {
    const dangling = [...importsOf].flatMap(([file, imports]) =>
      imports
        .filter((name) => !isOurs(name) && name.includes('/') && partOf(name) in ALLOWED)
        .map((name) => `${file} → ${name}`),
    );
    expect(dangling).toEqual([]);
  });

  it('has no circular imports, types included', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      const needed = (importsOf.get(file) ?? []).filter(isOurs);
      for (const name of needed) visit(name, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('imports zod without its message files for other languages', () => {
    const whole = files.filter((file) =>
      /import (type )?(\{|z\b)[^;]* from 'zod'/.test(readFileSync(join(source, file), 'utf8')),
    );
    expect(whole).toEqual([]);
  });

  it('uses React only in the screens and the terminal', () => {
    expect(importersOf(/^(react|ink)(-|\/|$)/, ['ui', 'terminal'])).toEqual([]);
  });

  it('loads neither React nor Ink in linear mode', () => {
    const needed = new Set(['startup/linear-screens.ts']);
    // Iterating over a JavaScript Set also visits the members that the loop adds.
    for (const file of needed)
      for (const name of (importsOf.get(file) ?? []).filter(isOurs)) needed.add(name);
    const drawing = (name: string) => /^(react|ink|chalk)(-|\/|$)/.test(name);
    expect([...needed].filter((file) => importsOf.get(file)?.some(drawing))).toEqual([]);
    expect(needed.size).toBeGreaterThan(100);
  });

  it('accesses the disk only in persistence, demo, terminal, startup and command line', () => {
    expect(
      importersOf(/^(node:)?fs(\/|$)/, [
        'persistence',
        'persistence/adapters',
        'demo',
        'terminal',
        'cli',
        'startup',
      ]),
    ).toEqual([]);
  });
});
