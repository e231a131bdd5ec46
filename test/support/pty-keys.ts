/** The bytes that a terminal sends for keys. */

const NAMED: Readonly<Record<string, string>> = {
  enter: '\r',
  tab: '\t',
  'shift+tab': '\u001B[Z',
  escape: '\u001B',
  backspace: '\u007F',
  delete: '\u001B[3~',
  insert: '\u001B[2~',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  home: '\u001B[H',
  end: '\u001B[F',
  pageUp: '\u001B[5~',
  pageDown: '\u001B[6~',
  space: ' ',
  f1: '\u001BOP',
  f2: '\u001BOQ',
  f3: '\u001BOR',
  f4: '\u001BOS',
  f5: '\u001B[15~',
  f6: '\u001B[17~',
  f7: '\u001B[18~',
  f8: '\u001B[19~',
  f9: '\u001B[20~',
  f10: '\u001B[21~',
  f11: '\u001B[23~',
  f12: '\u001B[24~',
};

/** The bytes of a key by name: `enter`, `f5`, `x`, `ctrl+c`, `alt+x`. @throws Error for an unknown name */
export function keyBytes(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  if ([...name].length === 1) return name;
  const control = /^ctrl\+([a-z])$/.exec(name)?.[1];
  if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) - 'a'.charCodeAt(0) + 1);
  const alternative = /^alt\+(.+)$/.exec(name)?.[1];
  if (alternative !== undefined) return `\u001B${keyBytes(alternative)}`;
  throw new Error(`No key is called "${name}".`);
}

/** Text as a terminal sends it after a paste. */
export function pasteBytes(text: string): string {
  return `\u001B[200~${text}\u001B[201~`;
}
