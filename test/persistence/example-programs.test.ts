import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../../src/domain/program/parse-program.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { addExample, examplesBeside } from '../../src/persistence/example-programs.js';
import { readProgramFiles } from '../../src/persistence/program-files.js';
import { TestDataRoot } from '../support/data-root.js';

const DOCS = fileURLToPath(new URL('../../docs/programs', import.meta.url));

function onRoot() {
  const { paths } = new TestDataRoot();
  return { paths, lock: new WriterLock(paths), at: (name: string) => join(paths.programs, `${name}.md`) };
}

describe('the programs that come with traininglogs', () => {
  it('are copied as they are in docs/programs, and offered once', () => {
    const { paths, lock, at } = onRoot();
    for (const { fileName } of examplesBeside([])) {
      expect(addExample(fileName, paths, lock, 'kg')).toBe(`data/programs/${fileName}.md`);
      expect(readFileSync(at(fileName), 'utf8')).toBe(readFileSync(join(DOCS, `${fileName}.md`), 'utf8'));
    }
    expect(examplesBeside(readProgramFiles(paths, 'kg'))).toEqual([]);
  });

  it('have a description, a length, and exercises in their days', () => {
    expect(examplesBeside([]).map(({ name, facts }) => `${name}: ${facts}`)).toEqual([
      'Linear 5×5: without end · 2 days',
      'Upper/Lower block: 6 weeks · 4 days',
      'Three-week wave: 4 weeks · 4 days',
    ]);
    for (const { about, days } of examplesBeside([])) {
      expect(about).toMatch(/sessions a week/);
      expect(days[0]?.exercises[0]).toMatch(/^(Barbell|Overhead) /);
    }
  });

  it('have loads and steps of a gym in pounds for an athlete in pounds', () => {
    const { paths, lock, at } = onRoot();
    for (const { fileName } of examplesBeside([])) addExample(fileName, paths, lock, 'lb');
    const text = readFileSync(at('linear-5x5'), 'utf8');
    expect(text).toContain('start 90 lb, linear +10 lb, after 3 misses -10%');
    expect(text).toContain('start 45 lb, linear +5 lb');
    expect(text).not.toContain(' kg');
    for (const { errors } of readProgramFiles(paths, 'lb')) expect(errors).toEqual([]);
    expect(parseProgram(text, { unit: 'lb', fallbackName: '' }).errors).toEqual([]);
  });

  it('never replace a file', () => {
    const { paths, lock, at } = onRoot();
    mkdirSync(paths.programs, { recursive: true });
    writeFileSync(at('upper-lower'), 'mine');
    expect(() => addExample('upper-lower', paths, lock, 'kg')).toThrow();
    expect(readFileSync(at('upper-lower'), 'utf8')).toBe('mine');
    expect(existsSync(at('linear-5x5'))).toBe(false);
  });
});
