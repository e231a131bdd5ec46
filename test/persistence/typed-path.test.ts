import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { typedPath } from '../../src/persistence/typed-path.js';
import { makeTempFolder } from '../support/temp-folder.js';

describe('a typed path', () => {
  it.each([
    ['log.csv', '/root/log.csv'],
    ['/a/log.csv', '/a/log.csv'],
    ["'/a/my log.csv'", '/a/my log.csv'],
    ['"/a/my log.csv" ', '/a/my log.csv'],
    ['/a/my\\ log\\(2\\).csv ', '/a/my log(2).csv'],
    ["/a/it's.csv", "/a/it's.csv"],
  ])('%s is %s, also with the quotes of a terminal', (typed, path) => {
    expect(typedPath(typed, '/root')).toBe(path);
  });

  it('begins in the home folder after ~', () => {
    expect(typedPath('~/log.csv', '/root')).toBe(join(process.env.HOME ?? homedir(), 'log.csv'));
  });

  it('is used as it is if an entry has that name', () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "'my\\ log'"), '');
    expect(typedPath("'my\\ log'", folder)).toBe(join(folder, "'my\\ log'"));
  });
});
