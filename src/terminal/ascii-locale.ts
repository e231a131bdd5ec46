/** Detects a locale whose character set lacks the signs that the screens draw. */

/**
 * True for C, POSIX or a character set other than UTF-8. False without a locale: containers often set none
 * but show UTF-8.
 */
export function isAsciiLocale({
  LC_ALL,
  LC_CTYPE,
  LANG,
}: Readonly<Record<string, string | undefined>>): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  const [name = '', charset] = (locale.split('@')[0] ?? '').split('.');
  if (charset !== undefined) return !/^utf-?8$/i.test(charset);
  return name === 'C' || name === 'POSIX';
}
