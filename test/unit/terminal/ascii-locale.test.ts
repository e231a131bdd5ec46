import { describe, expect, it } from 'vitest';
import { isAsciiLocale } from '../../../src/terminal/ascii-locale.js';

describe('isAsciiLocale', () => {
  it.each([
    [{ LC_ALL: 'C' }, true],
    [{ LC_ALL: 'POSIX' }, true],
    [{ LANG: 'de_DE.ISO-8859-15@euro' }, true],
    [{ LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: '', LC_CTYPE: '', LANG: 'C' }, true],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'C' }, false],
    [{ LC_ALL: 'C.UTF-8' }, false],
    [{ LANG: 'C.utf8' }, false],
    [{ LANG: 'en_US' }, false],
    [{}, false],
  ])('of %j is %s', (env, expected) => {
    expect(isAsciiLocale(env)).toBe(expected);
  });
});
