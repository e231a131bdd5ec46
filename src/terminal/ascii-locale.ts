/** Detects a locale whose character set lacks the signs that the screens draw. */

/**
 * True if the locale of the environment is C or POSIX, or names a character set other than UTF-8. False without a
 * locale, because containers and remote shells often set none, although their terminals use UTF-8.
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
