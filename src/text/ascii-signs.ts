/** Replaces the program's own signs by ASCII. Letters are unchanged. */

/** Signs, and the ASCII characters for them in the same order. */
const SIGNS: readonly (readonly [signs: string, ascii: string])[] = [
  ['─│┌┐└┘├┤┬┴┼', '-|+++++++++'],
  ['╭╮╰╯', '/\\\\/'],
  ['▁▂▃▄▅▆▇█', '_.-=+*##'],
  ['▏▎▍▌▋▊▉░▪', '#######.x'],
  ['·×…–—−', '.x~---'],
  ['•●○◌✓', '**o.+'],
  ['≠≤≥↔', '!<>='],
  ['▸›→▾↓◂←▴↑', '>>>vv<<^^'],
  ['’“”␛\u202f', '\'""? '],
];

const ASCII: ReadonlyMap<string, string> = new Map(
  SIGNS.flatMap(([signs, ascii]) => [...signs].map((sign, index) => [sign, ascii[index] ?? sign] as const)),
);

/** The text with the program's signs in ASCII, each as wide as the sign. */
export function asciiSigns(text: string): string {
  return text.replace(/[^\0-~]/gu, (character) => ASCII.get(character) ?? character);
}

const ARROWS: Readonly<Record<string, string>> = { '↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right' };

/** Like `asciiSigns`, but the four arrows become words. The result may be longer, so use it for sentences only. */
export function asciiSentence(text: string): string {
  return asciiSigns(text.replace(/[↑↓←→]/g, (arrow) => ARROWS[arrow] ?? arrow));
}
