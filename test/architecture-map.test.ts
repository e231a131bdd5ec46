import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const map = readFileSync(`${root}docs/architecture.md`, 'utf8');
const paths = ['src', 'scripts', 'docs', 'test'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
);

const sectionOf = (title: string) => map.split(/^## /m).find((section) => section.startsWith(title)) ?? '';
const codesIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** True if a path of a file or folder ends with `name`; `*` and `<screen>` stand for any name. */
function exists(name: string): boolean {
  const pattern = name
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/]*')
    .replaceAll('<screen>', '[^/]+');
  const wanted = new RegExp(`(^|/)${pattern}(\\.tsx?)?$`);
  return paths.some((path) => wanted.test(path));
}

describe('the map in docs/architecture.md', () => {
  it('names every folder of src and of persistence', () => {
    const named = codesIn(sectionOf('Folders of src'));
    const foldersIn = (path: string) =>
      readdirSync(`${root}src/${path}`, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? `${path}${entry.name}/` : [],
      );
    const folders = [...foldersIn(''), ...foldersIn('persistence/')];
    expect(folders.filter((folder) => !named.some((name) => name.startsWith(folder)))).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const files = codesIn(map).filter((code) =>
      /^[\w./<>*-]+\.(tsx?|mjs)$|^(src|scripts)\/[\w./-]*\/$/.test(code),
    );
    expect(files.filter((name) => !exists(name))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  it('names only existing files in its walkthroughs', () => {
    const steps = codesIn(sectionOf('Three walkthroughs')).filter((code) =>
      /^[a-z-]+(\/[a-z-]+)*$/.test(code),
    );
    expect(steps.filter((name) => !exists(name))).toEqual([]);
    expect(steps.length).toBeGreaterThan(30);
  });
});
