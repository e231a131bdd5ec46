/** Fits the first line of a screen into its columns: the tabs, and a fact on the right. */
import { SCREENS, type ScreenId } from '../store/shell-state.js';
import { truncateEnd } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';
import { numberTexts, PROGRAM_NAME, type TabKeys, tabTexts } from './tab-texts.js';

export type HeaderContent = {
  readonly current: ScreenId;
  /** Facts safe to draw, from long to short. The first that fits is drawn; if none fits, the last is cut. */
  readonly facts: readonly string[];
  readonly keys: TabKeys;
};

export type FittedTabs = {
  /** The program's name; empty if there is no room for it. */
  readonly name: string;
  /** The text of each screen, in the order of `SCREENS`. */
  readonly tabs: readonly string[];
  readonly fact: string;
};

/** Least number of blanks between the tabs and the fact. */
const GAP_COLUMNS = 2;

export function fitTabs({ current, facts, keys }: HeaderContent, columns: number): FittedTabs {
  const factColumns = widthColumns(facts[0] ?? '');
  const needed = factColumns === 0 ? 0 : factColumns + GAP_COLUMNS;
  const whole = tabTexts(current, ' ', keys);
  // In a narrow terminal, the program's name is left out first.
  const isShort = PROGRAM_NAME.length + whole.join('').length + needed > columns;
  const tight = isShort ? tabTexts(current, '', keys) : whole;
  const numbers = numberTexts(current, keys);
  const roomBeside = (texts: readonly string[]) =>
    Math.max(0, columns - (isShort ? 0 : PROGRAM_NAME.length) - texts.join('').length - GAP_COLUMNS);
  const fitsBeside = (texts: readonly string[]) =>
    facts.find((each) => widthColumns(each) <= roomBeside(texts));
  // The tabs are only numbers if a fact fits next to them and none fits next to the names.
  const tabs = fitsBeside(tight) === undefined && fitsBeside(numbers) !== undefined ? numbers : tight;
  const fact = truncateEnd(fitsBeside(tabs) ?? facts.at(-1) ?? '', roomBeside(tabs));
  return { name: isShort ? '' : PROGRAM_NAME, tabs, fact };
}

/** The screen whose tab is at a column of the line; null if there is none. */
export function screenAt({ name, tabs }: FittedTabs, column: number): ScreenId | null {
  let end = name.length;
  if (column < end) return null;
  for (const [index, screen] of SCREENS.entries()) {
    end += (tabs[index] ?? '').length;
    if (column < end) return screen;
  }
  return null;
}
